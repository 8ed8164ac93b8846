using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>4: home from the grandmother's, with support where he lives: from step 4 down to 3. The order waits for the house's answer.</summary>
internal sealed record NedAdTrappen() : Sandhed(4, "Fra trin 4 ned til trin 3", "Malthe Poulsen", 7, false, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Omsorgssvigt"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 340);
        await s.FoerNutid(Duration.FromDays(300));
        await sag.Afgoer(Demotilbud.Netvaerkspleje, maaneder: 14);
        await s.Dage(2, 5);
        await sag.SkrivHverdag();
        await sag.GodkendPlan();
        await sag.Begynd();
        await sag.Samvaer("når mor har fri, og altid om onsdagen");
        for (var dage = 245; dage > 40; dage -= 40)
        {
            await Opfoelgning(s, sag, dage, fremgang: 1);
            if (dage is 205 or 85)
            {
                await sag.Tilsyn();
            }
        }

        await s.FoerNutid(Duration.FromDays(21));
        await sag.AfslutForloeb(Afslutning.PlanlagtOphoer, "Malthe flytter hjem til mor, som planlagt.");
        await s.FoerNutid(Duration.FromDays(20));
        await sag.SlutAnbringelse(Anbringelsesslut.Hjemgivet, "Malthe er flyttet hjem. Støtten går fra trin 4 til trin 3.");
        await s.FoerNutid(Duration.FromDays(17));
        await sag.Samtale(altid: true, ord: "Jeg glæder mig til at sove i mit eget værelse. Mormor skal stadig komme om onsdagen.", hoert: 9);
        await s.FoerNutid(Duration.FromDays(3));
        await sag.Afgoer(Demotilbud.Familiebehandling, maaneder: 6);
        await s.FoerNutid(Duration.FromDays(1));
        await sag.Klag("Vi har brug for hjælp, når Malthe kommer hjem fra skole, og ikke om formiddagen, hvor jeg er på arbejde.");
    }

    internal static async Task Opfoelgning(Scene s, Barnesag sag, int dageSiden, int fremgang)
    {
        await s.FoerNutid(Duration.FromDays(dageSiden + 12));
        await sag.Session();
        await s.FoerNutid(Duration.FromDays(dageSiden + 8));
        await sag.Maal(fremgang);
        await sag.Rapport(fremgang > 0 ? Anbefaling.Fortsaet : Anbefaling.Juster);
        await s.FoerNutid(Duration.FromDays(dageSiden + 1));
        await sag.Samtale(altid: true);
        await s.FoerNutid(Duration.FromDays(dageSiden));
        await sag.FoelgOp(Opfoelgningsbeslutning.Fortsaet);
    }
}

/// <summary>
/// 5: in a foster family, where somebody should have followed up some days ago (spor 3: every six weeks). One supervisory visit was
/// held, and the next is months overdue.
/// </summary>
internal sealed record ForsinketOpfoelgning() : Sandhed(5, "Overskredet opfølgning", "Viggo Lauridsen", 14, false, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("For meget fravær"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 400);
        await s.FoerNutid(Duration.FromDays(360));
        await sag.Afgoer(Demotilbud.Plejefamilie, maaneder: 24);
        await s.Dage(2, 5);
        await sag.SkrivHverdag();
        await sag.GodkendPlan();
        await sag.Begynd();
        await sag.Samvaer("hver anden lørdag kl. 10 til 17, hos mor");
        for (var dage = 286; dage >= 46; dage -= 40)
        {
            await NedAdTrappen.Opfoelgning(s, sag, dage, dage % 80 == 6 ? 1 : 0);
            if (dage == 246)
            {
                await sag.Tilsyn("Maden er god her. Jeg savner mine venner fra klubben.");
            }
        }
    }
}

