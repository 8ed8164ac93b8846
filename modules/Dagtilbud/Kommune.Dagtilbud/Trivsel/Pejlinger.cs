using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>The pointers of some children, and what was put aside: four queries, however many they are.</summary>
internal static class Pejlinger
{
    public static async Task<ILookup<BorgerId, (Pejling Pejling, PejlingAfvist? Afvist)>> Hent(DagtilbudDb db, Opsaetninger opsaetninger, IReadOnlyCollection<BorgerId> boern, LocalDate idag, CancellationToken ct)
    {
        var regler = await opsaetninger.Hent<Pejleregler>(idag, null, ct);
        var (to, fra) = (idag.PlusYears(-2), idag.PlusMonths(-13));
        var trivsel = (await db.Trivsler.AsNoTracking().Where(t => boern.Contains(t.BorgerId) && t.Afloest == null && t.Dag >= to).OrderBy(t => t.Dag).ThenBy(t => t.Registreret)
            .Select(t => new { t.BorgerId, t.Dag, t.Farve }).ToListAsync(ct)).ToLookup(t => t.BorgerId, t => new Pejling.Set(t.Dag, t.Farve));
        var fravaer = (await db.Fravaer.AsNoTracking().Where(f => boern.Contains(f.BorgerId) && f.Afloest == null && f.Maaned >= fra)
            .Select(f => new { f.BorgerId, f.Maaned, f.Dage }).ToListAsync(ct)).ToLookup(f => f.BorgerId, f => new Pejling.Borte(f.Maaned, f.Dage));
        var sprog = (await db.Sprogvurderinger.AsNoTracking().Where(v => boern.Contains(v.BorgerId) && v.FoelgesOp < idag && v.FulgtOp == null)
            .Select(v => new { v.BorgerId, v.FoelgesOp }).ToListAsync(ct)).GroupBy(v => v.BorgerId).ToDictionary(g => g.Key, g => g.Min(v => v.FoelgesOp));
        var afvist = (await db.PejlingerAfvist.AsNoTracking().Where(a => boern.Contains(a.BorgerId)).ToListAsync(ct)).ToDictionary(a => (a.BorgerId, a.Kode, a.Fakta));
        return boern.SelectMany(b => Pejling.Af(regler, trivsel[b], fravaer[b], sprog.GetValueOrDefault(b), idag).Select(p => (b, p)))
            .ToLookup(x => x.b, x => (x.p, afvist.GetValueOrDefault((x.b, x.p.Kode, x.p.Fakta))));
    }
}
