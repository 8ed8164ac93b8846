using System.Text.RegularExpressions;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// Somebody at a screen: goes to a page, reads it, fills in a form and presses a button. The same journey is taken by one who
/// has a browser, and by one whose browser has no JavaScript.
/// </summary>
internal abstract class Rejsende : IAsyncDisposable
{
    /// <summary>Path and query of where one stands.</summary>
    public abstract string Sti { get; }

    public abstract Task Gaa(string sti);

    /// <summary>What stands on the page, blanks squeezed.</summary>
    public abstract Task<string> Tekst();

    /// <summary>The fields of a form that match, in the page's order.</summary>
    public abstract Task<IReadOnlyList<string>> Felter(string formular, Regex hvilke);

    /// <param name="knap">The button's name=value; null is the form's first.</param>
    public abstract Task Send(string formular, string? knap, params (string Felt, string Vaerdi)[] felter);

    /// <summary>Follows the first link whose text or whose row holds the words.</summary>
    public abstract Task Klik(string tekst);

    public abstract ValueTask DisposeAsync();

    public async Task Ser(params string[] tekster)
    {
        var paa = await Tekst();
        foreach (var t in tekster)
        {
            Assert.True(paa.Contains(t, StringComparison.OrdinalIgnoreCase), $"»{t}« is not on {Sti}:\n{paa}");
        }
    }

    public async Task SerIkke(string tekst) => Assert.DoesNotContain(tekst, await Tekst(), StringComparison.OrdinalIgnoreCase);

    protected static string Pres(string s) => Regex.Replace(s, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(2)).Replace('\u00a0', ' ');
}

internal sealed class MedBrowser(IPage side) : Rejsende
{
    public IPage Side => side;
    public override string Sti => new Uri(side.Url).PathAndQuery;

    public override Task Gaa(string sti) => side.GotoAsync(sti);

    public override async Task<string> Tekst() => Pres(await side.Locator("main").InnerTextAsync());

    public override async Task<IReadOnlyList<string>> Felter(string formular, Regex hvilke) =>
        [.. (await side.EvaluateAsync<string[]>("f => [...document.querySelectorAll(`form#${f} [name]`)].map(e => e.name)", formular)).Where(n => hvilke.IsMatch(n)).Distinct(StringComparer.Ordinal)];

    public override async Task Send(string formular, string? knap, params (string Felt, string Vaerdi)[] felter)
    {
        var form = side.Locator($"form#{formular}");
        var foldetForm = side.Locator($"details:not([open]):has(form#{formular}) > summary");
        while (await foldetForm.CountAsync() > 0)
        {
            await foldetForm.First.ClickAsync();
        }

        foreach (var (navn, vaerdi) in felter)
        {
            var felt = form.Locator($"[name='{navn}']:not([type=hidden])");
            var foldet = form.Locator($"details:not([open]):has([name='{navn}']) > summary");
            if (await foldet.CountAsync() > 0)
            {
                await foldet.First.ClickAsync();
            }

            var (tag, type) = (await felt.First.EvaluateAsync<string>("e => e.tagName"), await felt.First.GetAttributeAsync("type"));
            if (type is "radio" or "checkbox")
            {
                // As a person does: the label is what is clicked.
                var id = await form.Locator($"[name='{navn}'][value='{vaerdi}']").GetAttributeAsync("id");
                if (!await form.Locator($"[id='{id}']").IsCheckedAsync())
                {
                    await form.Locator($"label[for='{id}']").ClickAsync();
                }
            }
            else if (tag == "SELECT")
            {
                await felt.SelectOptionAsync(vaerdi);
            }
            else
            {
                await felt.FillAsync(vaerdi);
            }
        }

        var gem = form.Locator("button[type=submit][data-gem]");
        var tryk = knap is null ? (await gem.CountAsync() > 0 ? gem : form.Locator("button[type=submit]")).First : form.Locator($"button[name='{knap.Split('=')[0]}'][value='{knap.Split('=')[1]}']");
        await NySide(() => tryk.ClickAsync());
    }

    public override Task Klik(string tekst) => NySide(() => side.Locator("main").Locator($"tr:has-text('{tekst}') a, li:has-text('{tekst}') a, a:has-text('{tekst}')").First.ClickAsync());

    /// <summary>A person waits until the next page is there.</summary>
    public async Task NySide(Func<Task> handling)
    {
        await side.EvaluateAsync("() => { window.foer = true; }");
        await handling();
        await side.WaitForFunctionAsync("() => !window.foer && document.readyState !== 'loading'");
    }

    public override async ValueTask DisposeAsync() => await side.Context.CloseAsync();
}

internal sealed class UdenJavaScript(Klient klient) : Rejsende
{
    private Webside _side = null!;

    public override string Sti => _side.Sti;

    public override async Task Gaa(string sti)
    {
        _side = await klient.Hent(sti);
        Assert.True(_side.Status == 200, $"{_side}");
    }

    public override Task<string> Tekst() => Task.FromResult(Pres(_side.Tekst));

    public override Task<IReadOnlyList<string>> Felter(string formular, Regex hvilke) => Task.FromResult<IReadOnlyList<string>>([.. Form(formular).Feltnavne.Where(n => hvilke.IsMatch(n))]);

    public override async Task Send(string formular, string? knap, params (string Felt, string Vaerdi)[] felter)
    {
        var form = Form(formular);
        form.Udfyld([.. felter.GroupBy(f => f.Felt, StringComparer.Ordinal).Select(g => (g.Key, (object?)(g.Count() == 1 ? g.First().Vaerdi : g.Select(f => f.Vaerdi).ToArray())))]);
        if (knap is not null)
        {
            form.Tryk(knap.Split('=')[0], knap.Split('=')[1]);
        }

        _side = await klient.Send(form);
        Assert.True(_side.Status is 200 or 409, $"{_side}\n{_side.Html}");
    }

    public override Task Klik(string tekst)
    {
        var main = _side.Dokument.QuerySelector("main")!;
        var a = main.QuerySelectorAll("tr, li").Where(r => Pres(r.TextContent).Contains(tekst, StringComparison.Ordinal)).Select(r => r.QuerySelector("a[href]")).FirstOrDefault(x => x is not null)
            ?? main.QuerySelectorAll("a[href]").FirstOrDefault(x => Pres(x.TextContent).Contains(tekst, StringComparison.Ordinal));
        Assert.True(a is not null, $"No link »{tekst}« on {_side}:\n{_side.Tekst}");
        return Gaa(a.GetAttribute("href")!);
    }

    public override ValueTask DisposeAsync()
    {
        klient.Dispose();
        return ValueTask.CompletedTask;
    }

    private Webformular Form(string navn) => new(_side.Dokument.Forms.Single(f => f.Id == navn), _side.Sti);
}
