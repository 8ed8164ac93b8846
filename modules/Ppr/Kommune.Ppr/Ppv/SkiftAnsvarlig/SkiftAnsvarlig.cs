using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P3: somebody else takes the assessment over, with the parts that are not written yet.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record SkiftAnsvarlig(PpvId Id, MedarbejderId Ansvarlig, string Hvorfor, int Version) : IHarVersion;

internal static class SkiftAnsvarligHandler
{
    public static async Task<(Ppv, Indstilling, Kollega)> Load(SkiftAnsvarlig c, PprDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await Ppvskrift.Hent(db, c.Id, s, ct) is { } a ? (a, (await db.Hent<Indstilling>(a.Grundlag.Indstilling, ct: ct))!, await Kollega.Find(organisation, c.Ansvarlig, a.Grundlag.Ppr, s, ct)) : (null!, null!, new Kollega(false));

    public static Afvisning? Validate(SkiftAnsvarlig c, Ppv a, Kollega k, Sammenhaeng s) => Afvisning.Af(
    [
        Ppradgang.IkkeLeder(s.Bruger, a.Grundlag.Ppr, "Kun PPR's leder skifter den ansvarlige."), Ppvskrift.ErAfsluttet(a), k.Mangler(nameof(c.Ansvarlig)),
        a.Ansvarlig == c.Ansvarlig ? new Fejl(nameof(c.Ansvarlig), "Vurderingen er allerede hos den medarbejder.") : null,
    ]);

    public static (Haendelser, Haendelser) Handle(SkiftAnsvarlig c, Ppv a, Indstilling i, Sammenhaeng s) => (a.SkiftAnsvarlig(c.Ansvarlig, c.Hvorfor, s), i.Tildel(c.Ansvarlig, s));
}
