using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// The leader's supervision (M12): a round each year, finished with its findings put right, and one that is halfway. At night,
/// when the day's own is at rest, so that the same seed looks at the same cases.
/// </summary>
internal static class Tilsynsliv
{
    private const string Leder = "soc-leder";

    private static readonly Dictionary<string, string> Fundene = new(StringComparer.Ordinal)
    {
        ["UR-TIDLIGERE"] = "Læs de tidligere underretninger, og skriv, hvad de samlet viser.", ["UN-HELE"] = "Netværket mangler. Spørg familien, hvem der kan hjælpe, og skriv det ind.",
        ["UN-KONKLUSION"] = "Konklusionen nævner ikke skolen, som undersøgelsen handler mest om. Skriv, hvorfor.", ["PL-MAAL"] = "Målene er mange. Vælg de tre vigtigste sammen med barnet.",
        ["PL-TILBAGE"] = "Skriv i planen, hvad der skal til, for at indsatsen kan trappes ned.", ["OP-VIRKER"] = "Skriv, om målene rykker sig, og hvad I gør, hvis de ikke gør.",
        ["AN-HVERDAG"] = "Skriv, hvem der følger skolegangen, mens barnet bor ude.", ["AN-HJEM"] = "Skriv, hvad der skal være på plads, før barnet kan komme hjem.",
    };

    public static async Task Lev(Scene s)
    {
        var begyndelse = s.Verden.Begyndelse;
        await Runde(s, begyndelse, begyndelse.PlusMonths(11).PlusDays(-1), null, 12, "Vi skriver vejen tilbage i planen fra begyndelsen, og vi læser hele serien, når der kommer en ny underretning.");
        await Runde(s, begyndelse.PlusMonths(12), begyndelse.PlusMonths(22).PlusDays(-1), null, 12, "Samtalen med barnet aftales, når opfølgningen aftales. Det har hjulpet at gøre det til et fast punkt på teammødet.");
        await Nat(s, s.Verden.Idag.PlusDays(-9));
        await Runde(s, s.Idag.PlusMonths(-6), s.Idag, Sagsled.Undersoegelse, 6, null);
    }

    /// <param name="laering">Null: it is halfway still.</param>
    private static async Task Runde(Scene s, LocalDate fra, LocalDate til, Sagsled? led, int antal, string? laering)
    {
        await Nat(s, til);
        var runde = new TilsynsrundeId(s.NytId());
        await s.Koer(Leder, new TraekStikproeve(runde, led, fra, til, null, antal));
        var sager = await s.Verden.Laes<MyndighedDb, List<SagstilsynRaekke>>(db => db.Sagstilsyn.AsNoTracking().Where(t => t.RundeId == runde).OrderBy(t => t.Nr).ToListAsync());
        foreach (var t in laering is null ? sager.Take(sager.Count / 2) : sager)
        {
            await Gennemgaa(s, t, fra, til);
        }

        if (laering is null)
        {
            return;
        }

        await Nat(s, s.Idag.PlusDays(12));
        foreach (var t in sager)
        {
            foreach (var fund in (await s.Verden.Laes<MyndighedDb, Sagstilsyn?>(db => db.Hent<Sagstilsyn>(t.Id)))!.Fund)
            {
                await s.Koer(s.Verden.Bruger(new MedarbejderId(fund.Indhold.Ejer.Vaerdi)) ?? s.Verden.Bruger(Leder), new RetFund(t.Id, fund.Kode, "Det er rettet, og vi har talt om det i teamet."));
            }
        }

        await s.Koer(Leder, new AfslutTilsynsrunde(runde, laering, 1));
    }

    /// <summary>What the case itself shows is answered so; of the rest most is as it should be.</summary>
    private static async Task Gennemgaa(Scene s, SagstilsynRaekke t, LocalDate fra, LocalDate til)
    {
        var b = (await s.Verden.Laes<Sagsopslag, Sagsbillede?>(sager => sager.Hent(t.SagId, s.Verden.Bruger(Leder), s.Nu, null, default)))!;
        var led = (await s.Verden.Laes<MyndighedDb, Sagstilsyn?>(db => db.Hent<Sagstilsyn>(t.Id)))!.Led;
        List<GennemgaaSag.Punkt> punkter = [];
        foreach (var q in Tilsynstjekliste.Standard.For(led))
        {
            var svar = Forhaandsvurdering.Af(q, b, fra, til)?.Svar ?? (s.Sker(0.82) ? Tilsynssvar.Ja : Tilsynssvar.Nej);
            punkter.Add(svar == Tilsynssvar.Nej && b.Sag.Ansvarlig is { } ejer
                ? new(q.Kode, svar, Fund(q), ejer, s.Idag.PlusDays(14))
                : new(q.Kode, svar == Tilsynssvar.Nej ? Tilsynssvar.IkkeRelevant : svar));
        }

        await s.Koer(Leder, new GennemgaaSag(t.Id, punkter, 1));
    }

    private static string Fund(Tilsynsspoergsmaal q) => q.Forhaand switch
    {
        Forhaandssvar.Samtale => "Tal med barnet inden næste skridt, og skriv dets egne ord.",
        Forhaandssvar.Frist => "Fristen er overskredet. Skriv i journalen, hvorfor, og hvornår det er gjort.",
        _ => Fundene[q.Kode],
    };

    private static Task Nat(Scene s, LocalDate dag) => s.Til((dag + Tidslinje.Nat).InZoneLeniently(DanskTid.Koebenhavn).ToInstant());
}
