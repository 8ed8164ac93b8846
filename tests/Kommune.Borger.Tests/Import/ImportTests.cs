using System.Text;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Borger.Tests;

[Krav("B3")]
public sealed class ImportTests : Borgertest
{
    private const string Fil = """
        Personnummer;Fornavn(e);Efternavn;Adresse;Postnr;By;Område;Adressebeskyttelse;Mor CPR;Forældremyndighed
        010122-4123;Ida;Kristensen;Åvej 4;4700;Næstved;11;N;070790-1234;070790-1234
        070790-1234;Line;Kristensen;Åvej 4;4700;Næstved;11;N;;
        310222-4123;Ugyldig;Dato;;;;;N;;
        020220-4126;Noah;;;;;;N;;
        030320-4120;Emma;Holm;Skovvej 1;4700;Næstved;99;N;;
        040420-4123;Oskar;Bang;;;;;måske;;
        050520-4127;Freja;Lund;;;;;J;080880-1111;
        010122-4123;Ida;Igen;;;;;N;;

        """;

    private Importlager Lager => V.Services.GetRequiredService<Importlager>();
    private Importarbejder Arbejder => V.Services.GetRequiredService<Importarbejder>();

    [Fact(DisplayName = "B3: et udtræk prøves uden at ændre noget, indlæses, og siger om hver linje, hvad der blev af den")]
    public async Task Hele_vejen()
    {
        await Omraade();
        var id = await Proev(Fil);
        var s = (await Lager.Hent(id, default))!;
        Assert.Equal(Importtilstand.Proevet, s.Import.Tilstand);
        Assert.Equal((8, 3, 5), (s.Linjer, s.Udfald[Importudfald.Ny], s.Udfald[Importudfald.Afvist]));
        Assert.Equal(0, await Antal("borger.person"));
        var afvist = await Lager.Bemaerkede(id, 100, default);
        Assert.Equal(
        [
            (4, "CPR-nummeret er ikke gyldigt"), (5, "Efternavnet mangler"), (6, "Grundområdet findes ikke"), (7, "Beskyttelse skal være ja eller nej"), (9, "CPR-nummeret står også i linje 2"),
        ], afvist.Select(a => (a.Nr, a.Aarsag)));

        s = await Indlaes(id);
        Assert.Equal((3, 5), (s.Udfald[Importudfald.Ny], s.Udfald[Importudfald.Afvist]));
        Assert.Equal(3, await Antal("borger.person"));
        var ida = await Find("010122-4123");
        var line = await Find("070790-1234");
        var familie = (await Med<IBorgere, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([ida])))[ida];
        Assert.Equal([line], familie.Foraeldre);
        Assert.Equal([line], familie.Foraeldremyndighed);
        Assert.Equal("Nord", familie.Distrikt);
        Assert.Contains(await Lager.Bemaerkede(id, 100, default), b => b == (8, Importudfald.Ny, "Indlæst uden moderen, som ikke er registreret"));
        Assert.Contains(await Beskeder(ida), b => b.Type == "borger.registreret.v1");
        Assert.Contains(await Beskeder(ida), b => b.Type == "borger.flyttet.v1");
        Assert.Equal(0, await Sql.Kommando(V.Datakilder["borger"], "select count(*)::int from borger.import_linje where celler is not null").Skalar<int>());     // what stood in it is gone
    }

    [Fact(DisplayName = "B3: det samme udtræk igen ændrer 0 linjer, og et ændret ændrer kun det, der er anderledes")]
    public async Task Igen()
    {
        await Omraade();
        await Indlaes(await Proev(Fil));
        var (personer, navne, adresser, beskeder) = (await Antal("borger.person"), await Antal("borger.navn"), await Antal("borger.adresse"), (await Beskeder()).Count);
        var s = await Indlaes(await Proev(Fil));
        Assert.Equal((0, 0, 3), (s.Udfald.GetValueOrDefault(Importudfald.Ny), s.Udfald.GetValueOrDefault(Importudfald.Aendret), s.Udfald[Importudfald.Uaendret]));
        Assert.Equal((personer, navne, adresser, beskeder), (await Antal("borger.person"), await Antal("borger.navn"), await Antal("borger.adresse"), (await Beskeder()).Count));

        V.Nu += Duration.FromDays(3);
        s = await Indlaes(await Proev(Fil.Replace("Ida;Kristensen;Åvej 4;4700;Næstved;11", "Ida;Lund;Fjordvej 2;4700;Næstved;21", StringComparison.Ordinal)));
        Assert.Equal((1, 2), (s.Udfald[Importudfald.Aendret], s.Udfald[Importudfald.Uaendret]));
        var ida = await Find("010122-4123");
        Assert.Equal("Ida Lund", (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([ida], Tidspunkt.Nu(V.Nu), default)))[ida].Fuldt);
        Assert.Equal("Ida Kristensen", (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([ida], Tidspunkt.Paa(IDag), default)))[ida].Fuldt);
        Assert.Contains("\"21\"", (await Beskeder(ida)).Last(b => b.Type == "borger.flyttet.v1").Indhold, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B2, B3: den, udtrækket beskytter, er beskyttet, og flytningen udgives ikke")]
    public async Task Beskyttet()
    {
        await Omraade();
        await Indlaes(await Proev("cpr;fornavn;efternavn;vej;postnr;by;område;beskyttet\n010122-4123;Ida;Kristensen;Åvej 4;4700;Næstved;11;J\n"));
        var ida = await Find("010122-4123");
        Assert.True((await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([ida], Tidspunkt.Nu(V.Nu), default)))[ida].Beskyttet);
        Assert.DoesNotContain(await Beskeder(ida), b => b.Type == "borger.flyttet.v1");
    }

    [Fact(DisplayName = "B3: en fil, der ikke er et udtræk, siger hvorfor; den gamle danske tegnkodning læses")]
    public void Filer()
    {
        Assert.StartsWith("Filens første linje", Assert.Throws<Importfejl>(() => Importfil.Laes("hej"u8.ToArray())).Message, StringComparison.Ordinal);
        Assert.StartsWith("Filen har ingen linjer", Assert.Throws<Importfejl>(() => Importfil.Laes("cpr;fornavn"u8.ToArray())).Message, StringComparison.Ordinal);
        var (overskrifter, linjer) = Importfil.Laes(Encoding.Latin1.GetBytes("CPR-nr\tFornavne\tOmråde\n010122-4123\tÆgir\t11\n"));
        Assert.Equal("Ægir", linjer[0].Celler[1]);
        Assert.Equal(new Dictionary<Importfelt, int> { [Importfelt.Cpr] = 0, [Importfelt.Fornavne] = 1, [Importfelt.Grundomraade] = 2 }, Importfil.Gaet(overskrifter));
    }

    [Fact(DisplayName = "X9: en linje på vej ind slettes med den, den handler om")]
    public async Task Slettes()
    {
        var ida = await Registrer("Ida", "Kristensen", "010122-4123");
        var id = await Proev("cpr;fornavn;efternavn\n010122-4123;Ida;Kristensen\n070790-1234;Line;Lund\n");
        await V.Services.GetRequiredService<Sletning>().Slet(ida, O.SocLeder, "Prøve");
        Assert.Equal(1, (await Lager.Hent(id, default))!.Linjer);
    }

    private Task Omraade() => V.Koer(new IndlaesGeografi([new("11", "Åparken", "Nord"), new("21", "Fjorden", "Syd")], new(2020, 1, 1), "Kommunens inddeling"));

    private async Task<Guid> Proev(string fil)
    {
        using var tid = Ur.Paa(V.Nu);
        var id = await Lager.Gem("udtræk.csv", Encoding.UTF8.GetBytes(fil), O.SocLeder, default);
        await Lager.Proev(id, (await Lager.Hent(id, default))!.Import.Kolonner, default);
        await Arbejder.KoerAlle(default);
        return id;
    }

    private async Task<Importstilling> Indlaes(Guid id)
    {
        using var tid = Ur.Paa(V.Nu);
        await Lager.Indlaes(id, O.SocLeder.Id, default);
        await Arbejder.KoerAlle(default);
        var s = (await Lager.Hent(id, default))!;
        Assert.Equal((Importtilstand.Indlaest, s.Linjer), (s.Import.Tilstand, s.Behandlet));
        return s;
    }

    private async Task<BorgerId> Find(string cpr) => new(await Sql.Kommando(V.Datakilder["borger"], "select borger_id from borger.person where cpr = $1", cpr.Replace("-", "", StringComparison.Ordinal)).Skalar<Guid>());

    private Task<int> Antal(string tabel) => Sql.Kommando(V.Datakilder["borger"], $"select count(*)::int from {tabel}").Skalar<int>();
}
