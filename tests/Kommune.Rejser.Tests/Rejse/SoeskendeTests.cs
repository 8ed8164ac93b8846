using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>Two sisters and brothers, one decision (M20): seen side by side, typed once, refused for the one who has not been heard, and then each has its own.</summary>
public sealed class SoeskendeTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private BorgerId _mor;
    private readonly Dictionary<string, SagId> _sager = [];

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("M20", "M6", "M8")]
    public async Task Een_afgoerelse_for_to_soeskende()
    {
        var tilbud = await Familien();
        await using var r = new MedBrowser(await browser.Side(vaert, "soc1"));
        await r.Gaa($"/myndighed/sag/{_sager["Tove"]}");
        await r.Klik("Søskende");
        await r.Ser("Tove Birk, 8 år", "Karl Birk, 6 år", "Jeg sover hos mor", "Ingen samtale endnu", "Maja Holm");
        await r.Klik("Træf én afgørelse for flere");
        await r.Send("TraefAfgoerelse", "Vej=brev", ("Udkast.Soeskende", _sager["Karl"].ToString()), ("Udkast.Hjemmel", "BL32"));
        await r.Ser("Brev til Yrsa Birk om Tove", "Brev til Yrsa Birk om Karl");
        await r.Send("TraefAfgoerelse", "Vej=traef",
            ("Udkast.Tilbud", tilbud.ToString()), ("Udkast.Fra", DanskTid.Felttekst(Idag.PlusDays(3))), ("Udkast.Til", DanskTid.Felttekst(Idag.PlusDays(120))),
            ("Udkast.Parter[0].Hoert", DanskTid.Felttekst(Idag)), ("Udkast.Parter[0].Samtykke", DanskTid.Felttekst(Idag)),
            ("Udkast.Maal[0].Tekst", "I seng klokken otte"), ("Udkast.Maal[0].Udgangspunkt", "3"), ("Udkast.Maal[0].Maal", "8"), ("Udkast.Maal[0].Dato", DanskTid.Felttekst(Idag.PlusDays(100))),
            ("Udkast.VejenTilbage", "Trappes ned efter jul."), ("Udkast.Begrundelse", "Aftenerne er svære for begge børn."));
        await r.Ser("Afgørelsen kan ikke træffes endnu", "Karl: Samtale med Karl om det, der skal afgøres", "Tove: alt er på plads");

        // The sentence leads to the brother's own case; what was typed waits meanwhile.
        await r.Klik("Karl: Samtale med Karl");
        Assert.Equal($"/myndighed/sag/{_sager["Karl"]}/samtale", r.Sti);
        await r.Send("HoldSamtale", null, ("Ord", "Jeg vil have, at mor læser for os."), ("Hvor", "hjemme"));
        await r.Gaa($"/myndighed/sag/{_sager["Tove"]}/afgoerelse");
        await r.Send("TraefAfgoerelse", "Vej=traef");
        Assert.Equal($"/myndighed/sag/{_sager["Tove"]}/familie", r.Sti);
        await r.Ser("Jeg vil have, at mor læser for os", "I seng klokken otte");
        Assert.Equal(2, (await r.Tekst()).Split("Aftenhjælp").Length - 1);
        await vaert.Stille();

        // Each has its own: the brother's page, his letter, and the way to his sister's.
        using var k = await vaert.Klient("soc1");
        var familie = await k.Hent(r.Sti);
        var indsatser = familie.Links.Where(l => l.StartsWith("/myndighed/indsats/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, indsatser.Length);
        var brors = await k.Hent(indsatser[1]);
        brors.Ser("Karl", "Sammen med", "Tove B.");
        (await k.Hent(brors.Links.First(l => l.StartsWith("/dokument/", StringComparison.Ordinal)))).Ser("Afgørelse om støtte til Karl", "Aftenerne er svære for begge børn.", "I seng klokken otte");
        using var anden = await vaert.Klient("soc2");
        Assert.Equal(404, (await anden.Hent(r.Sti)).Status);
    }

    /// <summary>A mother alone with two children, one notification about both, a short inquiry for each, and a conversation with the eldest.</summary>
    private async Task<Guid> Familien()
    {
        _mor = await vaert.Person("Yrsa", "Birk", foedt: new(1988, 4, 4));
        var (tove, karl) = (await Barn("Tove", new(2018, 5, 6), 131), await Barn("Karl", new(2020, 8, 2), 132));
        var tilbud = Id.Ny();
        await vaert.Koer("udf-leder", "OpretTilbud", new
        {
            id = tilbud, navn = "Aftenhjælp", maalgruppe = "Familier", metode = "Hjemmebesøg", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset,
            pladser = 12, prisenhed = "Maaned", pris = 12_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await vaert.Stille();
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { tove, karl }, underretter = "Borger", sted = "En nabo", bekymring = "Børnene er ude sent om aftenen." });
        var (toves, karls) = (ModtagUnderretning.Underretning(henvendelse, tove), ModtagUnderretning.Underretning(henvendelse, karl));
        await vaert.Koer("soc1", "VurderUnderretning", new { id = toves, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Naboens oplysning er konkret.", ogsaaSoeskende = new[] { karls }, version = 1 });
        (_sager["Tove"], _sager["Karl"]) = (new(Id.Af(toves.Vaerdi, "sag")), new(Id.Af(karls.Vaerdi, "sag")));
        vaert.Ur.Frem(Duration.FromMinutes(5));
        await vaert.Koer("soc1", "HoldSamtale", new { id = _sager["Tove"], hvor = "på skolen", ord = "Jeg sover hos mor.", version = 2 });
        vaert.Ur.Frem(Duration.FromMinutes(5));
        return tilbud;
    }

    private async Task<BorgerId> Barn(string navn, LocalDate foedt, int nr)
    {
        var barn = await vaert.Person(navn, "Birk", Kommandoer.Cpr(foedt, nr), mor: _mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = _mor, gaelderFra = foedt, begrundelse = "Fra folkeregistret" });
        return barn;
    }
}
