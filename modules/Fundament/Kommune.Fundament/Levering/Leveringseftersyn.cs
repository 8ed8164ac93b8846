using System.Data;

namespace Kommune.Fundament;

public enum Leveringsfejl
{
    /// <summary>Messages are parked although nothing holds their key.</summary>
    BagIntet,

    /// <summary>A delivery has used its attempts and waits for a person.</summary>
    Doed,

    /// <summary>The database has a receiver that no code knows.</summary>
    UkendtModtager,

    /// <summary>A receiver has still to be given a stretch of the log, and gets nothing until then.</summary>
    Efterfyldes,

    /// <summary>A key is held back by a message that is not waiting.</summary>
    SpaerretUdenLevering,

    /// <summary>A delivery of a message that is not in the log.</summary>
    UdenBesked,

    /// <summary>A delivery to a receiver that is not there.</summary>
    UdenModtager,
}

/// <param name="Nr">The (first) message's number in the log; for a backfill how far it has come.</param>
/// <param name="Antal">How many messages it is about.</param>
/// <param name="Type">The message's type, where it is about one.</param>
public sealed record Leveringsafvigelse(Leveringsfejl Art, string Modtager, long Nr, long Antal, string? Type = null);

/// <summary>Looks for deliveries that do not go on by themselves. Reads only, and does not make this process known as a receiver.</summary>
public sealed class Leveringseftersyn(Datakilder kilder, Modtagere modtagere)
{
    private const int Hoejst = 200;

    /// <returns>The first two hundred of each sort, and how many deliveries are waiting in all.</returns>
    public async Task<(IReadOnlyList<Leveringsafvigelse> Afvigelser, long Venter)> Efterse(CancellationToken ct = default)
    {
        await using var c = await kilder[Datakilder.Fundament].OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await Sql.Kommando(c, "set transaction read only").Udfoer(ct);
        List<Leveringsafvigelse> ud = [];
        async Task Find(Leveringsfejl art, string sql, params object?[] p) =>
            ud.AddRange(await Sql.Kommando(c, $"{sql} limit {Hoejst}", p).Liste(r => new Leveringsafvigelse(art, r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.TekstEllerNull(3)), ct));

        await Find(Leveringsfejl.BagIntet, """
            select coalesce(m.navn, '?'), min(l.nr), count(*), null from besked.levering l left join besked.modtager m on m.id = l.modtager
            where not l.klar and not exists (select from besked.spaerring s where s.modtager = l.modtager and s.noegle = l.noegle) group by m.navn, l.noegle order by min(l.nr)
            """);
        await Find(Leveringsfejl.Doed, """
            select coalesce(m.navn, '?'), s.nr, (select count(*) from besked.levering l where l.modtager = s.modtager and l.noegle = s.noegle), b.type
            from besked.spaerring s left join besked.modtager m on m.id = s.modtager left join besked.besked b on b.nr = s.nr where s.doed order by s.nr, 1
            """);
        await Find(Leveringsfejl.UkendtModtager, """
            select m.navn, coalesce(min(l.nr), 0), count(l.nr), null from besked.modtager m left join besked.levering l on l.modtager = m.id where m.navn <> all($1) group by m.navn order by m.navn
            """, (object)modtagere.Alle.Select(m => m.Navn).ToArray());
        await Find(Leveringsfejl.Efterfyldes, """
            select m.navn, min(e.naaet), sum(e.maal - e.naaet)::bigint, null from besked.efterfyldning e join besked.modtager m on m.id = e.modtager
            join besked.abonnement a on a.modtager = e.modtager and a.type = e.type and a.ophoert is null group by m.navn order by m.navn
            """);
        await Find(Leveringsfejl.SpaerretUdenLevering, """
            select coalesce(m.navn, '?'), s.nr, (select count(*) from besked.levering l where l.modtager = s.modtager and l.noegle = s.noegle), null
            from besked.spaerring s left join besked.modtager m on m.id = s.modtager
            where not exists (select from besked.levering l where l.modtager = s.modtager and l.noegle = s.noegle and l.nr = s.nr and not l.klar) order by s.nr, 1
            """);
        await Find(Leveringsfejl.UdenBesked, """
            select coalesce(m.navn, '?'), l.nr, 1::bigint, null from besked.levering l left join besked.modtager m on m.id = l.modtager where not exists (select from besked.besked b where b.nr = l.nr) order by l.nr, 1
            """);
        await Find(Leveringsfejl.UdenModtager, """
            select l.modtager::text, min(l.nr), count(*), null from besked.levering l where not exists (select from besked.modtager m where m.id = l.modtager) group by l.modtager order by l.modtager
            """);
        return (ud, await Sql.Kommando(c, "select count(*) from besked.levering").Skalar<long>(ct));
    }
}
