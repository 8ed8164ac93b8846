using Kommune.Dagtilbud;
using Kommune.Myndighed;
using Kommune.Ppr;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>22: from the day care by way of PPR to Myndighed and Udfører, and back: the goal is reached, and Vilma plays.</summary>
internal sealed record HeleVejen() : Sandhed(22, "Hele vejen og tilbage", "Vilma Rosenkilde", 5, true, "paed1")
{
    public override Demoenhed Gaar => Demoenheder.Solsikken;

    public override Trivselsord? Set(int runderSiden) => runderSiden == 1 ? new(Trivselsfarve.Gul, "Følelser og ro", "Vilma er træt om morgenen og vil helst sidde hos en voksen.") : null;

    public override async Task Fortael(Scene s, Familie f)
    {
        var ppr = new Pprsag(s, new(f.Boern[0], f, this, 0), Gaar, Pprtema.Alle[0], "ppr1");
        await s.FoerNutid(Duration.FromDays(300));
        await ppr.Indstil("paed1", OensketHjaelp.Sparring);
        await s.Dage(2);
        await ppr.Triager(Triage.Sparring, Prioritet.Middel);
        await s.Dage(4);
        await ppr.Tildel();
        await s.Dage(8);
        await ppr.Besvar();

        var sag = new Barnesag(s, f, f.Boern[0], Om("Uro derhjemme"), "soc1");
        await s.FoerNutid(Duration.FromDays(262));
        await s.Koer("paed1", new VurderBarn(Barn, Trivselsfarve.Roed, "Vilma sover til middag for første gang i et år og siger, at de råber derhjemme.", ["Følelser og ro"], s.Idag));
        await s.FoerNutid(Duration.FromDays(260));
        await sag.UnderretFra("paed1", "Vilma fortæller, at mor og far råber om natten, og at hun så går ned i kælderen. Hun er træt og bange ved høje lyde.", "Sparring fra PPR om ro i stuen. Samtale med begge forældre den 2.");
        await s.Timer(20);
        await sag.Vurder(Udfald.NySag, "Vilma er bange derhjemme, og børnehaven har prøvet det, den kan. Der skal undersøges.", Fare.Maaske, Screeningsudfald.Undersoegelse);
        await s.Timer(3);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(238));
        await sag.Samtale(altid: true, ord: "Når de råber, går jeg ned til vaskemaskinen. Den er varm.", hoert: 7);
        await s.FoerNutid(Duration.FromDays(228));
        await sag.SkrivUndersoegelse(konklusion: true, anbefalIndsats: true, afslut: true);
        await s.FoerNutid(Duration.FromDays(214));
        await sag.Afgoer(Demotilbud.Familiebehandling, maaneder: 10);
        await s.Dage(2, 5);
        await sag.GodkendPlan();
        await sag.Begynd("fam1");
        await sag.Profil(3);
        await NedAdTrappen.Opfoelgning(s, sag, 124, fremgang: 2);
        await sag.Profil(6);
        await s.FoerNutid(Duration.FromDays(52));
        await sag.Session();
        await s.FoerNutid(Duration.FromDays(47));
        await sag.Maal(3);
        await sag.Rapport(Anbefaling.Stop);
        await s.FoerNutid(Duration.FromDays(44));
        await sag.Samtale(altid: true, ord: "De siger stop nu. Så er det stop.", hoert: 9);
        await s.FoerNutid(Duration.FromDays(42));
        await sag.FoelgOp(Opfoelgningsbeslutning.Ophoer, aarsag: Ophoersaarsag.MaaletNaaet, begrundelse: "Målene er nået. Familien klarer sig med det, børnehaven tilbyder alle.");
        await s.Dage(3);
        await sag.AfslutForloeb(Afslutning.MaaletNaaet, "Sidste besøg er holdt; familien ved, hvem de kan ringe til.");
        await s.FoerNutid(Duration.FromDays(25));
        await sag.Luk(Sagslukning.MaaletNaaet, "Familien klarer sig uden støtte fra os. De er velkomne til at ringe.");
        await s.FoerNutid(Duration.FromDays(12));
        await s.Koer("paed1", new VurderBarn(Barn, Trivselsfarve.Groen, "Vilma leger hele formiddagen og fortæller om sin uge.", ["Fællesskab og leg"], s.Idag));
    }
}

