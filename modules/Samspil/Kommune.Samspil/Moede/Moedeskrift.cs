using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>What the commands on a meeting have in common.</summary>
internal static class Moedeskrift
{
    /// <summary>Null, and so "not found", for who is not called, or from whom it was closed.</summary>
    public static async Task<Moede?> Hent(SamspilDb db, MoedeId id, Sammenhaeng s, CancellationToken ct) => await db.Hent<Moede>(id, ct: ct) is { } a && a.Maa(s.Bruger, s.Nu) ? a : null;

    public static Fejl? Slut(Moede a) => a.AnnulleretTid is not null ? new(null, "Mødet er annulleret.") : a.AflystTid is not null ? new(null, "Mødet er aflyst.") : a.HoldtTid is not null ? new(null, "Referatet er skrevet.") : null;
}
