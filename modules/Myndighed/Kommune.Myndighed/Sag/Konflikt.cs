using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Somebody saved first: the texts that differ stand beside one's own.</summary>
internal static class Konflikt
{
    public static Formularkonflikt Af(Formular f, string tekst, params IEnumerable<(string Felt, string? Deres)> felter) => new(
        tekst, felter.Where(x => !string.IsNullOrWhiteSpace(x.Deres) && x.Deres.Trim() != Ens(f.Vaerdi(x.Felt))).ToDictionary(x => x.Felt, x => x.Deres!, StringComparer.Ordinal));

    private static string Ens(string? typet) => (typet ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
