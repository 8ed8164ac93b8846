using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// Every form of the product, found by walking through it as each role: whatever is sent, it is answered with words or a
/// refusal, never with an error of ours, and what cannot be used is not stored. What it demands, it says who reads.
/// </summary>
[Krav("X3", "X8")]
public sealed class FormularTests(Verden verden) : IClassFixture<Verden>
{
    private static readonly string Langt = new('x', 100_000);

    /// <summary>Sent in place of a form's fields, as bytes already escaped: what no browser sends. The first two are no UTF-8, which ASP.NET reads as U+FFFD, a text like any other.</summary>
    private static readonly string[] Braekket = ["%ED%A0%80", "%C3%28", "a%00b"];

    private static readonly string[] DaarligeCpr = ["320119-4117", "0703194", "abcdef-ghij", "070319-41170", "000000-0000"];

    private sealed record Fundet(string Bruger, string Rute, string Sti, Webformular Form)
    {
        public string Navn => Form.Navn;

        /// <summary>What any page of the route demands, and who reads it: a form may demand more of what has been adopted than of a draft.</summary>
        public SortedDictionary<string, string?> Paakraevet { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>As the world was before any of them was sent, whichever test comes first.</summary>
    private static readonly ConditionalWeakTable<Verden, Task<IReadOnlyList<Fundet>>> Fundne = [];

    [Fact]
    public async Task Daarlige_data_giver_aldrig_en_fejl_hos_os_og_gemmes_ikke()
    {
        var (fejl, antal) = (new List<string>(), 0);
        var alle = await Formularer();
        await using var taeller = await Gemttaeller.Paa(verden);
        // First what must be refused, on all forms; then what may be good enough, after which a form may be gone.
        foreach (var (f, afvises) in alle.Select(f => (f, true)).Concat(alle.Select(f => (f, false))))
        {
            using var k = await verden.Klient(f.Bruger);
            var blank = (await k.Hent(f.Sti)).Formularer.FirstOrDefault(x => x.Navn == f.Navn);
            if (blank is null)
            {
                if (afvises)
                {
                    fejl.Add($"{f.Rute} {f.Navn} as {f.Bruger}: the form is gone, although nothing should have been done yet");
                }

                continue;
            }

            var gemt = await taeller.Gemt();
            var tegn = blank;
            foreach (var felt in tegn.Feltnavne)
            {
                var kontroller = tegn.Element.Elements.Where(e => e.GetAttribute("name") == felt).ToArray();
                var tekst = kontroller is [IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "search" or "tel" or "email" or "number" }];
                var valg = kontroller is [IHtmlSelectElement, ..] || kontroller.All(e => e is IHtmlInputElement { Type: "radio" });
                var id = kontroller is [IHtmlInputElement { Type: "hidden" } h] && Guid.TryParse(h.GetAttribute("value"), out _) && !felt.Equals("Id", StringComparison.OrdinalIgnoreCase);
                var dato = kontroller is [IHtmlInputElement { Type: "text" } d] && d.GetAttribute("placeholder")?.Contains("23.11", StringComparison.Ordinal) == true;
                var tal = kontroller is [IHtmlInputElement { Type: "text" } n] && n.ClassList.Contains("form-input--tal");
                var cpr = tekst && felt.Split('.')[^1].Equals("Cpr", StringComparison.OrdinalIgnoreCase);
                await Send($"{felt}: unknown choice", x => x.Saet(felt, "FindesIkke"), skalAfvises: valg);
                await Send($"{felt}: foreign id", x => x.Saet(felt, Guid.NewGuid().ToString()), skalAfvises: id);
                await Send($"{felt}: twice", x => x.Saet(felt, new[] { "1", "2" }));
                await Send($"{felt}: missing", x => x.Fjern(felt));
                await Raa($"{felt}: bytes %00", felt, "%00", skalAfvises: tekst && felt != "q");
                if (!tekst)
                {
                    continue;      // a choice or an id is either known or not: one that is not stands for all
                }

                await Send($"{felt}: 100 kB", x => x.Saet(felt, Langt), skalAfvises: felt != "q");
                await Send($"{felt}: blanks", x => x.Saet(felt, " \t\r\n\u00a0 "));
                await Send($"{felt}: number", x => x.Saet(felt, "-99999999999999999999999"), skalAfvises: tal || dato);
                await Send($"{felt}: no number", x => x.Saet(felt, "tolv"), skalAfvises: tal || dato);
                await Send($"{felt}: date", x => x.Saet(felt, "31.02.20266"), skalAfvises: tal || dato);
                await Send($"{felt}: year 9999", x => x.Saet(felt, "31.12.9999"), skalAfvises: dato);
                await Send($"{felt}: in a hundred years", x => x.Saet(felt, "23.11.2126"));
                foreach (var c in cpr ? DaarligeCpr : [])
                {
                    await Send($"{felt}: CPR {c}", x => x.Saet(felt, c), skalAfvises: true);
                }

                await Send($"{felt}: SQL", x => x.Saet(felt, "'; drop table borger.person; --"));
                await Send($"{felt}: HTML", x => x.Saet(felt, "\"><script>alert(4711)</script>"));
                foreach (var b in Braekket)
                {
                    await Raa($"{felt}: bytes {b}", felt, b, skalAfvises: felt != "q" && b.Contains("%00", StringComparison.Ordinal));
                }
            }

            await Send("nothing", x => x.Feltnavne.Aggregate(x, (y, n) => y.Fjern(n)));
            await Send("unknown fields", x => x.Saet("Ukendt", "1").Saet("__proto__", "x").Saet("Id[0].Navn[", "x").Saet("Maal[99999999].Tekst", "x"));
            await Send("nested deeply", x => x.Saet(string.Concat(Enumerable.Repeat("Maal[0].", 60)) + "Tekst", "x").Saet("Maal" + new string('[', 900), "x"));
            await Send("500 fields", x => Enumerable.Range(0, 500).Aggregate(x, (y, n) => y.Saet($"Felt{n}", "x")));

            // What is no form at all must not be half of one.
            foreach (var mime in new[] { "application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=utf-32" })
            {
                await Krop($"as {mime}", "{\"Id\":1}"u8.ToArray(), mime, skalAfvises: true);
            }

            async Task Krop(string hvad, byte[] krop, string mime, bool skalAfvises)
            {
                if (skalAfvises == afvises && blank is not null)
                {
                    using var m = new HttpRequestMessage(HttpMethod.Post, blank.Sti) { Content = new ByteArrayContent(krop) };
                    m.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mime);
                    using var svar = await k.Raa(m);
                    // A refusal before the form was read says so by its status; there is no page to say it on.
                    await Bedoem(hvad, (int)svar.StatusCode, "", skalAfvises);
                    if ((int)svar.StatusCode is < 400 or >= 500)
                    {
                        fejl.Add($"{f.Rute} {f.Navn} as {f.Bruger}, {hvad}: {(int)svar.StatusCode}");
                    }
                }
            }

            async Task Send(string hvad, Func<Webformular, Webformular> goer, bool skalAfvises = false)
            {
                if (skalAfvises == afvises && blank is not null)
                {
                    var svar = await k.Send(goer(Udfyldt(new Webformular(blank.Element, f.Sti))), foelg: false);
                    await Bedoem(hvad, svar.Status, svar.Html, skalAfvises);
                }
            }

            async Task Raa(string hvad, string felt, string bytes, bool skalAfvises)
            {
                if (skalAfvises == afvises && blank is { Flerdelt: false })
                {
                    var form = Udfyldt(new Webformular(blank.Element, f.Sti));
                    var krop = string.Join('&', form.Felter.Where(x => x.Navn != felt).Select(x => $"{WebUtility.UrlEncode(x.Navn)}={WebUtility.UrlEncode(x.Vaerdi)}").Append($"{WebUtility.UrlEncode(felt)}={bytes}"));
                    using var m = new HttpRequestMessage(HttpMethod.Post, form.Sti) { Content = new ByteArrayContent(Encoding.ASCII.GetBytes(krop)) };
                    m.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
                    using var svar = await k.Raa(m);
                    await Bedoem(hvad, (int)svar.StatusCode, await svar.Content.ReadAsStringAsync(), skalAfvises);
                }
            }

            async Task Bedoem(string hvad, int status, string html, bool skalAfvises)
            {
                antal++;
                var sted = $"{f.Rute} {f.Navn} as {f.Bruger}, {hvad}";
                if (status >= 500)
                {
                    fejl.Add($"{sted}: {status} {html[..Math.Min(html.Length, 300)]}");
                }

                if (html.Contains("<script>alert(4711)", StringComparison.OrdinalIgnoreCase))
                {
                    fejl.Add($"{sted}: sent back unescaped");
                }

                if (await taeller.Gemt() is var efter && efter != gemt)
                {
                    if (skalAfvises)
                    {
                        fejl.Add($"{sted}: stored ({gemt} → {efter})");
                    }

                    // It was good enough: the thing is done, and the form may be gone or be about its next version.
                    (gemt, blank) = (efter, (await k.Hent(f.Sti)).Formularer.FirstOrDefault(x => x.Navn == f.Navn));
                }

                if (skalAfvises && status == 200 && html.Length > 0 && new Webside(200, f.Sti, html, null, null) is { Fejl.Count: 0 } side && side.Formularer.Any(x => x.Navn == f.Navn))
                {
                    fejl.Add($"{sted}: refused without a word");
                }
            }
        }

