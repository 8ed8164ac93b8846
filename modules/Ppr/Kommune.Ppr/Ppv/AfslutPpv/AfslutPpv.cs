using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// P3: the conclusion. It goes to the place in writing, ends the referral, and where support is recommended in a school opens
/// the question to whoever decides it: the head of the school, or the municipality from the law's limit (F28).
/// </summary>
/// <param name="Anbefaling">What the place should do, in words it can work by.</param>
/// <param name="TimerPrUge">Hours of support a week; 0 is none.</param>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record AfslutPpv(PpvId Id, string Konklusion, string Anbefaling, decimal TimerPrUge, Specialtilbud? Tilbud, string? BarnetsSyn, string? IkkeSpurgt, int Version) : IHarVersion;

internal static class AfslutPpvHandler
{
    public static async Task<(Ppv, Indstilling, Specialregler)> Load(AfslutPpv c, PprDb db, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await Ppvskrift.Hent(db, c.Id, s, ct) is { } a
            ? (a, (await db.Hent<Indstilling>(a.Grundlag.Indstilling, ct: ct))!, await opsaetninger.Hent<Specialregler>(Fristdag.Af(s.Nu), ct: ct)) : (null!, null!, Specialregler.Standard);

    public static Afvisning? Validate(AfslutPpv c, Ppv a, Specialregler r, Sammenhaeng s) => Afvisning.Af(
    [
        Ppvskrift.ErAfsluttet(a), Ppvskrift.KunAnsvarlig(a, s),
        .. a.Mangler.Select(d => new Fejl(null, $"Delen fra {PprOrd.Smaat(PprOrd.Af(d.Faggruppe))} er ikke skrevet.")),
        c.TimerPrUge is < 0 or > 40 || c.TimerPrUge * 4 % 1 != 0 ? new Fejl(nameof(c.TimerPrUge), "Skriv timer i kvarter fra 0 til 40. 0 betyder ingen støtte.") : null,
        c.BarnetsSyn is null && c.IkkeSpurgt is null ? new Fejl(nameof(c.BarnetsSyn), "Skriv, hvad barnet siger, eller hvorfor barnet ikke er spurgt.") : null,
        c.BarnetsSyn is not null && c.IkkeSpurgt is not null ? new Fejl(nameof(c.IkkeSpurgt), "Barnets ord er med, så her skal ikke stå noget.") : null,
        c.TimerPrUge > 0 && c.Tilbud is null ? new Fejl(nameof(c.Tilbud), "Vælg, hvilken støtte der anbefales.") : null,
        c.TimerPrUge == 0 && c.Tilbud is Specialtilbud.StoetteIKlassen ? new Fejl(nameof(c.TimerPrUge), "Støtte i klassen skal have et timetal.") : null,
        c.Tilbud is { } t && Specialregler.ErKommunens(t) && t != Specialtilbud.Specialklub && c.TimerPrUge < r.TimerFraKommunen
            ? new Fejl(nameof(c.TimerPrUge), $"{PprOrd.Af(t)} er støtte i mindst {PprOrd.Timer(r.TimerFraKommunen)} ({r.Lovgrundlag}).") : null,
    ], [a.Mangler.Any() ? null : "Alle dele er skrevet.", c.BarnetsSyn is null ? null : "Barnets ord er med."]);

    public static IEnumerable<object> Handle(AfslutPpv c, Ppv a, Indstilling i, Specialregler r, Sammenhaeng s)
    {
        var h = a.Afslut(new(c.Konklusion, c.Anbefaling, c.TimerPrUge, c.Tilbud, c.BarnetsSyn, c.IkkeSpurgt), s);
        yield return h;
        yield return i.Vurder(s);
        yield return new PpvAfsluttet(h.Faktum, h.Gaelder, a.Borger, a.Id, i.Id, a.Grundlag.Enhed, a.Grundlag.Modtaget, c.TimerPrUge);
        yield return Indstillingsbesked.Svar(i, $"{c.Konklusion}\n\n{c.Anbefaling}", h.Gaelder, a.Id, c.TimerPrUge);
        if (a.Grundlag.Art == Enhedsart.Skole && c.Tilbud is { } tilbud)
        {
            yield return Visitation.Opret(a.VisitationId, a, a.Grundlag.Enhed, tilbud, c.TimerPrUge, r, null, s);
        }
    }
}
