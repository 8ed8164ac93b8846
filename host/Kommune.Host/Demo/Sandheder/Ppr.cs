using Kommune.Dagtilbud;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>14: a referral by letter with the consent of one of two: waiting is counted, but the work may not begin.</summary>
internal sealed record UdenSamtykke() : Sandhed(14, "Indstilling uden fuldt samtykke", "Storm Bertelsen", 8, false, "ppr-leder")
{
    public override Demoenhed Gaar => Demoenheder.Bakkeskolen;

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Pprsag(s, new(f.Boern[0], f, this, 0), Gaar, Pprtema.Alle[2], "ppr1");
        await s.FoerNutid(Duration.FromDays(19));
        await sag.Brev("Dorte Lyhne, skoleleder");
        await s.Timer(30);
        await sag.Triager(Triage.Vurdering, Prioritet.Hoej);
    }
}

/// <summary>15: an assessment that has passed the municipality's own goal of sixty days.</summary>
internal sealed record OverServicemaal() : Sandhed(15, "Vurdering over servicemålet", "Liam Ahmed", 9, false, "ppr1")
{
    public override Demoenhed Gaar => Demoenheder.Soendermark;

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Pprsag(s, new(f.Boern[0], f, this, 0), Gaar, Pprtema.Alle[3], "ppr1");
        await s.FoerNutid(Duration.FromDays(74));
        await sag.Indstil("soender1", OensketHjaelp.Vurdering);
        await s.Timer(26);
        await sag.Triager(Triage.Vurdering, Prioritet.Middel);
        await s.Dage(20, 24);
        await sag.Tildel();
        await s.Dage(20, 24);
        await sag.SkrivDele();
    }
}

/// <summary>16: a special class that is to be looked at again in ten days, on a child who has come from day care by way of PPR.</summary>
internal sealed record SkalRevisiteres() : Sandhed(16, "Bevilling, der skal revisiteres", "Nora Jakobsen", 10, true, "ppr-leder")
{
    public override Demoenhed Gaar => Demoenheder.Soendermark;

    public override async Task Fortael(Scene s, Familie f)
    {
        var sag = new Pprsag(s, new(f.Boern[0], f, this, 0), Gaar, Pprtema.Alle[4], "ppr1");
        await s.FoerNutid(Duration.FromDays(420));
        await sag.Indstil("soender2", OensketHjaelp.Vurdering);
        await s.Timer(25);
        await sag.Triager(Triage.Vurdering, Prioritet.Hoej);
        await s.Dage(2, 3);
        await sag.Tildel();
        await s.Dage(18, 20);
        await sag.SkrivDele();
        await s.Dage(4, 5);
        await sag.Afslut(15, Specialtilbud.Specialklasse);
        await s.Dage(2, 3);
        var moede = s.Idag.PlusDays(9);
        await sag.SaetPaaDagsorden(moede);
        await s.Til(moede);
        await sag.Bevilg(Specialtilbud.Specialklasse, 15, s.Verden.Idag.PlusDays(10).PlusYears(-1), s.Verden.Idag.PlusDays(10), 396_000);
    }
}
