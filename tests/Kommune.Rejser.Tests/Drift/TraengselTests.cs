using System.Net;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Drift;

/// <summary>A host that works on one page at a time and lets one wait.</summary>
public sealed class TravlVaert : Webvaert
{
    protected override IReadOnlyList<string> Indstillinger => ["--Kommune:IGang", "1", "--Kommune:ILinje", "1"];
}

[Krav("X5")]
public sealed class TraengselTests(TravlVaert vaert) : IClassFixture<TravlVaert>
{
    [Fact]
    public async Task X5_en_vaert_der_har_for_travlt_beder_en_vente_og_tager_imod_igen_bagefter()
    {
        using var http = new HttpClient { BaseAddress = vaert.Rod };
        await http.GetAsync(new Uri("/log-ind", UriKind.Relative));

        var svar = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => http.GetAsync(new Uri("/log-ind", UriKind.Relative))));

        Assert.Contains(svar, s => s.StatusCode == HttpStatusCode.OK);
        var travl = svar.First(s => s.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(5), travl.Headers.RetryAfter!.Delta);
        Assert.Contains("Det, du sendte, er ikke gemt endnu.", await travl.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(svar, s => Assert.True(s.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, s.StatusCode.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/log-ind", UriKind.Relative))).StatusCode);
    }
}
