using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kommune.Samspil;

/// <summary>
/// SA4: the circles as a drawing, the ordinary to the left. The child's is told by thickness, hatching and words, so that it
/// is read in black and white too; the table beside says the same.
/// </summary>
internal static class Cirkeltegning
{
    private const int Afstand = 170, Radius = 74, Midte = 96;
    private static readonly HtmlEncoder Koder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Svg(Cirkelkort kort, int nu, int? foer)
    {
        var antal = kort.Cirkler.Count;
        var bredde = (Afstand * (antal - 1)) + (2 * Radius) + 20;
        var ud = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            <svg class="cirkler" viewBox="0 0 {bredde} 226" role="img" aria-labelledby="cirkler-t cirkler-d"><title id="cirkler-t">Cirkler</title><desc id="cirkler-d">{Koder.Encode(Beskrivelse(kort, nu, foer))}</desc>
            <defs><pattern id="skravering" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V8" class="cirkler__skravering"/></pattern><marker id="mod-venstre" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
            """);
        for (var i = 1; i <= antal; i++)
        {
            var x = X(i);
            ud.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{Midte}\" r=\"{Radius}\" class=\"{(i == nu ? "cirkler__nu" : i == foer ? "cirkler__foer" : "cirkler__anden")}\"/>");
        }

        for (var i = 1; i <= antal; i++)
        {
            var linjer = Linjer(kort.Cirkler[i - 1].Navn);
            for (var n = 0; n < linjer.Length; n++)
            {
                var y = Midte + 5 + ((n - ((linjer.Length - 1) / 2.0)) * 19);
                Tekst(X(i), y, linjer[n], i == nu ? "cirkler__navn cirkler__navn--nu" : "cirkler__navn");
            }

            if (i == nu)
            {
                Tekst(X(i), Midte + Radius + 22, "Her er barnet", "cirkler__note");
            }
            else if (i == foer)
            {
                Tekst(X(i), Midte + Radius + 22, "før", "cirkler__note");
            }
        }

        if (nu > 1)
        {
            ud.Append(CultureInfo.InvariantCulture, $"<path class=\"cirkler__pil\" marker-end=\"url(#mod-venstre)\" d=\"M{X(nu) - 8} {Midte + Radius + 34}H{X(nu - 1) + 8}\"/>");
            Tekst((X(nu) + X(nu - 1)) / 2.0, Midte + Radius + 52, "vejen tilbage", "cirkler__note");
        }

        return ud.Append("</svg>").ToString();

        static int X(int nr) => 10 + Radius + ((nr - 1) * Afstand);

        void Tekst(double x, double y, string ord, string klasse) => ud.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" class=\"{klasse}\">{Koder.Encode(ord)}</text>");
    }

    public static string Beskrivelse(Cirkelkort kort, int nu, int? foer) =>
        $"{string.Join(", ", kort.Cirkler.Select((c, i) => $"{i + 1} {c.Navn}"))}. Barnet er i {nu} {kort.Cirkler[nu - 1].Navn}{(foer is { } f ? $", før i {f} {kort.Cirkler[f - 1].Navn}" : "")}.";

    /// <summary>At most three lines, broken between words.</summary>
    private static string[] Linjer(string navn)
    {
        var linjer = new List<string>();
        foreach (var ord in navn.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (linjer.Count > 0 && (linjer[^1].Length + ord.Length < 14 || linjer.Count == 3))
            {
                linjer[^1] += " " + ord;
            }
            else
            {
                linjer.Add(ord);
            }
        }

        return [.. linjer];
    }
}
