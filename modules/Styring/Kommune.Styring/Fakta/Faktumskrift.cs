using Kommune.Fundament;
using Npgsql;

namespace Kommune.Styring;

/// <summary>
/// Writes facts. Delivery and replay use the same statements, so that they cannot differ: a message is taken once by its number, and a
/// row is superseded by the next one about the same fact, in whichever order they came in.
/// </summary>
internal static class Faktumskrift
{
    private const string Indsaet = """
        insert into styring.faktum(nr, art, faktum_id, borger_id, gaelder, registreret, annulleret, indhold)
        select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::boolean[], $8::jsonb[])
        on conflict (nr) do nothing
        """;

    /// <summary>Over all facts; narrowed by more conditions at its end.</summary>
    private const string Efterfoelger = """
        update styring.faktum f set afloest = n.registreret
        from styring.faktum n
        where n.faktum_id = f.faktum_id and n.art = f.art
          and n.nr = (select min(x.nr) from styring.faktum x where x.faktum_id = f.faktum_id and x.art = f.art and x.nr > f.nr)
          and f.afloest is distinct from n.registreret
        """;

    public static async Task<int> Skriv(NpgsqlConnection c, IReadOnlyCollection<Faktumraekke> fakta, CancellationToken ct)
    {
        await using (var k = new NpgsqlCommand(Indsaet, c))
        {
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Nr).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Art).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.FaktumId.Vaerdi).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.BorgerId?.Vaerdi).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Gaelder.ToDateTimeUtc()).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Registreret.ToDateTimeUtc()).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Annulleret).ToArray() });
            k.Parameters.Add(new() { Value = fakta.Select(f => f.Indhold).ToArray(), NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Jsonb });
            await k.ExecuteNonQueryAsync(ct);
        }

        if (fakta.Where(f => f.ErRettelse).Select(f => f.FaktumId.Vaerdi).Distinct().ToArray() is { Length: > 0 } rettede)
        {
            await Sql.Kommando(c, Efterfoelger + " and f.faktum_id = any($1)", (object)rettede).Udfoer(ct);
        }

        return fakta.Count;
    }

    /// <summary>Over all facts: what was written side by side did not see one another.</summary>
    public static Task Saml(NpgsqlConnection c, CancellationToken ct) => Sql.Kommando(c, Efterfoelger).Udfoer(ct);
}
