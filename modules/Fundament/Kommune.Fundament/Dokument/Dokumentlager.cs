using NodaTime;

namespace Kommune.Fundament;

public sealed record DokumentHoved(Guid Id, BorgerId Borger, string Navn, string Mime, int Laengde, string Art, Guid? Stroem, Instant Registreret);

/// <summary>Frozen letters and attachments in the database. Writing goes with the command that makes them (<see cref="NytDokument"/>).</summary>
public sealed class Dokumentlager(Datakilder datakilder)
{
    public async Task<DokumentHoved?> Find(Guid id, CancellationToken ct = default) => (await Hoveder("id = $1", id, ct)).SingleOrDefault();

    public Task<List<DokumentHoved>> ForStroem(Guid stroem, CancellationToken ct = default) => Hoveder("stroem_id = $1", stroem, ct);

    /// <summary>The content, chunk by chunk in order.</summary>
    public async Task Skriv(Guid id, Stream ud, CancellationToken ct = default)
    {
        await using var k = Sql.Kommando(datakilder[Datakilder.Fundament], "select indhold from dokument.del where dokument_id = $1 order by nr", id);
        await using var r = await k.ExecuteReaderAsync(ct);
        while (await r.ReadAsync(ct))
        {
            await ud.WriteAsync(r.GetFieldValue<byte[]>(0), ct);
        }
    }

    private Task<List<DokumentHoved>> Hoveder(string hvor, Guid id, CancellationToken ct) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], $"select id, borger_id, navn, mime, laengde, art, stroem_id, registreret from dokument.dokument where {hvor} order by registreret, id limit 200", id)
            .Liste(r => new DokumentHoved(r.GetGuid(0), new(r.GetGuid(1)), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5), r.GuidEllerNull(6), r.Instant(7)), ct);
}
