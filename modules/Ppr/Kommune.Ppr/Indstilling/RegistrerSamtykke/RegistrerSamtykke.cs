using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P1: the other holder of custody has agreed to the referral too; now the work can begin.</summary>
[Kraever(Rolle.PprLeder, Rolle.Psykolog)]
internal sealed record RegistrerSamtykke(IndstillingId Id, BorgerId Fra, LocalDate Dato);

internal static class RegistrerSamtykkeHandler
{
    public static async Task<(Indstilling, Indehavere)> Load(RegistrerSamtykke c, PprDb db, IBorgere borgere, CancellationToken ct) =>
        await db.Hent<Indstilling>(c.Id, ct: ct) is { } a ? (a, await Indehavere.Hent(borgere, a.Borger, ct)) : (null!, Indehavere.Ingen);

    public static Afvisning? Validate(RegistrerSamtykke c, Indstilling a, Indehavere i, Sammenhaeng s) => Afvisning.Af(
    [
        a.Aaben ? null : new Fejl(null, $"Indstillingen er {PprOrd.Af(a.Tilstand)}."),
        !i.Er(c.Fra) ? new Fejl(nameof(c.Fra), "Vælg en, der har forældremyndigheden.") : i.HarGivet(a, c.Fra) ? new Fejl(nameof(c.Fra), "Samtykket er allerede givet.") : null,
        Dag.Fremtid(c.Dato, s, nameof(c.Dato)),
    ]);

    public static Haendelser Handle(RegistrerSamtykke c, Indstilling a, Sammenhaeng s) => a.GivSamtykke(c.Fra, c.Dato, s);
}
