using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kommune.Test;

/// <summary>A browser without JavaScript: cookies, redirects, pages, and forms sent as a browser would send them.</summary>
public sealed class Klient(Uri rod) : IDisposable
{
    private const int HoejstOmdirigeringer = 8;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private HttpClient? _http;

    public CookieContainer Cookies => _handler.CookieContainer;
    private HttpClient Http => _http ??= new HttpClient(_handler) { BaseAddress = rod, Timeout = TimeSpan.FromSeconds(60) };

    public async Task<Klient> LogInd(string bruger)
    {
        var form = (await Hent("/log-ind")).Formularer.Single(f => f.Sti == "/log-ind/demo");
        var svar = await Send(form.Tryk("bruger", bruger));
        return svar.Status == 200 && svar.Sti != "/log-ind" ? this
            : svar.Status == 404 ? this     // the front page may not be there for everybody; the cookie is
            : throw new InvalidOperationException($"{bruger} could not sign in: {svar.Status} {svar.Sti} {svar.Html[..Math.Min(1500, svar.Html.Length)]}");
    }

    public Task<Webside> Hent(string sti) => Foelg(new HttpRequestMessage(HttpMethod.Get, sti));

    /// <summary>The first answer, redirects and all.</summary>
    public Task<Webside> HentUdenOmdirigering(string sti) => Foelg(new HttpRequestMessage(HttpMethod.Get, sti), 0);

    public Task<Webside> Send(Webformular f, bool foelg = true)
    {
        if (f.Metode == "get")
        {
            var q = string.Join('&', f.Felter.Select(x => $"{Uri.EscapeDataString(x.Navn)}={Uri.EscapeDataString(x.Vaerdi)}"));
            return Hent($"{f.Sti.Split('?')[0]}?{q}");
        }

        HttpContent krop;
        if (f.Flerdelt)
        {
            var m = new MultipartFormDataContent();
            foreach (var (navn, vaerdi) in f.Felter)
            {
                m.Add(new StringContent(vaerdi), $"\"{navn}\"");
            }

            foreach (var (navn, filnavn, mime, indhold) in f.Filer)
            {
                var d = new ByteArrayContent(indhold);
                d.Headers.ContentType = new(mime);
                m.Add(d, $"\"{navn}\"", $"\"{filnavn}\"");
            }

            krop = m;
        }
        else
        {
            krop = new StringContent(string.Join('&', f.Felter.Select(x => $"{WebUtility.UrlEncode(x.Navn)}={WebUtility.UrlEncode(x.Vaerdi)}")), null, "application/x-www-form-urlencoded");
        }

        return Foelg(new HttpRequestMessage(HttpMethod.Post, f.Sti) { Content = krop }, foelg ? HoejstOmdirigeringer : 0);
    }

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    /// <returns>Where it led to; the same page again when something was wrong.</returns>
    public async Task<Webside> Udfyld(string sti, string? formular, params (string Felt, object? Vaerdi)[] felter)
    {
        var side = await Hent(sti);
        return await Send(side.Formular(formular).Udfyld(felter));
    }

    public async Task<HttpResponseMessage> Raa(HttpRequestMessage m) => await Http.SendAsync(m);

    public void Dispose()
    {
        _http?.Dispose();
        _handler.Dispose();
    }

    private async Task<Webside> Foelg(HttpRequestMessage m, int omdirigeringer = HoejstOmdirigeringer)
    {
        while (true)
        {
            using var svar = await Http.SendAsync(m);
            var adresse = m.RequestUri!.IsAbsoluteUri ? m.RequestUri : new Uri(rod, m.RequestUri);
            if (svar.Headers.Location is { } til && (int)svar.StatusCode is >= 300 and < 400 && omdirigeringer-- > 0)
            {
                m = new HttpRequestMessage((int)svar.StatusCode is 307 or 308 ? m.Method : HttpMethod.Get, new Uri(adresse, til));
                continue;
            }

            return new Webside((int)svar.StatusCode, adresse.PathAndQuery, await svar.Content.ReadAsStringAsync(), svar.Content.Headers.ContentType?.MediaType, svar.Headers.Location?.OriginalString)
            {
                Sandkasse = svar.Headers.TryGetValues("Content-Security-Policy", out var csp) && csp.Any(c => c.Contains("sandbox", StringComparison.Ordinal)),
            };
        }
    }
}

