using Kommune.Myndighed;

namespace Kommune.Host.Demo;

/// <summary>Concerns that lead to nothing further, alone or in a row (M1). What was said stays on the register.</summary>
internal static class Bekymringsliv
{
    /// <summary>One or two notifications in two years, each assessed and closed.</summary>
    public static async Task Enkelt(Scene s, Barnesag sag)
    {
        for (var nr = 0; nr < s.Mellem(1, 2); nr++)
        {
            // Over both years, and no sooner in the first than in the second: families are all there from the first day.
            await s.Dage(nr == 0 ? 100 : 60, nr == 0 ? 700 : 300);
            await sag.Underret(soeskendeMed: s.Sker(0.3));
            await sag.VentTilVurdering();
            await sag.Vurder(Udfald.IkkeYderligere, s.En(["Familien har selv hjælp i gang, og dagtilbuddet ser fremgang. Der gøres ikke mere nu.", "Bekymringen er talt igennem med begge forældre. Barnet trives i øvrigt.", "Oplysningerne kan ikke bekræftes, og skolen har ikke den samme bekymring."]));
            await s.Dage(1, 5);
            await sag.Kvitter();
            await sag.Overgrebssamtale();
        }

        await s.Dage(3, 30);
        await sag.MindreIndsats();
    }

    /// <summary>Three and more within a year: the third is closed by the leader with a reason, or at last becomes a case.</summary>
    public static async Task Serie(Scene s, Barnesag sag)
    {
        await s.Dage(90, 640);
        var antal = s.Mellem(3, 4);
        for (var nr = 1; nr <= antal; nr++)
        {
            await sag.Underret(soeskendeMed: nr < antal && s.Sker(0.3));
            await sag.VentTilVurdering();
            if (nr == antal)
            {
                await sag.Vurder(Udfald.NySag, "Hver for sig er de små. Samlet viser de et barn, ingen har set efter. Der åbnes en sag.", Fare.Maaske, Screeningsudfald.Undersoegelse);
            }
            else
            {
                await sag.Vurder(Udfald.IkkeYderligere, "Familien tager imod vejledning, og skolen følger barnet tæt.",
                    lederbegrundelse: nr >= 3 ? "De tre underretninger handler om den samme konflikt, som nu er løst i familieretshuset. Skolen og vi taler sammen om en måned." : null);
            }

            await s.Dage(1, 5);
            await sag.Kvitter();
            await sag.Overgrebssamtale();
            await s.Dage(20, 80);
        }

        await Undersoegelsesliv.Undersoeg(s, sag, anbefal: false);
    }
}
