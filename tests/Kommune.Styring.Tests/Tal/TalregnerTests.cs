using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Styring.Tests;

public sealed class TalregnerTests
{
    private static readonly Indikator AabneSager = Indikator.Find("aabne-sager")!;

    [Fact(DisplayName = "ST4: et tal regnes én gang, og om, når et faktum er kommet til, også et der kom i forkert orden"), Krav("ST4")]
    public async Task Regnes_en_gang()
    {
        await using var v = await Testvaert.Start();
        var regner = v.Services.GetRequiredService<Talregner>();
        await Aabnet(v, 2);
        var foerst = await Regn();
        Assert.Same(foerst, await Regn());
        await Aabnet(v, 3);
        await Aabnet(v, 1);
        var siden = await Regn();
        Assert.NotSame(foerst, siden);
        Assert.Equal(3, await Antal());

        async Task<Udregnet> Regn() => (await regner.Regn([AabneSager], Fristdag.Af(v.Nu), v.Nu))[0];
        async Task<int> Antal() => AabneSager.Iagttag(await v.Services.GetRequiredService<Faktalager>().Hent([AabneSager], Fristdag.Af(v.Nu), v.Nu), Periode.Aar(Fristdag.Af(v.Nu))).Count();
    }

    [Fact(DisplayName = "ST4: efter fem minutter regnes der om, for frister løber ud af sig selv"), Krav("ST4")]
    public async Task Regnes_om()
    {
        await using var v = await Testvaert.Start();
        var regner = v.Services.GetRequiredService<Talregner>();
        var (dag, nu) = (Fristdag.Af(v.Nu), v.Nu);
        var foerst = (await regner.Regn([AabneSager], dag, nu))[0];
        Assert.Same(foerst, (await regner.Regn([AabneSager], dag, nu + Duration.FromMinutes(4)))[0]);
        Assert.NotSame(foerst, (await regner.Regn([AabneSager], dag, nu + Duration.FromMinutes(6)))[0]);
    }

    [Fact(DisplayName = "ST7, ST9: økonomi og værdistrøm regnes én gang for dag og spørgsmål, og om, når et faktum er kommet til"), Krav("ST7", "ST9")]
    public async Task Ogsaa_hele_sider()
    {
        await using var v = await Testvaert.Start();
        var regner = v.Services.GetRequiredService<Talregner>();
        var gange = 0;
        await Aabnet(v, 1);
        Assert.Equal("1", await Regn("a"));
        Assert.Same(await Regn("a"), await Regn("a"));
        Assert.Equal(1, gange);
        await Regn("b");
        Assert.Equal(2, gange);
        await Aabnet(v, 2);
        Assert.Equal("2", await Regn("a"));

        Task<string> Regn(string hvad) => regner.Regn(hvad, [typeof(SagAabnet)], Fristdag.Af(v.Nu), v.Nu, f =>
        {
            gange++;
            return $"{f.Af<SagAabnet>().Count}";
        });
    }

    [Fact(DisplayName = "ST4: mens én regner om, får de andre tallet fra lige før og venter ikke"), Krav("ST4")]
    public async Task Ingen_venter()
    {
        await using var v = await Testvaert.Start();
        var regner = v.Services.GetRequiredService<Talregner>();
        await Aabnet(v, 1);
        Assert.Equal("1", await Regn(() => { }));
        await Aabnet(v, 2);
        using var begyndt = new SemaphoreSlim(0);
        using var slip = new SemaphoreSlim(0);
        var regnes = Regn(() =>
        {
            begyndt.Release();
            slip.Wait();
        });
        await begyndt.WaitAsync();
        Assert.Equal("1", await Regn(() => Assert.Fail("It is being counted already.")));
        slip.Release();
        Assert.Equal("2", await regnes);

        Task<string> Regn(Action foer) => Task.Run(() => regner.Regn("a", [typeof(SagAabnet)], Fristdag.Af(v.Nu), v.Nu, f =>
        {
            foer();
            return $"{f.Af<SagAabnet>().Count}";
        }));
    }

    [Fact(DisplayName = "ST4: et tal, der er dyrt at regne, regnes højst hvert femte minut, hvor mange fakta der end kommer"), Krav("ST4")]
    public async Task Dyre_tal()
    {
        await using var v = await Testvaert.Start();
        using var regner = new Talregner(v.Services.GetRequiredService<Faktalager>()) { Dyrt = TimeSpan.Zero };
        var (dag, nu) = (Fristdag.Af(v.Nu), v.Nu);
        await Aabnet(v, 1);
        Assert.Equal("1", await Regn(nu));
        await Aabnet(v, 2);
        Assert.Equal("1", await Regn(nu + Duration.FromMinutes(4)));
        Assert.Equal("2", await Regn(nu + Duration.FromMinutes(6)));

        Task<string> Regn(Instant kendt) => regner.Regn("a", [typeof(SagAabnet)], dag, kendt, f => $"{f.Af<SagAabnet>().Count}");
    }

    private static async Task Aabnet(Testvaert v, long nr)
    {
        var b = new SagAabnet(new(Id.Ny()), v.Nu - Duration.FromDays(1), new(Id.Ny()), new(Id.Ny()), "27.24.00", new(Id.Ny()));
        await using var c = await v.Datakilder["styring"].OpenConnectionAsync();
        await Faktumskrift.Skriv(c, [Faktumraekke.Af(nr, Kilde.Til<SagAabnet>().Navn, System.Text.Json.JsonSerializer.Serialize(b, Json.Valg), b.Gaelder, b.Gaelder)], default);
    }
}
