using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 4: when it goes well, and what protects.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record FindRessourcer(BalId Id, string Undtagelser, string? Ressourcer, int Version) : IHarVersion;

internal static class FindRessourcerHandler
{
    public static Task<Bal?> Load(FindRessourcer c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Balskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(FindRessourcer c, Bal a) => Afvisning.Af([a.Springer(4)]);

    public static Haendelser Handle(FindRessourcer c, Bal a, Sammenhaeng s) => a.Find(new(c.Undtagelser, c.Ressourcer), s);
}
