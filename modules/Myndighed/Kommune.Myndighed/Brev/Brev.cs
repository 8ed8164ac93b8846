using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Who a letter is from, line by line.</summary>
[Opsaetning("myndighed.brevafsender", "Brevenes afsender", Rolle.Teamleder)]
internal sealed record Brevafsender([Etiket("Afsenderens linjer", "En pr. linje, som de skal stå øverst i brevet.")] IReadOnlyList<string> Linjer) : IOpsaetning<Brevafsender>, IBrevskabelon
{
    public static Brevafsender Standard { get; } = new(["Kommunen", "Børn og Unge, Myndighed"]);

    public IEnumerable<Proevebrev> Proever() => [new("Et brev", new(Linjer, Proevebrev.Modtager, Proevebrev.Dag, "Brevets overskrift", "Goddag", [new(null, "Sådan står afsenderen i alle breve.")], Proevebrev.Underskrift))];
}
