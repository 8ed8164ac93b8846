using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case that may be drawn, with the steps it had in the period.</summary>
internal sealed record Populationssag(SagId Sag, BorgerId Barn, string? Distrikt, IReadOnlyList<Sagsled> Led);

/// <summary>The cases among which a sample is drawn: those the leader may see, that had such a step in the period.</summary>
internal sealed record Tilsynspopulation(IReadOnlyList<Populationssag> Sager)
{
    public static async Task<Tilsynspopulation> Hent(MyndighedDb db, IBorgere borgere, Bruger bruger, Instant nu, Sagsled? led, LocalDate fra, LocalDate til, string? distrikt, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        var fundne = await Sql.Kommando(c, """
            select s.id, s.borger_id,
              exists (select from myndighed.underretning u where u.borger_id = s.borger_id and not u.annulleret and u.modtaget >= $3 and u.modtaget < $4),
              exists (select from myndighed.undersoegelse u where u.sag_id = s.id and u.bortfaldet is null and u.begyndt >= $3 and u.begyndt < $4),
              exists (select from myndighed.indsats i where i.sag_id = s.id and (i.ophoert is null or i.ophoersaarsag is not null) and i.bevilget >= $3 and i.bevilget < $4),
              exists (select from myndighed.indsats i where i.sag_id = s.id and i.bevilget < $4 and (i.ophoert is null or (i.ophoersaarsag is not null and i.ophoert >= $3))),
              exists (select from myndighed.anbringelse a where a.borger_id = s.borger_id and a.sag_id = s.id and a.fra <= $5 and (a.ophoert is null or a.ophoert >= $3))
            from myndighed.sag s
            where s.borger_id = any(array(select borger_id from adgang.maa_se($1, $2))) and s.aabnet < $4 and (s.lukket is null or s.lukket >= $3)
            """, bruger.Id, nu, Fristdag.Begynder(fra), Fristdag.Slutter(til), til).Liste(r => (
                Sag: new SagId(r.GetGuid(0)), Barn: new BorgerId(r.GetGuid(1)), Led: (Sagsled[])[.. Enum.GetValues<Sagsled>().Where(l => r.GetBoolean(2 + (int)l))]), ct);
        var med = fundne.Where(f => led is { } l ? f.Led.Contains(l) : f.Led.Length > 0).ToArray();
        var distrikter = await borgere.Distrikter([.. med.Select(f => f.Barn)], ct);
        return new([.. med.Select(f => new Populationssag(f.Sag, f.Barn, distrikter.GetValueOrDefault(f.Barn), led is { } l ? [l] : f.Led)).Where(p => distrikt is null || p.Distrikt == distrikt)]);
    }
}
