namespace Kommune.Fundament;

/// <summary>
/// What a page is called in the log of look-ups, in words that a family can read: the log keeps the route's pattern alone (F32),
/// so that nothing of a child is in it. A new page gets its word here; a test asks every route.
/// </summary>
public static class Sidenavn
{
    private static readonly Dictionary<string, string> Afdelinger = new(StringComparer.Ordinal)
    {
        ["borger"] = "Borger", ["dagtilbud"] = "Dagtilbud", ["drift"] = "Drift", ["myndighed"] = "Myndighed", ["ppr"] = "PPR", ["samspil"] = "Samspil", ["styring"] = "Styring", ["udfoerer"] = "Udfører",
    };

    private static readonly Dictionary<string, string> Ord = new(StringComparer.Ordinal)
    {
        ["aarsstatus"] = "årsstatus", ["adresse"] = "beskyttet adresse", ["adskil"] = "sammenlægning", ["afgoer"] = "beslutning", ["afgoerelse"] = "afgørelse", ["afregning"] = "afregning", ["afregninger"] = "afregning",
        ["afviste"] = "afviste linjer", ["aktindsigt"] = "aktindsigt", ["anbringelse"] = "anbringelse", ["bal"] = "BAL", ["barn"] = "barnets side", ["begrundelse"] = "begrundelse", ["bekymring"] = "bekymringsguide",
        ["belastning"] = "mødetid", ["besked"] = "besked om forsinkelse", ["bestillinger"] = "bestillinger", ["boern"] = "børn", ["brev"] = "brev til barnet", ["deling"] = "samtykke og deling",
        ["distrikter"] = "distrikter", ["dokument"] = "dokument", ["effekt"] = "effekt", ["filer"] = "fil", ["forandringsteori"] = "forandringsteori", ["forloeb"] = "forløb", ["frister"] = "frister",
        ["genafspilning"] = "genafspilning", ["i-dag"] = "I dag", ["import"] = "indlæsning", ["indikatorer"] = "indikatorer", ["indberetninger"] = "indberetning", ["indlaes"] = "indlæsning", ["indlaesning"] = "indlæsning",
        ["indsats"] = "indsats", ["indstilling"] = "indstilling", ["indstillinger"] = "indstillinger", ["institution"] = "institution", ["investering"] = "investering", ["journal"] = "journal", ["kalender"] = "kalender",
        ["kapacitet"] = "kapacitet", ["katalog"] = "katalog", ["klage"] = "klage", ["klager"] = "klager", ["konference"] = "koordineringskonference", ["krisecenter"] = "krisecenter", ["kvitter"] = "kvittering",
        ["leveringer"] = "leveringer", ["luk"] = "lukning af sagen", ["maal"] = "mål", ["maaling"] = "måling", ["magtanvendelse"] = "magtanvendelse", ["matchning"] = "matchning", ["mine-opslag"] = "egne opslag",
        ["modtager"] = "modtager", ["moeder"] = "møder", ["nyt"] = "nyt", ["oekonomi"] = "økonomi", ["offentlige-haendelser"] = "offentlige hændelser", ["omlaegning"] = "omlægning af distrikter", ["opfoelgning"] = "opfølgning",
        ["opsaetning"] = "opsætning", ["opslag"] = "hvem har set barnet", ["overdrag"] = "overdragelse", ["overgang"] = "overgang", ["overgange"] = "overgange", ["plads"] = "ansøgning om plads", ["pladser"] = "særlige pladser",
        ["plan"] = "mål og plan", ["posteringer"] = "posteringer", ["profilfiler"] = "social profil", ["katalogfiler"] = "katalog", ["sag"] = "sag", ["sager"] = "sager", ["sammenbrud"] = "sammenbrud", ["sammenlaeg"] = "sammenlægning",
        ["samtale"] = "samtale med barnet", ["screening"] = "screening", ["serie"] = "tidligere underretninger", ["skemaer"] = "skemaer", ["skole"] = "anbefalet støtte", ["social-profil"] = "social profil", ["soeg"] = "søgning",
        ["sparring"] = "sparring", ["sprog"] = "sprogvurdering", ["stamdata"] = "stamdata", ["statistik"] = "statistik", ["strategi"] = "strategi", ["struktur"] = "mødestruktur", ["stue"] = "trivsel på stuen", ["stuer"] = "børn og stuer",
        ["til-familien"] = "referat til familien", ["tilbud"] = "tilbud", ["tilsyn"] = "tilsyn", ["trin"] = "trin", ["udgifter"] = "udgifter", ["udskrift"] = "udskrift til forældrene", ["underretning"] = "underretning",
        ["underretninger"] = "underretninger", ["undersoegelse"] = "undersøgelse", ["vaerdistroem"] = "værdistrøm", ["venteliste"] = "venteliste", ["visitation"] = "visitation", ["vurder"] = "vurdering af underretning",
        ["cirkler"] = "cirkler", ["efterlevelse"] = "ledelsestilsyn", ["familie"] = "søskende", ["fraflytning"] = "fraflytning", ["fund"] = "ledelsestilsyn, fund", ["mindre-indsats"] = "mindre indsats",
        ["mindre-indsatser"] = "mindre indsatser", ["revisitering"] = "revisitering", ["anbringelser"] = "anbringelser", ["sagsfordeling"] = "sagsfordeling", ["teams"] = "teams", ["tyngde"] = "tyngde", ["udtalelse"] = "udtalelse", ["udtalelser"] = "udtalelser",
        ["vurdering"] = "vurdering", ["vurderinger"] = "vurderinger", ["log-ind"] = "log ind", ["fejl"] = "fejlside", ["komponenter"] = "komponenter",
    };

