using System.Text.Json.Nodes;
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
            kommandoer.Add(Sql.Batch("select frist.saet($1)", new Jsonb(Json.Skriv(opgaver.Select(o => Raekke(o, nu)).ToArray()))));
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

    private static object Raekke(Opgave o, Instant nu) => new
    {
        id = o.Id,
        art = o.Art.ToString().ToLowerInvariant(),
        modul = o.Modul,
        regel = o.Regel,
        regel_version = o.RegelVersion,
        lovens_udloeb = o.LovensUdloeb,
        binder = o.Binder,
        binder_version = o.BinderVersion,
        stroem_id = o.Stroem,
        saerkende = o.Saerkende,
        borger_id = o.Borger,
        ejer_id = o.Ejer,
        overskrift = o.Overskrift,
        tekst = o.Tekst,
        handling = o.Handling,
        rute = o.Rute.Sti,
        start = o.Start,
        udloeb = o.Udloeb,
        lukket = o.Lukket,
        lukket_art = o.LukketArt?.ToString().ToLowerInvariant(),
        registreret = nu,
    };
}
