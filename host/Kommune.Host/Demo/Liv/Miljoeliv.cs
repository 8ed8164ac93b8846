using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Work with the environment instead of the child (D4, P2): analyses in six parts, and PPR's advice.</summary>
internal static class Miljoeliv
{
    /// <summary>An analysis up to where the actions are running.</summary>
    public static async Task<BalId> Begynd(Scene s, Demoenhed e, StueId stue, string hvem, string titel, string opgave, string maal, string[] tiltag, BalId? id = null)
    {
        var bal = id ?? new(s.NytId());
        var ejere = e.Ansatte.Append(e.Leder).Distinct().Select(a => s.Verden.Bruger(a).Id).ToArray();
        await s.Koer(hvem, new BegyndBal(bal, Balemne.Laeringsmiljoe, e.Id, stue, null, titel, ejere, "PPR's psykolog var med til det første møde", opgave));
        await s.Dage(4, 8);
        await s.Koer(hvem, new SaetMaal(bal, maal, await Version(s, bal)));
        await s.Koer(hvem, new AnalyserForhold(bal,
            "Børnene kender ikke hinanden på tværs og går efter de samme to voksne.", "Vi er mange voksne på samme sted og taler hen over børnene.", "De, der har svært ved at vente, bliver dem, vi ser.", "Rummet er smalt, og alle skal det samme på samme tid.", await Version(s, bal)));
        await s.Dage(5, 9);
        await s.Koer(hvem, new FindRessourcer(bal, "Om fredagen, hvor vi er færre, går det godt.", "De store hjælper gerne de små.", await Version(s, bal)));
        await s.Koer(hvem, new VaelgTiltag(bal, [.. tiltag.Select((t, i) => new VaelgTiltag.Linje(null, t, ejere[i % ejere.Length], s.Idag.PlusDays(14 + (i * 10))))], s.Idag.PlusDays(70), await Version(s, bal)));
        return bal;
    }

    public static async Task Udfoer(Scene s, Demoenhed e, BalId bal, int antal)
    {
        var a = (await s.Verden.Laes<DagtilbudDb, Bal?>(db => db.Hent<Bal>(bal)))!;
        foreach (var t in a.Tiltag.Take(antal))
        {
            await s.Koer(e.Ansatte.Append(e.Leder).First(x => s.Verden.Bruger(x).Id == t.Ejer), new UdfoerTiltag(bal, t.Id, null));
        }
    }

    public static async Task Evaluer(Scene s, string hvem, BalId bal, Baludfald udfald, string aendret, string laert) => await s.Koer(hvem, new EvaluerBal(bal, udfald, aendret, laert, await Version(s, bal)));

    /// <summary>Møllen is in the middle of one now.</summary>
    public static async Task Loebende(Scene s)
    {
        var e = Demoenheder.Moellen;
        await s.FoerNutid(Duration.FromDays(38));
        var bal = await Begynd(s, e, e.Stue(e.Stuer[0]), "moellen1", "Ro ved måltidet", "Der er larm og gråd til frokost, og de mindste spiser for lidt.", "Alle børn spiser i fred i tyve minutter på fire af fem dage",
            ["Spis i to hold med en halv times mellemrum", "Dæk bordene, før børnene kommer ind", "De samme pladser hver dag"]);
        await s.Dage(6, 8);
        await Udfoer(s, e, bal, 1);
    }

    /// <summary>A class that was evaluated, without having come the whole way.</summary>
    public static async Task Evalueret(Scene s)
    {
        var e = Demoenheder.Soendermark;
        await s.FoerNutid(Duration.FromDays(260));
        var aargang = (s.Idag.Month >= 8 ? s.Idag.Year : s.Idag.Year - 1) - 3;
        var bal = await Begynd(s, e, e.Stue("A", aargang), "soender1", "Overgangen fra frikvarter til time", "De første femten minutter af hver time går med uro, og de samme fire børn sendes uden for døren.", "Timen er i gang efter fem minutter fire dage om ugen",
            ["Læreren står i døren og siger navnet på hver", "Den første opgave ligger på bordet"]);
        await s.Dage(30, 32);
        await Udfoer(s, e, bal, 2);
        await s.Dage(34, 38);
        await Evaluer(s, "soender1", bal, Baludfald.PaaVej, "Timen begynder roligere. Opgaven på bordet virker; døren glemmes, når der er vikar.", "Det skal stå på vikarsedlen.");
    }

    /// <summary>Advice on an environment from the wish to the question whether it helped.</summary>
    public static async Task Sparring(Scene s, Guid id, Demoenhed e, StueId? stue, string hvem, string psykolog, string emne, string spoergsmaal, string raad, bool? hjalp)
    {
        await s.Koer(hvem, new OenskSparring(id, e.Id, stue, emne, spoergsmaal, "Vi har talt om det på to stuemøder."));
        await s.Dage(2, 4);
        await s.Koer(psykolog, new TagSparring(id, await Sparringsversion(s, id)));
        await s.Dage(3, 6);
        await s.Koer(psykolog, new GivRaad(id, raad, s.Idag.PlusDays(42), await Sparringsversion(s, id)));
        if (hjalp is { } ja)
        {
            await s.Dage(41, 44);
            await s.Koer(psykolog, new FoelgSparringOp(id, ja, ja ? "De holder fast i det og har lært det videre til nabostuen." : "Der manglede tid til det. Vi aftalte at begynde med én ting.", await Sparringsversion(s, id)));
        }
    }

    public static async Task Sparringer(Scene s)
    {
        foreach (var (e, hvem, psykolog, hjalp) in new (Demoenhed, string, string, bool?)[] { (Demoenheder.Havblik, "havblik1", "ppr2", true), (Demoenheder.Bakkeskolen, "bakke-leder", "ppr1", false), (Demoenheder.Moellen, "moellen2", "ppr3", true) })
        {
            await s.Dage(60, 110);
            await Sparring(s, s.NytId(), e, null, hvem, psykolog, "Uro ved skift", "Hver gang vi går fra et sted til et andet, går det i stykker. Hvad kan vi gøre anderledes?", "Sig det, før det sker, og vis det med et billede. Lad halvdelen gå først.", hjalp);
        }

        await s.FoerNutid(Duration.FromDays(3));
        await s.Koer("soender2", new OenskSparring(s.NytId(), Demoorganisation.Soendermark, null, "Gruppearbejde i 5. klasse", "Nogle laver alt, andre intet. Hvordan fordeler vi opgaverne, så alle er nødvendige?", null));
    }

    public static IEnumerable<Func<Task>> Alle(Demoverden v) => [() => Loebende(new Scene(v, "bal/1")), () => Evalueret(new Scene(v, "bal/2")), () => Sparringer(new Scene(v, "sparringer"))];

    private static Task<int> Version(Scene s, BalId bal) => s.Version("dagtilbud", bal.Vaerdi);

    private static Task<int> Sparringsversion(Scene s, Guid id) =>
        Sql.Kommando(s.Verden.Services.GetRequiredService<Datakilder>()["ppr"], "select version from ppr.sparring where id = $1", id).Skalar<int>();
}
