using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>3: a decision lies as a draft, and its page names what is missing: the conversation with the child.</summary>
internal sealed record UdkastUdenSamtale() : Sandhed(3, "Afgørelse uden samtale", "Freja Thomsen", 9, true, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Brudt familie"), "soc1");
        await s.FoerNutid(Duration.FromDays(40));
        await sag.Underret(new(Underretter.Fagperson, "Østhavn Skole", "trivselsvejleder Kaj Linde"), "Freja græder i skolen og siger, at hun ikke ved, hvor hun skal bo.");
        await s.Timer(5);
        await sag.Vurder(Udfald.NySag, "Freja er i klemme mellem sine forældre. Det afdækkes sammen med skolen.", Fare.Nej, Screeningsudfald.Afdaekning);
        await s.Timer(24);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(2));
        await sag.GemUdkast(sag.Udkast(Demotilbud.Familiebehandling, s.Idag.PlusDays(14), maaneder: 6));
    }
}

/// <summary>6: the examination's four months end in three days, and nobody has spoken with the child.</summary>
internal sealed record UndersoegelseUdloeber() : Sandhed(6, "Undersøgelse udløber uden samtale", "Alma Sørensen", 7, true, "soc1")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Uro derhjemme"), "soc1");
        var dag = s.Verden.Idag.PlusDays(3).PlusMonths(-4);
        await s.Til((dag + new LocalTime(10, 15)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant());
        await sag.Underret(new(Underretter.Fagperson, "Nordskolen", "lærer Bent Rohde"), "Alma passer sin lillebror om natten og falder i søvn i timerne.");
        await s.Timer(4);
        await sag.Vurder(Udfald.NySag, "Alma har et ansvar, som ikke er et barns. Familiens forhold skal undersøges.", Fare.Maaske, Screeningsudfald.Undersoegelse);
        await s.Timer(20);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(25));
        await sag.SkrivUndersoegelse(konklusion: true, anbefalIndsats: true, afslut: false);
    }
}

/// <summary>10: beyond soc1's limit, so it lies with the leader.</summary>
internal sealed record HosLederen() : Sandhed(10, "Afgørelse over kompetencen", "Lucas Frandsen", 6, false, "soc-leder")
{
    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Barnesag(s, f, f.Boern[0], Om("Uro derhjemme"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 80);
        await s.FoerNutid(Duration.FromDays(1));
        await sag.SendTilLeder(sag.Udkast(Demotilbud.Intensiv, s.Idag.PlusDays(10), maaneder: 6));
    }
}
