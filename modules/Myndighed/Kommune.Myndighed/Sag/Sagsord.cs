namespace Kommune.Myndighed;

/// <summary>The fixed words of the case work as employees and parents read them.</summary>
internal static class Sagsord
{
    public static string Navn(Screeningsudfald x) => x switch
    {
        Screeningsudfald.IkkeYderligere => "Ikke yderligere behov",
        Screeningsudfald.Afdaekning => "Afdækning",
        _ => "Børnefaglig undersøgelse",
    };

    public static string Om(Screeningsudfald x) => x switch
    {
        Screeningsudfald.IkkeYderligere => "Sagen går ikke videre nu.",
        Screeningsudfald.Afdaekning => "Et mindre behov, som kan beskrives kort (Barnets lov § 19).",
        _ => "Et muligt større behov; 4 måneder fra kommunen blev opmærksom (Barnets lov §§ 20-22).",
    };

    public static string Navn(Sagslukning x) => x switch
    {
        Sagslukning.IntetBehov => "Intet behov for særlig støtte",
        Sagslukning.MaaletNaaet => "Målene er nået",
        Sagslukning.Fraflyttet => "Familien er flyttet til en anden kommune",
        Sagslukning.Fyldt18 => "Den unge er fyldt 18 år",
        Sagslukning.SamtykkeTrukket => "Samtykket er trukket tilbage",
        _ => "Andet",
    };

    public static string Navn(UdeladtSamtale x) => x switch
    {
        UdeladtSamtale.ForLille => "Barnet er for lille",
        UdeladtSamtale.BarnetOenskerIkke => "Barnet ønsker det ikke",
        UdeladtSamtale.SkaderBarnet => "En samtale vil skade barnet",
        _ => "En samtale er ikke mulig nu",
    };

    /// <summary>"a, b og c".</summary>
    public static string Og(IReadOnlyList<string> led) => Raekke(led, "og");

    /// <summary>"a, b eller c".</summary>
    public static string Eller(IReadOnlyList<string> led) => Raekke(led, "eller");

    private static string Raekke(IReadOnlyList<string> led, string sidste) => led.Count < 2 ? string.Concat(led) : $"{string.Join(", ", led.Take(led.Count - 1))} {sidste} {led[^1]}";

    /// <summary>The heading's name, with what it is about: resources or problems.</summary>
    public static string Navn(Undersoegelsesfelt x) => x switch
    {
        Undersoegelsesfelt.Netvaerk => "Hvad kan netværket gøre?",
        Undersoegelsesfelt.Konklusion => "Samlet vurdering",
        Undersoegelsesfelt.IkkeRelevant => "Hvilke afsnit er ikke relevante, og hvorfor?",
        _ when (int)x % 2 == 0 => "Ressourcer",
        _ => "Udfordringer",
    };

    /// <summary>The six headings (BL § 20), each with its two texts.</summary>
    public static readonly IReadOnlyList<Undersoegelsesafsnit> Afsnit =
    [
        new("udvikling", "Udvikling og adfærd", Undersoegelsesfelt.UdviklingRessourcer, Undersoegelsesfelt.UdviklingUdfordringer, false),
        new("familie", "Familie", Undersoegelsesfelt.FamilieRessourcer, Undersoegelsesfelt.FamilieUdfordringer, false),
        new("skole", "Skole og dagtilbud", Undersoegelsesfelt.SkoleRessourcer, Undersoegelsesfelt.SkoleUdfordringer, false),
        new("sundhed", "Sundhed", Undersoegelsesfelt.SundhedRessourcer, Undersoegelsesfelt.SundhedUdfordringer, true),
        new("fritid", "Fritid og venskaber", Undersoegelsesfelt.FritidRessourcer, Undersoegelsesfelt.FritidUdfordringer, true),
        new("andet", "Andet", Undersoegelsesfelt.AndetRessourcer, Undersoegelsesfelt.AndetUdfordringer, true),
    ];

    /// <summary>Where a text stands: "Familie", "Netværk", "Konklusion".</summary>
    public static string Afsnitsnavn(Undersoegelsesfelt x) => x switch
    {
        Undersoegelsesfelt.Netvaerk => "Netværk",
        Undersoegelsesfelt.Konklusion => "Konklusion",
        Undersoegelsesfelt.IkkeRelevant => "Ikke relevant",
        _ => Afsnit.First(a => a.Ressourcer == x || a.Udfordringer == x).Navn,
    };
}

/// <param name="Foldet">Rarely used: folded away until something is written there.</param>
internal sealed record Undersoegelsesafsnit(string Anker, string Navn, Undersoegelsesfelt Ressourcer, Undersoegelsesfelt Udfordringer, bool Foldet)
{
    /// <summary>By either of its words, however it is bent: "skolen", "venskaberne".</summary>
    public bool Naevnes(string? tekst) => tekst is not null && Navn.Split(" og ").Any(ord => tekst.Contains(ord, StringComparison.OrdinalIgnoreCase));
}
