using System.Security.Cryptography;
using System.Text;

namespace Kommune.Myndighed;

/// <summary>
/// M12: which cases a sample takes. Each case is given a number by its own id and the seed alone, and the lowest are taken: the
/// same seed on the same cases gives the same sample, in whatever order they come and on whatever machine, and nobody can choose.
/// </summary>
internal static class Stikproeve
{
    public static IReadOnlyList<SagId> Traek(string froe, IEnumerable<SagId> population, int antal) =>
        [.. population.Distinct().Select(s => (Sag: s, Nummer: Nummer(froe, s))).OrderBy(x => x.Nummer, StringComparer.Ordinal).Take(antal).Select(x => x.Sag)];

    private static string Nummer(string froe, SagId sag) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{froe}/{sag}")));
}
