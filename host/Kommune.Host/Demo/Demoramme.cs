using Kommune.Fundament;
using Kommune.Styring;

namespace Kommune.Host.Demo;

/// <summary>The frame that the council gave for each year (ST7): a little too small for placements.</summary>
internal static class Demoramme
{
    private static readonly (Omraade Omraade, decimal Kroner)[] Aaret =
    [
        (Omraade.Forebyggelse, 300_000), (Omraade.Hjemmebaserede, 2_500_000), (Omraade.SlaegtOgNetvaerk, 800_000), (Omraade.Plejefamilier, 1_900_000), (Omraade.Institutioner, 600_000), (Omraade.Specialundervisning, 21_000_000),
    ];

    public static Task Saet(Opsaetninger opsaetninger, Demoverden verden, CancellationToken ct) => opsaetninger.Gem(
        "styring.ramme", new Ramme([.. Enumerable.Range(verden.Begyndelse.Year, 3).SelectMany(aar => Aaret.Select(a => new Rammelinje(aar, a.Omraade, a.Kroner)))]),
        verden.Begyndelse, verden.Bruger("oekonom"), "Vedtaget i budgettet", null, ct);
}
