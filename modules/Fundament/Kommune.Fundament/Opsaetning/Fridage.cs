using NodaTime;

namespace Kommune.Fundament;

/// <summary>The days off that the municipality itself chooses; deadlines in hverdage and arbejdsdage skip them.</summary>
[Opsaetning("fundament.fridage", "Kommunens fridage", Rolle.Drift, Rolle.Teamleder)]
public sealed record Fridage(
    [Etiket("Grundlovsdag (5. juni)")] bool Grundlovsdag,
    [Etiket("Juleaftensdag (24. december)")] bool Juleaftensdag,
    [Etiket("Nytårsaftensdag (31. december)")] bool Nytaarsaftensdag) : IOpsaetning<Fridage>
{
    public static Fridage Standard { get; } = new(false, false, false);

    /// <summary>Each version's days from its own date until the next version's.</summary>
    internal static IEnumerable<Helligdagsregel> Regler(IReadOnlyList<(LocalDate Fra, Fridage Vaerdi)> versioner)
    {
        for (var i = 0; i < versioner.Count; i++)
        {
            LocalDate? til = i + 1 < versioner.Count ? versioner[i + 1].Fra.PlusDays(-1) : null;
            foreach (var (valgt, regel) in new[]
            {
                (versioner[i].Vaerdi.Grundlovsdag, Helligdagsregel.Grundlovsdag),
                (versioner[i].Vaerdi.Juleaftensdag, Helligdagsregel.Juleaftensdag),
                (versioner[i].Vaerdi.Nytaarsaftensdag, Helligdagsregel.Nytaarsaftensdag),
            })
            {
                if (valgt)
                {
                    yield return regel with { GaelderFra = versioner[i].Fra, GaelderTil = til };
                }
            }
        }
    }
}
