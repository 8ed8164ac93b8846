using Kommune.Myndighed;

namespace Kommune.Host.Demo;

/// <summary>From a notification to an examination (M3). Half are done within four months, as in the country as a whole.</summary>
internal static class Undersoegelsesliv
{
    /// <summary>The examination shows that no measure is needed, and the case closes.</summary>
    public static async Task UdenIndsats(Scene s, Barnesag sag)
    {
        await s.Dage(10, 600);
        await TilSag(s, sag, Screeningsudfald.Undersoegelse);
        await Undersoeg(s, sag, anbefal: false);
        await s.Dage(5, 30);
        await sag.Luk(Sagslukning.IntetBehov, "Undersøgelsen viser, at familien og skolen selv kan støtte barnet. Sagen lukkes efter samtale med forældrene.");
    }

    /// <summary>A notification that becomes a case, screened at once or some days later.</summary>
    public static async Task TilSag(Scene s, Barnesag sag, Screeningsudfald screening)
    {
        var straks = s.Sker(0.6);
        await sag.Underret(akut: s.Sker(0.08));
        await sag.VentTilVurdering();
        await sag.Vurder(Udfald.NySag, "Bekymringen er konkret og støttes af det, dagtilbud eller skole ser. Barnets forhold skal afklares.", s.Sker(0.2) ? Fare.Ja : Fare.Maaske, straks ? screening : null);
        await s.Dage(1, 4);
        await sag.Kvitter();
        await sag.Overgrebssamtale();
        if (!straks)
        {
            await s.Dage(3, 12);
            await sag.Screen(screening, "Der er brug for at vide mere, før der kan tages stilling til støtte.");
        }
    }

    public static async Task Undersoeg(Scene s, Barnesag sag, bool anbefal)
    {
        var iTide = s.Sker(0.55);
        await s.Dage(10, 30);
        await sag.SkrivUndersoegelse(konklusion: false, anbefal, afslut: false);
        await s.Dage(15, iTide ? 60 : 75);
        await sag.Samtale();
        if (!iTide)
        {
            await s.Dage(45, 60);
            if (s.Sker(0.4))
            {
                await sag.VurderForeloebigt();
            }
        }

        await s.Dage(5, 20);
        await sag.SkrivUndersoegelse(konklusion: true, anbefal, afslut: true);
    }
}
