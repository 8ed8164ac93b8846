using NodaTime;

namespace Kommune.Fundament;

/// <summary>A look-up as its own employee sees it: when, on which page, for what, and which children.</summary>
public sealed record Eget(long Nr, Instant Tid, string Side, string Formaal, IReadOnlyList<BorgerId> Boern);

/// <summary>F32: everybody can see what is registered about their own looking.</summary>
public sealed class Egneopslag(Datakilder datakilder)
{
    /// <param name="foer">The number of the last row of the page before; null for the newest.</param>
    public Task<List<Eget>> Hent(MedarbejderId medarbejder, long? foer, int antal, CancellationToken ct = default) =>
        Sql.Kommando(datakilder[Datakilder.Fundament], """
            select o.nr, o.tid, o.side, o.formaal, array(select b.borger_id from adgang.opslag_barn b where b.nr = o.nr order by b.borger_id)
            from adgang.opslag o where o.medarbejder_id = $1 and o.nr < $2 order by o.nr desc limit $3
            """, medarbejder, foer ?? long.MaxValue, antal)
            .Liste(r => new Eget(r.GetInt64(0), r.Instant(1), r.GetString(2), r.GetString(3), [.. r.GetFieldValue<Guid[]>(4).Select(g => new BorgerId(g))]), ct);
}
