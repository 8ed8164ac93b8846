using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D6: the parents or the unit no longer wish it.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record TraekAnsoegning(PladsId Id, string Begrundelse, int Version) : IHarVersion;

internal static class TraekAnsoegningHandler
{
    public static async Task<Plads?> Load(TraekAnsoegning c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Plads>(c.Id, ct: ct) is { } a && s.Bruger.Arbejder(a.Ansoegning.Enhed) ? a : null;

    public static Afvisning? Validate(TraekAnsoegning c, Plads a) => Afvisning.Af([Pladsskrift.ErAfgjort(a)]);

    public static Haendelser Handle(TraekAnsoegning c, Plads a, Sammenhaeng s) => a.Traekkes(c.Begrundelse, s);
}
