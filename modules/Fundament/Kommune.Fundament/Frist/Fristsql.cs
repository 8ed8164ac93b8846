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

    /// <summary>A row with its columns in the order of <see cref="Opgave"/>'s parameters and properties.</summary>
    public static Opgave Opgave(NpgsqlDataReader r) => new(r.GetGuid(0), Enum.Parse<Opgaveart>(r.GetString(1), ignoreCase: true), r.GetString(2), new(r.GetGuid(3)), r.GetString(4), r.GetString(5), r.GetString(6), new(r.GetString(7)), r.Instant(8))
    {
        Borger = r.GuidEllerNull(9) is { } b ? new BorgerId(b) : null,
        Udloeb = r.InstantEllerNull(10),
        Regel = r.TekstEllerNull(11),
        RegelVersion = r.IsDBNull(12) ? null : r.GetInt32(12),
        LovensUdloeb = r.InstantEllerNull(13),
        Binder = r.TekstEllerNull(14),
        BinderVersion = r.IsDBNull(15) ? null : r.GetInt32(15),
        Stroem = r.GuidEllerNull(16),
        Saerkende = r.TekstEllerNull(17),
        Lukket = r.InstantEllerNull(18),
        LukketArt = r.TekstEllerNull(19) is { } art ? Enum.Parse<Lukkeart>(art, ignoreCase: true) : null,
    };
}