        Assert.True(antal > 100, $"Only {antal} requests were made.");
        Assert.True(fejl.Count == 0, $"{fejl.Count} of {antal}:\n" + string.Join('\n', fejl.Take(60)));
    }

    [Fact]
    public async Task Hvert_paakraevet_felt_siger_hvem_der_laeser_det()
    {
        var ud = new StringBuilder();
        foreach (var f in await Formularer())
        {
            ud.AppendLine($"{f.Rute} {f.Form.Slags}");
            foreach (var (navn, laeser) in f.Paakraevet)
            {
                Assert.False(string.IsNullOrWhiteSpace(laeser), $"{f.Rute} {f.Navn}: {navn} is required, but nobody reads it.");
                ud.AppendLine($"    {navn}: {laeser}");
            }
        }

        Verificer.Tekst(ud.ToString());
    }

    /// <summary>Each form once, as the first role that meets it.</summary>
    private Task<IReadOnlyList<Fundet>> Formularer() => Fundne.GetValue(verden, _ => FindFormularer());

    private async Task<IReadOnlyList<Fundet>> FindFormularer()
    {
        var (kravl, ud) = (new Kravl(verden, prRute: 8), new List<Fundet>());
        foreach (var navn in Webvaert.Brugere)
        {
            using var k = await verden.Klient(navn);
            foreach (var (rute, side) in await kravl.Sider(k, await verden.Bruger(navn)))
            {
                foreach (var f in side.Formularer.Where(f => f.Metode == "post" && f.Sti is not ("/log-ud" or "/log-ind/demo") && f.Element.Closest("header.top") is null))
                {
                    if (ud.FirstOrDefault(x => x.Rute == rute && x.Form.Slags == f.Slags) is not { } fundet)
                    {
                        ud.Add(fundet = new(navn, rute, side.Sti, f));
                    }

                    foreach (var e in f.Element.QuerySelectorAll("[aria-required=true], [required]"))
                    {
                        fundet.Paakraevet[e.GetAttribute("name") ?? e.QuerySelector("[name]")?.GetAttribute("name") ?? ""] = e.GetAttribute("data-laeser");
                    }
                }
            }
        }

        Assert.NotEmpty(ud);
        return [.. ud.OrderBy(f => f.Rute, StringComparer.Ordinal).ThenBy(f => f.Navn, StringComparer.Ordinal)];
    }

    /// <summary>Something in every field, so that one bad value is all that is wrong.</summary>
    private static Webformular Udfyldt(Webformular form)
    {
        foreach (var felt in form.Feltnavne)
        {
            if (form.Felter.Any(f => f.Navn == felt && f.Vaerdi.Length > 0))
            {
                continue;
            }

            var e = form.Element.Elements.First(x => x.GetAttribute("name") == felt);
            switch (e)
            {
                case IHtmlInputElement { Type: "radio" }:
                    form.Saet(felt, e.GetAttribute("value"));
                    break;
                case IHtmlSelectElement s when s.Options.FirstOrDefault(o => o.Value.Length > 0) is { } o:
                    form.Saet(felt, o.Value);
                    break;
                case IHtmlTextAreaElement:
                    form.Saet(felt, "En prøve af formularen med nok tegn.");
                    break;
                case IHtmlInputElement { Type: "text" }:
                    form.Saet(felt, e.ClassList.Contains("form-input--kort") ? "22.11.2026" : "Prøve af feltet");
                    break;
            }
        }

        return form;
    }
}
