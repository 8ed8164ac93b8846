using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>What the commands on a forløb have in common.</summary>
internal static class Forloebskrift
{
    /// <summary>Null, and so "not found", unless it was given to the user or is in a house that they lead.</summary>
    public static async Task<Forloeb?> Hent(UdfoererDb db, ForloebId id, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Forloeb>(id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null;

    public static Fejl? ErSlut(Forloeb a) => a.ErSlut ? new Fejl(null, "Forløbet er afsluttet.") : null;

    public static Fejl? Dato(Forloeb a, NodaTime.LocalDate dag, Sammenhaeng s, string felt = "Dato") => Dag.Fejl(dag, a.Ordre.Dato, s, felt);
}
