using Npgsql;

namespace Kommune.Fundament;

/// <param name="Kilde">What it follows from.</param>
/// <param name="Afledt">That is a stream of the module, and a rebuild answers for the row.</param>
internal sealed record Tilknytningsraekke(Guid Kilde, Tilknytning Tilknytning, bool Afledt)
{
    public Guid Id => Tilknytning.Id(Kilde);
}

/// <summary>Attachments as the database's functions take them: one call for all rows of a command.</summary>
internal static class Tilknytningssql
{
    public static void Skriv(List<NpgsqlBatchCommand> kommandoer, IReadOnlyCollection<Tilknytningsraekke> raekker, IReadOnlyCollection<Guid> fjernede, string modul)
    {
        if (raekker.Count > 0)
        {
            kommandoer.Add(Sql.Batch("select adgang.tilknyt($1)", new Jsonb(Json.Skriv(raekker.Select(r => new
            {
                id = r.Id,
                borger_id = r.Tilknytning.Borger,
                subjekt_id = r.Tilknytning.Subjekt,
                art = r.Tilknytning.Art,
                modul,
                stroem_id = r.Afledt ? r.Kilde : (Guid?)null,
                fra = r.Tilknytning.Fra,
                til = r.Tilknytning.Til,
            }).ToArray()))));
        }

        if (fjernede.Count > 0)
        {
            kommandoer.Add(Sql.Batch("select adgang.fjern($1)", fjernede.ToArray()));
        }
    }
}
