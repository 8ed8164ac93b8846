using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Where others may send an employee of Myndighed on to: its own page for a concern (SA7).</summary>
public static class MyndighedIndgange
{
    public static readonly Rute NyUnderretning = new("/myndighed/underretning/ny");
}
