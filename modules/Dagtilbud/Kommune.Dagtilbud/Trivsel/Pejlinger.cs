using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>
/// The pointers of some children, and what was put aside: five queries, however many they are. Facts that stand on two records
/// of one child (docs/adr/0007) are that child's, whichever of them is asked about.
/// </summary>
internal static class Pejlinger
{
    public static async Task<ILookup<BorgerId, (Pejling Pejling, PejlingAfvist? Afvist)>> Hent(DagtilbudDb db, IBorgere borgere, Opsaetninger opsaetninger, IReadOnlyCollection<BorgerId> boern, LocalDate idag, CancellationToken ct)
    {
        var regler = await opsaetninger.Hent<Pejleregler>(idag, null, ct);
        var aliasser = await borgere.Aliasser(boern, ct);
        BorgerId[] poster = [.. boern.Union(aliasser.Alle)];
        var (to, fra) = (idag.PlusYears(-2), idag.PlusMonths(-13));
        var trivsel = (await db.Trivsler.AsNoTracking().Where(t => poster.Contains(t.BorgerId) && t.Afloest == null && t.Dag >= to).OrderBy(t => t.Dag).ThenBy(t => t.Registreret)
            .Select(t => new { t.BorgerId, t.Dag, t.Farve }).ToListAsync(ct)).ToLookup(t => aliasser.Hoved(t.BorgerId), t => new Pejling.Set(t.Dag, t.Farve));
        var fravaer = (await db.Fravaer.AsNoTracking().Where(f => poster.Contains(f.BorgerId) && f.Afloest == null && f.Maaned >= fra)
            .Select(f => new { f.BorgerId, f.Maaned, f.Dage }).ToListAsync(ct)).GroupBy(f => (Barn: aliasser.Hoved(f.BorgerId), f.Maaned)).ToLookup(g => g.Key.Barn, g => new Pejling.Borte(g.Key.Maaned, g.Max(f => f.Dage)));     // a day is not counted twice because the child stands twice
        var sprog = (await db.Sprogvurderinger.AsNoTracking().Where(v => poster.Contains(v.BorgerId) && v.FoelgesOp < idag && v.FulgtOp == null)
            .Select(v => new { v.BorgerId, v.FoelgesOp }).ToListAsync(ct)).GroupBy(v => aliasser.Hoved(v.BorgerId)).ToDictionary(g => g.Key, g => g.Min(v => v.FoelgesOp));
        var afvist = (await db.PejlingerAfvist.AsNoTracking().Where(a => poster.Contains(a.BorgerId)).ToListAsync(ct)).GroupBy(a => (aliasser.Hoved(a.BorgerId), a.Kode, a.Fakta)).ToDictionary(g => g.Key, g => g.MaxBy(a => a.Registreret));
        return boern.Select(b => (Barn: b, Hoved: aliasser.Hoved(b))).SelectMany(b => Pejling.Af(regler, trivsel[b.Hoved], fravaer[b.Hoved], sprog.GetValueOrDefault(b.Hoved), idag).Select(p => (b, p)))
            .ToLookup(x => x.b.Barn, x => (x.p, afvist.GetValueOrDefault((x.b.Hoved, x.p.Kode, x.p.Fakta))));
    }
}
