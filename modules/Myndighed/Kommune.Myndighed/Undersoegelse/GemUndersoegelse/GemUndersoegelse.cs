using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M3: a part of the examination is saved; only the texts sent are touched, and only those that changed become an event.</summary>
/// <param name="Afslut">Conclude it in the same go: then nothing required may be missing.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GemUndersoegelse(SagId Id, IReadOnlyList<Undersoegelsestekst> Tekster, bool? IndsatsAnbefalet, int Version, bool Afslut = false) : IHarVersion;

internal static class GemUndersoegelseHandler
{
    public static async Task<(Undersoegelse, Sag, IReadOnlyList<Indhentning>)> Load(GemUndersoegelse c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SenesteUndersoegelse(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!, c.Afslut ? await db.SagensUdtalelser(c.Id, ct) : []);

    public static Afvisning? Validate(GemUndersoegelse c, Undersoegelse u, Sag sag, IReadOnlyList<Indhentning> udtalelser)
    {
        if (!u.ErAaben)
        {
            return new Afvisning([new Fejl(null, "Undersøgelsen er afsluttet.")], []);
        }

        if (c.Tekster.GroupBy(t => t.Felt).Any(g => g.Count() > 1))
        {
            return new Afvisning(nameof(c.Tekster), "Den samme tekst er sendt to gange.");
        }

        return c.Afslut ? UndersoegelseKrav.Afgoer(u, sag, udtalelser, u.Med(c.Tekster), c.IndsatsAnbefalet ?? u.IndsatsAnbefalet) : null;
    }

    public static (Haendelser?, IBesked?) Handle(GemUndersoegelse c, Undersoegelse u, Sammenhaeng s)
    {
        var gemt = u.Gem(c.Tekster, c.IndsatsAnbefalet, s);
        return c.Afslut ? (u.Afslut(s), Sagsbeskeder.Afsluttet(u)) : (gemt, null);
    }
}
