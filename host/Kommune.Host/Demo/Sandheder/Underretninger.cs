using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>1: the third notification within a year waits for its assessment, and screams.</summary>
internal sealed record TredjeUnderretning() : Sandhed(1, "Tredje underretning på et år", "Noah Bjerre", 8, false, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Uro derhjemme"), "soc1");
        foreach (var (dage, fra, tekst) in new[] { (250, "Nordskolen", "Noah siger, at han ikke tør gå hjem, når far har drukket."), (95, "SFO Krudtuglen", "Noah bliver hentet sent og har ikke spist. Han passer sin lillesøster.") })
        {
            await s.FoerNutid(Duration.FromDays(dage));
            await sag.Underret(new(Underretter.Fagperson, fra, "pædagog Tom Hjort"), tekst);
            await s.Timer(4);
            await sag.Vurder(Udfald.IkkeYderligere, "Forældrene er talt med og tager imod vejledning. Der gøres ikke mere nu.");
            await s.Timer(22);
            await sag.Kvitter();
        }

        await s.FoerNutid(Duration.FromHours(3));
        await sag.Underret(new(Underretter.Fagperson, "Nordskolen", "lærer Bent Rohde"), "Noah kom i skole uden jakke og fortalte, at politiet var hjemme hos dem i nat. Han vil ikke hjem.");
    }
}

/// <summary>2: siblings whom four different people have worried about; the fourth made somebody read it as a whole.</summary>
internal sealed record Soeskendeserie() : Sandhed(2, "Søskende med underretninger fra fire", "Ella Kjeldsen", 6, true, "soc1")
{
    protected override IEnumerable<Menneske> Soeskende(Demoverden v) => [En(v, Person(2), "Oscar", v.Idag.PlusYears(-4).PlusDays(-30), false)];

    public override async Task Fortael(Scene s, Familie f)
    {
        var ella = new Barnesag(s, f, f.Boern[0], Om("Uro derhjemme"), "soc1");
        var oscar = new Barnesag(s, f, f.Boern[1], Om("Omsorgssvigt"), "soc1");
        await s.FoerNutid(Duration.FromDays(210));
        await ella.Underret(new(Underretter.Fagperson, "Børnehaven Solsikken", "pædagog Lis Bang"), "Ella og Oscar kommer uden madpakke og i det samme tøj hele ugen.", soeskendeMed: true);
        await Luk(s, ella);
        await s.FoerNutid(Duration.FromDays(150));
        await ella.Underret(new(Underretter.Anonym, null, null), "Børnene er alene om aftenen. Man kan høre den lille græde.");
        await Luk(s, ella);
        await s.FoerNutid(Duration.FromDays(70));
        await oscar.Underret(new(Underretter.Borger, null, "farmor"), "Oscar har ikke været hos lægen, selv om han hoster hele tiden. Hans mor lukker ikke op.");
        await Luk(s, oscar);
        await s.FoerNutid(Duration.FromDays(12));
        await ella.Underret(new(Underretter.Fagperson, "Sundhedsplejen", "sundhedsplejerske Ruth Lau"), "Jeg er ikke blevet lukket ind tre gange. Ved døren lugtede der af hash, og begge børn var i bar mave.", soeskendeMed: true);
        await s.Timer(5);
        await ella.Vurder(Udfald.NySag, "Fire forskellige har underrettet på syv måneder. Læst samlet er der to børn, som ingen har set efter.", Fare.Maaske, Screeningsudfald.Undersoegelse);
        await s.Timer(20);
        await ella.Kvitter();
    }

    private static async Task Luk(Scene s, Barnesag sag)
    {
        await s.Timer(6);
        await sag.Vurder(Udfald.IkkeYderligere, "Talt med mor, som siger, at det var en svær uge. Der gøres ikke mere nu.");
        await s.Timer(24);
        await sag.Kvitter();
    }
}

/// <summary>8: registered three days late, then put right: before the correction the case looked in time, afterwards it does not.</summary>
internal sealed record RettetModtagelse() : Sandhed(8, "Rettet modtagelse", "Liva Østergaard", 7, true, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Brudt familie"), "soc1");
        await s.FoerNutid(Duration.FromDays(20));
        await sag.Underret(new(Underretter.Fagperson, "Nordskolen", "lærer Bent Rohde"), "Liva har ondt i maven hver fredag og beder om at blive på skolen.");
        var registreret = s.Nu;
        await s.Timer(6);
        await sag.Vurder(Udfald.NySag, "Liva er i klemme mellem sine forældre. Forholdene skal afklares.", Fare.Nej, Screeningsudfald.Afdaekning);
        await s.FoerNutid(Duration.FromDays(6));
        await s.Koer("soc1", new RetModtagelse(sag.Underretning, registreret - Duration.FromDays(3), "Brevet lå i receptionen fra om fredagen", await s.Version("myndighed", sag.Underretning.Vaerdi)));
        await s.Timer(1);
        await sag.Kvitter();
    }
}

/// <summary>9: nobody sees where this child lives but who asks, says why, and is on record.</summary>
internal sealed record BeskyttetAdresse() : Sandhed(9, "Beskyttet adresse", "Karla Nygaard", 5, true, "soc1")
{
    public override Familie Familie(Demoverden v) => base.Familie(v) with { Far = null, EneForaelder = true, Beskyttet = true };

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Vold i hjemmet"), "soc1");
        await s.FoerNutid(Duration.FromDays(34));
        await sag.Underret(new(Underretter.Fagperson, "Krisecentret", "rådgiver Ane Toft"), "Karla og hendes mor er flyttet fra far. Karla drømmer om natten og vil ikke ud at lege.");
        await s.Timer(2);
        await sag.Vurder(Udfald.NySag, "Karla har set vold mod sin mor. De er i sikkerhed nu; hendes behov skal afklares.", Fare.Maaske, Screeningsudfald.Afdaekning);
        await s.Timer(20);
        await sag.Kvitter();
        await sag.Overgrebssamtale();
    }
}
