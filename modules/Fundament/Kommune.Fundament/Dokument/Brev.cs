using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A passage; <paramref name="Mangler"/>: what is not there yet or cannot be so, marked after what is. Never in a frozen letter.</summary>
public sealed record Brevafsnit(string? Overskrift, string Tekst, string? Mangler = null);

/// <summary>A letter as text: the same for the preview and for what is frozen. It holds no address of anybody (B2).</summary>
/// <param name="Bilag">What goes along, by name: stands below the signature.</param>
public sealed record Brevtekst(IReadOnlyList<string> Afsender, string Modtager, LocalDate Dato, string Titel, string Hilsen, IReadOnlyList<Brevafsnit> Afsnit, string Underskrift, IReadOnlyList<string>? Bilag = null);

/// <summary>The letter as HTML: the same body on the page and in the frozen file, which needs nothing from outside.</summary>
public static class Brevhtml
{
    private const string Stil = "body{font:11pt/1.45 'IBM Plex Sans',system-ui,sans-serif;color:#111;max-width:165mm;margin:20mm auto}h1{font-size:14pt;margin:1.6em 0 .6em}h2{font-size:11pt;margin:1.2em 0 .2em}h1,h2{break-after:avoid}p{margin:0 0 .6em;white-space:pre-line;overflow-wrap:anywhere;orphans:3;widows:3}.hoejre{text-align:right}@page{size:A4;margin:20mm 18mm 22mm;@bottom-right{content:counter(page) ' / ' counter(pages);font-size:9pt}}@media print{body{margin:0;max-width:none}}";
    private static readonly HtmlEncoder Koder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Krop(Brevtekst b, string niveau = "h2")
    {
        var titel = niveau == "h2" ? "h1" : "h2";
        var ud = new StringBuilder();
        ud.Append("<p>").Append(string.Join("<br>", b.Afsender.Select(Koder.Encode))).Append("</p><p>").Append(Koder.Encode(b.Modtager)).Append("</p>");
        ud.Append("<p class=\"hoejre\">").Append(Koder.Encode(DanskTid.LangDato(b.Dato))).Append("</p>");
        ud.Append('<').Append(titel).Append(" class=\"brev__titel\">").Append(Koder.Encode(b.Titel)).Append("</").Append(titel).Append("><p>").Append(Koder.Encode(b.Hilsen)).Append("</p>");
        foreach (var a in b.Afsnit)
        {
            if (a.Overskrift is not null)
            {
                ud.Append('<').Append(niveau).Append('>').Append(Koder.Encode(a.Overskrift)).Append("</").Append(niveau).Append('>');
            }

            foreach (var linje in a.Tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                ud.Append("<p>").Append(Koder.Encode(linje)).Append("</p>");
            }

            if (a.Mangler is { } mangler)
            {
                ud.Append("<p><span class=\"mangler-i-brev\">").Append(Koder.Encode(mangler)).Append("</span></p>");
            }
        }

        ud.Append("<p>Venlig hilsen<br>").Append(Koder.Encode(b.Underskrift)).Append("</p>");
        if (b.Bilag is { Count: > 0 } bilag)
        {
            ud.Append("<p>Bilag: ").Append(string.Join(", ", bilag.Select(Koder.Encode))).Append("</p>");
        }

        return ud.ToString();
    }

    public static byte[] Frys(Brevtekst b) => Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>{Koder.Encode(b.Titel)}</title><style>{Stil}</style></head><body>{Krop(b)}</body></html>");
}
