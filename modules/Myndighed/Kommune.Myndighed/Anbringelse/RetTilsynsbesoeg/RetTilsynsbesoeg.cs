using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: the visit was registered wrongly. The first version stays in the journal, and the next clock moves with the day.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetTilsynsbesoeg(AnbringelseId Id, FaktumId Besoeg, LocalDate Holdt, string? BarnetsOrd, string? IkkeTalt, bool UdenPersonale, string Vurdering, string Begrundelse, int Version) : IHarVersion;

internal static class RetTilsynsbesoegHandler
{
    public static Task<Anbringelse?> Load(RetTilsynsbesoeg c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(RetTilsynsbesoeg c, Anbringelse a, Instant nu) => Afvisning.Af(
    [
        a.FindBesoeg(c.Besoeg) is null ? new(nameof(c.Besoeg), "Besøget findes ikke, eller det er annulleret.") : null,
        .. HoldTilsynsbesoegHandler.Fejl(c.Holdt, c.BarnetsOrd, c.IkkeTalt, c.UdenPersonale, a, nu),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor besøget rettes.") : null,
    ]);

    public static (Haendelser, Rettet<TilsynsbesoegHoldt>) Handle(RetTilsynsbesoeg c, Anbringelse a, Sammenhaeng s)
    {
        var foer = a.FindBesoeg(c.Besoeg)!.Holdt;
        var h = a.RetTilsyn(c.Besoeg, c.Holdt == Fristdag.Af(foer) ? foer : Sagsmoede.Tidspunkt(c.Holdt, s), new(c.BarnetsOrd, c.IkkeTalt, c.UdenPersonale, c.Vurdering), c.Begrundelse, s);
        return (h, new(Anbringelsesbeskeder.Besoeg(a, a.FindBesoeg(c.Besoeg)!)));
    }
}
