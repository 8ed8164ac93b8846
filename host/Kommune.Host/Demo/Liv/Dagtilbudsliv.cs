using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>What the day-care department and the units do across the year: supervision, handovers, places by visitation, and the language of those outside (D3, D6–D8).</summary>
internal static class Dagtilbudsliv
{
    /// <summary>A visit a year, published two weeks later; Havblik is the one that has been forgotten (truth 19).</summary>
    public static async Task Tilsyn(Scene s, Demoenhed e)
    {
        await s.Dage(30, 300);
        for (var nr = 0; ; nr++)
        {
            var (id, anmeldt) = (s.NytId(), s.Sker(0.5));
            await s.Koer("dag-konsulent", new RegistrerTilsyn(id, e.Id, anmeldt, s.Idag.PlusDays(-2),
                s.En(["De voksne er på gulvet og følger børnenes spor. Der er larm i garderoben, når alle skal ud.", "Rolige overgange og tydelige pladser. Udemiljøet bruges kun om eftermiddagen."]),
                s.En(["Læringsmiljøet er trygt. Arbejdet med små grupper kan styrkes.", "God kvalitet i samspillet. Der mangler en plan for sproget."]),
                s.Sker(0.5) ? "Enheden lægger en plan for små grupper inden to måneder." : null, null, 0));
            await s.Dage(12, 18);
            await s.Koer("dag-konsulent", new OffentliggoerTilsyn(id, 1));
            await s.Dage(330, 380);
        }
    }

    /// <summary>Every May those who begin school are handed over, and the school reads it in June (D7).</summary>
    public static async Task Overgange(Scene s, Demoenhed e, Demopladser pladser)
    {
        for (var aar = s.Idag.Year; ; aar++)
        {
            await s.Til(new LocalDate(aar, 5, 11));
            var skift = new LocalDate(s.Idag.Year, 8, 1);
            List<(Guid Id, Demoenhed Skole)> sendt = [];
            foreach (var p in pladser.I(e).Where(p => p.Til == skift.PlusDays(-1) && p.Gaelder(s.Idag)).Take(6))
            {
                if (pladser.Alle.FirstOrDefault(x => x.Barn.Id == p.Barn.Id && x.Enhed.ErSkole)?.Enhed is { } skole)
                {
                    var id = s.NytId();
                    await s.Koer(e.Leder, new OverleverBarn(id, p.Barn.Id, skole.Id, skift, Punkter(p.Barn.Menneske.Fornavn), s.Idag.PlusDays(-6), p.Barn.Familie.Indehavere));
                    sendt.Add((id, skole));
                }
            }

            await s.Dage(20, 30);
            foreach (var (id, skole) in sendt)
            {
                await s.Koer(skole.Leder, new ModtagOverlevering(id, s.Sker(0.4) ? "Tak. Vi kommer på besøg hos jer i næste uge." : null, 1));
            }
        }
    }

    public static OverleverBarn.Punkt[] Punkter(string fornavn) =>
    [
        new(0, "Hentes af begge forældre efter aftale. Ingen allergi."),
        new(1, $"{fornavn} bygger, tegner og hjælper gerne de mindre."),
        new(2, "Leger bedst med to eller tre ad gangen."),
        new(4, "En fast voksen ved aflevering og besked i god tid før skift."),
    ];

