using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Who a letter is from, line by line.</summary>
[Opsaetning("myndighed.brevafsender", "Brevenes afsender", Rolle.Teamleder)]
internal sealed record Brevafsender([Etiket("Afsenderens linjer", "En pr. linje, som de skal stå øverst i brevet.")] IReadOnlyList<string> Linjer) : IOpsaetning<Brevafsender>
{
    public static Brevafsender Standard { get; } = new(["Kommunen", "Børn og Unge, Myndighed"]);
}
