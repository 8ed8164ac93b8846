using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>What the commands on an assessment have in common.</summary>
internal static class Ppvskrift
{
    /// <summary>Null, and so "not found", unless the user has a part in it.</summary>
    public static async Task<Ppv?> Hent(PprDb db, PpvId id, Sammenhaeng s, CancellationToken ct) => await db.Hent<Ppv>(id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null;

    public static Fejl? ErAfsluttet(Ppv a) => a.ErAfsluttet ? new Fejl(null, "Vurderingen er afsluttet.") : null;

    public static Fejl? KunAnsvarlig(Ppv a, Sammenhaeng s) => a.Leder(s.Bruger) ? null : new Fejl(null, "Kun den ansvarlige for vurderingen kan det.");
}
