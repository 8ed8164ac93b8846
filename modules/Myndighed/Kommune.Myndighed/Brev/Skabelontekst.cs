using System.Text.RegularExpressions;

namespace Kommune.Myndighed;

/// <summary>Words of a template with holes in braces: {barn}, {dag}. What is put in is never read for holes again.</summary>
internal static partial class Skabelontekst
{
    [GeneratedRegex(@"\{(?<navn>[^{}]*)\}", RegexOptions.None, 500)]
    private static partial Regex Hul { get; }

    public static string Udfyld(string tekst, params (string Navn, string Vaerdi)[] felter) =>
        Hul.Replace(tekst, m => felter.FirstOrDefault(f => f.Navn == m.Groups["navn"].Value) is { Navn: not null } f ? f.Vaerdi : m.Value);

    /// <summary>What is wrong with the holes of a text, as the settings page says it.</summary>
    /// <param name="kraevede">Without these the letter would lack what the law asks for.</param>
    public static IEnumerable<string> Fejl(string hvor, string tekst, string[] kraevede, params string[] ogsaa)
    {
        var fundne = Hul.Matches(tekst).Select(m => m.Groups["navn"].Value).ToHashSet(StringComparer.Ordinal);
        return kraevede.Where(k => !fundne.Contains(k)).Select(k => $"»{hvor}« skal have {{{k}}} med: ellers mangler det i brevet.")
            .Concat(fundne.Except(kraevede.Concat(ogsaa), StringComparer.Ordinal).Select(f => $"»{hvor}«: {{{f}}} kendes ikke, og ville stå i brevet, som det er skrevet."));
    }
}
