using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>
/// U3, F34: the report before a follow-up. Goals, Udviklingsprofilen, sessions and hours go along by themselves; what is written here is read by
/// Myndighed, the child and the parents.
/// </summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record AfgivStatusrapport(ForloebId Id, string SketSidenSidst, string? BarnetsOrd, string? IkkeSpurgt, Anbefaling Anbefaling, int Version) : IHarVersion;

internal static class AfgivStatusrapportHandler
{
    /// <summary>The follow-up that the report is for (F10, F11).</summary>
    public const string Grundlag = "Barnets lov § 95: opfølgning på indsatsen";

    public static Task<Forloeb?> Load(AfgivStatusrapport c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(AfgivStatusrapport c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a),
        string.IsNullOrWhiteSpace(c.SketSidenSidst) ? new Fejl("SketSidenSidst", "Skriv, hvad der er sket.") : null,
        c.BarnetsOrd is null && c.IkkeSpurgt is null ? new Fejl("BarnetsOrd", "Skriv, hvad barnet siger, eller hvorfor barnet ikke er spurgt.") : null,
        c.BarnetsOrd is not null && c.IkkeSpurgt is not null ? new Fejl("IkkeSpurgt", "Barnets ord er med, så her skal ikke stå noget. Flyt det op til »Hvad er sket siden sidst?«, hvis det skal med.") : null,
        .. a.Umaalte.Select(m => new Fejl(null, $"Målet »{m.Tekst}« er ikke målt.", UdfoererRuter.Maaling(a.Id))),
    ], [a.Umaalte.Any() ? null : "Alle mål er målt.", c.BarnetsOrd is null ? null : "Barnets ord er med."]);

    public static (Haendelser, StatusrapportAfgivet) Handle(AfgivStatusrapport c, Forloeb a, Sammenhaeng s)
    {
        var h = a.AfgivRapport(c.SketSidenSidst, c.BarnetsOrd, c.IkkeSpurgt, c.Anbefaling, s);
        var r = a.Rapporter[^1].Indhold;
        // The message has no field of its own for why the child was not asked, and it must not be lost.
        var sket = r.IkkeSpurgt is { } hvorfor ? $"{r.SketSidenSidst}\n\nBarnet er ikke spurgt: {hvorfor}" : r.SketSidenSidst;
        return (h, new StatusrapportAfgivet(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Ordre.Indsats.Vaerdi, sket, r.BarnetsOrd, r.Anbefaling,
            [.. r.Maal.Select(m => new Maalstand(m.Maal, m.Vaerdi, m.Note))], r.Sessioner, r.Timer, Grundlag, Profilkurve.TilOverdragelse(a.Profil)));
    }
}
