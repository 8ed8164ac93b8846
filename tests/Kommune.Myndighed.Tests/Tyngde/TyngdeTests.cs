using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The formula as a pure rule.</summary>
public sealed class TyngdeformelTests
{
    internal static readonly Sagsforhold Stille = new(0, null, false, false, 0, false, 0, 8, null);

    [Fact(DisplayName = "M11: en stille sag vejer kun sig selv; hver del af tyngden står med sine point")]
    public void Dele()
    {
        Assert.Equal([new Tyngdedel("Sagen", 1, 2)], Tyngdeformel.Standard.Regn(Stille).Dele);
        var tung = Tyngdeformel.Standard.Regn(new(2, 5, true, true, 2, false, 1, 17, null));
        Assert.Equal([("Sagen", 2), ("Trin 5 på indsatstrappen", 4), ("2 indsatser løber", 2), ("Barnet er anbragt", 2), ("Undersøgelse i gang", 3), ("2 underretninger venter på vurdering", 2), ("1 klage er ikke afgjort", 1), ("Overgang til voksenlivet", 1)],
            tung.Dele.Select(d => (d.Navn, d.Point)));
        Assert.Equal(17, tung.Regnet);
    }

    [Fact(DisplayName = "M11: en tyngde, der er sat, gælder i stedet for formlens, som stadig kan ses")]
    public void Sat()
    {
        var sat = Tyngdeformel.Standard.Regn(Stille with { Sat = 12 });
        Assert.Equal((12, 2), (sat.Point, sat.Regnet));
        Assert.Equal(0, Tyngdeformel.Standard.Regn(Stille with { Sat = 0 }).Point);
    }

    [Theory(DisplayName = "M11: overgangen vejer, mens den unge er 17 år, og et trin uden for formlen vejer intet")]
    [InlineData(16, 2)]
    [InlineData(17, 3)]
    [InlineData(18, 2)]
    [InlineData(null, 2)]
    public void Alder(int? alder, int point) => Assert.Equal(point, Tyngdeformel.Standard.Regn(Stille with { Alder = alder, Trin = 1 }).Point);

    [Fact(DisplayName = "M11: point er hele tal fra 0 til 100, og hvert trin står én gang")]
    public void Fejl()
    {
        Assert.Empty(Tyngdeformel.Standard.Fejl());
        Assert.Single((Tyngdeformel.Standard with { Klage = -1 }).Fejl());
        Assert.Single((Tyngdeformel.Standard with { Trin = [new(3, 1), new(3, 2)] }).Fejl());
    }
}

public sealed class TyngdeTests : Sagstest
{
    private Task<Tyngde?> Tyngde(SagId sag) => V.Services.GetRequiredService<Tyngdeopslag>().Hent(sag, V.Nu, TestContext.Current.CancellationToken);

    [Fact(DisplayName = "M11: tyngden følger sagen: en undersøgelse og en ny underretning vejer, til de er færdige")]
    public async Task Foelger_sagen()
    {
        var (sag, barn) = await EnSag();
        Assert.Equal(2, (await Tyngde(sag))!.Point);
        await V.Koer(Screen(sag), O.Soc1);
        var ny = new HenvendelseId(Id.Ny());
        await V.Koer(new ModtagUnderretning(ny, [barn], Underretter.Borger, null, null, "Hentes igen for sent, og er alene.", false, false, null, null), O.Soc1);
        Assert.Equal(6, (await Tyngde(sag))!.Point);
        await V.Koer(new VurderUnderretning(ModtagUnderretning.Underretning(ny, barn), Fare.Maaske, Straks.Nej, Udfald.AabenSag, "Hører til det, der undersøges.", null, false, null, null, null, null, 1), O.Soc1);
        Assert.Equal(5, (await Tyngde(sag))!.Point);
        await V.Koer(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet til Odense den 1. november.", 2), O.Soc1);
        Assert.Null(await Tyngde(sag));
    }

    [Fact(DisplayName = "M11: tyngden sættes kun med en grund, og formlen gælder igen, når det ophæves")]
    public async Task Saettes_og_ophaeves()
    {
        var (sag, _) = await EnUndersoegelse();
        Assert.Equal(["Point", "Begrundelse"], await Afvist(new SaetTyngde(sag, 101, "Tolk", 2)));
        Assert.Equal(["Tyngden følger allerede formlen."], await Afvist(new OphaevTyngde(sag, "Retssagen er slut nu.", 2)));
        await V.Koer(new SaetTyngde(sag, 12, "Tolk ved hver samtale og en retssag.", 2), O.Soc1);
        Assert.Equal((12, 5), (await Tyngde(sag)) is { } t ? (t.Point, t.Regnet) : default);
        Assert.Equal(["Point"], await Afvist(new SaetTyngde(sag, 12, "Tolk ved hver samtale og en retssag.", 3)));
        Assert.Equal(["Begrundelse"], await Afvist(new OphaevTyngde(sag, "Slut", 3)));
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(new SaetTyngde(sag, 9, "Retssagen er slut, tolken er her endnu.", 3), O.Soc1);
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(new OphaevTyngde(sag, "Familien taler dansk nu.", 4), O.SocLeder);
        Assert.Equal(5, (await Tyngde(sag))!.Point);
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new SaetTyngde(sag, 1, "Ikke mit team, og ikke min sag.", 5), O.Soc2));
    }

    [Fact(DisplayName = "M11: en database fra før tyngden får de samme perioder og fødselsdage, som sagernes historie giver")]
    public async Task Opgradering()
    {
        var (sag, _) = await EnSag();
        await V.Koer(new AabnSag(new(Id.Ny()), BorgerId.Ny(), "Mor beder selv om hjælp.", null), O.Soc1);
        V.Nu += Duration.FromDays(3);
        await V.Koer(new OverdragSag(sag, O.Nord, null, "Teamet fordeler efter ferien.", 1), O.Soc1);
        V.Nu += Duration.FromDays(3);
        await V.Koer(new LukSag(sag, Sagslukning.IntetBehov, "Familien har fået hjælp.", 2), O.Soc1);
        var foer = await Alt();
        Assert.Equal(5, foer.Count);
        await using var fil = typeof(MyndighedModul).Assembly.GetManifestResourceStream(typeof(MyndighedModul).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("0021_sagstyngde.sql", StringComparison.Ordinal)))!;
        using var laeser = new StreamReader(fil);
        var sql = await laeser.ReadToEndAsync(TestContext.Current.CancellationToken);
        await using (var c = new Npgsql.NpgsqlConnection(V.Forbindelse))
        {
            await c.OpenAsync(TestContext.Current.CancellationToken);
            await Sql.Kommando(c, "set role myndighed").Udfoer();
            await Sql.Kommando(c, "delete from myndighed.sagsansvar").Udfoer();
            await Sql.Kommando(c, "update myndighed.sag set foedt = '2001-01-01'").Udfoer();
            var nytte = sql[sql.IndexOf("update myndighed.sag", StringComparison.Ordinal)..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var saetning in nytte)
            {
                await Sql.Kommando(c, saetning).Udfoer();
            }
        }

        Assert.Equal(foer, await Alt());

        Task<List<string>> Alt() => Sql.Kommando(V.Datakilder["myndighed"], "select to_jsonb(x)::text from myndighed.sagsansvar x union all select to_jsonb(x)::text from myndighed.sag x order by 1").Liste(r => r.GetString(0));
    }
}
