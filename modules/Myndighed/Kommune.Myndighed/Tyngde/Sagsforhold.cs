using Kommune.Fundament;
using NodaTime;
using Npgsql;

namespace Kommune.Myndighed;

/// <summary>Who answered for a case from when to when: a row per period, so that the load of any day can be counted.</summary>
internal sealed record SagsansvarRaekke : IAfledtRaekke
{
    public required SagId SagId { get; init; }
    public required int Nr { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required TeamId Team { get; init; }
    public MedarbejderId? Ansvarlig { get; init; }
    public required Instant Fra { get; init; }
    public Instant? Til { get; init; }
}

/// <summary>A weight set by hand, and while it counted.</summary>
internal sealed record TyngdeSatRaekke : IAfledtRaekke
{
    public required SagId SagId { get; init; }
    public required int Nr { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required int Point { get; init; }
    public required Instant Fra { get; init; }
    public Instant? Til { get; init; }
}

/// <summary>What the formula and the match of competences ask of a case, as it stood at one moment.</summary>
/// <param name="Trin">The highest step among the measures that ran.</param>
/// <param name="Underretninger">Notifications about the child that nobody had assessed.</param>
/// <param name="Overgreb">One of the child's notifications was of assault.</param>
/// <param name="Alder">Null while the birth date is not known.</param>
/// <param name="Sat">The weight set by hand.</param>
internal sealed record Sagsforhold(int Indsatser, int? Trin, bool Anbragt, bool Undersoegelse, int Underretninger, bool Overgreb, int Klager, int? Alder, int? Sat)
{
    private const int Felter = 9;

    /// <summary>The columns of <see cref="Kilder"/>, in the order that <see cref="Laes"/> reads them.</summary>
    public const string Kolonner = "i.antal, i.trin, b.er, u.er, n.antal, n.overgreb, k.antal, d.alder, t.point";

    /// <summary>Every case open at <c>p.paa</c> with who answered for it then. One statement, whether for one case or a team's year.</summary>
    public const string Kilder = """
        myndighed.sagsansvar a
        join myndighed.sag s on s.id = a.sag_id
        cross join lateral (select (p.paa at time zone 'Europe/Copenhagen')::date) dag(dato)
        cross join lateral (select extract(year from age(dag.dato, s.foedt))::int) d(alder)
        cross join lateral (
          select count(*)::int, max(x.trin) from myndighed.indsats x
          where x.sag_id = s.id and x.bevilget <= p.paa and (x.ophoert is null or x.ophoert > p.paa)) i(antal, trin)
        cross join lateral (select exists (
          select from myndighed.anbringelse x
          where x.borger_id = s.borger_id and x.sag_id = s.id and x.fra <= dag.dato and (x.ophoert is null or x.ophoert > p.paa))) b(er)
        cross join lateral (select exists (
          select from myndighed.undersoegelse x
          where x.sag_id = s.id and x.begyndt <= p.paa and (x.afsluttet is null or x.afsluttet > p.paa) and (x.bortfaldet is null or x.bortfaldet > p.paa))) u(er)
        cross join lateral (
          select (count(*) filter (where x.vurderet is null or x.vurderet > p.paa))::int, coalesce(bool_or(x.overgreb), false) from myndighed.underretning x
          where x.borger_id = s.borger_id and x.modtaget <= p.paa and not x.annulleret) n(antal, overgreb)
        cross join lateral (
          select count(*)::int from myndighed.klage x
          where x.borger_id = s.borger_id and x.sag_id = s.id and x.modtaget <= p.paa and (x.afgjort is null or x.afgjort > p.paa)) k(antal)
        left join myndighed.tyngde_sat t on t.sag_id = s.id and t.fra <= p.paa and (t.til is null or t.til > p.paa)
        where a.fra <= p.paa and (a.til is null or a.til > p.paa)
        """;

    /// <param name="fra">The first of the columns.</param>
    public static Sagsforhold Laes(NpgsqlDataReader r, int fra) => new(
        r.GetInt32(fra), TalEllerNull(r, fra + 1), r.GetBoolean(fra + 2), r.GetBoolean(fra + 3), r.GetInt32(fra + 4), r.GetBoolean(fra + 5), r.GetInt32(fra + 6), TalEllerNull(r, fra + 7), TalEllerNull(r, fra + Felter - 1));

    private static int? TalEllerNull(NpgsqlDataReader r, int kolonne) => r.IsDBNull(kolonne) ? null : r.GetInt32(kolonne);
}

/// <summary>The weight of one case, for its pages.</summary>
internal sealed class Tyngdeopslag(Datakilder kilder, Opsaetninger opsaetninger)
{
    /// <summary>Null when the case is closed.</summary>
    public async Task<Tyngde?> Hent(SagId sag, Instant nu, CancellationToken ct)
    {
        var fundet = await Sql.Kommando(kilder["myndighed"], $"select {Sagsforhold.Kolonner} from (select $1::timestamptz) p(paa) cross join {Sagsforhold.Kilder} and s.id = $2", nu, sag).Liste(r => Sagsforhold.Laes(r, 0), ct);
        return fundet is [var f] ? (await opsaetninger.Hent<Tyngdeformel>(DanskTid.Dag(nu), ct: ct)).Regn(f) : null;
    }
}
