using NodaTime;

namespace Kommune.Fundament;

/// <summary>A setting whose words become letters (M22): it shows how they read, with invented data, before it is in force.</summary>
public interface IBrevskabelon
{
    IEnumerable<Proevebrev> Proever();
}

/// <summary>A letter made of a template and of nobody's case.</summary>
/// <param name="Navn">Which of the template's letters it is: "Til en forælder".</param>
public sealed record Proevebrev(string Navn, Brevtekst Brev)
{
    public const string Modtager = "Line Prøve";
    public const string Barn = "Ida Prøve";
    public const string Underskrift = "Medarbejderens navn";
    public static readonly LocalDate Dag = new(2026, 11, 23);
}