    /// <summary>D6: a ressourceplads from the wish to the day it is looked at again; with <paramref name="afgoer"/> false it waits for the committee.</summary>
    public static async Task Plads(Scene s, Demobarn b, Demoenhed e, string hvem, Demoenhed sted, bool afgoer)
    {
        var id = new PladsId(s.NytId());
        await s.Koer(hvem, new SoegPlads(id, b.Id, Pladsart.Ressourceplads, "Har brug for en voksen tæt på det meste af dagen for at være med i fællesskabet.", "Fast voksen om formiddagen, små grupper og sparring fra PPR. Det hjælper, men rækker ikke.",
            "Vi håber på et sted med flere voksne.", b.Menneske.Alder(s.Idag) >= 4 ? "Jeg vil gerne være der, hvor der er stille." : null, s.Idag.PlusDays(-2), b.Familie.Indehavere));
        await s.Dage(3, 6);
        var dato = s.Idag.PlusDays(14);
        await s.Koer("dag-konsulent", new SaetUdvalgsdato(id, dato, await s.Version("dagtilbud", id.Vaerdi)));
        if (afgoer)
        {
            await s.Til(dato.PlusDays(1));
            await s.Koer("dag-konsulent", new AfgoerPlads(id, Pladsudfald.Bevilget, [1, 2, 3], "Udvalget ser, at der er arbejdet grundigt med læringsmiljøet, og at barnet kan være i fællesskabet med støtte.", sted.Id, s.Idag.PlusDays(10),
                "Barnet deltager i samling og leg med de andre uden en voksen ved siden af.", "Når det holder i tre måneder, øves dage i den almene stue, og pladsen slutter.", s.Idag.PlusDays(10).PlusMonths(10), await s.Version("dagtilbud", id.Vaerdi)));
            await s.Dage(300, 310);
            await s.Koer("dag-konsulent", new RevisiterPlads(id, true, "Deltager i samling hver dag. Legen kræver stadig en voksen.", "Det, pladsen skulle føre til, er halvt nået.", s.Idag.PlusMonths(12), null, await s.Version("dagtilbud", id.Vaerdi)));
        }
    }

    /// <summary>F26: outside day care, the department assesses the language around three.</summary>
    public static async Task SprogUdenfor(Scene s, Demobarn b)
    {
        await s.Til(LocalDate.Max(b.Menneske.Foedt.PlusMonths(35), s.Verden.Begyndelse.PlusDays(14)));
        if (b.Menneske.Foedt.PlusMonths(70) > s.Idag)      // still five when it is done
        {
            await s.Dage(0, 40);
            await s.Koer("dag-konsulent", new VurderSprog(s.NytId(), b.Id, s.Idag, Sprogresultat.Alderssvarende, "Set hjemme sammen med mor. Fortæller gerne, og sproget svarer til alderen.", null, null));
        }
    }

    public static IEnumerable<Func<Task>> Alle(Demoverden v, Demopladser pladser)
    {
        foreach (var e in Demoenheder.Alle(v.Stoerrelse))
        {
            yield return () => new Enhedsliv(new Scene(v, $"enhed/{e.Id}"), e, pladser).Lev();
            if (e.ErDagtilbud && e != Demoenheder.Havblik)
            {
                yield return () => Tilsyn(new Scene(v, $"tilsyn/{e.Id}"), e);
            }

            if (e.Art is Enhedsart.Boernehave or Enhedsart.Integreret)
            {
                yield return () => Overgange(new Scene(v, $"overgange/{e.Id}"), e, pladser);
            }
        }

        foreach (var b in pladser.Uden.Where(b => b.Sandhed is null))
        {
            yield return () => SprogUdenfor(new Scene(v, $"sprog/{b.Id}"), b);
        }

        var stille = pladser.I(Demoenheder.Solsikken).Where(p => p.Barn.Sandhed is null).ToArray();
        var faet = stille.FirstOrDefault(p => p.Gaelder(v.Begyndelse.PlusDays(90)) && p.Gaelder(v.Begyndelse.PlusDays(200)));
        var venter = stille.FirstOrDefault(p => p.Gaelder(v.Idag) && p.Fra < v.Idag.PlusDays(-100) && p != faet);
        foreach (var (p, dag, afgoer) in new[] { (faet, v.Begyndelse.PlusDays(95), true), (venter, v.Idag.PlusDays(-9), false) }.Where(x => x.Item1 is not null))
        {
            yield return async () =>
            {
                var s = new Scene(v, $"plads/{p!.Barn.Id}");
                await s.Til(dag);
                await Plads(s, p.Barn, Demoenheder.Solsikken, "paed-leder", Demoenheder.Solsikken, afgoer);
            };
        }
    }
}
