using System.Text;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M18")]
public sealed class KlageTests : Afgoerelsestest
{
    private async Task<(ModtagKlage C, BorgerId Barn, BorgerId Far)> Klaget(int dageEfter = 5)
    {
        var (sag, barn, mor, far) = await KlarSag();
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far));
        await V.Koer(c, O.Soc1);
        V.Nu += Duration.FromDays(dageEfter);
        var klage = new ModtagKlage(new(Id.Ny()), sag, c.Id, mor, null, "Jeg vil have en anden familiebehandler.", null);
        await V.Koer(klage, O.Soc1);
        return (klage, barn, far);
    }

    private async Task<int> Version(ModtagKlage c) => (await Hent<Klage>(c.Id)).Version;

    private async Task<string> Dokument(Guid id)
    {
        using var ud = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(id, ud);
        return Encoding.UTF8.GetString(ud.ToArray());
    }

    private async Task<Guid[]> Aabne(BorgerId barn, string overskrift) => [.. (await Opgaver(barn)).Where(o => o.Overskrift == overskrift && o.Lukket is null).Select(o => o.Ejer)];

    [Fact(DisplayName = "F18: fire uger fra klagen til at genvurdere og sende videre; kun klagerens egen klagefrist slutter")]
    public async Task Fristen()
    {
        var (c, barn, far) = await Klaget();
        var genvurdering = (await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING");
        Assert.Equal((Fristdag.Slutter(Fristdag.Af(V.Nu).PlusDays(28)), (Instant?)null, O.Soc1.Id.Vaerdi), (genvurdering.Udloeb!.Value, genvurdering.Lukket, genvurdering.Ejer));
        var klagefrister = (await Frister(barn)).Where(f => f.Regel == "F18").ToDictionary(f => f.Ejer, f => f.Lukket);
        Assert.Equal((V.Nu, true), (klagefrister[c.Klager.Vaerdi]!.Value, klagefrister[far.Vaerdi] > V.Nu));
        V.Nu += Duration.FromDays(2);
        await V.Koer(new GenvurderKlage(c.Id, Klagegenvurdering.Fastholdt, "Der er ikke kommet nyt frem.", await Version(c)), O.Soc1);
        Assert.Null((await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING").Lukket);
        await V.Koer(new VideresendKlage(c.Id, null, await Version(c)), O.Soc1);
        Assert.Equal(V.Nu, (await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING").Lukket);
    }

    [Fact(DisplayName = "M18: brevet til Ankestyrelsen har klagen, genvurderingen og sagens akter med, og klageren får besked om hvert skridt")]
    public async Task Videre()
    {
        var (c, barn, _) = await Klaget();
        await V.Koer(new GenvurderKlage(c.Id, Klagegenvurdering.DelvistMedhold, "I får en anden, men ikke før jul.", await Version(c)), O.Soc1);
        await V.Koer(new VideresendKlage(c.Id, "Haster ikke.", await Version(c)), O.Soc1);
        var k = await Hent<Klage>(c.Id);
        Assert.Contains("giver dig delvist medhold", await Dokument(k.Genvurdering!.Brev), StringComparison.Ordinal);
        var foelgebrev = await Dokument(k.Videresendelse!.Foelgebrev);
        Assert.All(new[] { c.Tekst, "I får en anden, men ikke før jul.", "Haster ikke.", "Line Sørensen", "inden for klagefristen" }, ord => Assert.Contains(ord, foelgebrev, StringComparison.Ordinal));
        Assert.Contains("Hentes for sent, og er alene om aftenen.", await Dokument(k.Videresendelse.Pakke), StringComparison.Ordinal);
        Assert.Contains("sendt klagen og sagens akter til Ankestyrelsen", await Dokument(k.Videresendelse.Brev), StringComparison.Ordinal);
        V.Nu += Duration.FromDays(60);
        await V.Koer(new AfgoerKlage(c.Id, Klageudfald.Hjemvist, null, "Barnets syn mangler.", await Version(c)), O.Soc1);
        Assert.Equal([O.Soc1.Id.Vaerdi], await Aabne(barn, "Klage afgjort"));
        await V.Koer(new SkrivLaering(c.Id, "Barnets egne ord skal altid i brevet.", await Version(c)), O.Soc1);
        Assert.Empty(await Aabne(barn, "Klage afgjort"));
        foreach (var type in new[] { "modtaget", "genvurderet", "videresendt", "afgjort" })
        {
            Assert.Equal(1, await Beskeder($"myndighed.klage-{type}.v1", barn));
        }

        await using var scope = V.Services.CreateAsyncScope();
        Assert.Equal((Klageudfald.Hjemvist, "Barnets egne ord skal altid i brevet."), await scope.ServiceProvider.GetRequiredService<MyndighedDb>().Klager.Select(x => new ValueTuple<Klageudfald, string>(x.Udfald!.Value, x.Laering!)).SingleAsync());
    }

    [Fact(DisplayName = "M18: gives der fuldt medhold, er klagen slut uden Ankestyrelsen")]
    public async Task Medhold()
    {
        var (c, barn, _) = await Klaget();
        await V.Koer(new GenvurderKlage(c.Id, Klagegenvurdering.FuldtMedhold, "Vi tog fejl af aftenerne.", await Version(c)), O.Soc1);
        Assert.Equal(V.Nu, (await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING").Lukket);
        Assert.Equal(Klageudfald.KommunenGavMedhold, (await Hent<Klage>(c.Id)).Udfald);
        Assert.Single(await Afvist(new VideresendKlage(c.Id, null, await Version(c))));
    }

    [Fact(DisplayName = "F18: en klage efter klagerens frist registreres og mærkes; fristen er udløbet af sig selv")]
    public async Task For_sent()
    {
        var (c, barn, _) = await Klaget(dageEfter: 31);
        Assert.False((await Hent<Klage>(c.Id)).Indhold.Rettidig);
        Assert.All((await Frister(barn)).Where(f => f.Regel == "F18"), f => Assert.Equal(f.Udloeb, f.Lukket));
        Assert.Null((await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING").Lukket);
    }

    [Fact(DisplayName = "F18: børne- og ungeudvalgets afgørelse går direkte til Ankestyrelsen og genvurderes ikke")]
    public void Direkte()
    {
        var s = new Sammenhaeng(V.Nu, O.Soc1);
        var sag = (Sag)Sag.Aabn(new(Id.Ny()), BorgerId.Ny(), Sagsnummer.Kle, new(Guid.NewGuid()), O.Soc1.Id, null, null, s).Aggregat;
        var k = (Klage)Klage.Modtag(new(Id.Ny()), sag, new(new(Id.Ny()), BorgerId.Ny(), null, "Jeg er ikke enig.", true, Direkte: true), V.Nu, s).Aggregat;
        var afledt = new KlageAfledt();
        Assert.Empty(afledt.Frister(k));
        Assert.Equal("Send videre", Assert.Single(afledt.Opgaver(k)).Handling);
        Assert.Contains(GenvurderKlageHandler.Validate(new(k.Id, Klagegenvurdering.Fastholdt, "Der er intet nyt i det.", 1), k)!.Mangler, f => f.Tekst.Contains("direkte", StringComparison.Ordinal));
        Assert.Null(VideresendKlageHandler.Validate(new(k.Id, null, 1), k, new([], new([], [], g => g, _ => []))));
        k.Videresend(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), s);
        Assert.NotNull(Assert.Single(afledt.Opgaver(k)).Lukket);
    }

    [Fact(DisplayName = "X2: en klage registreret ved en fejl tages tilbage, og klagerens frist løber som før")]
    public async Task Annulleres()
    {
        var (c, barn, _) = await Klaget();
        await V.Koer(new AnnullerKlage(c.Id, "Brevet var om en anden afgørelse.", await Version(c)), O.Soc1);
        Assert.Equal(V.Nu, (await Frister(barn)).Single(f => f.Regel == "F18-GENVURDERING").Lukket);
        Assert.All((await Frister(barn)).Where(f => f.Regel == "F18"), f => Assert.Equal(f.Udloeb, f.Lukket));
        Assert.Equal(await Fakta("myndighed.klage-modtaget.v1"), await Fakta("myndighed.klage-modtaget-annulleret.v1"));
        await V.Koer(c with { Id = new(Id.Ny()) }, O.Soc1);
        Assert.Equal(V.Nu, (await Frister(barn)).Single(f => f.Regel == "F18" && f.Ejer == c.Klager.Vaerdi).Lukket);
    }
}
