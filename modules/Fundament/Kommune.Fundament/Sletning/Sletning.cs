using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>How many rows of which table went.</summary>
public sealed record Slettet(string Tabel, long Raekker);

/// <summary>
/// Erases a citizen from every module (X9): each row of each table that carries their borger_id, in one transaction, as the
/// only role that may. The tables are found in the catalog, so that a new one is reached without being listed. A tombstone
/// is left. Records that were found to be the same person (B1) are the citizen, and go together.
/// </summary>
public sealed class Sletning(Datakilder datakilder, IClock ur)
{
    private const int Forsoeg = 5;
    private const string Gravsten = "adgang.gravsten";

    // A table goes before those that it refers to. Messages first of all: their lanes are locked while what waits is taken out.
    private const string Tabeller = """
        with recursive t as (
          select c.oid, format('%I.%I', n.nspname, c.relname) as navn
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'borger_id' and not a.attisdropped and a.atttypid = 'uuid'::regtype
          where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'),
        dybde as (
          select t.oid, 0 as d from t
          union all
          select k.confrelid, y.d + 1 from dybde y join pg_constraint k on k.conrelid = y.oid and k.contype = 'f' and k.confrelid <> k.conrelid
          where y.d < 20)
        select t.navn from t join dybde y on y.oid = t.oid group by t.navn
        order by t.navn <> 'besked.besked', max(y.d), t.navn
        """;

    private const string MedId = """
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'borger_id' and not a.attisdropped
        join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and i.atttypid = 'uuid'::regtype and not i.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\_%'
        """;

    /// <param name="grundlag">The rule it is erased by.</param>
    /// <returns>The tables that held something.</returns>
    public async Task<IReadOnlyList<Slettet>> Slet(BorgerId borger, Bruger bruger, string grundlag, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grundlag);
        for (var forsoeg = 1; ; forsoeg++)
        {
            try
            {
                return await EnGang(borger, bruger, grundlag, ct);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure && forsoeg < Forsoeg)
            {
                // a delivery held the lane and waited for a row of ours
            }
        }
    }

    private async Task<IReadOnlyList<Slettet>> EnGang(BorgerId borger, Bruger bruger, string grundlag, CancellationToken ct)
    {
        await using var c = await datakilder[Datakilder.Sletning].OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(ct);
        var slettet = new List<Slettet>();
        var borgere = (await Sql.Kommando(c, "select anden_id from adgang.samme where borger_id = $1", borger).Liste(r => r.GetGuid(0), ct)).Prepend(borger.Vaerdi).ToArray();
        foreach (var b in borgere)
        {
            await Kladder(c, new(b), slettet, ct);
        }

        foreach (var tabel in await Sql.Kommando(c, Tabeller).Liste(r => r.GetString(0), ct))
        {
            if (tabel == Gravsten)
            {
                continue;
            }

            await using var k = Sql.Kommando(c, $"delete from {tabel} where borger_id = any($1)", (object)borgere);
            var antal = await k.ExecuteNonQueryAsync(ct);
            if (antal > 0)
            {
                slettet.Add(new(tabel, antal));
            }
        }

        await Sql.Kommando(c, $"insert into {Gravsten}(borger_id, slettet, bruger, grundlag) select b, $2, $3, $4 from unnest($1::uuid[]) b on conflict (borger_id) do nothing",
            borgere, ur.GetCurrentInstant(), bruger.Id, grundlag).Udfoer(ct);
        await tx.CommitAsync(ct);
        return slettet;
    }

    /// <summary>
    /// A draft carries the child it is about, and goes as any other row. One about several children carries the first: it goes
    /// also when it names the child, or anything of the child's, on its page or in a field.
    /// </summary>
    private static async Task Kladder(NpgsqlConnection c, BorgerId borger, List<Slettet> slettet, CancellationToken ct)
    {
        var ider = new List<string> { borger.ToString() };
        foreach (var tabel in await Sql.Kommando(c, MedId).Liste(r => r.GetString(0), ct))
        {
            ider.AddRange(await Sql.Kommando(c, $"select id::text from {tabel} where borger_id = $1", borger).Liste(r => r.GetString(0), ct));
        }

        await using var k = Sql.Kommando(c, """
            delete from kladde.kladde k where exists (select from unnest($1::text[]) i where position(i in k.side) > 0 or position(i in k.noegle) > 0 or position(i in k.felter::text) > 0)
            """, (object)ider.Distinct(StringComparer.Ordinal).ToArray());
        var antal = await k.ExecuteNonQueryAsync(ct);
        if (antal > 0)
        {
            slettet.Add(new("kladde.kladde", antal));
        }
    }
}