/// <summary>23: all four departments on one page: support in class by PPR, and a contact person who brings him there.</summary>
internal sealed record AlleFire() : Sandhed(23, "Fire afdelinger om ét barn", "Bertram Skovlund", 9, false, "soc1")
{
    public override Demoenhed Gaar => Demoenheder.Soendermark;

    public override async Task Fortael(Scene s, Familie f)
    {
        var ppr = new Pprsag(s, new(f.Boern[0], f, this, 0), Gaar, Pprtema.Alle[4], "ppr1");
        await s.FoerNutid(Duration.FromDays(240));
        await ppr.Indstil("soender1", OensketHjaelp.Vurdering);
        await s.Dage(2);
        await ppr.Triager(Triage.Vurdering, Prioritet.Hoej);
        await s.Dage(3);
        await ppr.Tildel();
        await s.Dage(20);
        await ppr.SkrivDele();
        await s.Dage(6);
        await ppr.Afslut(5, Specialtilbud.StoetteIKlassen);
        await s.Dage(4);
        await ppr.Bevilg(Specialtilbud.StoetteIKlassen, 5, s.Idag.PlusDays(7), s.Idag.PlusDays(7).PlusMonths(11), 60_000);

        var sag = new Barnesag(s, f, f.Boern[0], Om("For meget fravær"), "soc1");
        await s.FoerNutid(Duration.FromDays(170));
        await sag.UnderretFra("soender1", "Bertram har været i skole tre dage på fire uger. Forældrene kan ikke få ham op og er selv ved at give op.", "Støtte i klassen efter PPR's vurdering; modtagelse ved porten hver morgen.");
        await s.Timer(20);
        await sag.Vurder(Udfald.NySag, "Skolen har gjort sit. Det, der mangler, er hjemme om morgenen.", Fare.Maaske, Screeningsudfald.Undersoegelse);
        await s.Timer(3);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(150));
        await sag.Samtale(altid: true, ord: "Hvis der står en, jeg kender, kan jeg godt gå derind.", hoert: 6);
        await s.FoerNutid(Duration.FromDays(140));
        await sag.SkrivUndersoegelse(konklusion: true, anbefalIndsats: true, afslut: true);
        await s.FoerNutid(Duration.FromDays(128));
        await sag.Afgoer(Demotilbud.Kontaktperson, maaneder: 10);
        await s.Dage(2, 5);
        await sag.GodkendPlan();
        await sag.Begynd();
        await sag.Profil(3);
        await NedAdTrappen.Opfoelgning(s, sag, 30, fremgang: 2);
    }
}

/// <summary>24: a notification from the day care that Myndighed has assessed and receipted: the sender sees that something is done, and no more.</summary>
internal sealed record SvarTilBoernehaven() : Sandhed(24, "Svaret, som børnehaven får", "Silas Egelund", 5, false, "paed1")
{
    public override Demoenhed Gaar => Demoenheder.Solsikken;

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Omsorgssvigt"), "soc1");
        await s.FoerNutid(Duration.FromDays(6));
        await sag.UnderretFra("paed1", "Silas bliver hentet af en, vi ikke kender, og er bange for at gå med. Han har haft det samme tøj på i fem dage.", null);
        await s.Timer(20);
        await sag.Vurder(Udfald.NySag, "Bekymringen er konkret, og ingen af forældrene svarer. Der skal undersøges.", Fare.Ja, Screeningsudfald.Undersoegelse);
        await s.Timer(4);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(3));
        await sag.Spoerg(Udtalelseskilde.Dagtilbud, null, "Hvordan har Silas det hos jer, når han ikke er bange for at blive hentet?", s.Verden.Idag.PlusDays(4));
        await sag.Spoerg(Udtalelseskilde.Ppr, null, "Hvad er PPR kommet frem til om Silas?", s.Verden.Idag.PlusDays(4));
        await sag.Spoerg(Udtalelseskilde.Laege, "Læge Ditte Bang", "Hvornår har I sidst set Silas, og følger han sin kurve?", s.Verden.Idag.PlusDays(11));
    }
}