/// <summary>An answer, and what a person would see of it.</summary>
public sealed class Webside(int status, string sti, string html, string? mime, string? videre)
{
    private IHtmlDocument? _dokument;

    public int Status { get; } = status;

    /// <summary>Path and query of where redirects led.</summary>
    public string Sti { get; } = sti;
    public string Html { get; } = html;
    public string? Mime { get; } = mime;
    public string? Videre { get; } = videre;

    /// <summary>A frozen document, shown under a policy that lets nothing run in it.</summary>
    public bool Sandkasse { get; init; }
    public IHtmlDocument Dokument => _dokument ??= new HtmlParser().ParseDocument(Html);
    public string Titel => Tegn(Dokument.QuerySelector("h1")?.TextContent);

    /// <summary>The page's own text, without shell and navigation, blanks squeezed.</summary>
    public string Tekst => Tegn((Dokument.QuerySelector("main") ?? Dokument.Body)?.TextContent);

    public IReadOnlyList<Webformular> Formularer => [.. Dokument.Forms.Where(f => f.GetAttribute("method") != "dialog").Select(f => new Webformular(f, Sti))];

    /// <summary>The form by its handler's name, or its id; null: the page's only one outside the shell.</summary>
    public Webformular Formular(string? navn = null)
    {
        var fundet = Dokument.Forms.Where(f => f.GetAttribute("method") != "dialog")
            .Where(f => navn is null ? f.Closest("main") is not null : Webformular.NavnPaa(f) == navn && (f.Closest("header") is null || f.Closest("main") is not null)).ToArray();
        return fundet.Length == 1 ? new Webformular(fundet[0], Sti)
            : throw new InvalidOperationException($"{Sti} ({Status}) has {fundet.Length} forms named {navn ?? "(in main)"}; all: {string.Join(", ", Formularer.Select(f => f.Navn))}. {Tekst[..Math.Min(300, Tekst.Length)]}");
    }

    /// <summary>What the page says is wrong, as a person reads it.</summary>
    public IReadOnlyList<string> Fejl => [.. Dokument.QuerySelectorAll(".form-error-message, .alert-error, .error-summary, [role=alert]").Select(e => Tegn(e.TextContent)).Where(t => t.Length > 0)];

