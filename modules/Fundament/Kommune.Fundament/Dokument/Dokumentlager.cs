using NodaTime;

namespace Kommune.Fundament;

/// <param name="Modul">The schema of the module that it belongs to.</param>
/// <param name="Hvem">The employee who put it there.</param>
/// <param name="Fjernet">The content was taken away; the rest stays.</param>
public sealed record DokumentHoved(Guid Id, BorgerId Borger, string Navn, string Mime, int Laengde, string Art, Guid? Stroem, string Modul, Instant Registreret, string? Hvem, Instant? Fjernet, string? FjernetAf, string? FjernetGrund);

/// <summary>Frozen letters and attachments in the database. Writing goes with the command that makes them (<see cref="NytDokument"/>).</summary>
public sealed class Dokumentlager(Datakilder datakilder)
{
    public async Task<DokumentHoved?> Find(Guid id, CancellationToken ct = default) => (await Hoveder("d.id = $1", id, ct)).SingleOrDefault();

    public Task<List<DokumentHoved>> ForStroem(Guid stroem, CancellationToken ct = default) => Hoveder("d.stroem_id = $1", stroem, ct);

    /// <summary>Those of several streams in one round trip: everything a case has, for whoever asks to see all of it.</summary>
    public Task<List<DokumentHoved>> ForStroemme(IReadOnlyCollection<Guid> stroemme, CancellationToken ct = default) => Hoveder("d.stroem_id = any($1)", stroemme.ToArray(), ct, graense: null);

    /// <summary>The text of these letters, in one round trip.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Tekster(IReadOnlyCollection<Guid> ider, CancellationToken ct = default) => ider.Count == 0
        ? new Dictionary<Guid, string>()
        : (await Sql.Kommando(datakilder[Datakilder.Fundament], "select dokument_id, convert_from(string_agg(indhold, ''::bytea order by nr), 'UTF8') from dokument.del where dokument_id = any($1) group by dokument_id", ider.ToArray())
            .Liste(r => (Id: r.GetGuid(0), Tekst: r.GetString(1)), ct)).ToDictionary(x => x.Id, x => x.Tekst);

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

    private Task<List<DokumentHoved>> Hoveder(string hvor, object noegle, CancellationToken ct, int? graense = 200) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], $"""
            select d.id, d.borger_id, d.navn, d.mime, d.laengde, d.art, d.stroem_id, d.modul, d.registreret, h.navn, d.fjernet, f.navn, d.fjernet_grund
            from dokument.dokument d left join organisation.medarbejder h on h.id = d.bruger left join organisation.medarbejder f on f.id = d.fjernet_af
            where {hvor} order by d.registreret, d.id limit $2
            """, noegle, graense ?? (object)DBNull.Value)
            .Liste(r => new DokumentHoved(r.GetGuid(0), new(r.GetGuid(1)), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetString(5), r.GuidEllerNull(6), r.GetString(7), r.Instant(8), r.TekstEllerNull(9), r.InstantEllerNull(10), r.TekstEllerNull(11), r.TekstEllerNull(12)), ct);
}
