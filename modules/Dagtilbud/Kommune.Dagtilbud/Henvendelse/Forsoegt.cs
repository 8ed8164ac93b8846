using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>A text from earlier work, offered with where it is from; nobody copies it (ui.md, 3).</summary>
internal sealed record Forsoegt(string Tekst, string Fra, LocalDate Dato);

internal static class Forsoegte
{
    /// <summary>What has been tried: the actions of the analyses about the child and about its stue, what they led to, what was done for its language, and what the staff saw.</summary>
    public static async Task<IReadOnlyList<Forsoegt>> For(DagtilbudDb db, BorgerId? barn, StueId? stue, CancellationToken ct)
    {
        var ider = await db.Baler.AsNoTracking().Where(b => (barn != null && b.BorgerId == barn) || (stue != null && b.StueId == stue)).OrderByDescending(b => b.Begyndt).Take(10).Select(b => b.Id).ToListAsync(ct);
        var analyser = ider.Count == 0 ? [] : await db.HentFlere<Bal>(ider.Select(i => (IId)i), ct);
        var ud = new List<Forsoegt>();
        foreach (var a in analyser.OrderByDescending(a => a.BegyndtTid))
        {
            if (a.Evaluering is { } e)
            {
                ud.Add(new($"{string.Join("; ", a.Tiltag.Select(t => t.Tekst))}. {DagtilbudOrd.Af(e.Udfald)}: {e.Aendret}", "BAL, evalueret", DanskTid.Dag(a.EvalueretTid!.Value)));
            }
            else if (a.Tiltag.Count > 0)
            {
                ud.Add(new(string.Join("; ", a.Tiltag.Select(t => t.Tekst)), "BAL, i gang", DanskTid.Dag(a.ValgtTid!.Value)));
            }
        }

        if (barn is { } b2)
        {
            ud.AddRange((await db.Sprogvurderinger.AsNoTracking().Where(v => v.BorgerId == b2 && v.Indsats != null).OrderByDescending(v => v.Dag).Take(3).ToListAsync(ct)).Select(v => new Forsoegt(v.Indsats!, "sprogvurdering", v.Dag)));
            ud.AddRange((await db.Trivsler.AsNoTracking().Where(t => t.BorgerId == b2 && t.Tekst != null && t.Afloest == null).OrderByDescending(t => t.Dag).Take(5).ToListAsync(ct)).Select(t => new Forsoegt(t.Tekst!, $"trivsel, {DagtilbudOrd.Af(t.Farve).ToLowerInvariant()}", t.Dag)));
        }

        return ud;
    }
}
