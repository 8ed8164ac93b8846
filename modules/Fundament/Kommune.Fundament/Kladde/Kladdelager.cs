using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Fundament;

public sealed record GemtKladde(IReadOnlyDictionary<string, string[]> Felter, int Version, Instant Gemt);

/// <summary>What somebody is typing: per user, form and subject, for 30 days. Nothing typed is lost (X8).</summary>
public sealed class Kladdelager(Datakilder datakilder, IClock ur)
{
    private const int Dage = 30;
    public static readonly Duration Holdbarhed = Duration.FromDays(Dage);

    public async Task<GemtKladde?> Find(Bruger bruger, string side, string noegle, CancellationToken ct = default) =>
        (await Sql.Kommando(datakilder[Datakilder.Fundament], "select felter::text, version, gemt from kladde.kladde where medarbejder_id = $1 and side = $2 and noegle = $3 and gemt > $4",
            bruger.Id, side, noegle, ur.GetCurrentInstant() - Holdbarhed)
            .Liste(r => new GemtKladde(JsonSerializer.Deserialize<Dictionary<string, string[]>>(r.GetString(0))!, r.GetInt32(1), r.Instant(2)), ct)).SingleOrDefault();

    /// <summary>What a posted form keeps: its fields, not those of the form itself (token, handler, draft key).</summary>
    public static Dictionary<string, string[]> Felter(IFormCollection form) =>
        form.Where(f => !f.Key.StartsWith('_')).ToDictionary(f => f.Key, f => f.Value.Select(v => (v ?? "").Replace("\0", "", StringComparison.Ordinal)).ToArray(), StringComparer.Ordinal);

    /// <param name="borger">The child it is about: it is erased with the child.</param>
    public Task Gem(Bruger bruger, string side, string noegle, int version, BorgerId? borger, IReadOnlyDictionary<string, string[]> felter, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], """
            insert into kladde.kladde(medarbejder_id, side, noegle, version, borger_id, felter, gemt) values ($1,$2,$3,$4,$5,$6,$7)
            on conflict (medarbejder_id, side, noegle) do update set version = excluded.version, borger_id = excluded.borger_id, felter = excluded.felter, gemt = excluded.gemt
            """, bruger.Id, side, noegle, version, borger?.Vaerdi ?? (object)DBNull.Value, new Jsonb(JsonSerializer.Serialize(felter)), ur.GetCurrentInstant()).Udfoer(ct);

    public Task Slet(Bruger bruger, string side, string noegle, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "delete from kladde.kladde where medarbejder_id = $1 and side = $2 and noegle = $3", bruger.Id, side, noegle).Udfoer(ct);

    /// <summary>Where a form led that was sent before, word for word (<see cref="Engang"/>); null when it was not.</summary>
    public async Task<Rute?> Udfoert(Guid noegle, CancellationToken ct = default) =>
        await Sql.Kommando(datakilder[Datakilder.Fundament], "select rute from kladde.udfoert where noegle = $1", noegle).Skalar<string>(ct) is { } sti ? new Rute(sti) : null;

    /// <summary>A form that is no command has been done.</summary>
    public Task Udfoer(Engang engang, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], "insert into kladde.udfoert(noegle, rute, tid) values ($1, $2, $3) on conflict do nothing", engang.Noegle, engang.Rute ?? (object)DBNull.Value, ur.GetCurrentInstant()).Udfoer(ct);

    public async Task RydGamle(CancellationToken ct = default)
    {
        var nu = ur.GetCurrentInstant();
        await Sql.Kommando(datakilder[Datakilder.Fundament], "delete from kladde.kladde where gemt < $1", nu - Holdbarhed).Udfoer(ct);
        await Sql.Kommando(datakilder[Datakilder.Fundament], "delete from kladde.udfoert where tid < $1", nu - Duration.FromDays(1)).Udfoer(ct);
    }
}
