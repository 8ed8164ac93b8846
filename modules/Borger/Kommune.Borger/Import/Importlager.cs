using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NpgsqlTypes;

namespace Kommune.Borger;

internal sealed record Importstilling(Import Import, int Linjer, int Behandlet, IReadOnlyDictionary<Importudfald, int> Udfald);

/// <summary>The extract itself: in, tried, and out again. What it changes of people is <see cref="IndlaesPortion"/>'s alone.</summary>
internal sealed class Importlager(Datakilder datakilder, IServiceScopeFactory scopes, IClock ur)
{
    private const int Portion = 500;

    /// <summary>A file that nobody went on with is not left lying.</summary>
    private static readonly Duration Opgivet = Duration.FromDays(2);

    public async Task<Guid> Gem(string filnavn, byte[] fil, Bruger bruger, CancellationToken ct)
    {
        var (overskrifter, linjer) = Importfil.Laes(fil);
        var id = Id.Ny();
        await using var c = await datakilder["borger"].OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(ct);
        await Sql.Kommando(c, """
            with gamle as (update borger.import set tilstand = 'Fortrudt', faerdig = $3 where tilstand in ('Kortlaegges', 'Proevet') and oprettet < $7 returning id),
              linjer as (update borger.import_linje l set celler = null from gamle g where l.import_id = g.id)
            insert into borger.import(id, filnavn, oprettet, bruger, overskrifter, kolonner, tilstand) values ($1, $2, $3, $4, $5, $6, 'Kortlaegges')
            """, id, filnavn, ur.GetCurrentInstant(), bruger.Id, overskrifter, new Jsonb(Import.Skriv(Importfil.Gaet(overskrifter))), ur.GetCurrentInstant() - Opgivet).Udfoer(ct);
        await using (var w = await c.BeginBinaryImportAsync("copy borger.import_linje(import_id, nr, borger_id, celler) from stdin (format binary)", ct))
        {
            foreach (var (nr, celler) in linjer)
            {
                await w.StartRowAsync(ct);
                await w.WriteAsync(id, NpgsqlDbType.Uuid, ct);
                await w.WriteAsync(nr, NpgsqlDbType.Integer, ct);
                await w.WriteAsync(Id.Ny(), NpgsqlDbType.Uuid, ct);
                await w.WriteAsync(celler, NpgsqlDbType.Array | NpgsqlDbType.Text, ct);
            }

            await w.CompleteAsync(ct);
        }

        await tx.CommitAsync(ct);
        return id;
    }

    public async Task<Importstilling?> Hent(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BorgerDb>();
        if (await db.Importer.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return null;
        }

        var tal = await Sql.Kommando(datakilder["borger"], "select coalesce(udfald, ''), indlaest, count(*)::int from borger.import_linje where import_id = $1 group by 1, 2", id)
            .Liste(r => (Udfald: r.GetString(0), Indlaest: r.GetBoolean(1), Antal: r.GetInt32(2)), ct);
        var behandlet = import.Tilstand is Importtilstand.Indlaeses or Importtilstand.Indlaest ? tal.Where(t => t.Indlaest || t.Udfald == nameof(Importudfald.Afvist)) : tal.Where(t => t.Udfald.Length > 0);
        return new(import, tal.Sum(t => t.Antal), behandlet.Sum(t => t.Antal),
            tal.Where(t => t.Udfald.Length > 0).GroupBy(t => Enum.Parse<Importudfald>(t.Udfald)).ToDictionary(g => g.Key, g => g.Sum(t => t.Antal)));
    }

    /// <summary>Lines that were rejected or read with something missing: their number in the file and why, and nothing that stands in them.</summary>
    public Task<List<(int Nr, Importudfald Udfald, string Aarsag)>> Bemaerkede(Guid id, int hoejst, CancellationToken ct) =>
        Sql.Kommando(datakilder["borger"], "select nr, udfald, aarsag from borger.import_linje where import_id = $1 and aarsag is not null order by nr limit $2", id, hoejst)
            .Liste(r => (r.GetInt32(0), Enum.Parse<Importudfald>(r.GetString(1)), r.GetString(2)), ct);

