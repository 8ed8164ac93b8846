using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Borger;

/// <summary>Reads what is known of the persons of some lines, and of those they name: a few queries, however many lines.</summary>
internal static class Importopslag
{
    public static async Task<Kendte> Hent(BorgerDb db, IReadOnlyCollection<Importperson> personer, CancellationToken ct)
    {
        var numre = personer.Select(p => p.Cpr.Cifre).Concat(personer.SelectMany(p => p.Naere)).Distinct(StringComparer.Ordinal).ToArray();
        var fundne = await db.Personer.Where(p => p.Cpr != null && numre.Contains(p.Cpr)).ToListAsync(ct);
        var fundneIder = fundne.Select(p => p.BorgerId).ToArray();
        var aliasser = await db.Aliasser.AsNoTracking().Where(a => a.Ophaevet == null && fundneIder.Contains(a.BorgerId)).ToDictionaryAsync(a => a.BorgerId, a => a.SammeSomId, ct);
        var efterNummer = fundne.ToDictionary(p => p.Cpr!, p => aliasser.GetValueOrDefault(p.BorgerId, p.BorgerId), StringComparer.Ordinal);
        var egne = personer.Select(p => efterNummer.TryGetValue(p.Cpr.Cifre, out var id) ? id : (BorgerId?)null).OfType<BorgerId>().Distinct().ToArray();
        var manglende = egne.Except(fundneIder).ToArray();
        if (manglende.Length > 0)
        {
            fundne.AddRange(await db.Personer.Where(p => manglende.Contains(p.BorgerId)).ToListAsync(ct));     // the number stands on a record that was merged
        }

        var relationer = await Rettelse.Kendte(db.Relationer.AsNoTracking().Where(r => egne.Contains(r.BorgerId)), ct);
        var andre = relationer.Select(r => r.AndenId).Distinct().ToArray();
        var flyttede = await db.Aliasser.AsNoTracking().Where(a => a.Ophaevet == null && andre.Contains(a.BorgerId)).ToDictionaryAsync(a => a.BorgerId, a => a.SammeSomId, ct);
        foreach (var r in relationer)
        {
            r.AndenId = flyttede.GetValueOrDefault(r.AndenId, r.AndenId);
        }

        return new(
            fundne.ToDictionary(p => p.BorgerId), efterNummer,
            (await Rettelse.Kendte(db.Navne.Where(n => egne.Contains(n.BorgerId)), ct)).ToLookup(n => n.BorgerId),
            (await Rettelse.Kendte(db.Adresser.Where(n => egne.Contains(n.BorgerId)), ct)).ToLookup(n => n.BorgerId),
            (await Rettelse.Kendte(db.Beskyttelser.Where(n => egne.Contains(n.BorgerId)), ct)).ToLookup(n => n.BorgerId),
            (await Rettelse.Kendte(db.Foraeldremyndigheder.Where(n => egne.Contains(n.BorgerId)), ct)).ToLookup(n => n.BorgerId),
            relationer.ToLookup(r => r.BorgerId));
    }

    public sealed record Kendte(
        Dictionary<BorgerId, Person> Personer, Dictionary<string, BorgerId> Numre, ILookup<BorgerId, Navn> Navne, ILookup<BorgerId, Adresse> Adresser, ILookup<BorgerId, Beskyttelse> Beskyttelser,
        ILookup<BorgerId, Foraeldremyndighed> Myndigheder, ILookup<BorgerId, Relation> Relationer)
    {
        /// <summary>The person's own id: the one known, or the one that the import gives it.</summary>
        public BorgerId Id(Guid import, Importperson p) => Numre.TryGetValue(p.Cpr.Cifre, out var id) ? id : new(Fundament.Id.Af(import, p.Cpr.Cifre));

        public Kendt Af(BorgerId id) => new(Personer.GetValueOrDefault(id), [.. Navne[id]], [.. Adresser[id]], [.. Beskyttelser[id]], [.. Myndigheder[id]], [.. Relationer[id]], Numre);
    }
}
