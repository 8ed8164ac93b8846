using System.Text.Json;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Styring;

/// <summary>
/// The indicators counted the slow way: from the departments' own histories, each read by its own role, event by event and day by day. It
/// shares nothing with Styring but the calendar.
/// </summary>
internal sealed class Langsomt
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];
    private readonly ILookup<Guid, Raekke> _stroemme;
    private readonly List<(Guid Barn, LocalDate Dag, string Farve)> _trivsel;
    private readonly List<(LocalDate Maaned, decimal Beloeb)> _afregnet;
    private readonly Instant _kendt;

    private sealed record Raekke(Guid Stroem, string Type, JsonElement Indhold, Guid Barn, Guid? Sag, Guid Faktum, Instant Gaelder);

    private Langsomt(IEnumerable<Raekke> raekker, List<(Guid, LocalDate, string)> trivsel, List<(LocalDate, decimal)> afregnet, Instant kendt) =>
        (_stroemme, _trivsel, _afregnet, _kendt) = (raekker.ToLookup(r => r.Stroem), trivsel, afregnet, kendt);

    public static async Task<Langsomt> Laes(Webvaert v, Instant kendt)
    {
        List<Raekke> alle = [];
        foreach (var modul in new[] { "myndighed", "ppr", "udfoerer" })
        {
            alle.AddRange(await Sql.Kommando(v.Datakilder[modul], $"select stroem_id, type, indhold::text, borger_id, sag_id, faktum_id, gaelder from {modul}.haendelse where registreret <= $1 order by nr", kendt)
                .Liste(r => new Raekke(r.GetGuid(0), r.GetString(1), JsonDocument.Parse(r.GetString(2)).RootElement, r.IsDBNull(3) ? default : r.GetGuid(3), r.GuidEllerNull(4), r.GetGuid(5), r.Instant(6))));
        }

        var trivsel = await Sql.Kommando(v.Datakilder["dagtilbud"], "select borger_id, dag, farve from dagtilbud.trivsel where registreret <= $1 and (afloest is null or afloest > $1) order by registreret", kendt)
            .Liste(r => (r.GetGuid(0), r.Dato(1), r.GetString(2)));
        var afregnet = await Sql.Kommando(v.Datakilder["udfoerer"], "select l.maaned, l.beloeb from udfoerer.afregningslinje l join udfoerer.afregning a on a.id = l.afregning_id where a.lukket <= $1", kendt)
            .Liste(r => (r.Dato(0), r.GetDecimal(1)));
        return new(alle, trivsel, afregnet, kendt);
    }

    /// <summary>What the indicator comes to for the twelve months up to the day, or on it; as numerator and denominator.</summary>
    public (decimal Taeller, decimal Naevner) Tal(string kode, LocalDate dag) => kode switch
    {
        "underretninger" => (Underretninger().Count(u => Aar(u.Modtaget, dag)), 0),
        "vurderet-24-timer" => Andel(Underretninger().Where(u => Aar(u.Modtaget + Duration.FromHours(24), dag) && u.Modtaget + Duration.FromHours(24) <= _kendt).Select(u => u.Vurderet is { } v && v <= u.Modtaget + Duration.FromHours(24))),
        "undersoegelse-4-maaneder" => Andel(Undersoegelser().Select(u => (u.Afsluttet, Frist: Midnat(Dag(u.Opmaerksom).PlusMonths(4).PlusDays(1)))).Where(u => Aar(u.Frist - Duration.Epsilon, dag) && u.Frist <= _kendt).Select(u => u.Afsluttet < u.Frist)),
        "samtale-foer-afgoerelse" => Andel(Stroemme("afgoerelse-truffet.v1").Where(s => s.All(r => r.Type != "afgoerelse-annulleret.v1")).Select(s => s.Last(r => r.Type == "afgoerelse-truffet.v1")).Where(r => Aar(r.Gaelder, dag)).Select(r => r.Indhold.GetProperty("indhold").GetProperty("samtaleHoldt").GetBoolean())),
        "foerste-opfoelgning" => Andel(FoersteOpfoelgninger(dag)),
        "opfoelgning-til-tiden" => Andel(Opfoelgninger().Where(o => Aar(o.Holdt, dag)).Select(o => o.Holdt <= o.Senest)),
        "fremgang" => Andel(Opfoelgninger().Where(o => Aar(o.Holdt, dag)).Select(o => o.Fremgang)),
        "barnets-vurdering" => Snit(_stroemme.SelectMany(s => s).Where(r => r.Type == "boernesamtale-holdt.v1" && Aar(r.Gaelder, dag)).Select(r => r.Indhold.GetProperty("indhold")).Where(i => i.TryGetProperty("hoert", out var h) && h.ValueKind == JsonValueKind.Number).Select(i => (decimal)i.GetProperty("hoert").GetInt32())),
        "aabne-sager" => (Sager(dag).Count(), 0),
        "anbragte" => (Trin(dag).Values.Count(t => t >= 4), 0),
        "hjemmebaseret" => (Trin(dag).Values.Count(t => t == 3), 0),
        "forebyggende" => (Trin(dag).Values.Count(t => t <= 2), 0),
        "ppv-ventetid" => (Median(Ppv(dag)), 0),
        "planlagt-afslutning" => Andel(_stroemme.SelectMany(s => s).Where(r => r.Type == "forloeb-afsluttet.v1" && Aar(r.Gaelder, dag)).Select(r => r.Indhold.GetProperty("aarsag").GetString() is "MaaletNaaet" or "PlanlagtOphoer" or "SkiftAfIndsats")),
        "trivsel" => Andel(_trivsel.Where(t => t.Dag > dag.PlusYears(-1) && t.Dag <= dag).GroupBy(t => t.Barn).Select(g => g.OrderBy(t => t.Dag).Last().Farve == "Groen")),
        "udgift" => (_afregnet.Where(a => a.Maaned.PlusMonths(1).PlusDays(-1) <= dag && a.Maaned.PlusMonths(1).PlusDays(-1) > dag.PlusYears(-1)).Sum(a => a.Beloeb), 0),
        _ => throw new ArgumentException(kode),
    };

    public static readonly IReadOnlyList<string> Koder =
    [
        "underretninger", "vurderet-24-timer", "undersoegelse-4-maaneder", "samtale-foer-afgoerelse", "foerste-opfoelgning", "opfoelgning-til-tiden", "fremgang", "barnets-vurdering",
        "aabne-sager", "anbragte", "hjemmebaseret", "forebyggende", "ppv-ventetid", "planlagt-afslutning", "trivsel", "udgift",
    ];

    private IEnumerable<(Instant Modtaget, Instant? Vurderet)> Underretninger() =>
        Stroemme("underretning-modtaget.v1").Where(s => s.All(r => r.Type != "underretning-annulleret.v1")).Select(s =>
            (s.Last(r => r.Type is "underretning-modtaget.v1" or "underretning-modtagelse-rettet.v1").Gaelder, s.Where(r => r.Type == "underretning-vurderet.v1").Select(r => (Instant?)r.Gaelder).FirstOrDefault()));

    private IEnumerable<(Instant Opmaerksom, Instant? Afsluttet)> Undersoegelser() =>
        Stroemme("undersoegelse-begyndt.v1").Select(s =>
        {
            var opmaerksom = Tid(s.First(r => r.Type == "undersoegelse-begyndt.v1").Indhold, "opmaerksomFra");
            foreach (var r in s.Where(r => r.Type == "undersoegelse-opmaerksom-rettet.v1"))
            {
                opmaerksom = Tid(r.Indhold, "opmaerksomFra");
            }

            return (opmaerksom, s.Where(r => r.Type == "undersoegelse-afsluttet.v1").Select(r => (Instant?)r.Gaelder).FirstOrDefault());
        });

    private IEnumerable<(Instant Holdt, Instant Senest, bool Fremgang)> Opfoelgninger() =>
        _stroemme.SelectMany(s => s).Where(r => r.Type == "opfoelgning-holdt.v1").Select(r => (r.Gaelder, Tid(r.Indhold.GetProperty("indhold"), "skulleSenest"), r.Indhold.GetProperty("indhold").GetProperty("progression").GetBoolean()));

    private IEnumerable<bool> FoersteOpfoelgninger(LocalDate dag)
    {
        foreach (var s in Stroemme("indsats-bevilget.v1").Where(s => s.All(r => r.Type != "indsats-annulleret.v1")))
        {
            var bevilling = s.First(r => r.Type == "indsats-bevilget.v1").Indhold.GetProperty("bevilling");
            var start = s.Where(r => r.Type == "indsats-forloeb-begyndt.v1").Select(r => (Instant?)r.Gaelder).LastOrDefault() ?? Midnat(Dato(bevilling, "fra"));
            var holdt = s.FirstOrDefault(r => r.Type == "opfoelgning-holdt.v1");
            var frist = holdt is null ? Midnat(Dag(start).PlusMonths(3).PlusDays(1)) : Tid(holdt.Indhold.GetProperty("indhold"), "skulleSenest");
            var slut = s.FirstOrDefault(r => r.Type == "indsats-ophoert.v1")?.Gaelder;
            if (Aar(frist - Duration.Epsilon, dag) && frist <= _kendt && (holdt is not null || slut is null || slut >= frist))
            {
                yield return holdt is not null && holdt.Gaelder < frist;
            }
        }
    }

    private IEnumerable<Guid> Sager(LocalDate dag) =>
        Stroemme("sag-aabnet.v1").Where(s => s.Where(r => r.Type is "sag-aabnet.v1" or "sag-lukket.v1" && Dag(r.Gaelder) <= dag).Select(r => r.Type).LastOrDefault() == "sag-aabnet.v1").Select(s => s.Key);

    /// <summary>Each child's highest step, found by walking through the events of each measure.</summary>
    private Dictionary<Guid, int> Trin(LocalDate dag)
    {
        var ud = new Dictionary<Guid, int>();
        foreach (var s in Stroemme("indsats-bevilget.v1").Where(s => s.All(r => r.Type != "indsats-annulleret.v1")))
        {
            var trin = 0;
            foreach (var r in s)
            {
                trin = r.Type switch
                {
                    "indsats-bevilget.v1" when Dato(r.Indhold.GetProperty("bevilling"), "fra") <= dag => r.Indhold.GetProperty("bevilling").GetProperty("trin").GetInt32(),
                    "indsats-trin-skiftet.v1" when Dag(r.Gaelder) <= dag && trin > 0 => r.Indhold.GetProperty("til").GetInt32(),
                    "indsats-ophoert.v1" when Dag(r.Gaelder) <= dag => 0,
                    _ => trin,
                };
            }

            if (trin > 0)
            {
                ud[s.First().Barn] = Math.Max(ud.GetValueOrDefault(s.First().Barn), trin);
            }
        }

        return ud;
    }

    private IEnumerable<decimal> Ppv(LocalDate dag) =>
        Stroemme("ppv-begyndt.v1").Where(s => s.Any(r => r.Type == "ppv-afsluttet.v1")).Select(s => (Ind: Tid(s.First(r => r.Type == "ppv-begyndt.v1").Indhold, "modtaget"), Ud: s.First(r => r.Type == "ppv-afsluttet.v1").Gaelder))
            .Where(p => Aar(p.Ud, dag)).Select(p => (decimal)Period.DaysBetween(Dag(p.Ind), Dag(p.Ud)));

    private IEnumerable<IGrouping<Guid, Raekke>> Stroemme(string begynder) => _stroemme.Where(s => s.Any(r => r.Type == begynder));

    private static (decimal, decimal) Andel(IEnumerable<bool> alle) => (alle.Count(x => x), alle.Count());
    private static (decimal, decimal) Snit(IEnumerable<decimal> alle) => (alle.Sum(), alle.Count());

    private static decimal Median(IEnumerable<decimal> alle)
    {
        var t = alle.Order().ToArray();
        return t.Length == 0 ? 0 : t.Length % 2 == 1 ? t[t.Length / 2] : (t[(t.Length / 2) - 1] + t[t.Length / 2]) / 2;
    }

    private static bool Aar(Instant tid, LocalDate dag) => Dag(tid) <= dag && Dag(tid) > dag.PlusYears(-1);
    private static LocalDate Dag(Instant tid) => tid.InZone(Zone).Date;
    private static Instant Midnat(LocalDate dag) => dag.AtStartOfDayInZone(Zone).ToInstant();
    private static Instant Tid(JsonElement e, string felt) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(e.GetProperty(felt).GetString()!).Value;
    private static LocalDate Dato(JsonElement e, string felt) => NodaTime.Text.LocalDatePattern.Iso.Parse(e.GetProperty(felt).GetString()!).Value;
}
