using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>Why a file was not taken; the page says it in words at the field.</summary>
public enum Bilagsfejl
{
    Mangler,
    Tom,
    ForStor,
    Type,
}

/// <summary>Takes a file from the request and puts it into the database as it comes: a quarter of a megabyte in memory, whatever its size (X8).</summary>
public sealed class Bilagsmodtager(Datakilder datakilder, IClock ur)
{
    public const int HoejstMb = 25;
    private const int Del = 262_144;

    /// <summary>What may be filed, and what it is served as. The browser's own word for it is not trusted.</summary>
    private static readonly Dictionary<string, string> Typer = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".heic"] = "image/heic", [".txt"] = "text/plain",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation", [".odt"] = "application/vnd.oasis.opendocument.text", [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".eml"] = "message/rfc822", [".msg"] = "application/vnd.ms-outlook", [".m4a"] = "audio/mp4", [".mp3"] = "audio/mpeg",
    };

    /// <summary>For the file field: <c>.pdf,.png,…</c>.</summary>
    public static string Accepterer { get; } = string.Join(',', Typer.Keys);

    /// <returns>Null when it is stored.</returns>
    public async Task<Bilagsfejl?> Modtag(FileMultipartSection fil, Guid id, BorgerId borger, Guid stroem, string modul, Bruger bruger, CancellationToken ct)
    {
        var navn = Filnavn(fil.FileName);
        if (navn.Length == 0)
        {
            return Bilagsfejl.Mangler;
        }

        if (!Typer.TryGetValue(Path.GetExtension(navn), out var mime))
        {
            return Bilagsfejl.Type;
        }

        var kilde = datakilder[Datakilder.Fundament];
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Del);
        long laengde = 0;
        try
        {
            for (var nr = 0; ; nr++)
            {
                var laest = await fil.FileStream!.ReadAtLeastAsync(buffer.AsMemory(0, Del), Del, throwOnEndOfStream: false, ct);
                if (laest == 0)
                {
                    break;
                }

                if ((laengde += laest) > HoejstMb * 1024L * 1024)
                {
                    await Glem(kilde, id);
                    return Bilagsfejl.ForStor;
                }

                sum.AppendData(buffer, 0, laest);
                await Sql.Kommando(kilde, "insert into dokument.undervejs(id, nr, indhold, tid) values ($1, $2, $3, $4)", id, nr, new ReadOnlyMemory<byte>(buffer, 0, laest), ur.GetCurrentInstant()).Udfoer(ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        if (laengde == 0)
        {
            return Bilagsfejl.Tom;
        }

        await using var c = await kilde.OpenConnectionAsync(ct);
        await using var b = new NpgsqlBatch(c)
        {
            BatchCommands =
            {
                Sql.Batch("""
                    insert into dokument.dokument(id, borger_id, stroem_id, art, navn, mime, laengde, sha256, modul, registreret, bruger)
                    values ($1, $2, $3, 'bilag', $4, $5, $6, $7, $8, $9, $10)
                    """, id, borger, stroem, navn, mime, (int)laengde, sum.GetHashAndReset(), modul, ur.GetCurrentInstant(), bruger.Id),
                Sql.Batch("insert into dokument.del(dokument_id, nr, borger_id, indhold) select id, nr, $2, indhold from dokument.undervejs where id = $1", id, borger),
                Sql.Batch("delete from dokument.undervejs where id = $1", id),
            },
        };
        await b.ExecuteNonQueryAsync(ct);       // one implicit transaction
        return null;
    }

    /// <summary>The content goes at once; who took it away and why stays beside its name.</summary>
    /// <returns>False: it is not an attachment on this subject, or gone already.</returns>
    public async Task<bool> Fjern(Guid id, Guid stroem, Bruger bruger, string grund, CancellationToken ct)
    {
        await using var k = Sql.Kommando(datakilder[Datakilder.Fundament], """
            with f as (update dokument.dokument set fjernet = $3, fjernet_af = $4, fjernet_grund = $5 where id = $1 and stroem_id = $2 and art = 'bilag' and fjernet is null returning id),
            g as (delete from dokument.del where dokument_id in (select id from f))
            select count(*) from f
            """, id, stroem, ur.GetCurrentInstant(), bruger.Id, grund);
        return await k.Skalar<long>(ct) == 1;
    }

    /// <summary>What was begun and never finished.</summary>
    public Task RydGamle(CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "delete from dokument.undervejs where id in (select id from dokument.undervejs where nr = 0 and tid < $1)", ur.GetCurrentInstant() - Duration.FromHours(1)).Udfoer(ct);

    private static Task Glem(NpgsqlDataSource kilde, Guid id) => Sql.Kommando(kilde, "delete from dokument.undervejs where id = $1", id).Udfoer(CancellationToken.None);

    /// <summary>The last part of whatever path the browser sent, without what a file name may not hold; the end with the type is kept.</summary>
    internal static string Filnavn(string raat)
    {
        var navn = new string([.. raat[(raat.LastIndexOfAny(['/', '\\']) + 1)..].Where(t => !char.IsControl(t) && !char.IsSurrogate(t) && !"<>:\"|?*".Contains(t, StringComparison.Ordinal))]).Trim().Normalize();
        var type = Path.GetExtension(navn);
        var stamme = Path.GetFileNameWithoutExtension(navn);
        return stamme.Length == 0 ? "" : stamme[..Math.Min(stamme.Length, 120)] + (type.Length <= 10 ? type : type[..10]);
    }
}
