using Kommune.Dagtilbud;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>13: an analysis of a learning environment that changed it.</summary>
internal sealed record AendretMiljoe() : Stedsandhed(13, "BAL, der ændrede miljøet", "paed-leder")
{
    public override async Task Fortael(Scene s)
    {
        var e = Demoenheder.Solsikken;
        await s.FoerNutid(Duration.FromDays(150));
        var bal = await Miljoeliv.Begynd(s, e, e.Stue(e.Stuer[0]), "paed1", "Garderoben om morgenen", "Hver morgen græder tre eller fire børn i garderoben, og de voksne har ryggen til.", "Alle børn bliver taget imod af en voksen i øjenhøjde fire dage om ugen",
            ["Én voksen sidder på gulvet i garderoben fra 7.30 til 9", "Forældrene siger farvel inde på stuen", "Halvdelen går på legepladsen før samling"], new(Id));
        await s.Dage(28, 32);
        await Miljoeliv.Udfoer(s, e, bal, 3);
        await s.Dage(38, 42);
        await Miljoeliv.Evaluer(s, "paed1", bal, Baludfald.Naaet, "Garderoben er rolig. Ingen har grædt ved aflevering i tre uger, og forældrene bliver stående og taler sammen.", "Det var ikke børnene, der skulle øve sig. Det var os, der stod forkert.");
    }
}

/// <summary>19: Havblik was made of two houses more than two years ago, and nobody has visited it since. Nothing is done, and that is the truth.</summary>
internal sealed record UdenTilsyn() : Stedsandhed(19, "Ingen tilsyn i to år", "dag-konsulent")
{
    public override Task Fortael(Scene s) => Task.CompletedTask;
}

/// <summary>20: advice that helped.</summary>
internal sealed record SparringHjalp() : Stedsandhed(20, "Sparring, der hjalp", "ppr1")
{
    public override async Task Fortael(Scene s)
    {
        await s.FoerNutid(Duration.FromDays(80));
        var e = Demoenheder.Solsikken;
        await Miljoeliv.Sparring(s, Id, e, e.Stue(e.Stuer[0]), "paed1", "ppr1", "Samling for 22 børn", "Samlingen varer 25 minutter, og halvdelen ligger under stolene. Hvordan holder vi dem sammen?",
            "Del samlingen i to hold på elleve. Ti minutter er nok. Begynd med en sang, alle kan, og slut, mens det er godt.", hjalp: true);
    }
}

/// <summary>21: the special share has grown in one grundområde, month by month (<see cref="Udgiftsliv"/>).</summary>
internal sealed record VoksendeAndel() : Stedsandhed(21, "Specialandelen vokser i Hedegården", "ppr-leder")
{
    public override Task Fortael(Scene s) => Udgiftsliv.Lev(s);
}
