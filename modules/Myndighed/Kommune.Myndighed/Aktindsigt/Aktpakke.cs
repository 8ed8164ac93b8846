using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Opslag">Who looked at the case; null when it was not asked for.</param>
internal sealed record Pakkehoved(string Titel, string Barn, string Sag, LocalDate Dato, IReadOnlyList<string> Afsender, IReadOnlyList<Opslagsdag>? Opslag);

/// <summary>
/// A case as one file that can be read and printed anywhere: HTML that needs nothing from outside. Everything in it has been
/// through the filter as plain text before it becomes HTML, so that nothing withheld can stand in it in any form.
/// </summary>
internal static class Aktpakke
{
    /// <summary>Some thousand printed pages: beyond it the request must be split by what is asked for.</summary>
    public const int HoejstTegn = 12_000_000;
    private const string Stil = "body{font:10.5pt/1.45 'IBM Plex Sans',system-ui,sans-serif;color:#111;max-width:170mm;margin:15mm auto;padding:0 5mm}h1{font-size:16pt;margin:1em 0 .2em}h2{font-size:13pt;margin:2em 0 .6em;border-bottom:1px solid #999}h3{font-size:10.5pt;margin:0}article{margin:0 0 1.1em;break-inside:avoid-page}p{margin:.2em 0;white-space:pre-line;overflow-wrap:anywhere}.om{color:#555;font-size:9pt}table{border-collapse:collapse;width:100%;font-size:9.5pt}th,td{text-align:left;padding:.2em .6em .2em 0;border-bottom:1px solid #ddd;vertical-align:top}.undtaget{font-style:italic}@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) ' / ' counter(pages)}}@media print{body{margin:0;max-width:none;padding:0}a{color:inherit;text-decoration:none}}";
    private static readonly HtmlEncoder Koder = HtmlEncoder.Create(UnicodeRanges.All);

    public static bool ErForStor(IReadOnlyList<Akt> akter) => akter.Sum(a => (long)a.Tekst.Length + a.Titel.Length) > HoejstTegn;

    public static byte[] Skriv(Pakkehoved h, IReadOnlyList<Akt> akter, Undtagelsesfilter filter)
    {
        using var ud = new MemoryStream();
        using (var s = new StreamWriter(ud, new UTF8Encoding(false), leaveOpen: true))
        {
            s.Write($"<!doctype html><html lang=\"da\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{K(h.Titel)}</title><style>{Stil}</style></head><body><main>");
            s.Write($"<p class=\"om\">{string.Join("<br>", h.Afsender.Select(K))}</p><h1>{K(h.Titel)}</h1><p>{K(h.Barn)} · {K(h.Sag)} · {K(DanskTid.LangDato(h.Dato))}</p>");
            var afsnit = akter.GroupBy(a => a.Afsnit).ToArray();
            s.Write("<nav><h2>Indhold</h2><ul>");
            foreach (var g in afsnit)
            {
                s.Write($"<li><a href=\"#{g.Key}\">{K(Navn(g.Key))}</a> ({g.Count()})</li>");
            }

            s.Write(h.Opslag is null ? "</ul></nav>" : "<li><a href=\"#Opslag\">Hvem har set oplysningerne</a></li></ul></nav>");
            foreach (var g in afsnit)
            {
                s.Write($"<section><h2 id=\"{g.Key}\">{K(Navn(g.Key))}</h2>");
                foreach (var a in g)
                {
                    Akten(s, a, filter);
                }

                s.Write("</section>");
            }

            Opslagene(s, h.Opslag);
            s.Write("</main></body></html>");
        }

        return ud.ToArray();
    }

    public static string Navn(Aktafsnit a) => a switch
    {
        Aktafsnit.Undersoegelse => "Børnefaglig undersøgelse",
        Aktafsnit.Plan => "Mål og plan",
        Aktafsnit.Indsats => "Indsatser og rapporter",
        Aktafsnit.Brev => "Breve og afgørelser",
        _ => a.ToString(),
    };

    private static void Akten(StreamWriter s, Akt a, Undtagelsesfilter filter)
    {
        if (filter.Hel(a.Id) is { } grund)
        {
            s.Write($"<article><p class=\"undtaget\">[undtaget: {K(grund)}]</p></article>");
            return;
        }

        s.Write($"<article><h3>{K(filter.Rens(a.Titel))}</h3><p class=\"om\">{K(DanskTid.Dato(a.Dato))}{(a.Hvem is { } hvem ? " · " + K(filter.Rens(hvem)) : "")}</p>");
        foreach (var linje in filter.Rens(a.Tekst).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            s.Write($"<p>{K(linje)}</p>");
        }

        s.Write("</article>");
    }

    /// <summary>F32: who looked, when, how often and for what. Employees at work: nothing of it is withheld.</summary>
    private static void Opslagene(StreamWriter s, IReadOnlyList<Opslagsdag>? opslag)
    {
        if (opslag is null)
        {
            return;
        }

        s.Write("<section><h2 id=\"Opslag\">Hvem har set oplysningerne</h2><table><thead><tr><th scope=\"col\">Dag</th><th scope=\"col\">Hvem</th><th scope=\"col\">Formål</th><th scope=\"col\">Antal</th></tr></thead><tbody>");
        foreach (var o in opslag)
        {
            s.Write($"<tr><td>{K(DanskTid.Dato(o.Dag))}</td><td>{K(o.Navn)}, {K(o.Titel)}</td><td>{K(o.Formaal)}</td><td>{o.Antal}</td></tr>");
        }

        s.Write("</tbody></table></section>");
    }

    private static string K(string t) => Koder.Encode(t);
}
