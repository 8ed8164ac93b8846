using Kommune.Dagtilbud;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P3: a psychologist's own work, and the leader's view of all of it.</summary>
internal static class Vurderinger
{
    public const int Antal = 50;

    /// <summary>Assessments that the user answers for or writes a part of, the oldest first; a leader's are all that they may see.</summary>
    public static async Task<(IReadOnlyList<PpvRaekke> Raekker, PpvId? Naeste)> Hent(PprDb db, Bruger bruger, Instant nu, bool alle, bool afsluttede, Guid? efter, CancellationToken ct)
    {
        var raekker = await db.Vurderinger.FromSqlRaw($$"""
            select * from ppr.ppv p where borger_id = any(array({{Adgang.MaaSe}})) and (afsluttet is not null) = {2}
            and ({3} or ansvarlig_id = {0} or exists (select from ppr.ppv_del d where d.ppv_id = p.id and d.forfatter_id = {0}))
            and ({4}::uuid is null or (begyndt, id) > (select e.begyndt, e.id from ppr.ppv e where e.id = {4}::uuid))
            order by begyndt, id limit 51
            """, bruger.Id.Vaerdi, nu, afsluttede, alle, new Npgsql.NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid, Value = efter is { } e ? e : DBNull.Value }).ToListAsync(ct);
        return raekker.Count > Antal ? (raekker[..Antal], raekker[Antal - 1].Id) : (raekker, null);
    }

    /// <summary>Parts that are not written, by assessment.</summary>
    public static async Task<ILookup<PpvId, PpvDelRaekke>> Mangler(PprDb db, IEnumerable<PpvId> ppv, CancellationToken ct)
    {
        var ider = ppv.ToArray();
        return (await db.Dele.Where(d => ider.Contains(d.PpvId) && d.Skrevet == null).ToListAsync(ct)).ToLookup(d => d.PpvId);
    }

    /// <summary>What Myndighed has asked and waits for, the most urgent first; a leader's are all.</summary>
    public static Task<List<Udtalelse>> Udtalelser(PprDb db, Bruger bruger, Instant nu, bool alle, CancellationToken ct) => db.Udtalelser.FromSqlRaw("select * from ppr.udtalelse where borger_id = any(array(" + Adgang.MaaSe + """
        )) and ({2} or medarbejder_id = {0}) and besvaret is null and opgivet is null order by svar_senest, id limit 25
        """, bruger.Id.Vaerdi, nu, alle).ToListAsync(ct);

    /// <summary>Advice about a child that the user has been given and not yet answered.</summary>
    public static Task<List<IndstillingRaekke>> Sparringer(PprDb db, Bruger bruger, Instant nu, CancellationToken ct) => db.Indstillinger.FromSqlRaw("select * from ppr.indstilling where borger_id = any(array(" + Adgang.MaaSe + """
        )) and medarbejder_id = {0} and afsluttet is null and triage = 'Sparring' order by modtaget, id limit 25
        """, bruger.Id.Vaerdi, nu).ToListAsync(ct);
}
