using Kommune.Fundament;

namespace Kommune.Leveringsproces;

/// <summary>What the receivers were due, held against what they did: one effect per receiver and message, in the order of each key.</summary>
/// <param name="Skyldige">Messages times their receivers, less what a person skipped.</param>
/// <param name="Tabt">Due, not done, and not waiting either.</param>
/// <param name="Venter">Due and still waiting.</param>
/// <param name="Dobbelt">Done more than once, or done although it was skipped or is still waiting.</param>
/// <param name="UdenForOrden">Done after a later message of the same key.</param>
internal sealed record Regnskab(long Skyldige, long Tabt, long Venter, long Dobbelt, long UdenForOrden)
{
    public bool GaarOp => Tabt == 0 && Dobbelt == 0 && UdenForOrden == 0;

    public override string ToString() => $"{Skyldige} effects due, {Tabt} lost, {Dobbelt} doubled, {UdenForOrden} out of order" + (Venter == 0 ? "" : $", {Venter} waiting");

    public static async Task<Regnskab> GoerOp(Datakilder kilder, CancellationToken ct = default) => (await Sql.Kommando(kilder[Datakilder.Fundament], """
        with skyldig as (
          select m.navn, b.nr, b.type, b.faktum_id, l.nr is not null as venter, o.nr is not null as sprunget
          from besked.besked b join besked.abonnement a on a.type = b.type and a.ophoert is null join besked.modtager m on m.id = a.modtager
          left join besked.levering l on l.modtager = m.id and l.nr = b.nr
          left join besked.oversprunget o on o.modtager = m.navn and o.nr = b.nr),
        gjort as (
          select v.modtager, v.lb, v.borger_id, b.nr from ppr.virkning v left join besked.besked b on b.type = v.type and b.faktum_id = v.faktum_id),
        gange as (select modtager, nr, count(*) as gange from gjort group by modtager, nr),
        antal as (select s.*, coalesce(g.gange, 0) as gange from skyldig s left join gange g on g.modtager = s.navn and g.nr = s.nr)
        select (select count(*) from antal where not sprunget),
          (select count(*) from antal where gange = 0 and not venter and not sprunget),
          (select count(*) from antal where venter),
          (select coalesce(sum(greatest(gange - case when venter or sprunget then 0 else 1 end, 0)), 0)::bigint from antal) + (select count(*) from gjort where nr is null),
          (select count(*) from (select nr, lag(nr) over (partition by modtager, borger_id order by lb) as foer from gjort) x where foer > nr)
        """).Liste(r => new Regnskab(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)), ct))[0];
}
