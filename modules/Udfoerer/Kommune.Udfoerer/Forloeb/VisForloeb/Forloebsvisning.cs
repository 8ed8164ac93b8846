using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

internal sealed record Dagbogslinje(LocalDate Dato, string Tekst);

/// <summary>What the page of a forløb says of it, in numbers and sentences.</summary>
internal static class Forloebsvisning
{
    /// <summary>The running clock of the next report (F34): its rule stands in `frist`.</summary>
    public static async Task<Instant?> Rapportfrist(UdfoererDb db, ForloebId id, CancellationToken ct) =>
        (await Sql.Kommando(await db.AabenForbindelse(ct), "select udloeb from frist.opgave_v where stroem_id = $1 and regel = 'F34' and lukket is null and udloeb is not null order by udloeb limit 1", id)
            .Liste(r => (Instant?)r.Instant(0), ct)).SingleOrDefault();

    /// <summary>S1: two measurements in a row without progression; at the next follow-up it is changed, or a leader says why not.</summary>
    public static bool StaarStille(Forloeb a, Maal m) => a.Kurve(m) is [.., var foer, var naest, var sidst] && m.Skridt(foer, naest) <= 0 && m.Skridt(naest, sidst) <= 0 && !m.Naaet(sidst);

    public static bool PaaVej(Forloeb a, Maal m) => a.Kurve(m) is [var foerste, .., var sidst] && (m.Skridt(foerste, sidst) > 0 || m.Naaet(sidst));

    public static string Maalstatus(Forloeb a)
    {
        var stille = a.Maal.Count(m => StaarStille(a, m));
        var vej = a.Maal.Count(m => PaaVej(a, m) && !StaarStille(a, m));
        var umaalt = a.Umaalte.Count();
        return string.Join(", ", new[] { $"{a.Maal.Count} · {vej} på vej", stille == 0 ? null : $"{stille} står stille", umaalt == 0 ? null : $"{umaalt} ikke målt" }.OfType<string>());
    }

    public static IReadOnlyList<(Guid Id, string Tekst, int Sidst, int Maaltal)> Maalfelter(Forloeb a) => [.. a.Maal.Select(m => (m.Id, m.Tekst, a.Kurve(m)[^1], m.Maaltal))];

    public static decimal TimerIMaaneden(Forloeb a, LocalDate dag) => a.Sessioner.Where(s => s.Dato.Year == dag.Year && s.Dato.Month == dag.Month).Sum(s => s.Timer);

    /// <summary>Hours used of those granted: in the month of <paramref name="dag"/>, and in all. Null where the grant is not in hours.</summary>
    public static Timeforbrug? Timer(Forloeb a, LocalDate dag) => a.Ordre is { TimerPrMaaned: { } prMaaned, BevilgetFra: { } fra }
        ? new(TimerIMaaneden(a, dag), prMaaned, a.Sessioner.Sum(s => s.Timer), Math.Round(prMaaned * Maaneder(fra, a.Til), 1, MidpointRounding.AwayFromZero)) : null;

    /// <summary>From the first day to the last, both included; what is left over counts as a part of the month it lies in.</summary>
    public static decimal Maaneder(LocalDate fra, LocalDate til)
    {
        var p = Period.Between(fra, til.PlusDays(1), PeriodUnits.Months | PeriodUnits.Days);
        var rest = fra.PlusMonths(p.Months);
        return Math.Max(0, p.Months + (decimal)p.Days / rest.Calendar.GetDaysInMonth(rest.Year, rest.Month));
    }

    /// <summary>Everything written about the work, each with its day, the latest first: what somebody typed is always to be read again.</summary>
    public static IReadOnlyList<Dagbogslinje> Dagbog(Forloeb a, Func<MedarbejderId?, string> navn) =>
        [.. a.Alle.Select(r => r.Haendelse switch
        {
            Forloeb.NotatSkrevet h => new Dagbogslinje(h.Dato, $"{h.Tekst} ({navn(r.Bruger)})"),
            Forloeb.SessionHoldt h => new(h.Dato, $"{UdfoererOrd.Af(h.Art)}, {UdfoererOrd.Timer(h.Timer)}{(h.Note is { } note ? $": {note}" : "")}"),
            Forloeb.SatPaaPause h => new(h.Fra, $"Pause: {h.Hvorfor} ({navn(r.Bruger)})"),
            Forloeb.Genoptaget h => new(h.Dato, $"Genoptaget ({navn(r.Bruger)})"),
            Forloeb.BehandlerSkiftet h => new(Fristdag.Af(r.Gaelder), $"{navn(h.Behandler)} tog over: {h.Hvorfor} ({navn(r.Bruger)})"),
            Forloeb.Sluttet h => new(h.Dato, $"{UdfoererOrd.Af(h.Aarsag)}: {h.Hvorfor} ({navn(r.Bruger)})"),
            _ => null,
        }).OfType<Dagbogslinje>().Reverse().OrderByDescending(l => l.Dato)];

    /// <summary>What goes with the report by itself.</summary>
    public static IEnumerable<string> FoelgerMed(Forloeb a)
    {
        yield return a.Maal.Count == 1 ? "Målet med sin måling" : $"De {a.Maal.Count} mål med målinger";
        if (a.Profil.Count > 0)
        {
            yield return $"Udviklingsprofilen med {(a.Profil.Count == 1 ? "1 måling" : $"{a.Profil.Count} målinger")}";
        }

        var nye = a.NyeSessioner.ToArray();
        yield return $"{DanskTal.Antal(nye.Length, "gang", "gange")} og {UdfoererOrd.Timer(nye.Sum(s => s.Timer))} siden {DanskTid.Dato(a.SidenDag)}";
        yield return a.Pauser.Count == 0 ? "Ingen pauser" : $"{a.Pauser.Count} {(a.Pauser.Count == 1 ? "pause" : "pauser")}";
    }
}

/// <summary>Hours registered and hours granted, in one month and over the whole grant.</summary>
internal sealed record Timeforbrug(decimal Maaned, decimal PrMaaned, decimal Ialt, decimal Bevilget)
{
    public string IMaaneden => Af(Maaned, PrMaaned);
    public string IAlt => Af(Ialt, Bevilget);

    private static string Af(decimal brugt, decimal bevilget) =>
        $"{DanskTal.Tal(brugt)} af {DanskTal.Tal(bevilget)}{(brugt > bevilget ? $", {DanskTal.Tal(brugt - bevilget)} for meget" : "")}";
}