    public IReadOnlyList<string> Links => [.. Dokument.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith('/') && !h.StartsWith("//", StringComparison.Ordinal)).Select(h => h.Split('#')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>The page says so; otherwise the test fails with what it says.</summary>
    public Webside Ser(params IEnumerable<string> tekster)
    {
        foreach (var t in tekster)
        {
            Xunit.Assert.True(Tekst.Contains(t, StringComparison.OrdinalIgnoreCase), $"»{t}« is not on {this}\n{Tekst}");
        }

        return this;
    }

    public Webside SerIkke(params IEnumerable<string> tekster)
    {
        foreach (var t in tekster)
        {
            Xunit.Assert.False(Tekst.Contains(t, StringComparison.OrdinalIgnoreCase), $"»{t}« is on {this}\n{Tekst}");
        }

        return this;
    }

    public override string ToString() => $"{Status} {Sti}: {Titel}";

    internal static string Tegn(string? s) => string.Join(' ', (s ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('\u00a0', ' ');
}

/// <summary>A form's fields as the browser would send them, to be changed and sent.</summary>
public sealed partial class Webformular
{
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id { get; }

    private readonly List<(string Navn, string Vaerdi)> _felter = [];
    private readonly HashSet<string> _kendte = new(StringComparer.Ordinal);

    public Webformular(IHtmlFormElement f, string side)
    {
        Element = f;
        Navn = NavnPaa(f);
        Sti = f.GetAttribute("action") is { Length: > 0 } a ? a : side;
        Metode = (f.GetAttribute("method") ?? "get").ToLowerInvariant();
        Flerdelt = f.GetAttribute("enctype") == "multipart/form-data";
        foreach (var e in f.Elements)
        {
            if (e.GetAttribute("name") is not { Length: > 0 } navn || e.HasAttribute("disabled"))
            {
                continue;
            }

            _kendte.Add(navn);
            switch (e)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } i when i.HasAttribute("checked"):
                    _felter.Add((navn, i.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "button" or "file" or "image" or "reset") } i:
                    _felter.Add((navn, i.GetAttribute("value") ?? ""));
                    break;
                case IHtmlSelectElement s:
                    var valgte = s.Options.Where(o => o.HasAttribute("selected")).DefaultIfEmpty(s.IsMultiple ? null : s.Options.Length > 0 ? s.Options[0] : null).OfType<IHtmlOptionElement>();
                    _felter.AddRange(valgte.Select(o => (navn, o.Value)));
                    break;
                case IHtmlTextAreaElement t:
                    _felter.Add((navn, t.TextContent));
                    break;
            }
        }
    }

    public IHtmlFormElement Element { get; }
    public string Navn { get; }

    /// <summary>The name without the ids of what it is about.</summary>
    public string Slags => Id.Replace(Navn, "{id}");
    public string Sti { get; set; }
    public string Metode { get; }
    public bool Flerdelt { get; }
    public IReadOnlyList<(string Navn, string Vaerdi)> Felter => _felter;
    public List<(string Navn, string Filnavn, string Mime, byte[] Indhold)> Filer { get; } = [];

    /// <summary>The names a person can fill in: not the token, not the handler's name.</summary>
    public IReadOnlyList<string> Feltnavne => [.. _kendte.Where(n => !n.StartsWith('_'))];

    /// <summary>Sets fields that are on the page; a list sets several of one name, null empties.</summary>
    public Webformular Udfyld(params (string Felt, object? Vaerdi)[] felter)
    {
        foreach (var (felt, vaerdi) in felter)
        {
            if (!_kendte.Contains(felt))
            {
                throw new InvalidOperationException($"The form {Navn} has no field {felt}; it has {string.Join(", ", Feltnavne)}.");
            }

            Saet(felt, vaerdi);
        }

        return this;
    }

    /// <summary>Whatever the page offers: what a hostile client may send.</summary>
    public Webformular Saet(string felt, object? vaerdi)
    {
        var plads = _felter.FindIndex(f => f.Navn == felt);
        _felter.RemoveAll(f => f.Navn == felt);
        string[] nye = vaerdi switch
        {
            null => Element.Elements.Any(e => e.GetAttribute("name") == felt && e is IHtmlInputElement { Type: "checkbox" or "radio" }) ? [] : [""],
            IEnumerable<string> flere => [.. flere],
            true => ["true"],
            false => [],
            string s => [s],
            IFormattable f => [f.ToString(null, System.Globalization.CultureInfo.InvariantCulture)],
            _ => [vaerdi.ToString()!],
        };
        _felter.InsertRange(plads < 0 ? _felter.Count : plads, nye.Select(v => (felt, v)));
        return this;
    }

    public Webformular Tilfoej(string felt, string vaerdi)
    {
        _felter.Add((felt, vaerdi));
        return this;
    }

    public Webformular Fjern(string felt)
    {
        _felter.RemoveAll(f => f.Navn == felt);
        return this;
    }

    /// <summary>Sent with this button.</summary>
    public Webformular Tryk(string navn, string? vaerdi = null)
    {
        var knap = Element.QuerySelectorAll("button[name]").FirstOrDefault(b => b.GetAttribute("name") == navn && (vaerdi is null || b.GetAttribute("value") == vaerdi))
            ?? throw new InvalidOperationException($"The form {Navn} has no button {navn}={vaerdi}.");
        return Tilfoej(navn, knap.GetAttribute("value") ?? "");
    }

    internal static string NavnPaa(IHtmlFormElement f) =>
        f.QuerySelector("input[name=_handler]")?.GetAttribute("value") ?? f.GetAttribute("id") ?? f.GetAttribute("action") ?? "";
}
