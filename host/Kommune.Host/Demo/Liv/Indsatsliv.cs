using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;

namespace Kommune.Host.Demo;

/// <summary>Children who get help, on all steps of the ladder, with its ways down, up and out (M7–M9, U2–U5).</summary>
internal static class Indsatsliv
{
    /// <summary>The family asks itself: clarified quickly, light support on step 1 or 2, and out again.</summary>
    public static async Task Let(Scene s, Barnesag sag, Vare vare)
    {
        await s.Dage(5, 560);
        await sag.AabnSag("Familien har selv henvendt sig og beder om hjælp til hverdagen.");
        await s.Dage(3, 20);
        await sag.Screen(Screeningsudfald.Afdaekning, "Afdækning sammen med forældre og skole; en undersøgelse er ikke nødvendig.");
        await s.Dage(7, 25);
        await sag.Samtale();
        await s.Dage(2, 15);
        await sag.Afgoer(vare, maaneder: 9);
        await s.Dage(3, 15);
        await sag.GodkendPlan();
        await Forloeb(s, sag, antal: s.Mellem(2, 3));
    }

    /// <summary>A notification, an examination, and work in the home.</summary>
    public static async Task Hjemme(Scene s, Barnesag sag, Vare vare)
    {
        await s.Dage(0, 430);
        await Undersoegelsesliv.TilSag(s, sag, Screeningsudfald.Undersoegelse);
        await Undersoegelsesliv.Undersoeg(s, sag, anbefal: true);
        await s.Dage(4, 25);
        await sag.Afgoer(vare, maaneder: 12);
        await s.Dage(5, 60);
        await sag.GodkendPlan();
        await Forloeb(s, sag, antal: s.Mellem(3, 6));
    }

    /// <summary>Away from home, in the network, a foster family or an institution; most with a way home.</summary>
    public static async Task Anbragt(Scene s, Barnesag sag, Vare vare)
    {
        await s.Dage(0, 260);
        await Undersoegelsesliv.TilSag(s, sag, Screeningsudfald.Undersoegelse);
        await Undersoegelsesliv.Undersoeg(s, sag, anbefal: true);
        await s.Dage(2, 10);
        await sag.Afgoer(vare, maaneder: 24, begynderOmDage: 5);
        await s.Dage(3, 30);
        if (s.Idag.Day % 3 > 0)
        {
            await sag.SkrivHverdag();
        }

        await sag.GodkendPlan();
        await sag.Begynd();
        await sag.Samvaer("hver anden lørdag fra kl. 10 til 17, hjemme hos mor");
        await sag.Profil(s.Mellem(2, 4));
        var sammenbrud = sag.Barn.Alder(s.Idag) >= 13 && s.Sker(0.4);
        for (var nr = 1; ; nr++)
        {
            await sag.Periode(Fremgang(s), rapport: s.Sker(0.85), forsinket: s.Sker(0.75) ? 0 : s.Mellem(3, 25));
            if (sammenbrud && nr == 4)
            {
                await sag.AfslutForloeb(Afslutning.Sammenbrud, "Den unge er rejst fra stedet og vil ikke tilbage.");
                await s.Dage(2, 5);
                await sag.SlutAnbringelse(Anbringelsesslut.BarnetRejste, "Anbringelsen brød sammen. Der findes en anden vej sammen med den unge.");
                await s.Dage(3, 12);
                await sag.Samtale();
                await sag.Afgoer(Demotilbud.Kontaktperson, maaneder: 12, begynderOmDage: 3);
                await Forloeb(s, sag, antal: 8);
                return;
            }

            var ned = nr == 6 && vare.Trin > 4;
            await sag.FoelgOp(ned ? Opfoelgningsbeslutning.TrinNed : Opfoelgningsbeslutning.Fortsaet, nytTrin: ned ? vare.Trin - 1 : null);
            if (nr % 3 == 0)
            {
                await sag.Tilsyn();
                await sag.Profil(s.Mellem(4, 7));
            }
        }
    }

    /// <summary>The course of a measure at home: it begins, is followed up, and ends with the goal reached, replaced or broken off.</summary>
    public static async Task Forloeb(Scene s, Barnesag sag, int antal)
    {
        await s.Dage(1, 4);
        await sag.Begynd();
        if (s.Sker(0.6))
        {
            await sag.Profil(s.Mellem(2, 5));
        }

        for (var nr = 1; nr <= antal; nr++)
        {
            await sag.Periode(Fremgang(s), rapport: s.Sker(0.85), forsinket: s.Sker(0.75) ? 0 : s.Mellem(5, 35));
            if (nr == antal)
            {
                var virkede = s.Sker(0.7);
                var aarsag = virkede ? Ophoersaarsag.MaaletNaaet : s.Sker(0.5) ? Ophoersaarsag.IngenVirkning : Ophoersaarsag.SamtykkeTrukket;
                await sag.FoelgOp(Opfoelgningsbeslutning.Ophoer, aarsag: aarsag, begrundelse: virkede ? "Målene er nået, og familien klarer sig med det, skolen tilbyder." : "Indsatsen giver ikke det, den skulle. Den stopper, og familien tilbydes en anden.");
                await s.Dage(2, 10);
                await sag.AfslutForloeb(virkede ? Afslutning.MaaletNaaet : Afslutning.PlanlagtOphoer, virkede ? "Sidste besøg er holdt; familien ved, hvem de kan ringe til." : "Afsluttet efter aftale med Myndighed.");
                if (virkede)
                {
                    await s.Dage(10, 40);
                    await sag.Luk(Sagslukning.MaaletNaaet, "Familien klarer sig uden støtte fra os. De er velkomne til at ringe.");
                }

                return;
            }

            await sag.FoelgOp();
        }
    }

    private static int Fremgang(Scene s) => s.Mellem(1, 10) switch { <= 2 => 0, <= 7 => 1, _ => 2 };
}
