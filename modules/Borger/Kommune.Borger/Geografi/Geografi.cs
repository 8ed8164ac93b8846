using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>The smallest area; it stays the same over the years, so that series compare across a reorganisation (B5).</summary>
internal sealed class Grundomraade
{
    public required string Kode { get; set; }
    public required string Navn { get; set; }
}

internal sealed class Distrikt
{
    public required string Kode { get; set; }
    public required string Navn { get; set; }
}

/// <summary>Which district a grundområde belongs to, from a date (B5).</summary>
internal sealed class Gruppering : Udgave
{
    public required string Grundomraade { get; set; }
    public required string Distrikt { get; set; }

    /// <summary>The fact is this version's own, so that what was planned and taken back can be named again.</summary>
    public OmraadeHenfoert Henfoert(string omraade, string distrikt) =>
        new(new(Id), Fristdag.Begynder(GaelderFra), Grundomraade, omraade, Distrikt, distrikt, GaelderFra);
}
