using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>The bands of the meeting structure (S4): the ordinary, the social and the special.</summary>
internal enum Moedebaand
{
    Blaa,
    Groen,
    Lilla,
}

/// <summary>Who must have been called before a meeting of a type can be.</summary>
internal enum Deltagerkrav
{
    Barnet,
    Foraeldre,
    Netvaerk,
    Dagtilbud,
    Ppr,
    Myndighed,
    Udfoerer,
}

/// <summary>Who calls a meeting that another department asks for.</summary>
internal enum Oenskevej
{
    Leder,
    Anmoder,
}

/// <param name="Kode">Stands in messages and on held meetings: never changed once it has been used.</param>
internal sealed record Moedetype(
    [Etiket("Kode", "Små bogstaver og bindestreg. Ændres aldrig, når den er brugt.")] string Kode,
    string Navn,
    [Etiket("Bånd")] Moedebaand Baand,
    [Etiket("Fra trin")] int FraTrin,
    [Etiket("Til trin")] int TilTrin,
    [Etiket("Formål")] string Formaal,
    [Etiket("Hvem indkalder")] string Indkalder,
    [Etiket("Skal være med", "Adskilt af semikolon: barnet; forældrene; netværket; dagtilbud; PPR; Myndighed; Udfører.")] string SkalMed,
    [Etiket("Må beslutte")] string MaaBeslutte,
    [Etiket("Dagsorden", "Punkter adskilt af semikolon. »Opgaven« og »Vejen tilbage« kommer altid med.")] string Dagsorden,
    [Etiket("Varsel i dage")] int Varsel,
    [Etiket("Handler altid om et barn")] bool OmBarn,
    [Etiket("Når en anden afdeling beder om det, indkalder", "Lederen, eller den, der beder om det.")] Oenskevej Oenskevej = Oenskevej.Leder)
{
    public const string Opgaven = "Opgaven: hvad skal vi løse sammen?";
    public const string VejenTilbage = "Vejen tilbage til det almene";

    public IReadOnlyList<Deltagerkrav> Krav => [.. Dele(SkalMed).Select(Laes).OfType<Deltagerkrav>()];

    /// <summary>Begins with the task and ends with the way back, whatever stands between.</summary>
    public IReadOnlyList<string> Punkter => [Opgaven, .. Dele(Dagsorden), VejenTilbage];

    public bool PaaTrin(int trin) => trin >= FraTrin && trin <= TilTrin;

    internal static IEnumerable<string> Dele(string tekst) => tekst.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static Deltagerkrav? Laes(string ord) => ord.ToLowerInvariant() switch
    {
        "barnet" => Deltagerkrav.Barnet,
        "forældrene" => Deltagerkrav.Foraeldre,
        "netværket" => Deltagerkrav.Netvaerk,
        "dagtilbud" => Deltagerkrav.Dagtilbud,
        "ppr" => Deltagerkrav.Ppr,
        "myndighed" => Deltagerkrav.Myndighed,
        "udfører" => Deltagerkrav.Udfoerer,
        _ => null,
    };
}

/// <summary>SA1: which meetings there are, on which steps of the ladder, who calls them and what they may decide (S4's matrix).</summary>
[Opsaetning("samspil.moedestruktur", "Mødestruktur", Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent)]
internal sealed record Moedestruktur([Etiket("Mødetyper")] IReadOnlyList<Moedetype> Typer) : IOpsaetning<Moedestruktur>
{
    public const string Konference = "koordineringskonference";
    public const string Tvaerfagligt = "tvaerfagligt-team";

    public static Moedestruktur Standard { get; } = new(
    [
        new(Konference, "Koordineringskonference", Moedebaand.Blaa, 1, 2, "Se på alle børn i enheden eller på et læringsmiljø: hvem trives ikke, og hvad gør vi sammen?", "Lederen af dagtilbuddet eller skolen", "dagtilbud; PPR", "Hvad der prøves i det almene, og hvem der følger op", "Hvad har vi prøvet?; Hvad gør vi nu?", 14, false),
        new(Tvaerfagligt, "Tværfagligt team", Moedebaand.Blaa, 1, 2, "Råd til dem, der er tættest på barnet, før en sag bliver til en sag", "Teamets tovholder", "dagtilbud", "Råd og aftaler om, hvem der gør hvad", "Hvad siger barnet?; Hvad har vi prøvet?", 7, false),
        new("familiemoede", "Familiemøde", Moedebaand.Groen, 2, 6, "Familien, netværket og fagpersonerne finder løsninger sammen", "Socialrådgiveren", "forældrene; Myndighed", "Aftaler, som familien er med i", "Hvad siger barnet?; Hvad går godt siden sidst?; Hvad kan familie og netværk gøre?", 5, true, Oenskevej.Anmoder),
        new("det-kreative-raad", "Det kreative råd", Moedebaand.Groen, 3, 6, "Nye øjne på en indsats: findes der noget mindre indgribende, der virker bedre?", "Teamlederen", "Myndighed; Udfører", "Anbefaling til den, der bevilger", "Hvad har virket?; Hvilke andre muligheder er der?", 5, true),
        new("anbringelsesudvalg", "Anbringelsesudvalg", Moedebaand.Groen, 4, 6, "Internt udvalg, der ser på forslag om at anbringe et barn", "Teamlederen", "Myndighed", "Anbefaling om anbringelse og om valg af sted", "Hvad siger barnet?; Er mindre indgribende prøvet?", 3, true),
        new("visitationsudvalg", "Visitationsudvalg", Moedebaand.Lilla, 2, 6, "Visiterer til specialtilbud og støtte ud over det almene", "PPR's leder", "PPR; dagtilbud", "Visitation inden for udvalgets kompetence", "PPR's vurdering; Hvad siger barnet og forældrene?; Hvad kan det almene?", 10, true),
    ]);

    public Moedetype? Find(string kode) => Typer.FirstOrDefault(t => t.Kode == kode);

    public IEnumerable<string> Fejl()
    {
        if (Typer.Count is 0 or > 20)
        {
            yield return "Skriv fra 1 til 20 mødetyper.";
        }

        foreach (var t in Typer.Where(t => t.FraTrin < 1 || t.TilTrin > 6 || t.FraTrin > t.TilTrin))
        {
            yield return $"{t.Navn}: trinene går fra 1 til 6, det laveste først.";
        }

        foreach (var t in Typer.Where(t => t.Varsel is < 0 or > 90))
        {
            yield return $"{t.Navn}: varslet er fra 0 til 90 dage.";
        }

        foreach (var t in Typer.Where(t => t.Kode.Length == 0 || t.Kode.Any(c => c is not ((>= 'a' and <= 'z') or '-'))))
        {
            yield return $"{t.Navn}: koden skrives med små bogstaver a–z og bindestreg.";
        }

        foreach (var g in Typer.GroupBy(t => t.Kode).Where(g => g.Count() > 1))
        {
            yield return $"Koden {g.Key} står der to gange.";
        }

        foreach (var (t, ord) in Typer.SelectMany(t => Moedetype.Dele(t.SkalMed).Where(o => Moedetype.Laes(o) is null).Select(o => (t, o))))
        {
            yield return $"{t.Navn}: »{ord}« er ikke en, der kan kræves.";
        }
    }
}
