using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Styring;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Strategies and their goals in every state, a theory of change, cases, a social profile: texts about nobody, read by all leaders.</summary>
public sealed partial class Verden
{
    private async Task Strategierne()
    {
        Dage(30);
        var (udkast, id) = (Ting["strategi i udkast"] = Id.Ny(), Ting["strategi"] = Id.Ny());
        foreach (var s in new[] { udkast, id })
        {
            await Gjort("direktoer", "SkrivStrategi", new
            {
                id = s, navn = "Tæt på hverdagen", mission = "Alle hører til", fra = Dag(), til = Dag(700), afdelinger = new[] { Demoorganisation.Myndighedsafdeling, Demoorganisation.Pprafdeling },
                visioner = new[] { new { navn = "Tidlig indsats", retning = "Borgere", tekst = "Vi ser det tidligt", delmaal = (string?)"Flere opspores\nFlere støttes" }, new { navn = "Ledelse", retning = "Organisation", tekst = "Fælles retning", delmaal = (string?)null } },
                trin = new[] { Trin("Orientering", "Orientering", 5), Trin("Mål sættes", "Maalsaetning", 10), Trin("Mål godkendes", "Godkendelse", 15), Trin("Opfølgning", "Opfoelgning", 60), Trin("Justering", "Justering", 300) },
                version = 0,
            });
        }

        await Gjort("direktoer", "VedtagStrategi", new { id, version = 1 });
        var i = (await LaesStyring(db => Strategier.Hent(db, new(id), null, default)))!.Indhold;
        await Gjort("direktoer", "AfslutTrin", new { id, trin = i.Trin[0].Id, hvem = Demomedarbejdere.Id("direktoer").Vaerdi, note = "Holdt i MED" });
        foreach (var tilstand in new[] { "tilbage", "kladde", "indsendt", "godkendt", "justeret" })
        {
            var maal = Ting[$"mål, {tilstand}"] = Id.Ny();
            var krop = new
            {
                id = maal, strategi = id, vision = i.Visioner[tilstand == "godkendt" ? 1 : 0].Id, afdeling = (EnhedId?)Demoorganisation.Myndighedsafdeling, titel = $"Et mål, {tilstand}", goer = "Vagt hver dag", indsatser = "Rådgivning", opfoelgning = "Hver måned", tegn = "Alle til tiden",
                indikatorer = new[] { "vurderet-24-timer" }, senest = Dag(200), aftalemaal = "Aftale 3", budgetmaal = "Ramme 2", begrundelse = (string?)null, version = 0,
            };
            await Gjort("afd-leder", "SkrivMaal", krop);
            if (tilstand == "kladde")
            {
                continue;
            }

            await Gjort("afd-leder", "IndsendMaal", new { id = maal, version = 1 });
            if (tilstand == "tilbage")
            {
                await Gjort("direktoer", "SendMaalTilbage", new { id = maal, begrundelse = "Hvornår?", version = 2 });
            }
            else if (tilstand != "indsendt")
            {
                await Gjort("direktoer", "GodkendMaal", new { id = maal, version = 2 });
                await Gjort("afd-leder", "FoelgOpPaaMaal", new { id = maal, vurdering = "PaaVej", tekst = "Otte af ti", version = 3 });
            }

            if (tilstand == "justeret")
            {
                await Gjort("afd-leder", "SkrivMaal", new { id = maal, strategi = id, vision = i.Visioner[0].Id, afdeling = Demoorganisation.Myndighedsafdeling, titel = "Et mål, ændret", goer = "Vagt", indsatser = "Rådgivning", opfoelgning = "Hver uge", tegn = "Alle", indikatorer = Array.Empty<string>(), senest = Dag(200), begrundelse = "Weekenden manglede", version = 4 });
            }
        }

        var slut = Ting["afsluttet strategi"] = Id.Ny();
        await Gjort("direktoer", "SkrivStrategi", new
        {
            id = slut, navn = "Den gamle", mission = "Trivsel", fra = Dag(-900), til = Dag(-10), afdelinger = new[] { Demoorganisation.Myndighedsafdeling }, visioner = new[] { new { navn = "Kvalitet", retning = "Borgere", tekst = "Høj kvalitet" } },
            trin = new[] { Trin("Mål", "Maalsaetning", -800), Trin("Svar", "Godkendelse", -790), Trin("Opfølgning", "Opfoelgning", -500), Trin("Justering", "Justering", -100) }, version = 0,
        });
        await Gjort("direktoer", "VedtagStrategi", new { id = slut, version = 1 });
        await Gjort("direktoer", "AfslutStrategi", new { id = slut, begrundelse = "Perioden er gået", version = 2 });

        var teori = Ting["forandringsteori"] = Id.Ny();
        await Gjort("direktoer", "OpretTeori", new { id = teori, strategi = id, navn = "Tidlig hjælp", beskrivelse = "Sådan tror vi" });
        await Gjort("direktoer", "SkrivLed", new { id = teori, navn = "Tidlig hjælp", beskrivelse = "Sådan tror vi", led = new[] { new { art = "Ressource", tekst = "Seks rådgivere", indikator = (string?)null }, new { art = "Resultat", tekst = "Ses tidligere", indikator = (string?)"underretninger" } }, version = 1 });
        var led = (await LaesStyring(db => Teorier.Hent(db, teori, null, default)))!.Indhold.Led;
        await Gjort("direktoer", "SkrivPile", new { id = teori, pile = new[] { new { fra = led[0].Id, til = led[1].Id, antagelse = "De er der hver uge" } }, version = 2 });
        await Gjort("direktoer", "FrysAarsstatus", new { id = Ting["årsstatus"] = Id.Ny(), strategi = id, omraader = i.Visioner.Select(v => new { vision = v.Id, beslutning = "Fortsaet", begrundelse = "Det virker" }) });

        (object Krop, Guid Id)[] cases =
        [
            (Case(Ting["case"] = Id.Ny(), "FaerreTilPris", new { antal = 185, pris = 775_000m, aar = new[] { new { aar = 2025, faerre = (int?)25, indsats = 0m } } }), Ting["case"]),
            (Case(Ting["beløbscase"] = Id.Ny(), "Beloeb", new { aar = new[] { new { aar = 2025, besparelse = 2_100_000m, indsats = 0m } } }), Ting["beløbscase"]),
        ];
        foreach (var (krop, _) in cases)
        {
            await Gjort("oekonom", "SkrivInvestering", krop);
        }

        await Gjort("oekonom", "MaalInvestering", new { id = Ting["case"], aar = 2025, antal = 158, pris = 812_000m, kilde = "Regnskab", version = 1 });
        await Gjort("oekonom", "IndlaesProfil", new { id = Ting["profilfil"] = Id.Ny(), filnavn = "profil.csv", indhold = "Nøgletal;År;Enhed;Kommunen;Landet;Lignende kommuner;Kilde\nUnge i gang;2024;pct.;88;91;90;Prøve\nUnge i gang;2025;pct.;x;91;90;Prøve\n" });
        await Gjort("oekonom", "SkrivFund", new { id = Id.Ny(), titel = "De unge vil høres", dag = Dag(), hvem = "Seks unge", tekst = "Ingen spurgte os" });

        object Trin(string navn, string art, int om) => new { navn, art, dato = Dag(om) };
    }

    private async Task<T> LaesStyring<T>(Func<StyringDb, Task<T>> laes)
    {
        await using var scope = Services.CreateAsyncScope();
        return await laes(scope.ServiceProvider.GetRequiredService<StyringDb>());
    }

    private static object Case(Guid id, string type, object med) => AfvisningTests.Flet(new
    {
        id, navn = "Færre anbringelser", type, udgangspunkt = "185 anbragte", indsats = "Skolerådgivere", forventning = "Færre", kilde = "Budget", scenarier = new[] { new { navn = "Halv", effekt = 50m, prisaendring = 2m } },
        niveauer = new[] { new { hvad = "Familiebehandling", antal = 10, pris = 222_000m } }, version = 0,
    }, med);
}
