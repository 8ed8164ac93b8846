using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>That a child has its place in a unit, as Dagtilbud told it: whom a meeting about a unit is about.</summary>
internal sealed class Enhedsbarn
{
    /// <summary>The place's id in Dagtilbud.</summary>
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; set; }
    public required LocalDate Fra { get; set; }

    /// <summary>The last day.</summary>
    public LocalDate? Til { get; set; }
}

/// <summary>The children of a unit whom this user may see, a page at a time.</summary>
internal sealed record Enhedsbarnliste(IReadOnlyList<BorgerId> Boern, Guid? Naeste)
{
    private const int PaaSiden = 40;

    public static async Task<Enhedsbarnliste> Hent(SamspilDb db, EnhedId enhed, LocalDate dag, Bruger bruger, Instant nu, string? efter, CancellationToken ct)
    {
        var fundet = await Sql.Kommando(await db.AabenForbindelse(ct), """
            select distinct borger_id from samspil.enhedsbarn
            where enhed_id = $1 and fra <= $2 and (til is null or til >= $2) and borger_id > $5 and borger_id = any(array(select borger_id from adgang.maa_se($3, $4)))
            order by borger_id limit 41
            """, enhed, dag, bruger.Id, nu, Guid.TryParse(efter, out var e) ? e : Guid.Empty).Liste(r => new BorgerId(r.GetGuid(0)), ct);
        return new([.. fundet.Take(PaaSiden)], fundet.Count > PaaSiden ? fundet[PaaSiden - 1].Vaerdi : null);
    }
}
