using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M21: how long until a measure is looked at again, when the one who looks names no day.</summary>
[Opsaetning("myndighed.revisitering", "Hvornår indsatser ses igen", Rolle.Teamleder)]
internal sealed record Revisiteringsrytme(
    [Etiket("Måneder, når den fortsætter", "Så længe er indsatsen ude af listen Revisitering.")] int Fortsaet,
    [Etiket("Måneder, når der skal følges op nu")] int FoelgOp,
    [Etiket("Måneder, når den skal ned ad trappen")] int NedAdTrappen) : IOpsaetning<Revisiteringsrytme>
{
    public static Revisiteringsrytme Standard { get; } = new(6, 1, 3);

    public int Maaneder(Gennemsynsudfald udfald) => udfald switch
    {
        Gennemsynsudfald.FoelgOp => FoelgOp,
        Gennemsynsudfald.NedAdTrappen => NedAdTrappen,
        _ => Fortsaet,
    };

    public LocalDate Igen(Gennemsynsudfald udfald, LocalDate idag) => idag.PlusMonths(Maaneder(udfald));

    public IEnumerable<string> Fejl() => Fortsaet is < 1 or > 24 || FoelgOp is < 1 or > 24 || NedAdTrappen is < 1 or > 24 ? ["Skriv mellem 1 og 24 måneder."] : [];
}

/// <summary>How the pages say it.</summary>
internal static class Revisiteringsord
{
    public static readonly IReadOnlyList<Valg> Udfald = Valg.Alle<Gennemsynsudfald>(Navn, Om);

    public static string Navn(Gennemsynsudfald u) => u switch
    {
        Gennemsynsudfald.FoelgOp => "Følg op nu",
        Gennemsynsudfald.NedAdTrappen => "Ned ad trappen",
        _ => "Fortsæt",
    };

    public static string Om(Gennemsynsudfald u) => u switch
    {
        Gennemsynsudfald.FoelgOp => "Den, der har sagen, får det i I dag.",
        Gennemsynsudfald.NedAdTrappen => "Et lavere trin drøftes ved en opfølgning, som kommer i I dag.",
        _ => "Indsatsen er, som den skal være.",
    };

    /// <summary>What the last follow-up said of the goals, in words; the points beside it where they are known.</summary>
    public static string Progression(int opfoelgninger, int udenProgression, int? skridt) => (opfoelgninger, udenProgression) switch
    {
        (0, _) => "Ikke fulgt op endnu",
        (_, 0) => skridt is { } s ? $"{DanskTal.Antal(s, "point", "point")} tættere på målene" : "Tættere på målene",
        (_, 1) => skridt is < 0 and var s ? $"{DanskTal.Antal(-s, "point", "point")} længere fra målene" : "Ingen progression",
        (_, var n) => $"Ingen progression {n} gange i træk",
    };

    public static string Laengde(int maaneder) => maaneder switch
    {
        < 0 => "ikke begyndt",
        0 => "under en måned",
        _ => DanskTal.Antal(maaneder, "måned", "måneder"),
    };
}
