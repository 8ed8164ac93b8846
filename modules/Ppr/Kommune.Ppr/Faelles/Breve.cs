using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>Who PPR's letters are from, line by line.</summary>
[Opsaetning("ppr.brevafsender", "PPR: brevenes afsender", Rolle.PprLeder)]
internal sealed record PprBrevafsender([Etiket("Afsenderens linjer", "En pr. linje, som de skal stå øverst i brevet.")] IReadOnlyList<string> Linjer) : IOpsaetning<PprBrevafsender>
{
    public static PprBrevafsender Standard { get; } = new(["Kommunen", "Pædagogisk Psykologisk Rådgivning (PPR)"]);
}

/// <summary>Who a letter about a child goes to: each holder of custody is a receiver of their own (M22).</summary>
internal sealed record Brevmodtager(BorgerId Id, string Navn)
{
    public string Hilsen => $"Kære {Navn.Split(' ', 2)[0]}";
}

/// <summary>The child and those who hold custody, by name: what every letter of PPR needs. It holds no address (B2).</summary>
internal sealed record Brevkreds(BorgerId Barn, string Fornavn, IReadOnlyList<Brevmodtager> Foraeldre, IReadOnlyList<string> Afsender)
{
    public static async Task<Brevkreds> Hent(BorgerId barn, IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, NodaTime.LocalDate dag, CancellationToken ct)
    {
        var ider = (await borgere.Familier([barn], ct)).GetValueOrDefault(barn)?.Foraeldremyndighed ?? [];
        var kendte = await navne.Hent([.. ider.Append(barn).Distinct()], ct);
        return new(barn, Kort(kendte.GetValueOrDefault(barn)), [.. ider.Select(i => new Brevmodtager(i, kendte.GetValueOrDefault(i)?.Fuldt ?? "Forælder"))], (await opsaetninger.Hent<PprBrevafsender>(dag, ct: ct)).Linjer);
    }

    /// <summary>One for each holder of custody; where nobody is registered, one to the home.</summary>
    public IReadOnlyList<Brevmodtager> Modtagere => Foraeldre.Count > 0 ? Foraeldre : [new(Barn, $"Forældrene til {Fornavn}")];

    private static string Kort(BorgerNavn? navn) => navn is null or { Fuldt: "Ukendt navn" } ? "barnet" : navn.Kort.Split(' ', 2)[0];
}
