using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>Where the page came from: only a path of our own, or it would send people to other sites.</summary>
internal static class Returvej
{
    public static string? Laes(string? retur) =>
        retur is { Length: > 0 and <= 500 } && retur[0] == '/' && (retur.Length == 1 || retur[1] is not ('/' or '\\')) && !retur.Any(c => char.IsControl(c) || c == '\\') ? retur : null;

    /// <summary>The path with <c>barn=id</c> appended to its query, before any fragment.</summary>
    public static Rute Med(string retur, BorgerId barn)
    {
        var (sti, hale) = retur.IndexOf('#', StringComparison.Ordinal) is var i and >= 0 ? (retur[..i], retur[i..]) : (retur, "");
        return new($"{sti}{(sti.Contains('?', StringComparison.Ordinal) ? '&' : '?')}barn={barn}{hale}");
    }
}
