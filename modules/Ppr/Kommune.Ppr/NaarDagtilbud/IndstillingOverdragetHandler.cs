using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P1: a referral arrives from day care, school or club; is corrected, or turns out never to have been.</summary>
internal static class IndstillingOverdragetHandler
{
    public static async Task<(Modtagelse, Indstilling?)> Load(IndstillingOverdraget b, PprDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, CancellationToken ct) =>
        (await Modtagelse.Hent(b.Barn, Fristdag.Af(b.Gaelder), organisation, opsaetninger, borgere, ct), await db.Hent<Indstilling>(b.Indstilling, ct: ct));

    public static async Task<Fundet> Load(Rettet<IndstillingOverdraget> b, PprDb db, CancellationToken ct) => new(await db.Hent<Indstilling>(b.Nyt.Indstilling, ct: ct));

    public static async Task<Fundet> Load(Annulleret<IndstillingOverdraget> b, PprDb db, CancellationToken ct) => new(await db.Hent<Indstilling>(b.Faktisk.Indstilling, ct: ct));

    public static IEnumerable<object> Handle(IndstillingOverdraget b, Modtagelse m, Indstilling? kendt, Sammenhaeng s)
    {
        if (kendt is not null)
        {
            return [];
        }

        var (a, h) = Indstilling.Modtag(b.Indstilling, b.Barn, m.Indhold(b.Enhed, b.Art, b.Afsender, null, b.Spoergsmaal, b.Forsoegt, b.ForaeldrenesSyn, b.BarnetsSyn, b.Oensket, b.Samtykke, b.SamtykkeFra, b.Grundlag), b.Gaelder, s);
        return [h, Indstillingsbesked.Modtaget(a, h)];
    }

    /// <summary>What PPR has answered stays answered: a correction of what was asked does not open it again.</summary>
    public static Haendelser? Handle(Rettet<IndstillingOverdraget> b, Fundet f, Sammenhaeng s) => f.Indstilling is { Aaben: true } a
        ? a.Ret(new(b.Nyt.Spoergsmaal, b.Nyt.Forsoegt, b.Nyt.ForaeldrenesSyn, b.Nyt.BarnetsSyn, b.Nyt.Samtykke, b.Nyt.SamtykkeFra), s) : null;

    public static Haendelser? Handle(Annulleret<IndstillingOverdraget> b, Fundet f, Sammenhaeng s) => f.Indstilling is { Aaben: true } a ? a.Annuller(s) : null;

    /// <summary>Perhaps nothing: then there is nothing to correct.</summary>
    internal sealed record Fundet(Indstilling? Indstilling);
}
