using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Kommune.Fundament;

/// <summary>Parameters of hand-written SQL in the domain's own types: ids as uuid, Instant as timestamptz, LocalDate as date.</summary>
public static class Sql
{
    /// <summary>
    /// $1 as an array of ids whose length the planner does not look at. Where it does, a plan for the one id at hand seems so much
    /// cheaper than the common one that the statement is planned anew each time, which takes longer than carrying it out.
    /// </summary>
    public const string Ens = "(select $1::uuid[])::uuid[]";

    public static NpgsqlBatchCommand Batch(string sql, params ReadOnlySpan<object?> parametre)
    {
        var k = new NpgsqlBatchCommand(sql);
        foreach (var p in parametre)
        {
            k.Parameters.Add(Parameter(p));
        }

        return k;
    }

    public static NpgsqlCommand Kommando(NpgsqlConnection c, string sql, params ReadOnlySpan<object?> parametre)
    {
        var k = new NpgsqlCommand(sql, c);
        foreach (var p in parametre)
        {
            k.Parameters.Add(Parameter(p));
        }

        return k;
    }

    public static NpgsqlCommand Kommando(NpgsqlDataSource d, string sql, params ReadOnlySpan<object?> parametre)
    {
        var k = d.CreateCommand(sql);
        foreach (var p in parametre)
        {
            k.Parameters.Add(Parameter(p));
        }

        return k;
    }

    public static async Task<List<T>> Liste<T>(this NpgsqlCommand kommando, Func<NpgsqlDataReader, T> laes, CancellationToken ct = default)
    {
        await using (kommando)
        {
            await using var r = await kommando.ExecuteReaderAsync(ct);
            var ud = new List<T>();
            while (await r.ReadAsync(ct))
            {
                ud.Add(laes(r));
            }

            return ud;
        }
    }

    public static async Task<T?> Skalar<T>(this NpgsqlCommand kommando, CancellationToken ct = default)
    {
        await using (kommando)
        {
            return await kommando.ExecuteScalarAsync(ct) is T t ? t : default;
        }
    }

    public static async Task Udfoer(this NpgsqlCommand kommando, CancellationToken ct = default)
    {
        await using (kommando)
        {
            await kommando.ExecuteNonQueryAsync(ct);
        }
    }

    public static Instant Instant(this NpgsqlDataReader r, int kolonne) => NodaTime.Instant.FromDateTimeUtc(r.GetDateTime(kolonne));
    public static Instant? InstantEllerNull(this NpgsqlDataReader r, int kolonne) => r.IsDBNull(kolonne) ? null : r.Instant(kolonne);
    public static LocalDate Dato(this NpgsqlDataReader r, int kolonne) => LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(kolonne));
    public static string? TekstEllerNull(this NpgsqlDataReader r, int kolonne) => r.IsDBNull(kolonne) ? null : r.GetString(kolonne);
    public static Guid? GuidEllerNull(this NpgsqlDataReader r, int kolonne) => r.IsDBNull(kolonne) ? null : r.GetGuid(kolonne);

    private static NpgsqlParameter Parameter(object? vaerdi) => vaerdi switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        Jsonb j => new NpgsqlParameter { Value = j.Tekst, NpgsqlDbType = NpgsqlDbType.Jsonb },
        Instant i => new NpgsqlParameter { Value = i.ToDateTimeUtc(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
        LocalDate d => new NpgsqlParameter { Value = d.ToDateOnly(), NpgsqlDbType = NpgsqlDbType.Date },
        IId id => new NpgsqlParameter { Value = id.Vaerdi, NpgsqlDbType = NpgsqlDbType.Uuid },
        IEnumerable<IId> ider => new NpgsqlParameter { Value = ider.Select(i => i.Vaerdi).ToArray() },
        Enum e => new NpgsqlParameter { Value = e.ToString() },
        _ => new NpgsqlParameter { Value = vaerdi },
    };
}

/// <summary>A JSON text that goes into a jsonb parameter.</summary>
public readonly record struct Jsonb(string Tekst);
