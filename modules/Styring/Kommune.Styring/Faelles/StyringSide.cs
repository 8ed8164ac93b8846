using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Styring;

/// <summary>What the pages with figures have in common: the day they are told as of, and what is aimed at.</summary>
public abstract class StyringSide : Side
{
    [Inject] private protected StyringDb Db { get; set; } = null!;
    [Inject] private protected Faktalager Lager { get; set; } = null!;
    [Inject] private protected Talregner Regner { get; set; } = null!;
    [Inject] private protected Opsaetninger Opsaetninger { get; set; } = null!;

    /// <summary>As the figures were on this day, as far as it was known then. Without one: now.</summary>
    [SupplyParameterFromQuery] public string? Pr { get; set; }

    private protected LocalDate Idag => Fristdag.Af(Nu);
    private protected LocalDate Dag => Opgoerelse.Dag(Pr, Nu);

    /// <summary>Only when it is not today: for links to go on with.</summary>
    private protected LocalDate? Valgt => Dag == Idag ? null : Dag;

    private protected Instant Kendt => Opgoerelse.Kendt(Dag, Nu);

    /// <summary>ST7: the year by area, with the frame that is in force.</summary>
    private protected async Task<IReadOnlyList<Omraaderegnskab>> Regnskabet(int aar)
    {
        var ramme = await Opsaetninger.Hent<Ramme>(Dag, null, Ct);
        return await Regner.Regn($"økonomi/{aar}/{Json.Skriv(ramme)}", Regnskab.Kilder, Dag, Kendt, f => Regnskab.Af(f, aar, Dag, ramme), Ct);
    }

    /// <summary>ST9: the flow of the last twelve months.</summary>
    private protected Task<IReadOnlyList<Trintal>> Stroemmen() => Regner.Regn("værdistrøm", Vaerdistroem.Kilder, Dag, Kendt, f => Vaerdistroem.Af(f, Periode.Aar(Dag)), Ct);

    private protected Task<IReadOnlyList<Udregnet>> Regn(IReadOnlyList<Indikator> indikatorer) => Regner.Regn(indikatorer, Dag, Kendt, Ct);
}

/// <summary>The day that figures are told as of.</summary>
internal static class Opgoerelse
{
    public static bool KanLaeses(string? pr, Instant nu) => string.IsNullOrWhiteSpace(pr) || (DanskTid.LaesDato(pr, Fristdag.Af(nu), out var d) && d <= Fristdag.Af(nu));

    public static LocalDate Dag(string? pr, Instant nu) => DanskTid.LaesDato(pr, Fristdag.Af(nu), out var d) && d <= Fristdag.Af(nu) ? d : Fristdag.Af(nu);

    /// <summary>The last moment of an earlier day, in the microseconds that the database keeps; of today it is now.</summary>
    public static Instant Kendt(LocalDate dag, Instant nu) => dag < Fristdag.Af(nu) ? Fristdag.Slutter(dag) - Duration.FromTicks(10) : nu;
}
