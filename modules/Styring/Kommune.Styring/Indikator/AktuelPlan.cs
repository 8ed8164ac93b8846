using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class AktuelPlan : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "aktuel-plan",
        Navn = "Børn med en godkendt plan",
        Tema = Tema.Opfoelgning,
        Hvad = "Af børn med en løbende indsats i spor 2 eller 3, hvis frist for planen er gået, dem med en godkendt plan i sagen.",
        Hvorfor = "Ingen indsats uden mål og uden vejen tilbage til det almene.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Har en godkendt plan",
        Naevner = "Børn i spor 2 og 3, hvis frist for planen (F8) er gået",
        Kilder = [.. Indsatser.Kilder, Kilde.Til<PlanGodkendt>(nameof(PlanGodkendt.Sag))],
        Maal = 1.00m,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var plan = f.Af<PlanGodkendt>().Where(g => g.Gaelder < p.Slut).Select(g => g.Besked.Sag).ToHashSet();
        var bevilget = f.Af<IndsatsBevilget>().ToLookup(b => b.Besked.Indsats);
        return Indsatser.Af(f)
            .Where(i => i.Loeber(p.Til) && i.Paa(p.Til).Spor >= 2 && f.Ure.Udloeb("F8", Fristdag.Begynder(i.Besluttet), bevilget[i.Id].Last()) < p.Slut)
            .GroupBy(i => i.Barn).Select(g => new Iagttagelse(g.Key, p.Til, g.Any(i => plan.Contains(i.Sag)) ? 1 : 0));
    }
}
