using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M3, F7: the examination is concluded as it is saved. Refused with what is missing, and what is in order.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AfslutUndersoegelse(SagId Id, int Version) : IHarVersion;

internal static class AfslutUndersoegelseHandler
{
    public static async Task<(Undersoegelse, Sag, IReadOnlyList<Indhentning>)> Load(AfslutUndersoegelse c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SenesteUndersoegelse(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!, await db.SagensUdtalelser(c.Id, ct));

    public static Afvisning? Validate(AfslutUndersoegelse c, Undersoegelse u, Sag sag, IReadOnlyList<Indhentning> udtalelser) =>
        u.ErAaben ? u.KanAfsluttes(sag, udtalelser) : new Afvisning([new Fejl(null, "Undersøgelsen er allerede afsluttet.")], []);

    public static (Haendelser, UndersoegelseAfsluttet) Handle(AfslutUndersoegelse c, Undersoegelse u, Sammenhaeng s)
    {
        var h = u.Afslut(s);
        return (h, Sagsbeskeder.Afsluttet(u));
    }
}
