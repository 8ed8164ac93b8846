using NodaTime;

namespace Kommune.Fundament;

/// <summary>A row of "I dag": a clock, a task or news, with the rule that explains it.</summary>
public sealed record Dagsraekke(
    Guid Id, Opgaveart Art, string Modul, BorgerId? Borger, string Overskrift, string Tekst, string Handling, Rute Rute, Instant Start, Instant? Udloeb, string? Regelnavn, string? Regeltekst, string? Grundlag, string? StandsesAf, Guid Ejer);

/// <summary>
/// M10: what must be done, by deadline. One indexed query, cut by what the user may see: asked of each row, in the list's order,
/// until the page is full. Gathering every visible child first took most of the time of those who see thousands.
/// </summary>
public sealed class IDagsoverblik(Datakilder datakilder, Fristregelkilde frister)
{
    public const int Hoejst = 200;
    public const int HoejstNyt = 8;

    /// <summary>The shell counts no further: who has so many needs no exact figure, and every page would pay for it.</summary>
    public const int HoejstTalt = 100;

    /// <summary>What nobody has opened for so long is news no more; it stands where it belongs, on the child's page.</summary>
    public const int DageMedNyt = 30;

    // offset 0: a look into the index for each row, whatever the planner believes.
    private const string Synlig = "(o.borger_id is null or exists (select from adgang.synlig v where v.medarbejder_id = $2 and v.borger_id = o.borger_id and v.s_fra <= $3 and v.s_til > $3 and v.fra <= $3 and v.til > $3 offset 0))";

    /// <summary>Tasks by deadline, then news with the newest first; neither crowds out the other.</summary>
    /// <param name="forTeamet">A leader: everything of the teams, also what a named employee owns.</param>
    public async Task<IReadOnlyList<Dagsraekke>> Hent(Bruger bruger, Instant nu, bool forTeamet, CancellationToken ct = default)
    {
        var kilde = datakilder[Datakilder.Fundament];
        var ejere = await Ejere(bruger, nu, forTeamet, ct);
        return await Sql.Kommando(kilde, $"""
            with mine as materialized (
              select id, art, modul, borger_id, overskrift, tekst, handling, rute, start, udloeb, coalesce(binder, regel) as regel, coalesce(binder_version, regel_version) as version, ejer_id
              from frist.opgave
              where ejer_id = any($1) and lukket is null
                and (udloeb is not null or start <= $3))      -- a duty without a date is nobody's work before it begins, such as at a birthday
            (select * from (select * from mine where art <> 'nyt' order by udloeb nulls last, id offset 0) o where {Synlig} limit {Hoejst})
            union all
            (select * from (select * from mine where art = 'nyt' and start > $4 order by start desc, id offset 0) o where {Synlig} limit {HoejstNyt})
            """, ejere, bruger.Id, nu, nu - Duration.FromDays(DageMedNyt)).Liste(r =>
        {
            var regel = r.IsDBNull(10) ? null : frister.Regler.Versioner.FirstOrDefault(v => v.Id == r.GetString(10) && (r.IsDBNull(11) || v.Version == r.GetInt32(11)));
            return new Dagsraekke(r.GetGuid(0), Enum.Parse<Opgaveart>(r.GetString(1), ignoreCase: true), r.GetString(2), r.GuidEllerNull(3) is { } b ? new BorgerId(b) : null,
                r.GetString(4), r.GetString(5), r.GetString(6), new Rute(r.GetString(7)), r.Instant(8), r.InstantEllerNull(9), regel?.Navn, regel?.Tekst, regel?.Grundlag, regel?.StandsesAf, r.GetGuid(12));
        }, ct);
    }

    /// <summary>Due today, and overdue, the oldest first: for the shell. Together at most <see cref="HoejstTalt"/>.</summary>
    public async Task<(int IDag, int Overskredet)> Taellere(Bruger bruger, Instant nu, CancellationToken ct = default)
    {
        var midnat = Fristdag.Slutter(Fristdag.Af(nu));
        var alle = await Sql.Kommando(datakilder[Datakilder.Fundament], $"""
            select count(*) filter (where udloeb > $3)::int, count(*) filter (where udloeb <= $3)::int from (
              select o.udloeb from (
                select borger_id, udloeb from frist.opgave where ejer_id = any($1) and lukket is null and udloeb <= $4 order by udloeb offset 0) o
              where {Synlig} limit {HoejstTalt}) x
            """, await Ejere(bruger, nu, false, ct), bruger.Id, nu, midnat).Liste(r => (r.GetInt32(0), r.GetInt32(1)), ct);
        return alle[0];
    }

    /// <summary>News goes when it is opened. Null when it is not the user's.</summary>
    public async Task<Rute?> Aabn(Guid id, Bruger bruger, Instant nu, CancellationToken ct = default)
    {
        var rute = await Sql.Kommando(datakilder[Datakilder.Fundament], "select rute from frist.opgave where id = $1 and art = 'nyt' and ejer_id = any($2)", id, bruger.Subjekter.Select(s => s.Vaerdi).ToArray()).Skalar<string>(ct);
        if (rute is null)
        {
            return null;
        }

        await Sql.Kommando(datakilder[Datakilder.Fundament], "select frist.luk($1, $2, 'laest')", id, nu).Udfoer(ct);
        return new Rute(rute);
    }

    /// <summary>The page that the news was about is open, whichever way one came there.</summary>
    internal async Task Laest(string side, Bruger bruger, Instant nu, CancellationToken ct)
    {
        if (bruger.Subjekter.Count > 0)
        {
            await Sql.Kommando(datakilder[Datakilder.Fundament], "select frist.luk(id, $3, 'laest') from frist.opgave where ejer_id = any($1) and lukket is null and art = 'nyt' and split_part(split_part(rute, '#', 1), '?', 1) = $2",
                bruger.Subjekter.Select(s => s.Vaerdi).ToArray(), side, nu).Udfoer(ct);
        }
    }

    private async Task<Guid[]> Ejere(Bruger bruger, Instant nu, bool forTeamet, CancellationToken ct)
    {
        var mine = bruger.Subjekter.Select(s => s.Vaerdi).ToArray();
        return !forTeamet ? mine : (await Sql.Kommando(datakilder[Datakilder.Fundament],
            "select distinct medarbejder_id from organisation.subjekt where subjekt_id = any($1) and fra <= $2 and til > $2", mine, nu).Liste(r => r.GetGuid(0), ct)).Union(mine).ToArray();
    }
}