/// <summary>7: no goal has moved at the last follow-up nor in the report since: to go on now takes a leader's reason.</summary>
internal sealed record UdenProgression() : Sandhed(7, "To målinger uden fremgang", "Theo Madsen", 11, false, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("For meget fravær"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 230);
        await s.FoerNutid(Duration.FromDays(190));
        await sag.Afgoer(Demotilbud.Kontaktperson, maaneder: 12);
        await s.Dage(2, 5);
        await sag.GodkendPlan();
        await sag.Begynd();
        await s.FoerNutid(Duration.FromDays(165));
        await sag.Klag("Theo kender ikke den kontaktperson, I har valgt, og han vil ikke af sted.");
        await s.FoerNutid(Duration.FromDays(158));
        await sag.TraekKlage("Kontaktpersonen blev skiftet, og Theos mor trak klagen tilbage.", "Spørg barnet, hvem det passer med, før vi vælger kontaktpersonen.");
        await NedAdTrappen.Opfoelgning(s, sag, 80, fremgang: 0);
        await s.FoerNutid(Duration.FromDays(7));
        await sag.Maal(0);
        await sag.Rapport(Anbefaling.Juster);
        await s.FoerNutid(Duration.FromDays(2));
        await sag.Samtale(altid: true, ord: "Han er sød nok. Men vi laver ikke rigtig noget.", hoert: 4);
        await s.FoerNutid(Duration.FromDays(1));
        await sag.BedOmAktindsigt();
    }
}

/// <summary>11: the report that fam1 owes before the follow-up (F34).</summary>
internal sealed record RapportForfalder() : Sandhed(11, "Statusrapport forfalder", "Sara Dahl", 10, true, "fam1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Brudt familie"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 260);
        await s.FoerNutid(Duration.FromDays(215));
        await sag.Afgoer(Demotilbud.Familiebehandling, maaneder: 12);
        await s.Dage(2, 5);
        await sag.GodkendPlan();
        await sag.Begynd("fam1");
        await sag.Profil(3);
        await NedAdTrappen.Opfoelgning(s, sag, 130, fremgang: 1);
        await sag.Profil(5);
        await NedAdTrappen.Opfoelgning(s, sag, 78, fremgang: 1);
        await s.FoerNutid(Duration.FromDays(60));
        await sag.Session();
        await s.FoerNutid(Duration.FromDays(30));
        await sag.Session();
        await sag.Notat("Sara har vist mig sit værelse hos far. Hun sover igen der.");
    }
}

/// <summary>25: the police rang at night. The chair decided, the committee approved it four days later, and it runs out before it is finally decided.</summary>
internal sealed record AkutAnbragt() : Sandhed(25, "Akut anbringelse", "Silas Overgaard", 8, false, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Omsorgssvigt"), "soc1");
        await s.FoerNutid(Duration.FromDays(12));
        await sag.Underret(akut: true, bekymring: "Politiet fandt Silas alene hjemme om natten. Begge forældre er anholdt, og ingen i familien kan tage ham.");
        await s.Timer(1);
        await sag.Vurder(Kommune.Myndighed.Udfald.NySag, "Silas kan ikke være alene, og ingen i familien kan tage ham i nat.", Kommune.Myndighed.Fare.Ja, Kommune.Myndighed.Screeningsudfald.Undersoegelse);
        await s.Timer(1);
        await sag.AnbringAkut(Demotilbud.Plejefamilie, "Begge forældre er anholdt. Silas på otte år er alene hjemme, og vi har ringet til hele familien uden at finde nogen.");
        await s.Timer(5);
        await sag.Meddel();
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(11));
        await sag.Samtale(altid: true, ord: "Jeg vil gerne vide, hvornår jeg må tale med mor.", hoert: 6);
        await s.FoerNutid(Duration.FromDays(8));
        await sag.GodkendAkut();
        await sag.Samvaer("telefon hver aften kl. 18", Samvaersform.Stoettet);
    }
}

/// <summary>28: seventeen since last summer, with a contact person until some weeks before eighteen, and nobody has decided what comes after (M15).</summary>
internal sealed record SnartAtten() : Sandhed(28, "Snart 18 år", "Signe Bruun", 17, true, "soc1")
{
    public override bool UdenPlads => true;

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("For meget fravær"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 300);
        await s.FoerNutid(Duration.FromDays(262));
        await sag.Afgoer(Demotilbud.Kontaktperson, maaneder: 16);
        await s.Dage(2, 5);
        await sag.GoerTilUngeplan("Begynder på hf til sommer. Uddannelsesvejlederen holder kontakten hver anden uge.");
        await sag.GodkendPlan();
        await sag.Begynd();
        foreach (var dage in (int[])[165, 100, 35])
        {
            await NedAdTrappen.Opfoelgning(s, sag, dage, fremgang: 1);
        }
    }
}