    /// <summary>What is done rather than where: said after the page's own word.</summary>
    private static readonly Dictionary<string, string> Gerning = new(StringComparer.Ordinal)
    {
        ["ny"] = "ny", ["ret"] = "rettelse", ["csv"] = "fil", ["xlsx"] = "fil", ["xml"] = "fil", ["afviste.csv"] = "fil", ["rapport.csv"] = "fil",
    };

    /// <param name="moenster">The route's pattern, e.g. <c>/dagtilbud/barn/{BarnId:guid}/sprog</c>: "Dagtilbud: sprogvurdering".</param>
    public static string Af(string moenster) => Navn(moenster) ?? (Led(moenster) is [var foerste, ..] && Afdelinger.TryGetValue(foerste, out var afdeling) ? afdeling : "En anden side");

    /// <summary>Null when the page has no word yet.</summary>
    public static string? Navn(string moenster)
    {
        var led = Led(moenster);
        if (led.Length == 0)
        {
            return "I dag";
        }

        var afdeling = Afdelinger.GetValueOrDefault(led[0]);
        if (afdeling is not null && led.Length == 1)
        {
            return $"{afdeling}: forsiden";
        }

        // "nyt" is a page of its own (/nyt/{id}), and what is done elsewhere (/samspil/moeder/nyt).
        var (sidst, foer) = (led[^1], led.Length > 1 ? led[^2] : null);
        var gerning = Gerning.GetValueOrDefault(sidst) ?? (sidst == "nyt" && foer is not null ? "nyt" : null);
        var ord = gerning is null ? Ord.GetValueOrDefault(sidst) : foer is null || Afdelinger.ContainsKey(foer) ? "registrering" : Ord.GetValueOrDefault(foer);
        return ord is null ? null : Stort($"{(afdeling is null ? "" : $"{afdeling}: ")}{ord}{(gerning is null || ord == "registrering" ? "" : $", {gerning}")}");
    }

    private static string[] Led(string moenster) =>
        [.. moenster.Split('/', StringSplitOptions.RemoveEmptyEntries).SkipWhile(l => l == "api").Where(l => !l.StartsWith('{'))];

    private static string Stort(string s) => char.ToUpperInvariant(s[0]) + s[1..];
}
