using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>What the frame is given for: the steps of the ladder as the budget knows them, and special education.</summary>
internal enum Omraade
{
    Forebyggelse,
    Hjemmebaserede,
    SlaegtOgNetvaerk,
    Plejefamilier,
    Institutioner,
    Specialundervisning,
}

internal static class Omraader
{
    public static readonly IReadOnlyList<Omraade> Anbringelser = [Omraade.SlaegtOgNetvaerk, Omraade.Plejefamilier, Omraade.Institutioner];

    public static Omraade Af(int trin) => trin switch
    {
        <= 2 => Omraade.Forebyggelse,
        3 => Omraade.Hjemmebaserede,
        4 => Omraade.SlaegtOgNetvaerk,
        5 => Omraade.Plejefamilier,
        _ => Omraade.Institutioner,
    };

    public static string Navn(Omraade o) => o switch
    {
        Omraade.Forebyggelse => "Forebyggelse",
        Omraade.Hjemmebaserede => "Hjemmebaserede",
        Omraade.SlaegtOgNetvaerk => "Slægt og netværk",
        Omraade.Plejefamilier => "Plejefamilier",
        Omraade.Institutioner => "Institutioner",
        _ => "Specialundervisning",
    };
}

internal sealed record Rammelinje([Etiket("År")] int Aar, [Etiket("Område")] Omraade Omraade, [Etiket("Kroner")] decimal Kroner);

/// <summary>ST7: the frame that the council has given, by year and area (X7).</summary>
[Opsaetning("styring.ramme", "Økonomisk ramme", Rolle.Oekonom, Rolle.Direktoer)]
internal sealed record Ramme([Etiket("Rammen, en linje for hvert område og år")] IReadOnlyList<Rammelinje> Linjer) : IOpsaetning<Ramme>
{
    public static Ramme Standard { get; } = new([]);

    public IEnumerable<string> Fejl()
    {
        foreach (var l in Linjer.GroupBy(l => (l.Aar, l.Omraade)).Where(g => g.Count() > 1))
        {
            yield return $"{Omraader.Navn(l.Key.Omraade)} står to gange i {l.Key.Aar}.";
        }

        foreach (var l in Linjer.Where(l => l.Kroner < 0))
        {
            yield return $"Rammen for {Omraader.Navn(l.Omraade)} i {l.Aar} er mindre end nul.";
        }
    }

    public decimal? For(int aar, IReadOnlyCollection<Omraade> omraader) =>
        Linjer.Where(l => l.Aar == aar && omraader.Contains(l.Omraade)).ToArray() is { Length: > 0 } linjer ? linjer.Sum(l => l.Kroner) : null;
}
