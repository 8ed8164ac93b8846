using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// A letter as it is frozen: self-contained HTML that prints on A4 (M22). It holds the receiver's name and the text, and
/// nobody's address: the post finds that by itself.
/// </summary>
public static class Brev
{
    private static readonly HtmlEncoder Kod = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Html(string kommune, string modtager, string titel, LocalDate dato, IEnumerable<string> afsnit, string afsender)
    {
        var b = new StringBuilder();
        b.Append(CultureInfo.InvariantCulture, $$"""
            <!doctype html><html lang="da"><head><meta charset="utf-8"><title>{{Kod.Encode(titel)}}</title><style>
            @page { size: A4; margin: 25mm 22mm; @bottom-right { content: "Side " counter(page) " af " counter(pages); font: 9pt sans-serif; } }
            body { font: 11pt/1.5 "IBM Plex Sans", system-ui, sans-serif; color: #1a1a1a; max-width: 17cm; margin: 2cm auto; padding: 0 1rem; }
            h1 { font-size: 15pt; margin: 1.6em 0 .6em; } header { display: flex; justify-content: space-between; } p { white-space: pre-line; }
            @media print { body { margin: 0; padding: 0; } }
            </style></head><body><header><strong>{{Kod.Encode(kommune)}}</strong><span>{{Kod.Encode(DanskTid.Dato(dato))}}</span></header>
            <p>{{Kod.Encode(modtager)}}</p><h1>{{Kod.Encode(titel)}}</h1>
            """);
        foreach (var a in afsnit.Where(a => !string.IsNullOrWhiteSpace(a)))
        {
            b.Append(CultureInfo.InvariantCulture, $"<p>{Kod.Encode(a.Trim())}</p>");
        }

        b.Append(CultureInfo.InvariantCulture, $"<p>Venlig hilsen\n{Kod.Encode(afsender)}</p></body></html>");
        return Encoding.UTF8.GetBytes(b.ToString());
    }
}
