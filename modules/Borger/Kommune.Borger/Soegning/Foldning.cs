using System.Globalization;
using System.Text;

namespace Kommune.Borger;

/// <summary>
/// Folds a name to how it sounds, so that Kristian, Christian and KRISTIAN meet, as do Aagaard and Ågård, Sørensen and
/// Soerensen, Jakob and Jacob, Victor and Viktor, Thomas and Tomas. The result is small ASCII letters with single spaces.
/// </summary>
internal static class Foldning
{
    private static readonly (string Fra, string Til)[] Lyde =
    [
        ("aa", "å"), ("ae", "æ"), ("ä", "æ"), ("oe", "ø"), ("ö", "ø"), ("ph", "f"), ("ck", "k"), ("ch", "k"), ("th", "t"), ("dt", "t"),
        ("c", "k"), ("q", "k"), ("w", "v"), ("z", "s"), ("x", "ks"), ("hj", "j"), ("hv", "v"),
    ];

    public static string Fold(params ReadOnlySpan<string?> dele)
    {
        var t = string.Join(' ', dele).ToLowerInvariant().Normalize(NormalizationForm.FormC);
        foreach (var (fra, til) in Lyde)
        {
            t = t.Replace(fra, til, StringComparison.Ordinal);
        }

        var ud = new StringBuilder(t.Length + 8);
        var foer = ' ';
        foreach (var c in Enkle(t))
        {
            // Doubled letters are where spelling slips most: Mattias and Matias, Hanne and Hane.
            if (c != foer)
            {
                ud.Append(c switch { 'å' => "aa", 'æ' => "ae", 'ø' => "oe", _ => c.ToString() });
            }

            foer = c;
        }

        return ud.ToString().Trim();
    }

    private static IEnumerable<char> Enkle(string t)
    {
        foreach (var c in t)
        {
            if (c is 'å' or 'æ' or 'ø' || char.IsAsciiLetterOrDigit(c))
            {
                yield return c;
            }
            else if (char.IsLetter(c))
            {
                foreach (var d in c.ToString().Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterLower))
                {
                    yield return d;
                }
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Surrogate) && c is not '\'' and not '’')
            {
                yield return ' ';
            }
        }
    }
}
