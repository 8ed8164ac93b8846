using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>Who a letter is from, line by line.</summary>
[Opsaetning("dagtilbud.brevafsender", "Brevenes afsender i Dagtilbud", Rolle.Dagtilbudskonsulent)]
internal sealed record Brevafsender([Etiket("Afsenderens linjer", "En pr. linje, som de skal stå øverst i brevet.")] IReadOnlyList<string> Linjer) : IOpsaetning<Brevafsender>
{
    public static Brevafsender Standard { get; } = new(["Kommunen", "Dagtilbud og visitation"]);
}

/// <summary>Who a letter about a child goes to: each holder of custody is a receiver of their own (M22); where nobody is registered, the home.</summary>
internal sealed record Brevkreds(string Barn, IReadOnlyList<string> Modtagere)
{
    public static async Task<Brevkreds> Hent(BorgerId barn, IBorgere borgere, IBorgerNavne navne, CancellationToken ct)
    {
        var ider = (await borgere.Familier([barn], ct)).GetValueOrDefault(barn)?.Foraeldremyndighed ?? [];
        var kendte = await navne.Hent([.. ider.Append(barn).Distinct()], ct);
        var navn = kendte.GetValueOrDefault(barn)?.Fuldt ?? "jeres barn";
        return new(navn, ider.Count == 0 ? [$"Forældrene til {navn}"] : [.. ider.Select(i => kendte.GetValueOrDefault(i)?.Fuldt ?? $"Forælder til {navn}")]);
    }
}

/// <summary>The decision as a parent gets it; it holds no address (B2).</summary>
internal static class Pladsbrev
{
    public static Brevtekst Skriv(Plads a, Brevkreds kreds, string modtager, string? sted, Brevafsender afsender, string klage, string underskrift, LocalDate dag)
    {
        var af = a.Afgoerelse!;
        var art = DagtilbudOrd.Af(a.Ansoegning.Art).ToLowerInvariant();
        var titel = af.Udfald switch
        {
            Pladsudfald.Bevilget => $"{kreds.Barn} får en {art}",
            Pladsudfald.AndenStoette => $"{kreds.Barn} får ikke en {art}, men anden støtte",
            _ => $"{kreds.Barn} får ikke en {art}",
        };
        List<Brevafsnit> afsnit =
        [
            new("Afgørelsen", af.Udfald == Pladsudfald.Bevilget ? $"Pladsen er i {sted} fra {DanskTid.LangDato(af.Fra!.Value)}." : "Vi har set på ansøgningen og givet det svar, der står øverst."),
            new("Det, vi ser efter", string.Join('\n', a.Ansoegning.Kriterier.Select((k, i) => $"{i + 1}. {k}: {(af.Opfyldte.Contains(i + 1) ? "opfyldt" : "ikke opfyldt")}"))),
            new("Hvorfor", af.Begrundelse),
        ];
        afsnit.AddRange(new[] { ("Det, vi forventer", af.ForventetVirkning), ("Vejen tilbage til det almene", af.VejTilbage), ("Hvornår vi ser på det igen", af.Revisiteres is { } r ? $"Senest {DanskTid.LangDato(r)}." : null), ("Hvis du vil klage", klage) }
            .Where(x => x.Item2 is not null).Select(x => new Brevafsnit(x.Item1, x.Item2!)));
        return new(afsender.Linjer, modtager, dag, titel, $"Kære {modtager.Split(' ', 2)[0]}", afsnit, underskrift);
    }
}
