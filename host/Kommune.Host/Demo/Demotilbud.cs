using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Host.Demo;

internal sealed record Vare(int Nr, string Navn, string Maalgruppe, string Metode, string Hjemmel, int Trin, EnhedId Hus, string Leder, Prisenhed Enhed, decimal Pris, int Pladser, Tilbudsform Form = Tilbudsform.Individuel, string? Cvr = null, decimal? Timer = null)
{
    public TilbudId Id => new(Guid.Parse($"0e000000-0000-8000-8000-{Nr:D12}"));
}

/// <summary>What Udfører offers: fourteen offers over the six steps, dearer at each turn of the year (U1).</summary>
internal static class Demotilbud
{
    private static readonly EnhedId Fam = Demoorganisation.Familiehuset;
    private static readonly EnhedId Ung = Demoorganisation.Ungehuset;
    private static readonly EnhedId Ekstern = Demoorganisation.Ekstern;

    public static readonly Vare Skilsmissegruppe = new(1, "Skilsmissegruppe", "Børn 7–12 år, hvis forældre er gået fra hinanden", "Otte gange i gruppe, to samtaler med forældrene", "BL32", 1, Fam, "udf-leder", Prisenhed.Maaned, 1_400, 24, Tilbudsform.Gruppe);
    public static readonly Vare Foraeldrekursus = new(2, "De Utrolige År", "Forældre til børn 3–8 år", "Forældrekursus i grupper, 16 gange", "BL32", 2, Fam, "udf-leder", Prisenhed.Maaned, 3_200, 20, Tilbudsform.Gruppe);
    public static readonly Vare Familievejledning = new(3, "Familievejledning", "Familier med børn 0–12 år", "Vejledning hjemme om hverdagens struktur", "BL32", 2, Fam, "udf-leder", Prisenhed.Time, 520, 30, Timer: 6);
    public static readonly Vare Ungementor = new(4, "Ungementor", "Unge 13–17 år", "Ugentlig kontakt om skole, fritid og venner", "BL32", 2, Ung, "ung-leder", Prisenhed.Time, 410, 25, Timer: 10);
    public static readonly Vare Familiebehandling = new(5, "Familiebehandling", "Familier med børn 0–14 år", "Hjemmebesøg og Marte Meo to gange om ugen", "BL32-1-3", 3, Fam, "udf-leder", Prisenhed.Maaned, 18_500, 24);
    public static readonly Vare Intensiv = new(6, "Intensiv familiebehandling", "Familier, hvor en anbringelse ellers er nær", "Dagligt i hjemmet, også aften og weekend", "BL32-1-3", 3, Fam, "udf-leder", Prisenhed.Maaned, 32_000, 8);
    public static readonly Vare Kontaktperson = new(7, "Fast kontaktperson", "Børn og unge 10–17 år", "En voksen, der bliver ved", "BL32-1-6", 3, Ung, "ung-leder", Prisenhed.Time, 430, 30, Timer: 20);
    public static readonly Vare Stoette = new(8, "Praktisk pædagogisk støtte", "Familier med børn 0–10 år", "Støtte hjemme morgen og aften", "BL32-1-2", 3, Fam, "udf-leder", Prisenhed.Time, 480, 20, Timer: 24);
    public static readonly Vare Netvaerkspleje = new(9, "Netværkspleje", "Børn, der kan bo hos slægt eller netværk", "Slægt eller netværk med vejledning", "BL46", 4, Ekstern, "koordinator", Prisenhed.Maaned, 19_900, 15);
    public static readonly Vare Plejefamilie = new(10, "Almen plejefamilie", "Børn 0–17 år", "Godkendt plejefamilie med vejledning hver måned", "BL46", 5, Ekstern, "koordinator", Prisenhed.Maaned, 36_500, 20);
    public static readonly Vare Forstaerket = new(11, "Forstærket plejefamilie", "Børn med behov for særlig støtte", "Plejefamilie med én hjemme på fuld tid", "BL46", 5, Ekstern, "koordinator", Prisenhed.Maaned, 54_000, 8);
    public static readonly Vare Opholdssted = new(12, "Opholdsstedet Skovgården", "Unge 13–17 år", "Lille opholdssted med egen skole", "BL46", 6, Ekstern, "koordinator", Prisenhed.Dag, 2_900, 6, Cvr: "99999993");
    public static readonly Vare Boegely = new(13, "Døgninstitutionen Bøgely", "Børn 6–14 år", "Miljøterapi med plan for hjemgivelse", "BL46", 6, Demoorganisation.Boegely, "bog-leder", Prisenhed.Dag, 3_650, 10);
    public static readonly Vare Aaben = new(14, "Åben rådgivning", "Forældre og børn, der vil tale med nogen", "Op til fem samtaler uden henvisning", "BL32", 1, Fam, "udf-leder", Prisenhed.Time, 380, 40, Timer: 2);

    public static IReadOnlyList<Vare> Alle { get; } = [Skilsmissegruppe, Foraeldrekursus, Familievejledning, Ungementor, Familiebehandling, Intensiv, Kontaktperson, Stoette, Netvaerkspleje, Plejefamilie, Forstaerket, Opholdssted, Boegely, Aaben];

    public static async Task Opret(Scene s)
    {
        foreach (var v in Alle)
        {
            await s.Koer(v.Leder, new OpretTilbud(v.Id, v.Navn, v.Maalgruppe, v.Metode, null, v.Trin >= 4 ? [v.Hjemmel, "BL47"] : [v.Hjemmel], Skal: false, v.Form, v.Trin, Eget: v.Cvr is null, v.Cvr, v.Hus, v.Pladser * s.Verden.Stoerrelse.Pladser, v.Enhed, v.Pris, s.Verden.Begyndelse.PlusMonths(-6)));
        }
    }

    /// <summary>New prices are decided in December and hold from New Year; the catalogue is reviewed in May (S4).</summary>
    public static async Task Aarshjul(Scene s)
    {
        for (var aar = s.Idag.Year; ; aar++)
        {
            await s.Til(new LocalDate(aar, 5, 12));
            foreach (var v in Alle.Where(v => v.Nr % 4 != 0 || aar < s.Verden.Idag.Year))
            {
                await s.Koer(v.Leder, new GennemgaaTilbud(v.Id, await Version(s, v)));
            }

            await s.Til(new LocalDate(aar, 12, 8));
            foreach (var v in Alle)
            {
                var pris = Math.Round(v.Pris * (1m + (0.025m * (aar - s.Verden.Begyndelse.Year + 1))) / 5) * 5;
                await s.Koer(v.Leder, new NyPris(v.Id, v.Enhed, pris, new(aar + 1, 1, 1), null, await Version(s, v)));
            }
        }
    }

    private static Task<int> Version(Scene s, Vare v) =>
        Sql.Kommando(s.Verden.Services.GetRequiredService<Datakilder>()["udfoerer"], "select version from udfoerer.tilbud where id = $1", v.Id.Vaerdi).Skalar<int>();
}
