using Kommune.Fundament;
using Kommune.Styring;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// ST8, ST6: the case of 25 fewer placements with how it went, the savings of 2018–2020 and the spreading of Distriktsprojektet, all put in
/// on the demo's first day; and a social profile. The yearly counts and prices in between, and every key figure, are made up.
/// </summary>
internal static class Investeringsliv
{
    public static async Task Lev(Scene s)
    {
        var anbringelser = s.NytId();
        await s.Koer("oekonom", new SkrivInvestering(anbringelser, "Fra anbringelse til forebyggelse", Casetype.FaerreTilPris, "185 børn og unge er anbragt. Op imod halvdelen af forløbene for 13–17-årige bryder sammen.",
            "Skolerådgivere og ungekonsulenter rettet mod skolerne og et Ungehus, så der bliver hjulpet tidligt og i barnets nærmiljø.", "25 færre anbragte, fuldt indfaset i 2015, og en gennemsnitspris, der holder.", 185, 775_000m, "Kommissorium for familieområdet, januar 2017",
            [new(2012, 5, null, null), new(2013, 10, null, null), new(2014, 15, null, null), new(2015, 25, null, null), new(2016, 25, null, null)], [new("Halv effekt", 50, 0), new("Prisen stiger 2 % om året", 100, 2)], [], null, 0));
        foreach (var (aar, antal, pris) in new[] { (2012, 181, 778_000m), (2013, 176, 784_000m), (2014, 169, 791_000m), (2015, 164, 803_000m), (2016, 158, 812_000m) })
        {
            await s.Koer("oekonom", new MaalInvestering(anbringelser, aar, antal, pris, null, $"Regnskab {aar}, sager og afregning", aar - 2011));
        }

        var plan = s.NytId();
        await s.Koer("oekonom", new SkrivInvestering(plan, "Bæredygtig plan for familieområdet", Casetype.Beloeb, "Flere underretninger og undersøgelser, og en gennemsnitspris pr. anbragt, der stiger.",
            "Flere i egne tilbud, nye arbejdsgange og en tidligere indsats.", "En samlet driftsbesparelse på 2,1 mio. kr. i 2018, 4,1 i 2019 og 6,1 i 2020.", null, null, "Budget 2017, forslag 025",
            [new(2018, null, 2_100_000m, null), new(2019, null, 4_100_000m, null), new(2020, null, 6_100_000m, null)], [new("To tredjedele når målet", 66.7m, 0)],
            [new("Familiebehandling i eget hus", 12, 222_000m), new("Pladser på opholdssted", -3, 1_058_500m)], null, 0));
        await s.Koer("oekonom", new MaalInvestering(plan, 2018, null, null, 1_900_000m, "Regnskab 2018", 1));
        await s.Koer("oekonom", new MaalInvestering(plan, 2019, null, null, 4_400_000m, "Regnskab 2019", 2));
        await s.Koer("oekonom", new SkrivInvestering(s.NytId(), "Udbredelse af Distriktsprojektet", Casetype.Beloeb, "Ét distrikt har rådgivere ude på skoler og i dagtilbud. De andre fire har ikke.",
            "Områdeorganisering i alle fem distrikter med fire nye rådgivere.", "Færre gentagne underretninger og færre undersøgelser fra andet år.", null, null, "Rammehandleplan på 0–18-årsområdet; beløbene er et regneeksempel",
            [new(s.Idag.Year, null, 0m, 2_400_000m), new(s.Idag.Year + 1, null, 2_000_000m, 2_400_000m), new(s.Idag.Year + 2, null, 4_500_000m, 2_400_000m), new(s.Idag.Year + 3, null, 6_000_000m, 2_400_000m)],
            [new("Et år forsinket", 60, 0)], [], null, 0));

        var aarNu = s.Idag.Year;
        var linjer = new[] { ("Anbragte pr. 1.000 børn og unge", "promille", 11.8m, 10.1m, 11.2m), ("Underretninger pr. 1.000 børn og unge", "promille", 118m, 125m, 121m), ("Unge på 18 år i uddannelse eller job", "pct.", 88m, 91m, 90m), ("Børn i familier med lav indkomst", "pct.", 9.4m, 8.1m, 9.0m), ("Elever med fravær over 10 pct.", "pct.", 15m, 13m, 14m) };
        await s.Koer("oekonom", new IndlaesProfil(s.NytId(), "noegletal.csv", "Nøgletal;År;Enhed;Kommunen;Landet;Lignende kommuner;Kilde\n" + string.Concat(linjer.SelectMany(l => Enumerable.Range(0, 4).Select(n =>
            $"{l.Item1};{aarNu - 4 + n};{l.Item2};{DanskTal.Tal(l.Item3 * (1.06m - (0.02m * n)), 1)};{DanskTal.Tal(l.Item4, 1)};{DanskTal.Tal(l.Item5, 1)};Opdigtede tal til demoen\n"))) + $"Klubmedlemmer;{aarNu - 1};pct.;ukendt;;;Opdigtede tal til demoen\n"));
        await s.Koer("direktoer", new SkrivFund(s.NytId(), "De unge vil spørges, før det er besluttet", s.Idag, "Seks unge mellem 14 og 17 år",
            "De unge fortæller, at de bliver hørt, men ofte efter at de voksne har talt sig til rette. De vil gerne møde den rådgiver, der skal beslutte, og de vil have at vide, hvorfor det ikke blev, som de ønskede."));
        await s.Koer("direktoer", new SkrivFund(s.NytId(), "Forældre møder mange, der spørger om det samme", s.Idag, "Otte forældre til børn med støtte i skolen",
            "Forældrene har fortalt deres historie op til fem gange. De kender ikke forskel på PPR og familieafdelingen og vil helst have én at ringe til."));
    }
}
