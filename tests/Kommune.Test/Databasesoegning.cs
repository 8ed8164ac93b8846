using System.Text;
using Npgsql;

namespace Kommune.Test;

/// <summary>Looks for words in every row of every table of a database, in whatever column and type they stand.</summary>
public static class Databasesoegning
{
    private const string Tabeller = """
        select format('%I.%I', n.nspname, c.relname), pg_get_userbyid(c.relowner),
               coalesce((select array_agg(format('%I', a.attname)) from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and not a.attisdropped), '{}'),
               exists(select from pg_attribute a where a.attrelid = c.oid and a.attname = 'borger_id' and not a.attisdropped)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and not c.relispartition and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
        order by 1
        """;

    /// <returns>Table and word of each hit, with the number of rows.</returns>
    public static async Task<IReadOnlyList<string>> Find(string forbindelse, params IReadOnlyCollection<string> ord)
    {
        await using var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        var tabeller = new List<(string Navn, string Ejer, string[] Bytes, bool HarBorger)>();
        await using (var k = new NpgsqlCommand(Tabeller, c))
        {
            await using var r = await k.ExecuteReaderAsync();
            while (await r.ReadAsync())
            {
                tabeller.Add((r.GetString(0), r.GetString(1), r.GetFieldValue<string[]>(2), r.GetBoolean(3)));
            }
        }

        var fundet = new List<string>();
        foreach (var (navn, ejer, bytes, harBorger) in tabeller)
        {
            await Udfoer(c, $"set role \"{ejer}\"");
            foreach (var o in ord)
            {
                var sql = new StringBuilder($"select count(*) from {navn} t where t::text ilike $1");
                foreach (var b in bytes)
                {
                    sql.Append($" or position($2 in t.{b}) > 0");
                }

                await using var k = new NpgsqlCommand(sql.ToString(), c) { Parameters = { new() { Value = $"%{o.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%" } } };
                if (bytes.Length > 0)
                {
                    k.Parameters.Add(new() { Value = Encoding.UTF8.GetBytes(o) });
                }

                if ((long)(await k.ExecuteScalarAsync())! is > 0 and var antal)
                {
                    fundet.Add($"{navn}: {antal} with '{o}'{(harBorger ? "" : " (the table has no borger_id)")}");
                }
            }

            await Udfoer(c, "reset role");
        }

        return fundet;
    }

    /// <summary>Runs as the role that owns the schema's tables, which reads them all.</summary>
    public static async Task<T?> Skalar<T>(string forbindelse, string skema, string sql)
    {
        await using var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        await Udfoer(c, $"set role {skema}_ejer");
        await using var k = new NpgsqlCommand(sql, c);
        return await k.ExecuteScalarAsync() is T t ? t : default;
    }

    private static async Task Udfoer(NpgsqlConnection c, string sql)
    {
        await using var k = new NpgsqlCommand(sql, c);
        await k.ExecuteNonQueryAsync();
    }
}
