using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// P4: a question to whoever decides, that did not follow from the conclusion by itself: a child on its way to school, parents who
/// apply for another place than was recommended. There is always an assessment first (F28).
/// </summary>
[Kraever(Rolle.PprLeder)]
internal sealed record AabnVisitation(VisitationId Id, PpvId Ppv, EnhedId Skole, Specialtilbud Tilbud, decimal TimerPrUge, string Hvorfor);

internal static class AabnVisitationHandler
{
    public static async Task<(Ppv, Visitation?, Enhed?, Specialregler)> Load(AabnVisitation c, PprDb db, Organisation organisation, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        ((await Ppvskrift.Hent(db, c.Ppv, s, ct))!, await db.Hent<Visitation>(c.Id, ct: ct), (await organisation.Enheder("skole", null, ct)).Find(e => e.Id == c.Skole.Vaerdi), await opsaetninger.Hent<Specialregler>(Fristdag.Af(s.Nu), ct: ct));

    public static Afvisning? Validate(AabnVisitation c, Ppv p, Visitation? kendt, Enhed? skole, Specialregler r, Sammenhaeng s) => Afvisning.Af(
    [
        kendt is not null ? new Fejl(null, "Visitationen er allerede åbnet.") : null,
        Ppradgang.IkkeLeder(s.Bruger, p.Grundlag.Ppr, "Kun PPR's leder åbner en visitation."),
        p.ErAfsluttet ? null : new Fejl(null, "Vurderingen skal være afsluttet først.", PprRuter.Ppv(p.Id)),
        skole is null ? new Fejl(nameof(c.Skole), "Vælg barnets skole.") : null,
        Visitationskrav.Timer(c.Tilbud, c.TimerPrUge, r),
    ]);

    public static Haendelser Handle(AabnVisitation c, Ppv p, Specialregler r, Sammenhaeng s) => Visitation.Opret(c.Id, p, c.Skole, c.Tilbud, c.TimerPrUge, r, c.Hvorfor, s);
}