    public Task Proev(Guid id, IReadOnlyDictionary<Importfelt, int> kolonner, CancellationToken ct) => Sql.Kommando(datakilder["borger"], """
        with i as (update borger.import set kolonner = $2, tilstand = 'Proeves' where id = $1 and tilstand in ('Kortlaegges', 'Proevet') returning id)
        update borger.import_linje l set udfald = null, felter = null, aarsag = null from i where l.import_id = i.id
        """, id, new Jsonb(Import.Skriv(kolonner))).Udfoer(ct);

    public Task Indlaes(Guid id, MedarbejderId bruger, CancellationToken ct) =>
        Sql.Kommando(datakilder["borger"], "update borger.import set tilstand = 'Indlaeses', bruger = $2 where id = $1 and tilstand = 'Proevet'", id, bruger).Udfoer(ct);

    public Task Fortryd(Guid id, CancellationToken ct) => Slut(id, "Fortrudt", "'Kortlaegges', 'Proeves', 'Proevet'", ct);

    public Task Faerdig(Guid id, CancellationToken ct) => Slut(id, "Indlaest", "'Indlaeses'", ct);

    private Task Slut(Guid id, string tilstand, string fra, CancellationToken ct) => Sql.Kommando(datakilder["borger"], $"""
        with i as (update borger.import set tilstand = $2, faerdig = $3 where id = $1 and tilstand in ({fra}) returning id)
        update borger.import_linje l set celler = null from i where l.import_id = i.id and l.celler is not null
        """, id, tilstand, ur.GetCurrentInstant()).Udfoer(ct);

    /// <returns>False: no line is left, and the trial is over.</returns>
    public async Task<bool> ProevPortion(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BorgerDb>();
        if (await db.Importer.SingleOrDefaultAsync(i => i.Id == id && i.Tilstand == Importtilstand.Proeves, ct) is not { } import)
        {
            return false;
        }

        var s = new Sammenhaeng(ur.GetCurrentInstant(), Bruger.System);
        var linjer = await db.Importlinjer.Where(l => l.ImportId == id && l.Udfald == null).OrderBy(l => l.Nr).Take(Portion).ToListAsync(ct);
        if (linjer.Count == 0)
        {
            await Sql.Kommando(datakilder["borger"], """
                update borger.import_linje l set udfald = 'Afvist', aarsag = 'CPR-nummeret står også i linje ' || f.nr
                from (select borger_id, min(nr) as nr from borger.import_linje where import_id = $1 and udfald <> 'Afvist' group by borger_id having count(*) > 1) f
                where l.import_id = $1 and l.borger_id = f.borger_id and l.nr > f.nr and l.udfald <> 'Afvist'
                """, id).Udfoer(ct);
            await Sql.Kommando(datakilder["borger"], "update borger.import set tilstand = 'Proevet' where id = $1 and tilstand = 'Proeves'", id).Udfoer(ct);
            return false;
        }

        var omraader = (await db.Grundomraader.Select(g => g.Kode).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var laest = linjer.Select(l => (l.Nr, l.BorgerId, Laest: Importperson.Laes(l.Celler ?? [], import.Kolonner, omraader, DanskTid.Dag(s.Nu)))).ToArray();
        var kendte = await Importopslag.Hent(db, [.. laest.Select(l => l.Laest.Person).OfType<Importperson>()], ct);
        await Sql.Kommando(datakilder["borger"], """
            update borger.import_linje l set udfald = x.udfald, felter = x.felter, aarsag = x.aarsag, borger_id = x.borger_id, foedt = x.foedt
            from jsonb_to_recordset($2) x(nr int, udfald text, felter text, aarsag text, borger_id uuid, foedt date) where l.import_id = $1 and l.nr = x.nr
            """, id, new Jsonb(Json.Skriv(laest.Select(l => Proevet(l.Nr, l.BorgerId, l.Laest.Person, l.Laest.Fejl)).ToArray()))).Udfoer(ct);
        return true;

        object Proevet(int nr, BorgerId foreloebig, Importperson? p, string? fejl)
        {
            if (p is null)
            {
                return new { nr, udfald = Importudfald.Afvist, felter = (string?)null, aarsag = fejl, borger_id = foreloebig, foedt = (LocalDate?)null };
            }

            var borger = kendte.Id(id, p);
            var forskel = Importforskel.Af(borger, p, kendte.Af(borger), s);
            return new { nr, udfald = forskel.Udfald, felter = string.Join(", ", forskel.Felter.Select(f => f.Dansk())), aarsag = (string?)null, borger_id = borger, foedt = (LocalDate?)p.Cpr.Foedselsdato };
        }
    }
}
