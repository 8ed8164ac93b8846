namespace Kommune.Fundament;

/// <summary>One field that changes: where it is, and what it said and will say.</summary>
internal sealed record Opsaetningsforskel(string Felt, string Foer, string Efter)
{
    public static IReadOnlyList<Opsaetningsforskel> Mellem(object foer, object efter)
    {
        var ud = new List<Opsaetningsforskel>();
        Post("", foer, efter, ud);
        return ud;
    }

    private static void Post(string over, object foer, object efter, List<Opsaetningsforskel> ud)
    {
        foreach (var f in Opsaetningsfelt.For(foer.GetType()))
        {
            var (gammel, ny) = (f.Vaerdi(foer), f.Vaerdi(efter));
            if (f.Art == Feltart.Raekker)
            {
                Raekker(over + f.Etiket, f, f.Elementer(gammel), f.Elementer(ny), ud);
            }
            else if (f.Vist(gammel) is var a && f.Vist(ny) is var b && a != b)
            {
                ud.Add(new(over + f.Etiket, a, b));
            }
        }
    }

    /// <summary>Rows are told apart by their first field where that is unique (a number, a code); else by their place.</summary>
    private static void Raekker(string navn, Opsaetningsfelt f, IReadOnlyList<object> foer, IReadOnlyList<object> efter, List<Opsaetningsforskel> ud)
    {
        var foerste = Opsaetningsfelt.For(f.Element!)[0];
        string Kode(object r) => foerste.Vist(foerste.Vaerdi(r));
        var efterKode = foerste.Art != Feltart.Raekker && new[] { foer, efter }.All(l => l.Select(Kode).Distinct(StringComparer.Ordinal).Count() == l.Count);
        var gamle = foer.Select((r, i) => (Noegle: efterKode ? Kode(r) : $"{i + 1}", Raekke: r)).ToArray();
        var nye = efter.Select((r, i) => (Noegle: efterKode ? Kode(r) : $"{i + 1}", Raekke: r)).ToArray();
        foreach (var (noegle, raekke) in gamle)
        {
            if (nye.FirstOrDefault(n => n.Noegle == noegle).Raekke is { } ny)
            {
                Post($"{navn} {noegle} · ", raekke, ny, ud);
            }
            else
            {
                ud.Add(new($"{navn} {noegle}", Samlet(raekke), "fjernes"));
            }
        }

        ud.AddRange(nye.Where(n => gamle.All(g => g.Noegle != n.Noegle)).Select(n => new Opsaetningsforskel($"{navn} {n.Noegle}", "findes ikke", Samlet(n.Raekke))));
        var faelles = gamle.Select(g => g.Noegle).Intersect(nye.Select(n => n.Noegle), StringComparer.Ordinal).ToArray();
        var nyOrden = nye.Select(n => n.Noegle).Where(faelles.Contains).ToArray();
        if (!faelles.SequenceEqual(nyOrden))
        {
            ud.Add(new($"{navn}: rækkefølge", string.Join(", ", faelles), string.Join(", ", nyOrden)));
        }
    }

    private static string Samlet(object raekke) => string.Join(" · ", Opsaetningsfelt.For(raekke.GetType()).Select(f => f.Art == Feltart.Raekker ? $"{f.Elementer(f.Vaerdi(raekke)).Count} rækker" : f.Vist(f.Vaerdi(raekke))));
}
