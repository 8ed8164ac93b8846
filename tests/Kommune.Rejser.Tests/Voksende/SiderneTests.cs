using System.Text;
using AngleSharp.Dom;
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
    /// <summary>Pages of one route that are walked to, per role. Those built alike are looked at once, whoever's they are.</summary>
    private const int PrRute = 5;

    /// <summary>How the pages were built that have been looked at already. The theory's cases run one after another.</summary>
    private static readonly HashSet<(string Rute, string Skelet)> Byggede = [];

    /// <summary>One for all: what somebody has opened is tried by the next, which spares ten thousand addresses that are nobody's.</summary>
    private static Kravl? _kravl;

    public static TheoryData<string> Brugere => ["anonym", .. Webvaert.Brugere];

    [Theory, MemberData(nameof(Brugere))]
    public async Task Siderne_kan_bruges_af_alle_paa_alle_skaerme(string navn)
    {
        var adresser = new List<(string Rute, string Sti, string? Brev)>();
        using (var k = await verden.Klient(navn == "anonym" ? null : navn))
        {
            if (navn == "anonym")
            {
                adresser.AddRange([("/log-ind", "/log-ind", null), ("/fejl/404", "/fejl/404", null), ("/fejl/{kode}", "/fejl/400", null)]);
            }
            else
            {
                adresser.AddRange((await (_kravl ??= new(verden, PrRute, husk: true)).Sider(k, await verden.Bruger(navn))).Where(s => s.Side.Mime == "text/html")
                    .Where(s => Byggede.Add((s.Rute, Skelet(s.Side.Dokument.QuerySelector("main") ?? s.Side.Dokument.Body!))) || s.Rute == "/i-dag")     // the shell once per role
                    .Select(s => (s.Rute, s.Side.Sti, s.Side.Sandkasse ? s.Side.Html : null)));
                adresser.Add(("findes-ikke", "/findes-ikke", null));
            }
        }

        Assert.NotEmpty(adresser);
        var mappe = Path.Combine(Testdatabase.Rod, "artefakter", "sider", navn);
        Directory.CreateDirectory(mappe);
        var (fejl, set) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var side = await browser.Side(verden, navn == "anonym" ? null : navn);
        side.Console += (_, m) =>
        {
            // The browser itself reports the answer 404 that we asked for.
            if (m.Type is "error" or "warning" && !m.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal))
            {
                fejl.Add($"{side.Url} console: {m.Text}");
            }
        };
        side.PageError += (_, e) => fejl.Add($"{side.Url} script: {e}");
        foreach (var (rute, sti, brev) in adresser)
        {
            try
            {
                await Se(rute, sti, brev).WaitAsync(TimeSpan.FromSeconds(60));
            }
            catch (Exception e) when (e is TimeoutException or PlaywrightException)
            {
                fejl.Add($"{rute} {sti}: the browser never got done: {e.Message}");
                break;
            }
        }

        try
        {
            await side.Context.CloseAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            // told above already
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl.Distinct()));

        async Task Se(string rute, string sti, string? brev)
        {
            var nr = set[rute] = set.TryGetValue(rute, out var foer) ? foer + 1 : 0;
            await side.SetViewportSizeAsync(1280, 900);
            if (brev is not null)
            {
                // Nothing may run in a frozen letter, axe neither: its HTML is looked at on a page of its own.
                await side.GotoAsync("about:blank");
                await side.SetContentAsync(brev);
            }
            else if (await side.GotoAsync(sti, new() { WaitUntil = WaitUntilState.Load }) is not { Status: < 500 })
            {
                fejl.Add($"{sti}: the server failed");
                return;
            }

            foreach (var bredde in new[] { 1280, 390 })
            {
                await side.SetViewportSizeAsync(bredde, 900);
                fejl.AddRange((await Axe.Find(side)).Select(f => $"{rute} {sti} at {bredde} px, axe {f}"));
                if (await side.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var forBred)
                {
                    fejl.Add($"{rute} {sti} is {forBred} px too wide at {bredde} px");
                }

                // A picture of the first page of each route; axe and the width see them all.
                if (nr > 0)
                {
                    continue;
                }

                await side.ScreenshotAsync(new() { Path = Path.Combine(mappe, $"{rute.Trim('/').Replace('/', '_').Replace('{', '(').Replace('}', ')').Replace(':', '-')}.{bredde}.png"), FullPage = true });
            }
        }
    }

    /// <summary>How a page is built: elements with what decides their looks and meaning, without the words; a row like the one before it is no news.</summary>
    private static string Skelet(IElement e)
    {
        var ud = new StringBuilder(e.LocalName).Append('.').Append(e.ClassName).Append(':').Append(e.GetAttribute("role")).Append(e.GetAttribute("type"))
            .Append(e.HasAttribute("aria-invalid") ? "!" : "").Append(e.HasAttribute("open") ? "^" : "").Append('(');
        var foer = "";
        foreach (var barn in e.Children.Where(b => b.LocalName is not "option").Select(Skelet).Where(b => b != foer))
        {
            ud.Append(foer = barn);
        }

        return ud.Append(')').ToString();
    }

    /// <summary>The counter-example: a page without a name and with a picture without words is seen.</summary>
    [Fact]
    public async Task En_side_med_fejl_opdages()
    {
        var side = await browser.Side(verden, null);
        await side.SetContentAsync("<html><body><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><div style='width:3000px'>x</div></body></html>");
        Assert.Contains(await Axe.Find(side), f => f.StartsWith("image-alt ", StringComparison.Ordinal));
        Assert.True(await side.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0);
        await side.Context.CloseAsync();
    }
}
