using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>Who registered a version of a rule, and why; the catalogue's own versions have none.</summary>
public sealed record Regelaendring(string Id, int Version, MedarbejderId Bruger, string Begrundelse, Instant Registreret);

/// <summary>The rules as rows of <c>frist.regel</c>.</summary>
internal sealed class Fristregellager(Datakilder datakilder)
{
    private NpgsqlDataSource Db => datakilder[Datakilder.Fundament];

    /// <summary>
    /// Rules that the database does not know are added: all of them in a new one, those of a newer release later. Rules it
    /// knows are the municipality's, and stay as they are; a release that changes one brings a numbered SQL file.
    /// </summary>
    public async Task Tilfoej(IEnumerable<Fristregel> katalog, CancellationToken ct)
    {
        var kendte = (await Sql.Kommando(Db, "select distinct id from frist.regel").Liste(r => r.GetString(0), ct)).ToHashSet(StringComparer.Ordinal);
        var nye = katalog.Where(r => !kendte.Contains(r.Id)).ToArray();
        if (nye.Length > 0)
        {
            await Sql.Kommando(Db, "select frist.gem_regler($1)", new Jsonb(FristJson.Regler(nye))).Udfoer(ct);
        }
    }

    public Task<List<Fristregel>> Alle(CancellationToken ct) => Sql.Kommando(Db, """
        select id, version, navn, tekst, lovgrundlag, kilde, start_begivenhed, standses_af, laengde, enhed, dag_en_taeller, loft, fast, gaelder_fra, gaelder_til, registreret, afloest
        from frist.regel order by id, version
        """).Liste(r => new Fristregel
    {
        Id = r.GetString(0),
        Version = r.GetInt32(1),
        Navn = r.GetString(2),
        Tekst = r.GetString(3),
        Lovgrundlag = r.TekstEllerNull(4),
        Kilde = Enum.Parse<Regelkilde>(r.GetString(5), ignoreCase: true),
        StartBegivenhed = r.GetString(6),
        StandsesAf = r.GetString(7),
        Laengde = r.IsDBNull(8) ? null : r.GetInt32(8),
        Enhed = r.IsDBNull(9) ? null : Enum.Parse<Fristenhed>(r.GetString(9), ignoreCase: true),
        DagEnTaeller = r.GetBoolean(10),
        Loft = r.IsDBNull(11) ? null : r.GetInt32(11),
        Fast = r.GetBoolean(12),
        GaelderFra = r.IsDBNull(13) ? null : r.Dato(13),
        GaelderTil = r.IsDBNull(14) ? null : r.Dato(14),
        Registreret = r.Instant(15),
        Afloest = r.InstantEllerNull(16),
    }, ct);

    public Task<List<Regelaendring>> Aendringer(string id, CancellationToken ct) =>
        Sql.Kommando(Db, "select id, version, bruger, begrundelse, registreret from frist.regel_aendring where id = $1 order by version", id)
            .Liste(r => new Regelaendring(r.GetString(0), r.GetInt32(1), new(r.GetGuid(2)), r.GetString(3), r.Instant(4)), ct);

    /// <summary>Stores new versions and the superseding of old ones, with who and why.</summary>
    /// <returns>False when somebody else changed the rule meanwhile: then nothing is stored.</returns>
    public async Task<bool> Gem(IReadOnlyCollection<Fristregel> nye, IReadOnlyCollection<Fristregel> afloeste, Bruger bruger, string begrundelse, Instant nu, CancellationToken ct)
    {
        await using var c = await Db.OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(ct);
        try
        {
            await using var batch = new NpgsqlBatch(c, tx);
            batch.BatchCommands.Add(Sql.Batch("select frist.gem_regler($1)", new Jsonb(FristJson.Regler(nye.Concat(afloeste)))));
            foreach (var r in nye)
            {
                batch.BatchCommands.Add(Sql.Batch("insert into frist.regel_aendring(id, version, bruger, begrundelse, registreret) values ($1,$2,$3,$4,$5)", r.Id, r.Version, bruger.Id, begrundelse, nu));
            }

            await batch.ExecuteNonQueryAsync(ct);
            await tx.CommitAsync(ct);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.IntegrityConstraintViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }
}
