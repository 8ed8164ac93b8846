using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>What a case may ask of whoever has it.</summary>
internal enum Sagsbehov
{
    Anbringelse,
    Overgreb,
    Unge,
}

/// <param name="Brugernavn">As the employee signs in.</param>
internal sealed record Ansatforhold(
    [property: MaxLength(60)][Etiket("Brugernavn")] string Brugernavn,
    [Etiket("Timer om ugen")] decimal Timer,
    [Etiket("Anbringelser")] bool Anbringelse,
    [Etiket("Overgreb")] bool Overgreb,
    [Etiket("Unge fra 15 år")] bool Unge)
{
    public bool Kan(Sagsbehov b) => b switch
    {
        Sagsbehov.Anbringelse => Anbringelse,
        Sagsbehov.Overgreb => Overgreb,
        _ => Unge,
    };
}

/// <summary>M11: what a full-time adviser should have, how much each works, and what each is trained for. S4 went from about 35 cases to about 20.</summary>
[Opsaetning("myndighed.sagsfordeling", "Sagsfordeling: mål, timer og kompetencer", Rolle.Teamleder)]
internal sealed record Fordelingsmaal(
    [Etiket("Sager på fuld tid")] int Sager,
    [Etiket("Tyngde på fuld tid", "I formlens point.")] int Tyngde,
    [Etiket("Fuld tid, timer om ugen")] decimal Fuldtid,
    [Etiket("Timer og kompetencer", "Den, der ikke står her, regnes på fuld tid, og ingen sag siges at være uden for det, de kan.")] IReadOnlyList<Ansatforhold> Ansatte) : IOpsaetning<Fordelingsmaal>
{
    public static Fordelingsmaal Standard { get; } = new(20, 100, 37, []);

    public IEnumerable<string> Fejl()
    {
        if (Sager is < 1 or > 200 || Tyngde is < 1 or > 5000 || Fuldtid is < 1 or > 60)
        {
            yield return "Målene er uden for det, der giver mening.";
        }

        if (Ansatte.Any(a => a.Timer <= 0 || a.Timer > Fuldtid))
        {
            yield return "En ansat arbejder mere end 0 timer og højst fuld tid.";
        }

        foreach (var to in Ansatte.GroupBy(a => a.Brugernavn, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return $"{to.Key} står to gange.";
        }
    }

    public Ansatforhold? For(string brugernavn) => Ansatte.FirstOrDefault(a => string.Equals(a.Brugernavn, brugernavn, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part of a full-time load, to a whole number.</summary>
    public (int Sager, int Tyngde) MaalFor(Ansatforhold? forhold) => (Del(Sager, forhold), Del(Tyngde, forhold));

    private int Del(int fuldt, Ansatforhold? forhold) => Math.Max(1, (int)Math.Round(fuldt * (forhold?.Timer ?? Fuldtid) / Fuldtid, MidpointRounding.AwayFromZero));
}

internal static class Behovsord
{
    /// <summary>From this age a young person's case is another kind of work: they take part themselves (BL § 5).</summary>
    private const int UngFra = Sag.Medvirker;

    public static IEnumerable<Sagsbehov> Behov(this Sagsforhold f)
    {
        if (f.Anbragt)
        {
            yield return Sagsbehov.Anbringelse;
        }

        if (f.Overgreb)
        {
            yield return Sagsbehov.Overgreb;
        }

        if (f.Alder >= UngFra)
        {
            yield return Sagsbehov.Unge;
        }
    }

    /// <summary>What the case asks for that they are not trained in. Of whom nothing is known, nothing is said.</summary>
    public static IReadOnlyList<Sagsbehov> Mangler(this Sagsforhold f, Ansatforhold? hos) => hos is null ? [] : [.. f.Behov().Where(b => !hos.Kan(b))];

    public static string Navn(Sagsbehov b) => b switch
    {
        Sagsbehov.Anbringelse => "anbringelse",
        Sagsbehov.Overgreb => "overgreb",
        _ => "unge",
    };

    /// <summary>The trained-in, in words; what is not known is said.</summary>
    public static string Kompetencer(Ansatforhold? hos) => hos is null ? "ikke opgivet" : string.Join(", ", Enum.GetValues<Sagsbehov>().Where(hos.Kan).Select(Navn)) is { Length: > 0 } alle ? alle : "ingen særlige";
}
