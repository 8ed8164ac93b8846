using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>The ways of a referral: advice, assessment, special education with its way back, or no (P1–P4).</summary>
internal static class Pprliv
{
    private const int Flest = 300;

    /// <summary>0, 1 advice; 2 a no; 3, 4 assessment and support; 5 waits for the head's decision; 6 a special class; 7 under way; 8 waits; 9 new.</summary>
    private static readonly int[] Veje = [3, 0, 9, 4, 5, 3, 6, 8, 1, 4, 7, 3, 2, 6];
    private const decimal Klasse = 384_000;
    private const decimal Stoette = 60_000;

    /// <summary>The children whom somebody once asks about; each meets PPR in its own way.</summary>
    public static IEnumerable<Func<Task>> Alle(Demoverden v, Demopladser pladser)
    {
        var nr = 0;
        foreach (var plads in pladser.Alle.Where(p => p.Barn is { Sandhed: null } && (p.Barn.Saarbar > 0.2 || p.Barn.Menneske.Foedt.Day % 9 == 0) && p.Gaelder(v.Idag) && p.Enhed.Art != Enhedsart.Klub && p.Fra < v.Idag.PlusDays(-120)).Take(Flest))
        {
            var (s, liv, omgang) = (new Scene(v, $"ppr/{plads.Barn.Id}"), Veje[nr % Veje.Length], nr++);
            yield return () => Lev(s, plads, liv, omgang);
        }
    }

    private static async Task Lev(Scene s, Demoplads p, int liv, int omgang)
    {
        var temaer = Pprtema.Alle.Where(t => t.Skole == p.Enhed.ErSkole).ToArray();
        var tema = temaer[omgang % temaer.Length];
        var sag = new Pprsag(s, p.Barn, p.Enhed, tema, s.Sker(0.4) || liv == 7 ? "ppr1" : s.En(Demomedarbejdere.I(Demoorganisation.Ppr, Rolle.Psykolog)));
        var afsender = s.Sker(0.3) ? p.Enhed.Leder : p.Enhed.Ansatte[0];
        var siden = liv switch { 5 => s.Mellem(86, 100), 7 => s.Mellem(22, 48), 8 => s.Mellem(12, 25), 9 => s.Mellem(3, 6), _ => s.Mellem(70, 640) };
        await s.Til(LocalDate.Max(s.Verden.Idag.PlusDays(-siden), LocalDate.Max(p.Fra, s.Verden.Begyndelse).PlusDays(20)));
        await sag.Indstil(afsender, liv <= 1 ? OensketHjaelp.Sparring : s.Sker(0.6) ? OensketHjaelp.Vurdering : OensketHjaelp.VedIkke);
        if (liv == 9)
        {
            return;
        }

        await s.Dage(1, 5);
        if (liv == 2)
        {
            await sag.Triager(Triage.Afvist, hvorfor: "Det, I beskriver, løses bedst i gruppen. Bed om sparring på læringsmiljøet; så kommer vi ud og ser på det sammen med jer.");
            return;
        }

        await sag.Triager(liv <= 1 ? Triage.Sparring : Triage.Vurdering, s.En([Prioritet.Hoej, Prioritet.Middel, Prioritet.Middel, Prioritet.Lav]));
        if (liv == 8)
        {
            return;
        }

        await s.Dage(3, 10);
        await sag.Tildel();
        if (liv <= 1)
        {
            await s.Dage(2, 12);
            await sag.Besvar();
            return;
        }

        await Vurder(s, sag, p, liv);
    }

    private static async Task Vurder(Scene s, Pprsag sag, Demoplads p, int liv)
    {
        await s.Dage(5, 14);
        if (s.Sker(0.3))
        {
            await sag.BedOmTale();
        }

        await s.Dage(10, 24);
        await sag.SkrivDele();
        await s.Dage(4, 16);
        var (tilbud, timer, pris) = liv == 6 ? (Specialtilbud.Specialklasse, 18m, Klasse) : (Specialtilbud.StoetteIKlassen, s.Mellem(8, 28) / 4m, Stoette);
        if (!p.Enhed.ErSkole)
        {
            await sag.Afslut(s.Mellem(0, 20) / 4m is var t && t > 0 ? t : 0, t > 0 ? Specialtilbud.StoetteIKlassen : null);
            return;
        }

        await sag.Afslut(timer, tilbud);
        if (liv == 5)
        {
            return;
        }

        await s.Dage(3, 8);
        if (liv == 6)
        {
            var moede = s.Idag.PlusDays(s.Mellem(8, 14));
            await sag.SaetPaaDagsorden(moede);
            await s.Til(moede);
        }
        else if (s.Sker(0.2))
        {
            await sag.Afslaa(tilbud, timer);
            return;
        }

        await sag.Bevilg(tilbud, timer, s.Idag.PlusDays(7), s.Idag.PlusDays(7).PlusMonths(11), pris);
        await s.Dage(300, 335);
        await sag.Revisiter(tilbud, timer, fortsaetter: s.Sker(0.6), s.Mellem(4, 8), pris);
    }
}
