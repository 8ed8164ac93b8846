using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// P1: the referral is given to somebody in PPR, who sees the child from now on. With it an assessment begins. It cannot before
/// everybody who holds custody has agreed: waiting is counted all the same.
/// </summary>
[Kraever(Rolle.PprLeder)]
internal sealed record TildelIndstilling(IndstillingId Id, MedarbejderId Medarbejder, Faggruppe Faggruppe, int Version) : IHarVersion;

internal static class TildelIndstillingHandler
{
    public static async Task<(Indstilling, Kollega, Indehavere)> Load(TildelIndstilling c, PprDb db, Organisation organisation, IBorgere borgere, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Indstilling>(c.Id, ct: ct) is { } a ? (a, await Kollega.Find(organisation, c.Medarbejder, a.Indhold.Ppr, s, ct), await Indehavere.Hent(borgere, a.Borger, ct)) : (null!, new Kollega(false), Indehavere.Ingen);

    public static Afvisning? Validate(TildelIndstilling c, Indstilling a, Kollega k, Indehavere i, Sammenhaeng s) => Afvisning.Af(
    [
        Ppradgang.IkkeLeder(s.Bruger, a.Indhold.Ppr, "Kun PPR's leder fordeler indstillinger."),
        KanTildeles(a) ? null : new Fejl(null, a.Tilstand == Indstillingstilstand.Ny ? "Triagér først indstillingen." : $"Indstillingen kan ikke fordeles: den er {PprOrd.Af(a.Tilstand)}."),
        k.Mangler(nameof(c.Medarbejder)),
        a.Medarbejder == c.Medarbejder ? new Fejl(nameof(c.Medarbejder), "Indstillingen er allerede hos den medarbejder.") : null,
        i.KanBegynde(a) ? null : new Fejl(null, "Samtykke mangler fra en, der har forældremyndigheden. Ventetiden tæller, men arbejdet kan ikke begynde.", PprRuter.Indstilling(a.Id)),
    ]);

    public static IEnumerable<object> Handle(TildelIndstilling c, Indstilling a, Sammenhaeng s)
    {
        var h = a.Tildel(c.Medarbejder, s);
        return a.Triage!.Triage == Triage.Vurdering ? [h, Ppv.Start(a, c.Medarbejder, c.Faggruppe, s)] : [h];
    }

    /// <summary>An assessment that has begun changes hands on its own page; advice may be given to another until it is given.</summary>
    public static bool KanTildeles(Indstilling a) => a.Tilstand == Indstillingstilstand.Venter || (a.Tilstand == Indstillingstilstand.Tildelt && a.Triage!.Triage == Triage.Sparring);
}
