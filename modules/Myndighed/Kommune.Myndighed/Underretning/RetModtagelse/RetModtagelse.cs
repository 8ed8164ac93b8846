using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// X2: the time of receipt was wrong. Every clock that hangs on it moves, and those who were told are told again. A letter about
/// several children was received once, so it is corrected for them all.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetModtagelse(UnderretningId Id, Instant Modtaget, string Begrundelse, int Version) : IHarVersion;

internal static class RetModtagelseHandler
{
    /// <summary>The letter: the notification that was opened, and those of the other children that the user may see.</summary>
    internal sealed record Brev(IReadOnlyList<Underretning> Alle, IReadOnlyList<Undersoegelse> Undersoegelser);

    public static async Task<(Underretning, Brev)> Load(RetModtagelse c, MyndighedDb db, IBorgere borgere, Datakilder kilder, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Hent<Underretning>(c.Id, ct: ct) is not { } u)
        {
            return (null!, new([], []));
        }

        Underretning[] alle = [u, .. await Samtidige(db, u, kilder, s.Bruger, s.Nu, ct)];
        var medSag = alle.Where(x => x.Vurdering?.Sag is not null).Select(x => x.Borger).ToArray();
        return (u, new(alle, medSag.Length == 0 ? [] : await db.HentForBorger<Undersoegelse>((await borgere.Aliasser(medSag, ct)).Alle, ct: ct)));
    }

    /// <summary>The other children of the same letter, as long as it counts as received at the same time.</summary>
    public static async Task<IReadOnlyList<Underretning>> Samtidige(MyndighedDb db, Underretning u, Datakilder kilder, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var andre = await db.Register.AsNoTracking().Where(r => r.Henvendelse == u.Henvendelse && r.Id != u.Id && !r.Annulleret).OrderBy(r => r.Id).Take(20).ToListAsync(ct);
        var maa = andre.Count == 0 ? new HashSet<BorgerId>() : await Adgang.Synlige(kilder["myndighed"], bruger, [.. andre.Select(r => r.BorgerId).Distinct()], nu, ct);
        return [.. (await db.HentFlere<Underretning>(andre.Where(r => maa.Contains(r.BorgerId)).Select(r => (IId)r.Id), ct)).Where(x => x.ModtagetTid == u.ModtagetTid)];
    }

    public static Afvisning? Validate(RetModtagelse c, Underretning u, Brev b, Instant nu) => Afvisning.Af(
    [
        u.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
        c.Modtaget > nu ? new(nameof(c.Modtaget), "Modtagelsen kan ikke ligge i fremtiden.") : null,
        b.Alle.Any(x => x.Vurdering is { } v && c.Modtaget > v.Tid) ? new(nameof(c.Modtaget), "Den kan ikke være modtaget, efter at den blev vurderet.") : null,
    ]);

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<IBesked>) Handle(RetModtagelse c, Underretning u, Brev b, Sammenhaeng s)
    {
        var foer = u.ModtagetTid;
        List<Haendelser> h = [];
        List<IBesked> beskeder = [];
        foreach (var x in b.Alle)
        {
            h.Add(x.RetModtagelse(c.Modtaget, c.Begrundelse, s));
            beskeder.Add(new Rettet<UnderretningModtaget>((UnderretningModtaget)ModtagUnderretningHandler.Besked(x)));
            if (x.Vurdering is not null)
            {
                beskeder.Add(new Rettet<UnderretningVurderet>(VurderUnderretningHandler.Besked(x)));
            }
        }

        // F7 runs from the receipt where nobody chose another day: it moves along.
        foreach (var x in b.Undersoegelser.Where(x => x.OpmaerksomFra == foer && b.Alle.Any(y => y.Vurdering?.Sag == x.Sag)))
        {
            h.Add(x.RetOpmaerksom(c.Modtaget, c.Begrundelse, s));
            beskeder.AddRange(RetOpmaerksomHandler.Beskeder(x));
        }

        return (h, beskeder);
    }
}
