using NodaTime;

namespace Kommune.Fundament;

public sealed record Medarbejder(MedarbejderId Id, string Brugernavn, string Navn, string Titel);

public sealed record Enhed(Guid Id, string Art, string Navn, string Afdeling);

/// <summary>Who works here, where and as what, with validity (X6). Read per request, so that a change counts at the next click.</summary>
public sealed class Organisation(Datakilder datakilder)
{
    private const string Deres = "select id, art, navn, afdeling from organisation.enhed_v where id = any(" + Sql.Ens + ") and art = $2 order by navn, id";

    /// <summary>The employee behind a sign-in, or null when they have no role now.</summary>
    public async Task<Bruger?> Find(string brugernavn, Instant nu, CancellationToken ct = default)
    {
        var fundet = await Sql.Kommando(datakilder[Datakilder.Fundament], """
            select m.id, m.brugernavn, m.navn,
              array(select r.rolle from organisation.rolle r where r.medarbejder_id = m.id and r.fra <= $2 and r.til > $2 order by 1),
              array(select s.subjekt_id from organisation.subjekt s where s.medarbejder_id = m.id and s.fra <= $2 and s.til > $2 order by 1),
              g.hoejeste_trin, g.kroner_pr_maaned
            from organisation.medarbejder m
            left join lateral (
              select max(g.hoejeste_trin) as hoejeste_trin, max(g.kroner_pr_maaned) as kroner_pr_maaned
              from organisation.bevillingsgraense g join organisation.rolle r on r.rolle = g.rolle and r.medarbejder_id = m.id and r.fra <= $2 and r.til > $2
              where g.afloest is null and g.gaelder_fra <= ($2 at time zone 'Europe/Copenhagen')::date and (g.gaelder_til is null or g.gaelder_til >= ($2 at time zone 'Europe/Copenhagen')::date)) g on true
            where m.brugernavn = $1 and m.fra <= $2 and m.til > $2
            """, brugernavn, nu).Liste(r => new Bruger(
                new(r.GetGuid(0)), r.GetString(1), r.GetString(2),
                r.GetFieldValue<string[]>(3).Select(Enum.Parse<Rolle>).ToArray(),
                r.GetFieldValue<Guid[]>(4).Select(g => new SubjektId(g)).ToArray(),
                r.IsDBNull(5) ? null : new(r.GetInt32(5), r.GetDecimal(6))), ct);
        return fundet.SingleOrDefault(b => b.Roller.Count > 0);
    }

    /// <summary>Names of employees, for pages: whoever ever worked here.</summary>
    public async Task<IReadOnlyDictionary<MedarbejderId, Medarbejder>> Medarbejdere(IReadOnlyCollection<MedarbejderId> ider, CancellationToken ct = default) =>
        (await Sql.Kommando(datakilder[Datakilder.Fundament], "select id, brugernavn, navn, titel from organisation.medarbejder where id = any($1)", ider.Select(i => i.Vaerdi).ToArray())
            .Liste(r => new Medarbejder(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3)), ct)).ToDictionary(m => m.Id);

    /// <summary>Those who have one of the roles and belong to the subject (a team, a unit) now, by name.</summary>
    public Task<List<Medarbejder>> MedRolle(IReadOnlyCollection<Rolle> roller, SubjektId? i, Instant nu, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], """
            select distinct m.id, m.brugernavn, m.navn, m.titel from organisation.medarbejder m
            join organisation.rolle r on r.medarbejder_id = m.id and r.rolle = any($1) and r.fra <= $3 and r.til > $3
            where m.fra <= $3 and m.til > $3
              and ($2::uuid is null or exists (select from organisation.subjekt s where s.medarbejder_id = m.id and s.subjekt_id = $2 and s.fra <= $3 and s.til > $3))
            order by m.navn, m.id limit 500
            """, roller.Select(r => r.ToString()).ToArray(), i?.Vaerdi ?? (object)DBNull.Value, nu).Liste(r => new Medarbejder(new(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.GetString(3)), ct);

    /// <summary>The teams and units that somebody acts for now, by name.</summary>
    public Task<List<Enhed>> EnhederFor(Bruger bruger, string art, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], Deres, bruger.Subjekter.Select(s => s.Vaerdi).ToArray(), art).Liste(Laes, ct);

    /// <summary>The same inside a command's transaction, on its own connection.</summary>
    public static async Task<List<Enhed>> EnhederFor(ModulDb db, Bruger bruger, string art, CancellationToken ct = default) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), Deres, bruger.Subjekter.Select(s => s.Vaerdi).ToArray(), art).Liste(Laes, ct);

    public Task<List<Enhed>> Enheder(string? art, string? afdeling, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "select id, art, navn, afdeling from organisation.enhed where ($1::text is null or art = $1) and ($2::text is null or afdeling = $2) and til = 'infinity' order by navn, id limit 500", art ?? (object)DBNull.Value, afdeling ?? (object)DBNull.Value).Liste(Laes, ct);

    private static Enhed Laes(Npgsql.NpgsqlDataReader r) => new(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3));
}
