using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Kommune.Styring;

/// <summary>
/// Carries a replay through beside the pages, portion by portion, on one host at a time; a host that dies leaves the rest to another.
/// What is delivered meanwhile is taken as always: a message is one by its number, whoever comes first.
/// </summary>
internal sealed class Genafspiller(Datakilder datakilder, Beskedlaeser log, IServiceScopeFactory scopes, IClock ur, ILogger<Genafspiller> logger) : Enearbejder(datakilder["styring"], "styring.genafspilning", logger)
{
    private const int Portion = 5000;
    private static readonly string[] Fortaellere = [Kilde.Til<BorgerRegistreret>().Navn, Kilde.Til<BorgerAendret>().Navn];
    private Genafspilning? _igang;

    public override string Navn => "Genafspilning af styringens tal";
    public override int? Procent => _igang?.Procent;
    public override string Status => _igang is { } g ? $"{DanskTal.Heltal(g.Antal)} hændelser" : "";

    protected override void Hviler() => _igang = null;

    protected override async Task<bool> Naeste(NpgsqlConnection c, CancellationToken ct)
    {
        var venter = (await Sql.Kommando(c, "select id, naaet, maal, antal from styring.genafspilning where faerdig is null").Liste(
            r => new Genafspilning { Id = r.GetGuid(0), Naaet = r.GetInt64(1), Maal = r.GetInt64(2), Antal = r.GetInt64(3) }, ct)).SingleOrDefault();
        if (venter is null)
        {
            return false;
        }

        await Koer(c, venter, ct);
        return true;
    }

    private async Task Koer(NpgsqlConnection c, Genafspilning g, CancellationToken ct)
    {
        _igang = g;
        if (g.Maal == 0)
        {
            g.Maal = await Sql.Kommando(datakilder[Datakilder.Fundament], "select besked.seneste()").Skalar<long>(ct);
            await using var tx = await c.BeginTransactionAsync(ct);
            await Sql.Kommando(c, "delete from styring.faktum").Udfoer(ct);
            await Sql.Kommando(c, "delete from styring.barn").Udfoer(ct);
            await Gem(c, g, ct);
            await tx.CommitAsync(ct);
        }

        while (await log.Laes(g.Naaet, Portion, ct: ct) is { Beskeder.Count: > 0 } stykke)
        {
            await using var tx = await c.BeginTransactionAsync(ct);
            await Faktumskrift.Skriv(c, [.. stykke.Beskeder.Select(b => Faktumraekke.Af(b.Nr, b.Type, b.Indhold, b.Gaelder, b.Registreret))], ct);
            (g.Naaet, g.Antal) = (stykke.Naeste, g.Antal + stykke.Beskeder.Count);
            await Gem(c, g, ct);
            await tx.CommitAsync(ct);
        }

        await Faktumskrift.Saml(c, ct);
        await Foedsler(c, ct);
        g.Faerdig = ur.GetCurrentInstant();
        await Gem(c, g, ct);
    }

    /// <summary>Those whom the log tells of: births are asked for, since no event tells them.</summary>
    private async Task Foedsler(NpgsqlConnection c, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var borgere = scope.ServiceProvider.GetRequiredService<IBorgere>();
        var boern = (await Sql.Kommando(c, "select borger_id, min(gaelder) from styring.faktum where art = any($1) and borger_id is not null group by 1", (object)Fortaellere)
            .Liste(r => (Id: new BorgerId(r.GetGuid(0)), Registreret: r.Instant(1)), ct)).ToDictionary(b => b.Id, b => FoedtHandler.Tidligst(b.Registreret));
        foreach (var del in boern.Keys.Chunk(IBorgerNavne.Hoejst))
        {
            var foedt = (await borgere.Familier(del, ct)).Where(f => f.Value.Foedt >= boern[f.Key]).ToArray();
            await Sql.Kommando(c, "insert into styring.barn(borger_id, foedt) select * from unnest($1::uuid[], $2::date[]) on conflict (borger_id) do update set foedt = excluded.foedt",
                foedt.Select(f => f.Key.Vaerdi).ToArray(), foedt.Select(f => f.Value.Foedt!.Value.ToDateOnly()).ToArray()).Udfoer(ct);
        }
    }

    private static Task Gem(NpgsqlConnection c, Genafspilning g, CancellationToken ct) =>
        Sql.Kommando(c, "update styring.genafspilning set naaet = $2, maal = $3, antal = $4, faerdig = $5 where id = $1", g.Id, g.Naaet, g.Maal, g.Antal, g.Faerdig is { } f ? f : DBNull.Value).Udfoer(ct);
}
