using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// One walk through all pages as each role, in Chromium: WCAG 2.1 AA by axe, nothing wider than the window on a desk and on
/// a telephone, no error in the console. Pictures of all of them are left in artefakter/sider for whoever changed a page.
/// </summary>
[Krav("X3")]
public sealed class SiderneTests(Verden verden, Browser browser) : IClassFixture<Verden>
{
    private static readonly AxeRunOptions Regler = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    public static TheoryData<string> Brugere => ["anonym", .. Webvaert.Brugere];

    [Theory, MemberData(nameof(Brugere))]
    public async Task Siderne_kan_bruges_af_alle_paa_alle_skaerme(string navn)
    {
        var adresser = new List<(string Rute, string Sti)>();
        using (var k = await verden.Klient(navn == "anonym" ? null : navn))
        {
            if (navn == "anonym")
            {
                adresser.AddRange([("/log-ind", "/log-ind"), ("/fejl/404", "/fejl/404"), ("/fejl/{kode}", "/fejl/400")]);
            }
            else
            {
                adresser.AddRange((await new Kravl(verden).Sider(k, await verden.Bruger(navn))).Where(s => s.Side.Mime == "text/html" && !s.Rute.StartsWith("/dokument", StringComparison.Ordinal))
                    .GroupBy(s => s.Rute, StringComparer.Ordinal).Select(g => (g.Key, g.First().Side.Sti)));
                adresser.Add(("findes-ikke", "/findes-ikke"));
            }
        }

        var mappe = Path.Combine(Testdatabase.Rod, "artefakter", "sider", navn);
        Directory.CreateDirectory(mappe);
        var fejl = new List<string>();
        foreach (var bredde in new[] { 1280, 390 })
        {
            var side = await browser.Side(verden, navn == "anonym" ? null : navn, bredde);
            side.Console += (_, m) =>
            {
                // The browser itself reports the answer 404 that we asked for.
                if (m.Type is "error" or "warning" && !m.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
                {
                    fejl.Add($"{side.Url} console: {m.Text}");
                }
            };
            side.PageError += (_, e) => fejl.Add($"{side.Url} script: {e}");
            foreach (var (rute, sti) in adresser)
            {
                var svar = await side.GotoAsync(sti, new() { WaitUntil = WaitUntilState.Load });
                if (svar is null || svar.Status >= 500)
                {
                    fejl.Add($"{sti}: {svar?.Status}");
                    continue;
                }

                var forBred = await side.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (forBred > 0)
                {
                    fejl.Add($"{rute} is {forBred} px too wide at {bredde} px");
                }

                if (bredde == 1280)
                {
                    var fund = await side.RunAxe(Regler);
                    fejl.AddRange(fund.Violations.Select(v => $"{rute} axe {v.Id} ({v.Impact}): {v.Help} – {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html.Length > 160 ? n.Html[..160] : n.Html))}"));
                }

                await side.ScreenshotAsync(new() { Path = Path.Combine(mappe, $"{rute.Trim('/').Replace('/', '_').Replace('{', '(').Replace('}', ')').Replace(':', '-')}.{bredde}.png"), FullPage = true });
            }

            await side.Context.CloseAsync();
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl.Distinct()));
        Assert.NotEmpty(adresser);
    }

    /// <summary>The counter-example: a page without a name and with a picture without words is seen.</summary>
    [Fact]
    public async Task En_side_med_fejl_opdages()
    {
        var side = await browser.Side(verden, null);
        await side.SetContentAsync("<html><body><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><div style='width:3000px'>x</div></body></html>");
        Assert.Contains((await side.RunAxe(Regler)).Violations, v => v.Id == "image-alt");
        Assert.True(await side.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0);
        await side.Context.CloseAsync();
    }
}
