using System.Text.RegularExpressions;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P2: advice is on an environment, so no CPR number may stand in its text.</summary>
internal static partial class Cprtekst
{
    // Six digits that may be a day and a month, and four more, however they are parted.
    [GeneratedRegex(@"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[\s\-–—.]{0,3}\d{4}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Moenster { get; }

    public static bool Ligner(string? tekst) => tekst is not null && Moenster.IsMatch(tekst);

    public static Fejl? Fejl(string felt, string? tekst) =>
        Ligner(tekst) ? new Fejl(felt, "Her ser ud til at stå et CPR-nummer. Sparring handler om miljøet og ikke om et barn: tag nummeret og navne ud.") : null;

    /// <summary>What another department sent is not ours to refuse, but the number is not kept.</summary>
    public static string? Uden(string? tekst) => tekst is null ? null : Moenster.Replace(tekst, "[nummer fjernet]");
}
