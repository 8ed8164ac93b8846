using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Feed;

/// <summary>The feed as an integrator's program reads it: with a CloudEvents library, page by page.</summary>
[Krav("X4")]
public sealed class OffentligFeedTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private const string Rod = "/api/offentlige-haendelser";
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task X4_side_for_side_kommer_alle_offentlige_haendelser_en_gang_i_orden_og_ingen_overdragelse()
    {
        await Underret("Første");
        await Underret("Anden");
        await vaert.Stille();

        var (laest, _) = await LaesTilEnde($"{Rod}?efter=0&antal=3");
        Assert.Equal(await vaert.Skalar<string>("select string_agg(nr::text, ',' order by nr) from besked.besked where offentlig"), string.Join(',', laest.Select(e => e["sequence"])));
        Assert.All(laest, e => Assert.True(e.IsValid));
        Assert.Equal(laest.Count, laest.Select(e => e.Id).Distinct().Count());
        var modtaget = laest.First(e => e.Type == "myndighed.underretning-modtaget.v1");
        Assert.Equal("/myndighed", modtaget.Source!.ToString());
        Assert.Equal(((JsonElement)modtaget.Data!).GetProperty("barn").GetString(), modtaget.Subject);
        Assert.DoesNotContain("pimpernel", JsonSerializer.Serialize(laest.Select(e => e.Data)), StringComparison.Ordinal);

        var skema = await vaert.Api("drift").Hent(modtaget.DataSchema!.PathAndQuery);
        Assert.Equal(200, skema.Status);
        Assert.NotNull(skema.Krop!["properties"]!["underretter"]);
        Assert.Equal(404, (await vaert.Api("drift").Hent($"{Rod}/skemaer/myndighed.indsats-bestilt.v1")).Status);      // an overdragelse has none
    }

    [Fact]
    public async Task X4_kun_de_valgte_typer_kommer_med_og_markoeren_gaar_forbi_de_andre()
    {
        await Underret("Valgt");
        await vaert.Stille();
        var (alle, ende) = await LaesTilEnde($"{Rod}?efter=0&antal=1000&typer=myndighed.underretning-modtaget.v1,myndighed.sag-lukket.v1");
        Assert.NotEmpty(alle);
        Assert.All(alle, e => Assert.Equal("myndighed.underretning-modtaget.v1", e.Type));
        Assert.Contains("typer=", ende, StringComparison.Ordinal);
        Assert.Contains($"efter={await vaert.Skalar<long>("select max(nr) from besked.besked")}&", ende, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X4_den_der_venter_vaekkes_naar_noget_sker_og_faar_ellers_et_tomt_svar_til_tiden()
    {
        await vaert.Stille();
        var (_, ende) = await Laes($"{Rod}?efter={await vaert.Skalar<long>("select coalesce(max(nr), 0) from besked.besked")}");
        var ur = Stopwatch.StartNew();
        Assert.Empty((await Laes(ende + "&vent=1")).Haendelser);
        Assert.True(ur.Elapsed >= TimeSpan.FromSeconds(0.9), $"answered after {ur.Elapsed}");

        var venter = Laes(ende + "&vent=60");
        await Underret("Vækker");
        var (haendelser, _) = await venter;
        Assert.NotEmpty(haendelser);
        Assert.True(ur.Elapsed < TimeSpan.FromSeconds(55), "it was not woken, it ran out");
    }

    [Theory]
    [InlineData("efter=-1", 400)]
    [InlineData("efter=abc", 400)]
    [InlineData("efter=99999999999999999999", 400)]
    [InlineData("antal=0", 400)]
    [InlineData("antal=1001", 400)]
    [InlineData("vent=61", 400)]
    [InlineData("typer=myndighed.findes-ikke.v1", 400)]
    [InlineData("typer=myndighed.indsats-bestilt.v1", 400)]
    [InlineData("efter=999999999", 410)]
    public async Task X4_en_forespoergsel_der_ikke_kan_bruges_siger_hvorfor(string spoergsmaal, int status)
    {
        var svar = await vaert.Api("drift").Hent($"{Rod}?{spoergsmaal}");
        Assert.Equal((status, "application/problem+json"), (svar.Status, svar.Mime));
    }

    [Fact]
    public async Task X1_kun_drift_og_integratorer_laeser_feedet()
    {
        Assert.Equal(403, (await vaert.Api("soc1").Hent(Rod)).Status);
        Assert.Equal(401, (await vaert.Api(null).Hent(Rod)).Status);
        await vaert.Services.GetRequiredService<Organisationsdata>().Medarbejder(MedarbejderId.Ny(), "oekonomi", "Økonomisystemet", "System", [Rolle.Integrator], []);
        Assert.Equal(200, (await vaert.Api("oekonomi").Hent(Rod)).Status);
        Assert.Equal(403, (await vaert.Api("oekonomi").Hent("/api/udfoerer/tilbud")).Status);
    }

    private async Task Underret(string fornavn)
    {
        var barn = await vaert.Person(fornavn, "Feddersen", foedt: new NodaTime.LocalDate(2019, 5, 5));
        await vaert.Koer("soc1", "ModtagUnderretning", new
        {
            id = new HenvendelseId(Id.Ny()), boern = new[] { barn }, underretter = "Fagperson", sted = "Solsikken", navnOgStilling = "Lis Bang, pædagog",
            bekymring = "Hentes for sent: pimpernelfeed.", akut = false, overgreb = false,
        });
    }

    private async Task<(List<CloudEvent> Haendelser, string Ende)> LaesTilEnde(string sti)
    {
        List<CloudEvent> alle = [];
        while (true)
        {
            var (haendelser, naeste) = await Laes(sti);
            alle.AddRange(haendelser);
            if (haendelser.Count == 0)
            {
                return (alle, naeste);
            }

            sti = naeste;
        }
    }

    private async Task<(IReadOnlyList<CloudEvent> Haendelser, string Naeste)> Laes(string sti)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, new Uri(vaert.Rod, sti)) { Headers = { Authorization = new AuthenticationHeaderValue("Demo", "drift") } };
        using var svar = await Http.SendAsync(m, TestContext.Current.CancellationToken);
        Assert.True(svar.IsSuccessStatusCode, string.Join('\n', vaert.Log.Where(l => l.Fejl is not null)));
        var link = Assert.Single(svar.Headers.GetValues("Link"));
        var krop = await svar.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (new JsonEventFormatter().DecodeBatchModeMessage(krop, new ContentType(svar.Content.Headers.ContentType!.ToString()), null), link.Split('<', '>')[1]);
    }
}
