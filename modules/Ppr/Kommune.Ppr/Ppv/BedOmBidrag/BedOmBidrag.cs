using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P3: another profession writes a part; whoever is asked sees the child from now on.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record BedOmBidrag(PpvId Id, Faggruppe Faggruppe, MedarbejderId Forfatter, string? Opgave, int Version) : IHarVersion;

internal static class BedOmBidragHandler
{
    public static async Task<(Ppv, Kollega)> Load(BedOmBidrag c, PprDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await Ppvskrift.Hent(db, c.Id, s, ct) is { } a ? (a, await Kollega.Find(organisation, c.Forfatter, a.Grundlag.Ppr, s, ct)) : (null!, new Kollega(false));

    public static Afvisning? Validate(BedOmBidrag c, Ppv a, Kollega k, Sammenhaeng s) => Afvisning.Af(
    [
        Ppvskrift.ErAfsluttet(a), Ppvskrift.KunAnsvarlig(a, s), k.Mangler(nameof(c.Forfatter)),
        a.Dele.Any(d => d.Faggruppe == c.Faggruppe && d.Forfatter == c.Forfatter) ? new Fejl(nameof(c.Forfatter), "Den medarbejder skriver allerede den del.") : null,
    ]);

    public static Haendelser Handle(BedOmBidrag c, Ppv a, Sammenhaeng s) => a.BedOm(c.Faggruppe, c.Forfatter, c.Opgave, s);
}
