using Kommune.Fundament;

namespace Kommune.Myndighed;

internal readonly record struct TilsynsrundeId(Guid Vaerdi) : IId<TilsynsrundeId>
{
    public static TilsynsrundeId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

internal readonly record struct SagstilsynId(Guid Vaerdi) : IId<SagstilsynId>
{
    public static SagstilsynId Fra(Guid vaerdi) => new(vaerdi);

    /// <summary>A case is looked through once in a round.</summary>
    public static SagstilsynId Af(TilsynsrundeId runde, SagId sag) => new(Id.Af(runde.Vaerdi, $"sagstilsyn/{sag}"));
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A step of a case that supervision may look at (M12): the theme of a sample, and what a question is about.</summary>
internal enum Sagsled
{
    Underretning,
    Undersoegelse,
    Plan,
    Opfoelgning,
    Anbringelse,
}

internal enum Tilsynssvar
{
    Ja,
    Nej,
    IkkeRelevant,
}

/// <summary>What the system can answer beforehand, from what Myndighed has registered anyway.</summary>
internal enum Forhaandssvar
{
    /// <summary>Whether the clocks of the question's rule were stopped in time.</summary>
    Frist,

    /// <summary>Whether somebody spoke with the child at that step of the case.</summary>
    Samtale,
}

/// <summary>How the pages say it.</summary>
internal static class Tilsynsord
{
    public const string AlleLed = "Alle led i sagen";

    public static readonly IReadOnlyList<Valg> Led = Valg.Alle<Sagsled>(l => $"{Navn(l)}: {Afgoerelsesord.Lille(Om(l))}");
    public static readonly IReadOnlyList<Valg> Svar = Valg.Alle<Tilsynssvar>(Navn);

    public static string Navn(Sagsled? led) => led switch
    {
        Sagsled.Underretning => "Underretning",
        Sagsled.Undersoegelse => "Undersøgelse",
        Sagsled.Plan => "Afgørelse og plan",
        Sagsled.Opfoelgning => "Opfølgning",
        Sagsled.Anbringelse => "Anbringelse",
        _ => AlleLed,
    };

    /// <summary>Which cases a theme takes in.</summary>
    public static string Om(Sagsled led) => led switch
    {
        Sagsled.Underretning => "Sager med en underretning modtaget i perioden",
        Sagsled.Undersoegelse => "Sager med en undersøgelse begyndt i perioden",
        Sagsled.Plan => "Sager med en indsats bevilget i perioden",
        Sagsled.Opfoelgning => "Sager med en indsats, der løb i perioden",
        _ => "Sager med en anbringelse, der løb i perioden",
    };

    public static string Navn(Tilsynssvar svar) => svar switch
    {
        Tilsynssvar.Ja => "Ja",
        Tilsynssvar.Nej => "Nej",
        _ => "Ikke relevant",
    };
}
