using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>A child moves away with its case (M19): told, handed over, receipted. And one comes from another municipality, with its measures and its material.</summary>
public sealed class FlytningTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("M19", "M2", "M13")]
    public async Task Et_barn_flytter_til_en_anden_kommune()
    {
        var sag = await Sag("Tove", 141);
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa($"/myndighed/sag/{sag}");
        await r.Klik("Flytning");
        await r.Send("AnmeldFraflytning", null, ("Kommune", "Prøvekøbing Kommune"), ("Flyttedato", DanskTid.Felttekst(Idag.PlusDays(8))), ("Bemaerkning", "Ring til Maja."));
        await r.Ser("Prøvekøbing Kommune", "Ikke givet videre", "Barnets lov § 132", "Udelad: Underretning modtaget");
        await r.Gaa($"/myndighed/sag/{sag}");
        await r.Klik("giv materialet videre til Prøvekøbing Kommune");
        await r.Send("OverdragMateriale", null, ("Resume", "Kort."));
        await r.Ser("Skriv en sammenfatning");
        await r.Send("OverdragMateriale", null, ("Resume", "Tove har det bedst, når aftenen er rolig. Hun ser sin morfar hver lørdag."));
        await r.Ser("Det, der blev givet videre", "Ingen endnu");
        using var k = await vaert.Klient("soc1");
        var side = await k.Hent(r.Sti);
        var pakke = await k.Hent(side.Dokument.QuerySelectorAll("main a").Single(a => a.TextContent.StartsWith("Pakken", StringComparison.Ordinal)).GetAttribute("href")!);
        pakke.Ser("Materiale til Prøvekøbing Kommune", "Hun ser sin morfar hver lørdag.", "Der er uro om aftenen.");
        using var anden = await vaert.Klient("soc2");
        Assert.Equal(404, (await anden.Hent(r.Sti)).Status);

        await r.Gaa("/i-dag");
        await r.Klik("Den nye kommune har ikke kvitteret");
        await r.Send("KvitterFraflytning", null, ("Modtaget", DanskTid.Felttekst(Idag)));
        await r.SerIkke("Ingen endnu");
        await r.Gaa($"/myndighed/sag/{sag}");
        await r.Ser("familien er flyttet til en anden kommune", "Materialet er givet videre til Prøvekøbing Kommune");
    }

    [Fact, Krav("M19", "M1", "X8")]
    public async Task Et_barn_flytter_hertil_med_sin_sag()
    {
        var barn = await vaert.Person("Karl", "Birk", Kommandoer.Cpr(new(2018, 5, 6), 142));
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa($"/myndighed/underretning/ny?barn={barn}");
        (string, string)[] felter =
        [
            ("Underretter", "Fagperson"), ("Sted", "Prøvekøbing Kommune"), ("Bekymring", "Karl har haft familiebehandling siden maj. Han savner sin skole."),
            ("Tilflytning.Flyttet", DanskTid.Felttekst(Idag.PlusDays(-3))), ("Tilflytning.Indsatser", "Familiebehandling til påske"),
        ];
        await r.Send("ModtagUnderretning", "Vurder=ja", felter);
        await r.Ser("så vælg »Anden kommune«");
        await r.Send("ModtagUnderretning", "Vurder=ja", ("Underretter", "AndenKommune"));
        Assert.EndsWith("/vurder", r.Sti, StringComparison.Ordinal);
        var underretning = r.Sti[..^"/vurder".Length];
        await r.Send("VurderUnderretning", null, ("Fare", "Maaske"), ("Straks", "Nej"), ("Udfald", "NySag"), ("Begrundelse", "Hjælpen skal fortsætte uden ophold."));

        // Their material is put on the notification, and the case says what ran there until it is decided on here.
        using var k = await vaert.Klient("soc1");
        var form = (await k.Hent(underretning)).Formularer.Single(f => f.Flerdelt);
        form.Filer.Add(("fil", "Sagen fra Prøvekøbing.pdf", "application/pdf", "pimpernelsag"u8.ToArray()));
        (await k.Send(form.Fjern("fil"))).Ser("Sagen fra Prøvekøbing.pdf", "Familiebehandling til påske");
        await r.Gaa(underretning);
        await r.Klik("Åbn sagen");
        await r.Ser("Flyttet hertil fra Prøvekøbing Kommune", "Indsatser dér: Familiebehandling til påske", "Tag stilling til de indsatser, barnet havde i den anden kommune");
    }

    private async Task<SagId> Sag(string navn, int nr)
    {
        var barn = await vaert.Person(navn, "Birk", Kommandoer.Cpr(new(2018, 5, 6), nr));
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { barn }, underretter = "Borger", sted = "En nabo", bekymring = "Der er uro om aftenen." });
        var u = ModtagUnderretning.Underretning(henvendelse, barn);
        await vaert.Koer("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Naboens oplysning er konkret.", version = 1 });
        return new(Id.Af(u.Vaerdi, "sag"));
    }
}
