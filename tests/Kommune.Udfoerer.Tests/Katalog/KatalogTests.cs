using System.Text;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Udfoerer.Tests;

/// <summary>U1: files of the shapes that municipalities have them in, made here.</summary>
public sealed class KatalogTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "U1: 900 aktiviteter læses, de forkerte siger hvorfor, og den samme fil igen ændrer 0 linjer"), Krav("U1")]
    public async Task Aktiviteter()
    {
        var fil = Katalogfiler.Aktiviteter(900, "Døgnophold");
        Assert.Equal((897, 0, 0, 3), await Indlaes(Katalogart.Aktiviteter, fil));
        Assert.Equal((0, 0, 897, 3), await Indlaes(Katalogart.Aktiviteter, fil));
        Assert.Equal((0, 1, 896, 3), await Indlaes(Katalogart.Aktiviteter, fil.Replace("Aktivitet 7\n", "Aktivitet 7, nyt navn\n", StringComparison.Ordinal)));
        Assert.Equal(897L, await v.Skalar<long>("udfoerer", "select count(*) from udfoerer.katalogpost where art = 'Aktiviteter' and afloest is null"));
        Assert.Equal(898L, await v.Skalar<long>("udfoerer", "select count(*) from udfoerer.katalogpost where art = 'Aktiviteter'"));
        Assert.Equal(("95.4", "2018-07-16", "Aktivitet 7, nyt navn\nmed en linje mere"), (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"],
            "select felter ->> 'tolerance', felter ->> 'gaelderFra', felter ->> 'navn' from udfoerer.katalogpost where noegle = 'A0007' and afloest is null").Liste(r => (r.GetString(0), r.GetString(1), r.GetString(2)))).Single());
        var grunde = await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"], "select a.grund, a.raa from udfoerer.katalogafvisning a join udfoerer.katalogfil f on f.id = a.fil_id where f.nye = 897 order by a.linje").Liste(r => (r.GetString(0), r.GetString(1)));
        Assert.Equal(["Tolerance er ikke et tal: mange", "Navn mangler", "A0001 står også i linje 2"], grunde.Select(g => g.Item1));
        Assert.All(grunde, g => Assert.Contains(";", g.Item2, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "U1: paragraffer og leverandører læses, også som Windows skriver dem"), Krav("U1")]
    public async Task Paragraffer_og_leverandoerer()
    {
        Assert.Equal((150, 0, 0, 0), await Indlaes(Katalogart.Paragraffer, Katalogfiler.Paragraffer(150)));
        Assert.Equal((0, 0, 150, 0), await Indlaes(Katalogart.Paragraffer, Katalogfiler.Paragraffer(150)));
        var (fil, gode) = Katalogfiler.Leverandoerer(460);
        var windows = Katalogtekst.Afkod(Encoding.Latin1.GetBytes(fil));
        Assert.Equal(fil, windows);
        Assert.Equal((gode, 0, 0, 460 - gode), await Indlaes(Katalogart.Leverandoerer, windows));
        Assert.Equal((0, 0, gode, 460 - gode), await Indlaes(Katalogart.Leverandoerer, windows));
        Assert.StartsWith("Bøgely", await v.Skalar<string>("udfoerer", "select felter ->> 'navn' from udfoerer.katalogpost where art = 'Leverandoerer' and noegle like '%/Afdeling%' limit 1"), StringComparison.Ordinal);
    }

    [Theory(DisplayName = "U1: celler læses, som kommuner skriver dem, og det, der ikke kan læses, siger det")]
    [InlineData("Tal", "95,4%", "95.4", null)]
    [InlineData("Tal", "1.234,50 ", "1234.5", null)]
    [InlineData("Tal", "mange", null, "X er ikke et tal: mange")]
    [InlineData("Dato", "07/16/2018", "2018-07-16", null)]
    [InlineData("Dato", "16-07-2018", "2018-07-16", null)]
    [InlineData("Dato", "2018-07-16", "2018-07-16", null)]
    [InlineData("Dato", "02/30/2018", null, "X er ikke en dato: 02/30/2018")]
    [InlineData("JaNej", "1", "ja", null)]
    [InlineData("JaNej", "Falsk", "nej", null)]
    [InlineData("JaNej", "måske", null, "X er hverken ja eller nej: måske")]
    [InlineData("Cvr", "29 18 98 46", "29189846", null)]
    [InlineData("Cvr", "29189847", null, "CVR-nummeret er ikke gyldigt: 29189847")]
    [InlineData("Postnummer", "900", "0900", null)]
    [InlineData("Postnummer", "DK-4700", null, "Postnummeret er ikke fire cifre: DK-4700")]
    [InlineData("Tekst", "  ", null, "X mangler")]
    public void Celler(string type, string celle, string? vaerdi, string? grund) =>
        Assert.Equal((vaerdi, grund), Katalogfelter.Laes(new("x", "X", Enum.Parse<Felttype>(type), true, false), celle, maanedFoerst: true));

    [Theory(DisplayName = "U1: hvad der står først i en dato med skråstreg, ses af kolonnen")]
    [InlineData("07/16/2018,01/02/2019", true)]
    [InlineData("01/02/2019,16/07/2018", false)]
    [InlineData("01/02/2019,,x", true)]
    public void Dage(string celler, bool maanedFoerst) => Assert.Equal(maanedFoerst, Katalogfelter.MaanedFoerst(celler.Split(',')));

    [Fact(DisplayName = "U1: en kolonne, der skal være der, skal vælges, og en fil læses kun én gang")]
    public async Task Afvises()
    {
        Assert.Equal("Fil", Udfoerervaert.Afvist(await v.Vaert.Proev(new HentKatalogfil(Id.Ny(), Katalogart.Paragraffer, "tom.csv", "Kun en overskrift"), v.Leder)).Mangler.Single().Felt);
        var id = Id.Ny();
        await v.Vaert.Koer(new HentKatalogfil(id, Katalogart.Leverandoerer, "l.csv", "CVR;Firma\n29189846;Næstved\n"), v.Leder);
        Assert.Equal(["Kolonner[0].Kolonne"], Udfoerervaert.Afvist(await v.Vaert.Proev(new IndlaesKatalog(id, [new("cvr", null), new("navn", 1)]), v.Leder)).Mangler.Select(m => m.Felt));
        Assert.Contains("passer ikke", Udfoerervaert.Afvist(await v.Vaert.Proev(new IndlaesKatalog(id, [new("cvr", 0), new("navn", 2)]), v.Leder)).Mangler.Single().Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(new IndlaesKatalog(id, [new("cvr", 0), new("navn", 1)]), v.Leder);
        Assert.Contains("indlæst", Udfoerervaert.Afvist(await v.Vaert.Proev(new IndlaesKatalog(id, [new("cvr", 0), new("navn", 1)]), v.Leder)).Mangler.Single().Tekst, StringComparison.Ordinal);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new IndlaesKatalog(id, []), v.Fam1));
    }

    /// <summary>Brought, its columns taken as they are guessed, and read.</summary>
    private async Task<(int, int, int, int)> Indlaes(Katalogart art, string indhold)
    {
        var id = Id.Ny();
        await v.Vaert.Koer(new HentKatalogfil(id, art, "katalog.csv", indhold), v.Leder);
        var (overskrifter, _) = Katalogtekst.Laes(indhold);
        await v.Vaert.Koer(new IndlaesKatalog(id, [.. Katalogfelter.For(art).Select(f => new IndlaesKatalog.Valg(f.Kode, Katalogfelter.Gaet(f, overskrifter)))]), v.Leder);
        return (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"], "select nye, aendrede, uaendrede, afviste from udfoerer.katalogfil where id = $1", id).Liste(r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)))).Single();
    }
}
