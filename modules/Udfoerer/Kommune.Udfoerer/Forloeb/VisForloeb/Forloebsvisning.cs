using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>What the page of a forløb says of it, in numbers and sentences.</summary>
internal static class Forloebsvisning
{
    /// <summary>The running clock of the next report (F34): its rule stands in `frist`.</summary>
    public static async Task<Instant?> Rapportfrist(UdfoererDb db, ForloebId id, CancellationToken ct) =>
        (await Sql.Kommando(await db.AabenForbindelse(ct), "select udloeb from frist.opgave_v where stroem_id = $1 and regel = 'F34' and lukket is null and udloeb is not null order by udloeb limit 1", id)
            .Liste(r => (Instant?)r.Instant(0), ct)).SingleOrDefault();

    /// <summary>S1: two measurements in a row without progression; at the next follow-up it is changed, or a leader says why not.</summary>
    public static bool StaarStille(Forloeb a, Maal m) => a.Kurve(m) is [.., var foer, var naest, var sidst] && naest <= foer && sidst <= naest && sidst < m.Maaltal;

    public static bool PaaVej(Forloeb a, Maal m) => a.Kurve(m) is [var foerste, .., var sidst] && (sidst > foerste || sidst >= m.Maaltal);

    public static string Maalstatus(Forloeb a)
    {
        var stille = a.Maal.Count(m => StaarStille(a, m));
        var vej = a.Maal.Count(m => PaaVej(a, m) && !StaarStille(a, m));
        var umaalt = a.Umaalte.Count();
        return string.Join(", ", new[] { $"{a.Maal.Count} · {vej} på vej", stille == 0 ? null : $"{stille} står stille", umaalt == 0 ? null : $"{umaalt} ikke målt" }.OfType<string>());
    }

    public static decimal TimerIMaaneden(Forloeb a, LocalDate dag) => a.Sessioner.Where(s => s.Dato.Year == dag.Year && s.Dato.Month == dag.Month).Sum(s => s.Timer);

    /// <summary>What goes with the report by itself.</summary>
    public static IEnumerable<string> FoelgerMed(Forloeb a)
    {
        yield return a.Maal.Count == 1 ? "Målet med sin måling" : $"De {a.Maal.Count} mål med målinger";
        var nye = a.NyeSessioner.ToArray();
        yield return $"{(nye.Length == 1 ? "1 gang" : $"{nye.Length} gange")} og {DanskTal.Tal(nye.Sum(s => s.Timer))} timer siden {DanskTid.Dato(a.SidenDag)}";
        yield return a.Pauser.Count == 0 ? "Ingen pauser" : $"{a.Pauser.Count} {(a.Pauser.Count == 1 ? "pause" : "pauser")}";
    }
}
