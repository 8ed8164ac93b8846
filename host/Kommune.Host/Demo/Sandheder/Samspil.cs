using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Samspil;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>26: a family meeting was held on a consent; one of its tasks came back done, one is open at PPR, and the next meeting is called.</summary>
internal sealed record Familiemoedet() : Sandhed(26, "Familiemøde med opgaver i to afdelinger", "Viola Rosenlund", 8, true, "soc1")
{
    public override Demoenhed Gaar => Demoenheder.Soendermark;

    public override async Task Fortael(Scene s, Familie f)
    {
        var barn = f.Boern[0];
        var sag = new Barnesag(s, f, barn, Om("Uro derhjemme"), "soc1");
        await UndersoegtSag(s, sag, dageSiden: 60);
        var samtykke = new SamtykkeId(s.NytId());
        await s.FoerNutid(Duration.FromDays(26));
        await s.Koer("soc1", new GivSamtykke(samtykke, barn.Id, [Afdeling.Myndighed, Afdeling.Udfoerer, Afdeling.Ppr], [Delingsart.Trivsel, Delingsart.Ppr, Delingsart.Undersoegelse], [.. f.Indehavere], s.Idag, s.Idag.PlusMonths(6)));
        var holdt = Kald(s, barn, f, samtykke, (s.Idag.PlusDays(9) + new LocalTime(15, 0)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant());
        await s.Koer("soc1", holdt);
        await s.Til(holdt.Start + Duration.FromHours(1.5));
        var moede = (await s.Verden.Laes<SamspilDb, Moede?>(db => db.Hent<Moede>(holdt.Id)))!;
        Guid Den(string bruger) => moede.Kald.Deltagere.Single(d => d.Medarbejder == Demomedarbejdere.Id(bruger)).Id;
        await s.Koer("soc1", new SkrivReferat(
            holdt.Id, Kommune.Samspil.Moedeudfald.Aftalt, [.. moede.Kald.Deltagere.Select(d => d.Id)],
            [
                new(1, "Aftenerne skal være rolige, så Viola sover og kan være vågen i skolen.", Kreds.Alle), new(2, "»Jeg vil gerne have, at mormor læser for mig.«", Kreds.Alle),
                new(3, "Skolen ser, at hun leger mere. Mor og far skiftes til at putte.", Kreds.Alle), new(4, "Mormor kan hente to gange om ugen.", Kreds.Alle),
                new(moede.Kald.Dagsorden.Count, "Holder aftalerne til maj, slutter støtten, og skolen følger op alene.", Kreds.Alle),
            ],
            "Mormor henter tirsdag og torsdag\nViola overnatter hos mormor hver anden fredag",
            [new("Billedkort til aftenrutinen", Den("fam1"), s.Idag.PlusDays(7)), new("Møde med skolen om pauser i løbet af dagen", Den("ppr1"), s.Verden.Idag.PlusDays(1))], 1));
        await s.Dage(4);
        moede = (await s.Verden.Laes<SamspilDb, Moede?>(db => db.Hent<Moede>(holdt.Id)))!;
        await s.Koer("fam1", new LoesOpgave(holdt.Id, moede.Opgaver[0].Id, "Kortene hænger over sengen"));
        await s.FoerNutid(Duration.FromDays(1));
        await s.Koer("soc1", Kald(s, barn, f, samtykke, (s.Verden.Idag.PlusDays(12) + new LocalTime(15, 0)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant()));
    }

    private static IndkaldMoede Kald(Scene s, Menneske barn, Familie f, SamtykkeId samtykke, Instant start) => new(
        new(s.NytId()), "familiemoede", Moedeemne.Barn, barn.Id, null, null, start, 60, "Søndermarkskolen, lokale 12", [Demomedarbejdere.Id("fam1"), Demomedarbejdere.Id("ppr1")], [], true, [.. f.Indehavere], "Grethe, mormor", null, samtykke, null, false, null);
}

/// <summary>27: a district team that meets every fourth week, and what waits for it.</summary>
internal sealed record Distriktsteamet() : Stedsandhed(27, "Distriktsteam med noget på listen", "ppr1")
{
    public override async Task Fortael(Scene s)
    {
        await s.FoerNutid(Duration.FromDays(40));
        var foerste = (s.Idag.PlusDays(8) + new LocalTime(9, 0)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant();
        await s.Koer("ppr-leder", new GemTeam(
            new(Id), "Distriktsteam Nord", Fagteamart.Distriktsteam, "Nord", [Demoorganisation.Solsikken], [new(Demomedarbejdere.Id("paed-leder")), new(Demomedarbejdere.Id("ppr1")), new(Demomedarbejdere.Id("soc1"))], foerste, 4, 90, "Børnehaven Solsikken", 0));
        await s.FoerNutid(Duration.FromDays(3));
        await s.Koer("paed1", new OenskKonference(s.NytId(), Demoorganisation.Solsikken, null, null, "Ro, når vi går fra leg til frokost", "Faste pladser og en sang; det hjælper halvdelen af tiden", null, []));
    }
}
