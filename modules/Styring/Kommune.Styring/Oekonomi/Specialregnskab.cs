using Kommune.Fundament;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// ST7 for special education, which is posted by account and not granted by the month. A posting on a child is a month of a grant, and PPR
/// posts the months ahead when it grants: those of the months to come are committed. What is posted for many at once is a month of the
/// account; it is taken to go on as its last three months did.
/// </summary>
internal static class Specialregnskab
{
    private const string FaaBoern = "Konti, hver med få børn";
    private const string Samlet = "Alle konti";

    public static IEnumerable<Omraaderegnskab> Af(Fakta f, int aar, LocalDate dag, Ramme ramme)
    {
        var poster = f.Af<UdgiftRegistreret>().Select(u => u.Besked).Where(u => u.Special).ToArray();
        var iAar = poster.Where(p => p.Maaned.Year == aar).ToArray();
        var foer = poster.Where(p => p.Maaned.Year == aar - 1).ToArray();
        if (iAar.Length == 0 && foer.Length == 0)
        {
            yield break;
        }

        var faelles = poster.Where(p => p.Barn is null).GroupBy(p => p.Konto, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Faelles([.. g], aar, dag)).ToArray();
        var boern = foer.Concat(iAar).Where(p => p.Barn is not null).GroupBy(p => p.Konto, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Boernenes(f, g.Key, [.. g], aar)).ToArray();
        var konti = Sammen([.. Regnskab.SamlFaa(boern, t => t.Boern.Count, (a, b) => (a + b) with { Navn = FaaBoern }), .. faelles.Select(x => x.Regnskab)]);
        var forbrug = iAar.Where(p => p.Maaned <= dag).Sum(p => p.Beloeb);
        var disponeret = iAar.Where(p => p.Maaned > dag).Sum(p => p.Beloeb) + faelles.Sum(x => x.Fremad);
        yield return new([Omraade.Specialundervisning], Omraader.Navn(Omraade.Specialundervisning), ramme.For(aar, [Omraade.Specialundervisning]), forbrug, disponeret, foer.Sum(p => p.Beloeb),
            konti.Aggregate(default(Afvigelse), (a, t) => a + t.Afvigelse), new HashSet<BorgerId>(), [.. konti.OrderByDescending(t => Math.Abs(t.Afvigelse.IAlt)).ThenBy(t => t.Navn, Dansk.Orden)]);
    }

    /// <summary>Children's months of an account: a month that was taken back is none.</summary>
    private static Tilbudsregnskab Boernenes(Fakta f, string konto, UdgiftRegistreret[] poster, int aar)
    {
        var maaneder = poster.GroupBy(p => (Barn: f.Hoved(p.Barn!.Value), p.Maaned)).Select(g => (g.Key.Barn, g.Key.Maaned.Year, Kroner: g.Sum(p => p.Beloeb))).Where(m => m.Kroner != 0).ToArray();
        return Konto($"Konto {konto}, børn", maaneder.Select(m => m.Barn).ToHashSet(),
            maaneder.Count(m => m.Year == aar - 1), maaneder.Where(m => m.Year == aar - 1).Sum(m => m.Kroner), maaneder.Count(m => m.Year == aar), maaneder.Where(m => m.Year == aar).Sum(m => m.Kroner));
    }

    private static (Tilbudsregnskab Regnskab, decimal Fremad) Faelles(UdgiftRegistreret[] poster, int aar, LocalDate dag)
    {
        var kroner = poster.GroupBy(p => p.Maaned).ToDictionary(g => g.Key, g => g.Sum(p => p.Beloeb));
        var (foer, nu) = (kroner.Where(m => m.Key.Year == aar - 1).ToArray(), kroner.Where(m => m.Key.Year == aar).ToArray());
        var sidste = kroner.Keys.Where(m => m <= dag && m.Year <= aar).DefaultIfEmpty(new LocalDate(aar - 1, 12, 1)).Max();
        var seneste = kroner.Where(m => m.Key <= sidste && m.Key > sidste.PlusMonths(-3)).Sum(m => m.Value) / 3;
        var maaneder = dag.Year > aar ? 0 : 12 - (sidste.Year < aar ? 0 : sidste.Month) - nu.Count(m => m.Key > sidste);
        var rest = seneste == 0 ? 0 : Math.Round(seneste * maaneder, 2, MidpointRounding.AwayFromZero);
        return (Konto($"Konto {poster[0].Konto}, fælles", new HashSet<BorgerId>(), foer.Length, foer.Sum(m => m.Value), nu.Length + (rest == 0 ? 0 : maaneder), nu.Sum(m => m.Value) + rest), rest);
    }

    private static Tilbudsregnskab Konto(string navn, IReadOnlySet<BorgerId> boern, decimal maanederFoer, decimal kronerFoer, decimal maaneder, decimal kroner) =>
        new(navn, boern, maanederFoer, kronerFoer, maaneder, kroner, Afvigelse.Af(maanederFoer, kronerFoer, maaneder, kroner));

    /// <summary>F33: when all the children together are fewer than five, what they cost is not told apart from the rest.</summary>
    private static Tilbudsregnskab[] Sammen(Tilbudsregnskab[] konti) =>
        Array.Exists(konti, k => k.Boern.Count is > 0 and < Smaatal.Graense) ? [konti.Aggregate((a, b) => a + b) with { Navn = Samlet }] : konti;
}
