using System.Text.RegularExpressions;
using NodaTime;

namespace Kommune.Styring;

/// <summary>An indicator as a goal or a node points at it: its code never changes, its name may.</summary>
internal sealed record Indikatornavn(string Kode, string Navn);

/// <param name="Tal">As a page writes it: "71 %", "under 5".</param>
internal sealed record Indikatortal(string Navn, string Tal, string? Maal, bool? Naaet);

/// <summary>The other half's figures, looked up by their codes.</summary>
internal interface IIndikatoropslag
{
    IReadOnlyList<Indikatornavn> Alle { get; }

    /// <summary>Those of the codes that there are, as of the day.</summary>
    Task<IReadOnlyDictionary<string, Indikatortal>> Hent(IReadOnlyCollection<string> koder, LocalDate dag, CancellationToken ct);
}

internal static partial class Indikatorkode
{
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Form();

    /// <summary>The form only: an indicator that is taken out of use must not make old goals wrong.</summary>
    public static bool ErGyldig(string kode) => kode.Length <= 80 && Form().IsMatch(kode);

    /// <summary>What is known of each code on the day; one that nobody knows is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, Indikatortal>> Hent(IEnumerable<IIndikatoropslag> opslag, IEnumerable<string> koder, LocalDate dag, CancellationToken ct)
    {
        var ud = new Dictionary<string, Indikatortal>(StringComparer.Ordinal);
        string[] brugte = [.. koder.Distinct(StringComparer.Ordinal)];
        foreach (var o in brugte.Length == 0 ? [] : opslag)
        {
            foreach (var (kode, tal) in await o.Hent(brugte, dag, ct))
            {
                ud[kode] = tal;
            }
        }

        return ud;
    }
}
