namespace Kommune.Fundament.Tests.Opsaetning;

public enum Maade
{
    PaaPapir,
    Digitalt,
}

public sealed record Proevetrin(int Nr, string Navn, decimal? Sats, Maade Maade, IReadOnlyList<int> Gaelder);

/// <summary>A setting with a field of every kind.</summary>
[Opsaetning("proeve.alt", "Prøve", Rolle.Teamleder)]
public sealed record Proeveopsaetning(string Titel, int Antal, decimal Sats, bool Aktiv, string? Note, NodaTime.LocalDate? Dag, IReadOnlyList<string> Linjer, IReadOnlyList<Proevetrin> Trin) : IOpsaetning<Proeveopsaetning>
{
    public static Proeveopsaetning Standard { get; } = new("Æblegrød", 1_200, 0.125m, true, null, new(2027, 1, 2), ["en linje", "en til, med komma"],
        [new(1, "Første", 12.5m, Maade.PaaPapir, [1, 2]), new(2, "Anden\nmed linjeskift", null, Maade.Digitalt, [])]);

    /// <summary>Not a field: it follows from the others.</summary>
    public int AntalTrin => Trin.Count;

    public IEnumerable<string> Fejl()
    {
        if (Trin.Count == 0)
        {
            yield return "Der skal være mindst ét trin.";
        }
    }
}
