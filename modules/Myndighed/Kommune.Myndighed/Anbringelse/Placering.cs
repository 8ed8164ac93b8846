using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What a decision says of where the child is to live.</summary>
/// <param name="Hjemmel">The legal basis as it was written in the decision.</param>
/// <param name="Navn">The offer's name in the catalogue. Where else the child lives is Myndighed's own text, which no letter or message holds.</param>
/// <param name="Fra">The granted first day.</param>
internal sealed record Placeringsgrundlag(
    IndsatsId Indsats, AfgoerelseId Afgoerelse, Anbringelsesgrundlag Grundlag, string Hjemmel, Anbringelsesform Form, TilbudId Tilbud, string Navn, int Trin, LocalDate Fra);

/// <summary>Where the child has lived, from when, on which decision.</summary>
/// <param name="Faktum">What made it: the decision, or a move within it.</param>
/// <param name="Egen">Myndighed's own words on the place: "hos mormor". Read on the placement's page and nowhere else.</param>
/// <param name="Skifte">How the child came here from the place before; null for the first, and where it stayed on a new basis.</param>
/// <param name="Til">The last day, where the place ended before there was another.</param>
internal sealed record Placering(FaktumId Faktum, Instant Besluttet, Placeringsgrundlag Af, Anbringelsesform Form, LocalDate Fra, string? Egen = null, Stedskifte? Skifte = null, LocalDate? Til = null, string? Hvorfor = null);

internal static class Anbringelsesord
{
    public static readonly IReadOnlyList<Valg> Former = Valg.Alle<Anbringelsesform>(Af);
    public static readonly IReadOnlyList<Valg> Slut = Valg.Alle<Anbringelsesslut>(Af, a => ErPlanlagt(a) ? null : "Tæller som sammenbrud.");
    public static readonly IReadOnlyList<Valg> Skift = Valg.Alle<Stedskifte>(s => s == Stedskifte.Planlagt ? "Planlagt skift til et andet sted" : "Ikke planlagt: stedet brød sammen, eller barnet rejste");
    public static readonly IReadOnlyList<Valg> Samvaersformer = Valg.Alle<Samvaersform>(Af);
    public static readonly IReadOnlyList<Valg> Samvaersgrundlagene = Valg.Alle<Samvaersgrundlag>(Af);

    /// <summary>The order of the causes is fixed: from here on it was not planned.</summary>
    public static bool ErPlanlagt(Anbringelsesslut a) => a < Anbringelsesslut.ForaeldreHjemtog;

    public static string Af(Anbringelsesform f) => f switch
    {
        Anbringelsesform.SlaegtEllerNetvaerk => "Slægt eller netværk",
        Anbringelsesform.Plejefamilie => "Plejefamilie, typen ikke oplyst",
        Anbringelsesform.AlmenPlejefamilie => "Almen plejefamilie",
        Anbringelsesform.ForstaerketPlejefamilie => "Forstærket plejefamilie",
        Anbringelsesform.SpecialiseretPlejefamilie => "Specialiseret plejefamilie",
        Anbringelsesform.Institution => "Institution",
        _ => "Eget værelse",
    };

    public static string Af(Anbringelsesgrundlag g) => g switch
    {
        Anbringelsesgrundlag.MedSamtykke => "Med samtykke",
        Anbringelsesgrundlag.UdenSamtykke => "Uden samtykke",
        _ => "Akut, formandsafgørelse",
    };

    public static string Af(Anbringelsesslut a) => a switch
    {
        Anbringelsesslut.Hjemgivet => "Barnet er kommet hjem",
        Anbringelsesslut.Fyldt18 => "Den unge er fyldt 18",
        Anbringelsesslut.AndenKommune => "En anden kommune har overtaget",
        Anbringelsesslut.IkkeGodkendt => "Formandsafgørelsen er ikke godkendt eller er udløbet",
        Anbringelsesslut.ForaeldreHjemtog => "Forældrene tog barnet hjem",
        Anbringelsesslut.StedetOpsagde => "Stedet eller plejefamilien sagde op",
        Anbringelsesslut.BarnetRejste => "Barnet rejste og kom ikke tilbage",
        _ => "Sammenbrud af anden grund",
    };

    public static string Af(Samvaersform f) => f switch
    {
        Samvaersform.Frit => "Uden støtte",
        Samvaersform.Stoettet => "Støttet",
        Samvaersform.Overvaaget => "Overvåget",
        _ => "Afbrudt",
    };

    public static string Af(Samvaersgrundlag g) => g switch
    {
        Samvaersgrundlag.Aftale => "Aftalt med forældrene",
        Samvaersgrundlag.Kommunen => "Afgjort af kommunen",
        _ => "Afgjort af børne- og ungeudvalget",
    };

    /// <summary>The kind that a step stands for; a foster family's type is not known from it.</summary>
    public static Anbringelsesform Form(int trin) => trin switch { <= 4 => Anbringelsesform.SlaegtEllerNetvaerk, 5 => Anbringelsesform.Plejefamilie, _ => Anbringelsesform.Institution };

    /// <summary>How a measure's ending ends the placement that it was; null where it says only that the place is no longer.</summary>
    public static Anbringelsesslut? Slutter(Ophoersaarsag a) => a switch
    {
        Ophoersaarsag.MaaletNaaet => Anbringelsesslut.Hjemgivet,
        Ophoersaarsag.Fyldt18 => Anbringelsesslut.Fyldt18,
        Ophoersaarsag.Fraflyttet => Anbringelsesslut.AndenKommune,
        Ophoersaarsag.SamtykkeTrukket => Anbringelsesslut.ForaeldreHjemtog,
        Ophoersaarsag.AfgoerelsenBortfaldt => Anbringelsesslut.IkkeGodkendt,
        _ => null,
    };

    /// <summary>What the measure is told when the placement ends.</summary>
    public static Ophoersaarsag Indsatsens(Anbringelsesslut a) => a switch
    {
        Anbringelsesslut.Hjemgivet => Ophoersaarsag.MaaletNaaet,
        Anbringelsesslut.Fyldt18 => Ophoersaarsag.Fyldt18,
        Anbringelsesslut.AndenKommune => Ophoersaarsag.Fraflyttet,
        Anbringelsesslut.IkkeGodkendt => Ophoersaarsag.AfgoerelsenBortfaldt,
        Anbringelsesslut.ForaeldreHjemtog => Ophoersaarsag.SamtykkeTrukket,
        _ => Ophoersaarsag.Sammenbrud,
    };
}
