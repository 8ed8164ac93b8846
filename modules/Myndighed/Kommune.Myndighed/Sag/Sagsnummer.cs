namespace Kommune.Myndighed;

internal static class Sagsnummer
{
    /// <summary>KL's subject for a child's case: children and young people with a need for special support.</summary>
    public const string Kle = "27.24.00";
}
