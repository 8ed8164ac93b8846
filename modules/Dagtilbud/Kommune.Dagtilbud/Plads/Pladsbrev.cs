using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>Who a letter is from, line by line.</summary>
[Opsaetning("dagtilbud.brevafsender", "Brevenes afsender i Dagtilbud", Rolle.Dagtilbudskonsulent)]
internal sealed record Brevafsender([Etiket("Afsenderens linjer", "En pr. linje, som de skal stå øverst i brevet.")] IReadOnlyList<string> Linjer) : IOpsaetning<Brevafsender>
{
    public static Brevafsender Standard { get; } = new(["Kommunen", "Dagtilbud og visitation"]);
}

/// <summary>The decision as the parents get it: a file of its own that needs nothing from outside and holds no address (B2).</summary>
internal static class Pladsbrev
{
    private const string Stil = "body{font:11pt/1.45 'IBM Plex Sans',system-ui,sans-serif;color:#111;max-width:165mm;margin:20mm auto}h1{font-size:14pt;margin:1.6em 0 .6em}h2{font-size:11pt;margin:1.2em 0 .2em}p{margin:0 0 .6em;white-space:pre-line}@page{size:A4;margin:20mm 18mm 22mm}@media print{body{margin:0}}";
    private static readonly HtmlEncoder Koder = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] Frys(Plads a, string barn, string? sted, Brevafsender afsender, string klage, string underskrift, LocalDate dag)
    {
        var af = a.Afgoerelse!;
        var art = DagtilbudOrd.Af(a.Ansoegning.Art).ToLowerInvariant();
        var titel = af.Udfald switch
        {
            Pladsudfald.Bevilget => $"{barn} får en {art}",
            Pladsudfald.AndenStoette => $"{barn} får ikke en {art}, men anden støtte",
            _ => $"{barn} får ikke en {art}",
        };
        var ud = new StringBuilder("<!doctype html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>").Append(Koder.Encode("Afgørelse om plads")).Append("</title><style>").Append(Stil).Append("</style></head><body><main><p>")
            .Append(string.Join("<br>", afsender.Linjer.Select(Koder.Encode))).Append("</p><p>").Append(Koder.Encode(DanskTid.LangDato(dag))).Append("</p><h1>").Append(Koder.Encode(titel)).Append("</h1>");
        Afsnit("Afgørelsen", af.Udfald == Pladsudfald.Bevilget ? $"Pladsen er i {sted} fra {DanskTid.LangDato(af.Fra!.Value)}." : "Vi har set på ansøgningen og givet det svar, der står øverst.");
        Afsnit("Det, vi ser efter", string.Join('\n', a.Ansoegning.Kriterier.Select((k, i) => $"{i + 1}. {k}: {(af.Opfyldte.Contains(i + 1) ? "opfyldt" : "ikke opfyldt")}")));
        Afsnit("Hvorfor", af.Begrundelse);
        Afsnit("Det, vi forventer", af.ForventetVirkning);
        Afsnit("Vejen tilbage til det almene", af.VejTilbage);
        Afsnit("Hvornår vi ser på det igen", af.Revisiteres is { } r ? $"Senest {DanskTid.LangDato(r)}." : null);
        Afsnit("Hvis I vil klage", klage);
        return Encoding.UTF8.GetBytes(ud.Append("<p>Venlig hilsen<br>").Append(Koder.Encode(underskrift)).Append("</p></main></body></html>").ToString());

        void Afsnit(string overskrift, string? tekst)
        {
            if (tekst is not null)
            {
                ud.Append("<h2>").Append(Koder.Encode(overskrift)).Append("</h2><p>").Append(Koder.Encode(tekst).Replace("&#xA;", "\n", StringComparison.Ordinal)).Append("</p>");
            }
        }
    }
}
