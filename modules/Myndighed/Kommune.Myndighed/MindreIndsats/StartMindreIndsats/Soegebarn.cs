using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// Finds the child that a small effort is about. Myndighed finds every child, as before a notification. The others find those they
/// work with already, and whoever's whole CPR number they have from the family: nobody browses the municipality's children by name.
/// </summary>
internal sealed class Soegebarn(MyndighedDb db, IBorgere borgere, IBorgerNavne navne, Datakilder kilder, Opslagslog log)
{
    public static bool FinderAlle(Bruger bruger) => bruger.Har(Rolle.Socialraadgiver, Rolle.Teamleder);

    /// <param name="valgt">Chosen before, or where one came from: shown only to whoever may find it.</param>
    public async Task<IReadOnlyList<Valg>> Find(string tekst, BorgerId? valgt, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var ider = new List<BorgerId>();
        if (tekst.Length is > 1 and <= 100)
        {
            ider.AddRange((await borgere.Soeg(tekst, bruger, tilUnderretning: FinderAlle(bruger), ct)).Select(t => t.Navn.Id));
            ider.AddRange((await borgere.MedCpr([tekst], ct)).Values);
        }

        if (valgt is { } v && (ider.Contains(v) || FinderAlle(bruger) || (await Adgang.Synlige(kilder["myndighed"], bruger, [v], nu, ct)).Count > 0))
        {
            ider.Insert(0, v);
        }

        log.Formaal = "mindre indsats";
        var dag = DanskTid.Dag(nu);
        BorgerId[] alle = [.. ider.Distinct().Take(20)];
        if (alle.Length == 0)
        {
            return [];
        }

        var familier = await borgere.Familier(alle, ct);
        var fundne = await navne.Hent(alle, ct);
        var loeber = await db.MindreIndsatser.Where(m => alle.Contains(m.BorgerId) && m.Slut == null).Select(m => m.BorgerId).ToListAsync(ct);
        var sager = FinderAlle(bruger) ? await db.Sagsliste.Where(s => alle.Contains(s.BorgerId) && s.Lukket == null).Select(s => s.BorgerId).ToListAsync(ct) : [];
        return [.. alle.Where(id => fundne.ContainsKey(id) && !(familier.GetValueOrDefault(id)?.Alder(dag) >= 18)).Select(id => Valg.Af(id,
            $"{fundne[id].Fuldt}{(fundne[id].Alder is { } a ? $", {a} år" : "")} · {fundne[id].MasketCpr ?? "uden CPR-nummer"}",
            string.Join(" · ", new[] { sager.Contains(id) ? "Har en åben sag" : null, loeber.Contains(id) ? "En mindre indsats er i gang" : null }.OfType<string>()) is { Length: > 0 } hint ? hint : null))];
    }
}
