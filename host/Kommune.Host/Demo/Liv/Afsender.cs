using Kommune.Myndighed;

namespace Kommune.Host.Demo;

/// <summary>Who writes or rings. Most are professionals; some give no name.</summary>
internal sealed record Afsender(Underretter Art, string? Sted, string? Navn)
{
    private static readonly Afsender[] Smaa =
    [
        new(Underretter.Fagperson, "Børnehaven Solsikken", "pædagog Lis Bang"), new(Underretter.Fagperson, "Vuggestuen Møllen", "pædagog Eva Klit"),
        new(Underretter.Fagperson, "Børnehuset Havblik", "leder Birger Kvist"), new(Underretter.Fagperson, "Sundhedsplejen", "sundhedsplejerske Ruth Lau"),
    ];

    private static readonly Afsender[] Store =
    [
        new(Underretter.Fagperson, "Nordskolen", "lærer Bent Rohde"), new(Underretter.Fagperson, "Sydskolen", "skoleleder Tina Juul"), new(Underretter.Fagperson, "Østhavn Skole", "trivselsvejleder Kaj Linde"),
        new(Underretter.Fagperson, "Sundhedsplejen", "skolesundhedsplejerske Ruth Lau"), new(Underretter.Fagperson, "PPR", "psykolog Karen Rask"), new(Underretter.Fagperson, "SSP", "konsulent Finn Rath"),
    ];

    private static readonly Afsender[] Andre =
    [
        new(Underretter.Borger, null, "en nabo"), new(Underretter.Borger, null, "mormor"), new(Underretter.Anonym, null, null), new(Underretter.Anonym, null, null),
        new(Underretter.AndenKommune, "Nabokommunen", "socialrådgiver Eli Falk"), new(Underretter.Fagperson, "Politiet", "vagthavende"),
    ];

    public static Afsender Om(Scene s, int alder) => s.Sker(0.68) ? s.En(alder < 6 ? Smaa : Store) : s.En(Andre);
}
