using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// Every "no" of the product, once: the one thing that is wrong is refused with its own words, and nothing is stored. A rule
/// that is taken away fails here by name. What is tried stands by module in the files beside this one.
/// </summary>
public sealed partial class AfvisningTests(Verden verden) : IClassFixture<Verden>
{
    private LocalDate Idag => DanskTid.Dag(verden.Ur.GetCurrentInstant());
    private Instant Nu => verden.Ur.GetCurrentInstant();

    /// <summary>A command, who gives it, and what it is told.</summary>
    private sealed record Forsoeg(string? Bruger, string Kommando, object Krop, string Svar);

    private async Task Afvises(params IEnumerable<Forsoeg> alle)
    {
        await using var taeller = await Gemttaeller.Paa(verden);
        var (foer, fejl) = (await taeller.Gemt(), new List<string>());
        foreach (var f in alle)
        {
            var svar = await verden.Proev(f.Bruger, f.Kommando, f.Krop);
            var ord = svar is Svar.Afvist a ? string.Join(" | ", a.Afvisning.Mangler.Select(m => m.Tekst)) : svar.ToString()!;
            if (!ord.Contains(f.Svar, StringComparison.Ordinal))
            {
                fejl.Add($"{f.Kommando} was to be told »{f.Svar}«, and was told: {ord}");
            }

            if (await taeller.Gemt() is var efter && efter != foer)
            {
                fejl.Add($"{f.Kommando} ({f.Svar}): stored, {foer} → {efter}");
                foer = efter;
            }
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
    }
}
