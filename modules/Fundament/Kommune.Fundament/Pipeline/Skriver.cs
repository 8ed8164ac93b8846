using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Writes what a handler returned in one batch, which after a Load is one round trip: read models by EF's statements, events, clocks,
/// attachments, documents, messages and, for a command, the commit (docs/adr/0003).
/// </summary>
internal sealed class Skriver(Beskedtyper beskedtyper, Fristregelkilde frister)
{
    /// <returns>True when something was appended or published.</returns>
    public async Task<bool> Skriv(IServiceProvider services, ModulDb db, Virkninger v, Sammenhaeng s, NpgsqlConnection c, NpgsqlTransaction tx, IEnumerable<NpgsqlBatchCommand> foerst, bool commit, CancellationToken ct)
    {
        List<NpgsqlBatchCommand> kommandoer = [.. foerst];
        List<Opgave> opgaver = [.. v.Opgaver];
        List<Guid> fjernedeOpgaver = [];
        List<Tilknytningsraekke> tilknytninger = [.. v.Tilknytninger.Select(t => new Tilknytningsraekke(t.Kilde, t.Tilknytning, Afledt: false))];
        List<Guid> fjernedeTilknytninger = [];
        if (opgaver.Find(o => o.Stroem is not null) is { } forkert)
        {
            throw new InvalidOperationException($"The task {forkert.Overskrift} names a stream: what follows from one is yielded by IAfledt, and goes with it.");
        }

        var aggregater = v.Aggregater.Where(a => a.Nye.Count > 0).OrderBy(a => a.StroemId).ToArray();
        foreach (var r in v.Raekker)
        {
            if (db.Entry(r).State == Microsoft.EntityFrameworkCore.EntityState.Detached)
            {
                db.Add(r);
            }
        }

        List<NpgsqlBatchCommand> haendelser = [];
        if (aggregater.Length > 0)
        {
            haendelser.Add(Sql.Batch("select pg_advisory_xact_lock_shared(hashtextextended($1, 0))", db.Skema + ".haendelse"));
        }

        foreach (var a in aggregater)
        {
            haendelser.Add(Stroem(db.Skema, a));
            var foer = Afledning.Foer(services, a);
            var efter = Afledning.Af(services, a);
            Raekkeforskel.Anvend(db, foer.Raekker, efter.Raekker);
            var nyeOpgaver = efter.AlleOpgaver(a, db.Skema, frister).ToArray();
            opgaver.AddRange(nyeOpgaver);
            fjernedeOpgaver.AddRange(foer.AlleOpgaver(a, db.Skema, frister).Select(o => o.Id).Except(nyeOpgaver.Select(o => o.Id)));
            tilknytninger.AddRange(efter.Tilknytninger.Except(foer.Tilknytninger).Select(t => new Tilknytningsraekke(a.StroemId, t, Afledt: true)));
            fjernedeTilknytninger.AddRange(foer.Tilknytninger.Select(t => t.Id(a.StroemId)).Except(efter.Tilknytninger.Select(t => t.Id(a.StroemId))));
        }

        // Streams are locked in the order of their ids, but what happened is told in the order in which the handler told it.
        haendelser.AddRange(v.Aggregater.SelectMany(a => Nye(db.Skema, a, s)));
        db.Opsamlet = kommandoer;
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);     // only collected
        kommandoer.AddRange(haendelser);
        Fristsql.Skriv(kommandoer, opgaver, fjernedeOpgaver, v.Lukkede, s.Nu);
        Tilknytningssql.Skriv(kommandoer, tilknytninger, fjernedeTilknytninger, db.Skema);
        kommandoer.AddRange(v.Samlede.Select(p => Sql.Batch("select adgang.saml($1)", (object)p.Alle.Select(b => b.Vaerdi).ToArray())));
        foreach (var d in v.Dokumenter)
        {
            kommandoer.Add(Sql.Batch("select dokument.gem($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", d.Id, d.Borger, d.Navn, d.Mime, d.Indhold, d.Stroem ?? (object)DBNull.Value, d.Art, db.Skema, s.Nu, s.Bruger.Id));
        }

        kommandoer.AddRange(Fundament.Udgivelse.Kommandoer(v.Beskeder.Select(b => Udgivelse(db.Skema, b, s))));
        var arbejde = services.GetRequiredService<Arbejde>();
        if (commit && !arbejde.HarSvaret && !db.HarSvaret)
        {
            // Nothing was read before: the connection may have died in the pool. While no commit is on its way, that is known, and done over.
            await Send(kommandoer, c, tx, ct);
            kommandoer.Clear();
        }

        if (commit)
        {
            kommandoer.Add(new NpgsqlBatchCommand("commit"));
            arbejde.Sendt = true;
        }

        await Send(kommandoer, c, tx, ct);
        return aggregater.Length > 0 || v.Beskeder.Count > 0;
    }

    private static async Task Send(List<NpgsqlBatchCommand> kommandoer, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        if (kommandoer.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(c, tx);
        foreach (var k in kommandoer)
        {
            batch.BatchCommands.Add(k);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlBatchCommand Stroem(string skema, Aggregat a)
    {
        var forventet = a.Version - a.Nye.Count;
        return forventet == 0
            ? Sql.Batch($"insert into {skema}.stroem(id, art, version, borger_id) values ($1, $2, $3, $4)", a.StroemId, Haendelsestyper.Art(a.GetType()), a.Version, a.Borger)
            : Sql.Batch($"with s as (update {skema}.stroem set version = $3 where id = $1 and version = $2 returning 1) select {skema}.kraev(exists(select from s), 'KO409', 'aendret imens')", a.StroemId, forventet, a.Version);
    }

    private static IEnumerable<NpgsqlBatchCommand> Nye(string skema, Aggregat a, Sammenhaeng s)
    {
        var typer = Haendelsestyper.For(a.GetType().Assembly);
        return a.Nye.Select(r => Sql.Batch(
            $"insert into {skema}.haendelse(stroem_id, version, type, indhold, borger_id, sag_id, faktum_id, gaelder, registreret, bruger, begrundelse, korrelation) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)",
            a.StroemId, r.Version, typer.Navn(r.Haendelse), new Jsonb(Json.Skriv(r.Haendelse)), a.Borger, a.SagId ?? (object)DBNull.Value, r.Faktum, r.Gaelder, r.Tid, r.Bruger, r.Begrundelse ?? (object)DBNull.Value, s.Korrelation));
    }

    private Udgivelse Udgivelse(string skema, IBesked b, Sammenhaeng s) =>
        new(beskedtyper.Navn(b.GetType()), b.Noegle, b.Borger, b.Faktum, skema, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, s.Nu, s.Korrelation);
}
