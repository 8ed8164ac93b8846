using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>Clocks, tasks and news as the database's functions take them: one call for all rows of a command.</summary>
internal static class Fristsql
{
    public static void Skriv(List<NpgsqlBatchCommand> kommandoer, IReadOnlyCollection<Opgave> opgaver, IReadOnlyCollection<Guid> fjernede, IReadOnlyCollection<OpgaveLukket> lukkede, Instant nu)
    {
        if (opgaver.Count > 0)
        {
            kommandoer.Add(Sql.Batch("select frist.saet($1)", new Jsonb(FristJson.Opgaver(opgaver, nu))));
        }

        if (fjernede.Count > 0)
        {
            kommandoer.Add(Sql.Batch("select frist.fjern($1)", fjernede.ToArray()));
        }

        foreach (var l in lukkede)
        {
            kommandoer.Add(Sql.Batch("select frist.luk($1, $2, $3)", l.Id, nu, l.Art.ToString().ToLowerInvariant()));
        }
    }
}
