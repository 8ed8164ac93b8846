using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M16: nobody waits for it any longer, for a reason that stands in the case; in the other department the task goes.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OpgivUdtalelse(IndhentningId Id, string Begrundelse, int Version) : IHarVersion;

internal static class OpgivUdtalelseHandler
{
    public static Task<Indhentning?> Load(OpgivUdtalelse c, MyndighedDb db, CancellationToken ct) => db.Hent<Indhentning>(c.Id, ct: ct);

    public static Afvisning? Validate(OpgivUdtalelse c, Indhentning i) => Afvisning.Af(
    [
        Indhentningsord.Afsluttet(i),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor der ikke ventes på den længere.") : null,
    ]);

    public static (Haendelser, UdtalelseOpgivet) Handle(OpgivUdtalelse c, Indhentning i, Sammenhaeng s)
    {
        var h = i.Opgiv(c.Begrundelse, s);
        return (h, Indhentningsord.Opgivet(i, h));
    }
}
