using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>One reading of a file: how much was new, what was known already, and what was not taken.</summary>
internal sealed class Indlaesning
{
    public required Guid Id { get; init; }
    public required Instant Tid { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public required int Nye { get; init; }
    public required int Kendte { get; init; }
    public required string Afviste { get; init; }
}

/// <summary>P5: postings from a file. The same file read again changes nothing: each line is known by what it says and how often it says it.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record IndlaesUdgifter(Guid Id, IReadOnlyList<Udgiftslinje> Linjer);

internal static class IndlaesUdgifterHandler
{
    /// <summary>What the lines are read against.</summary>
    /// <param name="Enheder">By name and by id.</param>
    internal sealed record Grundlag(Kontoplan Kontoplan, IReadOnlyDictionary<string, EnhedId> Enheder, IReadOnlyDictionary<string, BorgerId> Boern, IReadOnlyDictionary<BorgerId, string> Hjem, IReadOnlySet<string> Kendte);

    public static async Task<Grundlag> Load(IndlaesUdgifter c, PprDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        var enheder = new Dictionary<string, EnhedId>(StringComparer.OrdinalIgnoreCase);
        foreach (var e in await organisation.Enheder(null, null, ct))
        {
            enheder.TryAdd(e.Navn, new(e.Id));
            enheder.TryAdd(e.Id.ToString(), new(e.Id));
        }

        var boern = await borgere.MedCpr([.. c.Linjer.Select(l => l.Cpr).OfType<string>()], ct);
        var noegler = Noegler(c.Linjer).Values.ToArray();
        return new(await opsaetninger.Hent<Kontoplan>(Fristdag.Af(s.Nu), ct: ct), enheder, boern, await borgere.Grundomraader([.. boern.Values], Fristdag.Af(s.Nu), ct),
            (await db.Udgifter.Where(u => noegler.Contains(u.Noegle)).Select(u => u.Noegle).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal));
    }

    public static Afvisning? Validate(IndlaesUdgifter c) => Afvisning.Af([c.Linjer.Count is 0 or > Udgiftsfil.FlestLinjer ? new Fejl("Linjer", $"Fra 1 til {DanskTal.Heltal(Udgiftsfil.FlestLinjer)} linjer.") : null]);

    public static IEnumerable<object> Handle(IndlaesUdgifter c, Grundlag g, Sammenhaeng s)
    {
        var noegler = Noegler(c.Linjer);
        List<AfvistLinje> afviste = [];
        List<object> ud = [];
        var (nye, kendte) = (0, 0);
        foreach (var l in c.Linjer)
        {
            if (Laes(l, g) is var (u, fejl) && fejl is not null)
            {
                afviste.Add(new(l.Nr, fejl, l.Konto, l.Enhed, l.Maaned, l.Beloeb));
                continue;
            }

            if (g.Kendte.Contains(noegler[l.Nr]))
            {
                kendte++;
                continue;
            }

            nye++;
            var post = u! with { Id = Id.Ny(), KildeId = c.Id, Noegle = noegler[l.Nr], Registreret = s.Nu, Bruger = s.Bruger.Id };
            ud.Add(post);
            ud.Add(post.Besked());
        }

        ud.Add(new Indlaesning { Id = c.Id, Tid = s.Nu, Bruger = s.Bruger.Id, Nye = nye, Kendte = kendte, Afviste = Json.Skriv(afviste) });
        return ud;
    }

    /// <summary>Two lines that say the same are two postings, the first and the second of them, also when the file comes again.</summary>
    private static Dictionary<int, string> Noegler(IReadOnlyList<Udgiftslinje> linjer)
    {
        var set = new Dictionary<string, int>(StringComparer.Ordinal);
        var ud = new Dictionary<int, string>();
        foreach (var l in linjer)
        {
            var hash = Udgift.Hash(l.Konto.ToUpperInvariant(), l.Enhed.ToUpperInvariant(), l.Grundomraade ?? "", Udgiftsfil.Maaned(l.Maaned)?.ToString("yyyy-MM", null) ?? l.Maaned, DanskTal.Laes(l.Beloeb, out var b) ? DanskTal.FastTal(b) : l.Beloeb, l.Cpr?.Replace("-", "", StringComparison.Ordinal) ?? "", l.Bilag ?? "");
            set[hash] = set.GetValueOrDefault(hash) + 1;
            ud[l.Nr] = $"import/{hash}/{set[hash]}";
        }

        return ud;
    }

    private static (Udgift? Udgift, string? Fejl) Laes(Udgiftslinje l, Grundlag g)
    {
        if (g.Kontoplan.Find(l.Konto) is not { } konto)
        {
            return (null, $"Kontoen »{l.Konto}« findes ikke i kontoplanen");
        }

        if (!g.Enheder.TryGetValue(l.Enhed, out var enhed))
        {
            return (null, $"Enheden »{l.Enhed}« findes ikke");
        }

        if (Udgiftsfil.Maaned(l.Maaned) is not { } maaned)
        {
            return (null, $"»{l.Maaned}« er ikke en måned; skriv f.eks. 2026-08");
        }

        if (!DanskTal.Laes(l.Beloeb, out var beloeb) || beloeb == 0 || Math.Abs(beloeb) > 999_999_999m || beloeb * 100 % 1 != 0)
        {
            return (null, $"»{l.Beloeb}« er ikke et beløb i kroner og øre");
        }

        BorgerId? barn = null;
        if (l.Cpr is { } cpr)
        {
            if (!g.Boern.TryGetValue(cpr, out var fundet))
            {
                return (null, "CPR-nummeret kendes ikke");
            }

            barn = fundet;
        }

        return (new Udgift
        {
            Id = default, BorgerId = barn, Konto = konto.Nummer, Special = konto.Special, EnhedId = enhed, Grundomraade = l.Grundomraade ?? (barn is { } b ? g.Hjem.GetValueOrDefault(b) : null), Maaned = maaned, Beloeb = beloeb,
            Kilde = Udgiftskilde.Import, KildeId = default, Noegle = "", Registreret = default, Bruger = default,
        }, null);
    }
}
