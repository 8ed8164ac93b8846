using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>What the commands on an analysis have in common.</summary>
internal static class Balskrift
{
    /// <summary>Null, and so "not found", for who does not work in the unit.</summary>
    public static async Task<Bal?> Hent(DagtilbudDb db, BalId id, Sammenhaeng s, CancellationToken ct) => await db.Hent<Bal>(id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null;

    /// <summary>Those who work in the unit, from whom participants and owners of actions are chosen.</summary>
    public static Task<List<Medarbejder>> Ansatte(Organisation organisation, EnhedId enhed, NodaTime.Instant nu, CancellationToken ct) =>
        organisation.MedRolle([Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder], enhed, nu, ct);
}
