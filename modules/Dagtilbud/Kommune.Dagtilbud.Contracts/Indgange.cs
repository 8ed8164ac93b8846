using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>Where others may send an employee of Dagtilbud on to: its own pages for a concern (SA7).</summary>
public static class DagtilbudIndgange
{
    public static readonly Rute NyUnderretning = new("/dagtilbud/underretning/ny");
    public static readonly Rute NySparring = new("/dagtilbud/sparring/ny");
    public static readonly Rute NyAnalyse = new("/dagtilbud/bal/ny");
}
