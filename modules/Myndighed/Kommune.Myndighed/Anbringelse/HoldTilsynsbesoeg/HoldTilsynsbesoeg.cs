using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F12 (BL § 156): a supervisory visit to the placed child was held, with the child's own words.</summary>
/// <param name="Holdt">Today when left out.</param>
/// <param name="IkkeTalt">Why the child was not spoken with.</param>
/// <param name="Vurdering">Demanded by the gates: so all that is missing is said at once.</param>
/// <param name="UdenPersonale">The conversation was without staff or foster parents.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record HoldTilsynsbesoeg(AnbringelseId Id, LocalDate? Holdt, string? BarnetsOrd, string? IkkeTalt, bool UdenPersonale, string? Vurdering, int Version) : IHarVersion;

internal static class HoldTilsynsbesoegHandler
{
    public static Task<Anbringelse?> Load(HoldTilsynsbesoeg c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(HoldTilsynsbesoeg c, Anbringelse a, Instant nu) =>
        Afvisning.Af([a.Annulleret is null ? null : new Fejl(null, "Afgørelsen om anbringelsen er annulleret."), .. Fejl(c.Holdt, c.BarnetsOrd, c.IkkeTalt, c.UdenPersonale, a, nu), string.IsNullOrWhiteSpace(c.Vurdering) ? new(nameof(c.Vurdering), FormularBinder.SkalUdfyldes) : null]);

    public static (Haendelser, TilsynsbesoegHoldt) Handle(HoldTilsynsbesoeg c, Anbringelse a, Fristregler regler, IHelligdage helligdage, Sammenhaeng s)
    {
        var skulle = AnbringelseAfledt.NaesteBesoeg(a)?.Beregn(regler, helligdage, a.Alle.First().Tid).Bindende?.Udloeb;
        var h = a.HoldTilsyn(Sagsmoede.Tidspunkt(c.Holdt ?? Fristdag.Af(s.Nu), s), skulle, new(c.BarnetsOrd, c.IkkeTalt, c.UdenPersonale, c.Vurdering!), s);
        return (h, Anbringelsesbeskeder.Besoeg(a, a.FindBesoeg(h.Faktum)!));
    }

    internal static IEnumerable<Fejl?> Fejl(LocalDate? holdt, string? ord, string? ikkeTalt, bool udenPersonale, Anbringelse a, Instant nu)
    {
        var (taltMed, sagtHvorfor) = (!string.IsNullOrWhiteSpace(ord), !string.IsNullOrWhiteSpace(ikkeTalt));
        return
        [
            holdt > Fristdag.Af(nu) ? new Fejl(nameof(HoldTilsynsbesoeg.Holdt), "Besøget kan ikke ligge i fremtiden.") : null,
            (holdt ?? Fristdag.Af(nu)) < a.Fra ? new(nameof(HoldTilsynsbesoeg.Holdt), "Besøget kan ikke ligge, før barnet blev anbragt.") : null,
            !taltMed && !sagtHvorfor ? new(nameof(HoldTilsynsbesoeg.BarnetsOrd), "Skriv, hvad barnet sagde, eller hvorfor der ikke blev talt med barnet.") : null,
            taltMed && sagtHvorfor ? new(nameof(HoldTilsynsbesoeg.IkkeTalt), "Der kan ikke både være talt og ikke talt med barnet.") : null,
            !taltMed && udenPersonale ? new(nameof(HoldTilsynsbesoeg.UdenPersonale), "Sæt kun kryds, når der blev talt med barnet.") : null,
        ];
    }
}
