using System.Net;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>The mother asks to see the case, and appeals: from the request to a package that is opened and read, and from the appeal to Ankestyrelsen. A young person of 17 is asked in time.</summary>
public sealed class SagsgangTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private const string Kilde = "Nabo Gerda Vium hører gråd om natten.";
    private SagId _sag;
    private BorgerId _barn, _mor;

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("M13", "M18", "B2", "X1")]
    public async Task En_mor_faar_aktindsigt_og_klager_til_Ankestyrelsen()
    {
        var indsats = await Afgjort();
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await Aktindsigt(r);
        await Klage(r, indsats);
    }

    [Fact, Krav("M15", "M10")]
    public async Task En_ung_paa_17_faar_sine_muligheder_at_vide_og_vaelger_stoetten_fra()
    {
        var barn = await vaert.Person("Ulrik", "Sand", foedt: Idag.PlusYears(-17).PlusDays(-3));
        var sag = new SagId(Id.Ny());
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Ulrik skal snart flytte for sig selv" });
        await vaert.Stille();
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa("/i-dag");
        await r.Ser("Overgang til voksenlivet");
        var overgang = $"/myndighed/sag/{sag}/overgang";
        await r.Gaa(overgang);
        await r.Send("FravaelgStoetteFra18", null, ("Begrundelse", "Ulrik har læreplads og vil klare sig selv."));
        await r.Ser("Tal først med den unge om, hvilken støtte man kan få fra 18 år", "Ulrik har læreplads");
        await r.Gaa($"/myndighed/sag/{sag}/samtale");
        await r.Send("HoldSamtale", null, ("Hvor", "på skolen"), ("Ord", "Jeg vil gerne klare mig selv."), ("Rettigheder", "true"));
        await r.Gaa(overgang);
        await r.Send("FravaelgStoetteFra18", null, ("Begrundelse", "Ulrik har læreplads og vil klare sig selv."));
        await r.Ser("Ingen støtte fra 18 år", "Ulrik har læreplads");
        await r.Gaa("/i-dag");
        await r.SerIkke("Overgang til voksenlivet");
    }

    /// <summary>F20: received, read through, what a neighbour told withheld, answered; and the package is opened by whoever may.</summary>
    private async Task Aktindsigt(Rejsende r)
    {
        await r.Gaa($"/myndighed/sag/{_sag}");
        await r.Klik("Aktindsigt");
        await r.Send("ModtagAktindsigt", null, ("Part", _mor.ToString()), ("Om", "Alt om os"));
        await r.Ser("Yrsa Birk", "Alt om os", Kilde);
        var sti = r.Sti.Split('?')[0];
        var formular = (await Formularer(sti)).First(f => f.Element.Closest("article")!.TextContent.Contains(Kilde, StringComparison.Ordinal)).Navn;
        await r.Send(formular, null, ("Passage", "Gerda  vium"), ("Grund", "kilde"));
        await r.Ser("1 undtaget");
        await r.Send("BesvarAktindsigt", null, ("MedOpslag", "true"), ("Bemaerkning", "Ring, hvis noget er uklart."));
        await r.Ser("Det, der blev givet", "Besvaret");

        using var k = await vaert.Klient("soc1");
        var side = await k.Hent(sti);
        var pakke = await k.Hent(Dokument(side, "Pakken"));
        pakke.Ser("Journal", "Breve og afgørelser", "Hvem har set oplysningerne", "Maja Holm", "[undtaget: Hensynet til den, der har givet oplysningen]", "hører gråd om natten");
        foreach (var form in new[] { pakke.Html, WebUtility.HtmlDecode(pakke.Html) })
        {
            Assert.DoesNotContain("Gerda", form, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Vium", form, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Skjulevej", form, StringComparison.OrdinalIgnoreCase);
        }

        (await k.Hent(Dokument(side, "Brevet med"))).Ser("Goddag", "Yrsa Birk", "Hensynet til den, der har givet oplysningen", "Ring, hvis noget er uklart.", "Hvis du er uenig");
        using var anden = await vaert.Klient("soc2");
        Assert.Equal(404, (await anden.Hent(Dokument(side, "Pakken"))).Status);
        Assert.Equal(404, (await anden.Hent(sti)).Status);
        await r.Gaa($"/myndighed/sag/{_sag}/journal");
        await r.Ser("Aktindsigt givet", "1 sted er undtaget");
    }

    /// <summary>F18: appealed, looked at again, sent on with the case, sent back, and learnt from where the leader reads it.</summary>
    private async Task Klage(Rejsende r, string indsats)
    {
        await r.Gaa(indsats);
        await r.Klik("Registrér en klage");
        await r.Ser("Kan klage til", "Yrsa Birk");
        await r.Send("ModtagKlage", null, ("Klager", _mor.ToString()), ("Tekst", "Vi har brug for hjælp om aftenen, ikke om dagen."));
        await r.Ser("Vi har brug for hjælp om aftenen", "inden klagefristen");
        var klage = r.Sti;
        await r.Gaa("/i-dag");
        await r.Ser("Genvurdering af klage");
        await r.Gaa(klage);
        await r.Send("GenvurderKlage", null, ("Udfald", "Fastholdt"), ("Begrundelse", "Tilbuddet findes kun i dagtimerne."));
        await r.Send("VideresendKlage", null);
        await r.Ser("Hos Ankestyrelsen", "Sagens akter");
        using var k = await vaert.Klient("soc1");
        var side = await k.Hent(klage);
        (await k.Hent(Dokument(side, "Brevet til Ankestyrelsen"))).Ser("Vi har brug for hjælp om aftenen", "Tilbuddet findes kun i dagtimerne.");
        (await k.Hent(Dokument(side, "Sagens akter"))).Ser(Kilde);

        vaert.Ur.Frem(Duration.FromDays(40));
        await r.Gaa(klage);
        await r.Send("AfgoerKlage", null, ("Udfald", "Hjemvist"), ("Begrundelse", "Familiens ønske er ikke undersøgt."));
        await r.Send("SkrivLaering", null, ("Laering", "Spørg altid, hvornår på dagen hjælpen skal bruges."));
        using var leder = await vaert.Klient("soc-leder");
        (await leder.Hent("/myndighed/klager")).Ser("Ankestyrelsen hjemviste sagen", "Spørg altid, hvornår på dagen hjælpen skal bruges.");
        using var anden = await vaert.Klient("soc2");
        Assert.DoesNotContain("Spørg altid", (await anden.Hent("/myndighed/klager")).Tekst, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Webformular>> Formularer(string sti)
    {
        using var k = await vaert.Klient("soc1");
        return [.. (await k.Hent(sti)).Formularer.Where(f => f.Navn.StartsWith("undtag-", StringComparison.Ordinal))];
    }

    private static string Dokument(Webside side, string tekst) => side.Dokument.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith(tekst, StringComparison.Ordinal)).GetAttribute("href")!;

    /// <summary>A family whose address is protected, a neighbour's notification, a case, and a decision with its letters.</summary>
    private async Task<string> Afgjort()
    {
        _mor = await vaert.Person("Yrsa", "Birk", foedt: new(1988, 4, 4));
        _barn = await vaert.Person("Tove", "Birk", Kommandoer.Cpr(new(2018, 5, 6), 131), mor: _mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = _barn, indehaver = _mor, gaelderFra = new LocalDate(2018, 5, 6), begrundelse = "Fra folkeregistret" });
        await vaert.Koer(null, "RetBeskyttelse", new { borger = _mor, beskyttet = true, gaelderFra = new LocalDate(2020, 1, 1), begrundelse = "Fra folkeregistret" });
        await vaert.Koer(null, "RetAdresse", new { borger = _mor, vej = "Skjulevej 9", postnr = "4700", by = "Næstved", gaelderFra = new LocalDate(2020, 1, 1), begrundelse = "Fra folkeregistret" });
        var tilbud = Id.Ny();
        await vaert.Koer("udf-leder", "OpretTilbud", new
        {
            id = tilbud, navn = "Daghjælp", maalgruppe = "Familier", metode = "Hjemmebesøg", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset,
            pladser = 12, prisenhed = "Maaned", pris = 12_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await vaert.Stille();
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { _barn }, underretter = "Borger", sted = "En nabo", bekymring = Kilde });
        var u = ModtagUnderretning.Underretning(henvendelse, _barn);
        await vaert.Koer("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Naboens oplysning er konkret.", version = 1 });
        _sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        vaert.Ur.Frem(Duration.FromMinutes(5));
        await vaert.Koer("soc1", "HoldSamtale", new { id = _sag, hvor = "hjemme på Skjulevej 9, 4700 Næstved", ord = "Jeg sover hos mor.", version = 2 });
        vaert.Ur.Frem(Duration.FromMinutes(5));
        var id = Id.Ny();
        await vaert.Koer("soc1", "TraefAfgoerelse", new
        {
            id, sag = _sag, version = 0,
            udkast = new
            {
                hjemmel = "BL32", tilbud, fra = Idag.PlusDays(3), til = Idag.PlusDays(90), begrundelse = "Familien har brug for hjælp.", vejenTilbage = "Trappes ned efter jul.",
                maal = new[] { new { tekst = "Sover om natten", udgangspunkt = 3, maal = 8, dato = Idag.PlusDays(80), hvemGoerHvad = "Mor" } },
                parter = new[] { new { hvem = _mor, hoert = Idag, samtykke = Idag } },
            },
        });
        await vaert.Stille();
        return $"/myndighed/indsats/{Id.Af(id, "indsats")}";
    }
}
