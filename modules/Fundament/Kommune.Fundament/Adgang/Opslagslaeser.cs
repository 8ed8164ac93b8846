using NodaTime;

namespace Kommune.Fundament;

/// <summary>One look-up, as the log shows it: who, when, on which page and for what.</summary>
public sealed record Opslag(long Nr, Instant Tid, MedarbejderId Medarbejder, string Navn, string Titel, string Side, string Formaal);

/// <summary>How often somebody looked at the child on a day, and for what.</summary>
public sealed record Opslagsdag(LocalDate Dag, string Navn, string Titel, string Formaal, int Antal);

/// <summary>Reads the log of look-ups (F32): for those who may see the child, and for the child's parents through them.</summary>
public sealed class Opslagslaeser(Datakilder datakilder)
{
    /// <param name="foer">Only rows before this number, for the next page.</param>
    public Task<List<Opslag>> ForBarn(IReadOnlyCollection<BorgerId> borgere, long? foer, int antal, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], """
            select o.nr, o.tid, o.medarbejder_id, m.navn, m.titel, o.side, o.formaal
            from adgang.opslag o join organisation.medarbejder m on m.id = o.medarbejder_id
            where o.nr in (select b.nr from adgang.opslag_barn b where b.borger_id = any($1) and b.nr < $2)
            order by o.nr desc limit $3
            """, borgere.Select(b => b.Vaerdi).ToArray(), foer ?? long.MaxValue, antal)
            .Liste(r => new Opslag(r.GetInt64(0), r.Instant(1), new(r.GetGuid(2)), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6)), ct);

    /// <summary>The whole log by day and employee, the newest first: short enough to print, however many pages were opened.</summary>
    public Task<List<Opslagsdag>> PrDag(IReadOnlyCollection<BorgerId> borgere, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], """
            select (o.tid at time zone 'Europe/Copenhagen')::date dag, m.navn, m.titel, o.formaal, count(*)::int
            from adgang.opslag o join organisation.medarbejder m on m.id = o.medarbejder_id
            where o.nr in (select b.nr from adgang.opslag_barn b where b.borger_id = any($1))
            group by dag, m.navn, m.titel, o.formaal order by dag desc, m.navn, o.formaal
            """, borgere.Select(b => b.Vaerdi).ToArray())
            .Liste(r => new Opslagsdag(r.Dato(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4)), ct);
}
