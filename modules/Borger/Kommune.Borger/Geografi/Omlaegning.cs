using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A grundområde as it stands on a day: what lies in it, where it belongs, and where it is planned to go.</summary>
internal sealed record Omraadestilling(string Kode, string Navn, string? Distrikt, LocalDate? Flyttes, string? TilDistrikt);

/// <param name="Antal">By grundområde, for each thing that is counted.</param>
internal sealed record Optaelling(string Hvad, IReadOnlyDictionary<string, int> Antal)
{
    public int For(IEnumerable<string> omraader) => omraader.Sum(o => Antal.GetValueOrDefault(o));
}

/// <summary>How the map is divided, now and as planned, and what lies where (B5). Numbers only: no person is shown.</summary>
internal sealed class Distriktskort(BorgerDb db, Datakilder datakilder, IEnumerable<IOptaelling> optaellinger)
{
    /// <summary>As many areas as the municipality may have (IndlaesGeografi).</summary>
    private const int FlestOmraader = 2000;

    public async Task<IReadOnlyList<Omraadestilling>> Omraader(LocalDate dag, CancellationToken ct)
    {
        var distrikter = await db.Distrikter.ToDictionaryAsync(d => d.Kode, d => d.Navn, ct);
        var grupperinger = (await Rettelse.Kendte(db.Grupperinger, ct)).ToLookup(g => g.Grundomraade, StringComparer.Ordinal);
        string? Navn(Gruppering? g) => g is null ? null : distrikter.GetValueOrDefault(g.Distrikt);
        return [.. (await db.Grundomraader.OrderBy(o => o.Kode).Take(FlestOmraader).ToListAsync(ct)).Select(o =>
        {
            var naeste = grupperinger[o.Kode].Where(g => g.GaelderFra > dag).MinBy(g => g.GaelderFra);
            return new Omraadestilling(o.Kode, o.Navn, Navn(grupperinger[o.Kode].FirstOrDefault(g => g.Gaelder(dag))), naeste?.GaelderFra, Navn(naeste));
        })];
    }

    /// <summary>Children who live in each area now, and what the departments count on them.</summary>
    public async Task<IReadOnlyList<Optaelling>> Tael(LocalDate idag, CancellationToken ct)
    {
        List<Optaelling> ud = [new("Børn", await PrOmraade("""
            select p.borger_id from borger.person p where (p.foedselsdato > $1::date - interval '18 years')
            and not exists (select from borger.alias a where a.borger_id = p.borger_id and a.ophaevet is null)
            """, idag, null, ct))];
        foreach (var o in optaellinger)
        {
            ud.Add(new(o.Hvad, await PrOmraade("select b from unnest($2::uuid[]) b", idag, await o.Hent(ct), ct)));
        }

        return ud;
    }

    private async Task<IReadOnlyDictionary<string, int>> PrOmraade(string hvem, LocalDate idag, IReadOnlyList<BorgerId>? boern, CancellationToken ct) =>
        (await Sql.Kommando(datakilder["borger"], $"""
            select a.grundomraade, count(*)::int from ({hvem}) h(id)
            cross join lateral (select borger.hoved(h.id) as id) k
            join lateral (select x.grundomraade from borger.adresse x where x.borger_id = k.id and x.afloest is null and x.gaelder_fra <= $1 and (x.gaelder_til is null or x.gaelder_til >= $1) order by x.gaelder_fra desc limit 1) a on true
            where a.grundomraade is not null and ($2::uuid[]) is not distinct from ($2::uuid[]) group by 1
            """, idag, boern?.Select(b => b.Vaerdi).ToArray() ?? (object)DBNull.Value).Liste(r => (r.GetString(0), r.GetInt32(1)), ct)).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
}
