using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: something in a concluded examination was written wrongly. A new fact names the conclusion; what stood before stays beside it.</summary>
/// <param name="Tekster">Only the texts sent are touched.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetUndersoegelse(SagId Id, IReadOnlyList<Undersoegelsestekst> Tekster, bool? IndsatsAnbefalet, string Begrundelse, int Version) : IHarVersion;

internal static class RetUndersoegelseHandler
{
    public static async Task<Undersoegelse?> Load(RetUndersoegelse c, MyndighedDb db, CancellationToken ct) => await db.SenesteUndersoegelse(c.Id, ct);

    public static Afvisning? Validate(RetUndersoegelse c, Undersoegelse u) => Afvisning.Af(
    [
        u.Afsluttet is null ? new(null, "Undersøgelsen er ikke afsluttet. Skriv i den i stedet.", MyndighedRuter.Undersoegelse(c.Id)) : null,
        c.Tekster.GroupBy(t => t.Felt).Any(g => g.Count() > 1) ? new(nameof(c.Tekster), "Den samme tekst er sendt to gange.") : null,
        c.Tekster.Any(t => t.Felt == Undersoegelsesfelt.Konklusion && string.IsNullOrWhiteSpace(t.Tekst)) ? new(UndersoegelseKrav.Konklusionsfelt, "En afsluttet undersøgelse skal have en konklusion (Barnets lov § 22).") : null,
        UndersoegelseKrav.Toemmes(u, c.Tekster),
        u.Aendringer(c.Tekster).Count == 0 && (c.IndsatsAnbefalet ?? u.IndsatsAnbefalet) == u.IndsatsAnbefalet ? new(null, "Intet er ændret.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor den rettes.") : null,
    ]);

    public static (Haendelser, IBesked?) Handle(RetUndersoegelse c, Undersoegelse u, Sammenhaeng s)
    {
        var foer = u.IndsatsAnbefalet;
        var h = u.Ret(c.Tekster, c.IndsatsAnbefalet, c.Begrundelse, s);
        return (h, u.IndsatsAnbefalet == foer ? null : new Rettet<UndersoegelseAfsluttet>(Sagsbeskeder.Afsluttet(u)));
    }
}
