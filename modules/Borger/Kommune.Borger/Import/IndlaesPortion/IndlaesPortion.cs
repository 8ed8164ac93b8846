using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Borger;

/// <summary>
/// The next lines of an import (B3), in one transaction: what they change, and that they are done. One that is interrupted goes
/// on where it was, and a line is read once.
/// </summary>
[Kraever(Rolle.Borgerservice)]
[UdenTilknytning("The register of people is kept by somebody who is attached to no child.")]
internal sealed record IndlaesPortion(Guid Import);

internal static class IndlaesPortionHandler
{
    public const int Linjer = 50;

    public static async Task<Grundlag?> Load(IndlaesPortion c, BorgerDb db, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Importer.AsNoTracking().SingleOrDefaultAsync(i => i.Id == c.Import && i.Tilstand == Importtilstand.Indlaeses, ct) is not { } import)
        {
            return null;
        }

        // Parents before children: whoever is named is there when they are named.
        var linjer = await db.Importlinjer.Where(l => l.ImportId == c.Import && !l.Indlaest && l.Udfald != Importudfald.Afvist).OrderBy(l => l.Foedt).ThenBy(l => l.Nr).Take(Linjer).ToListAsync(ct);
        var omraader = (await db.Grundomraader.Select(g => g.Kode).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var laest = linjer.Select(l => (Linje: l, Importperson.Laes(l.Celler ?? [], import.Kolonner, omraader, DanskTid.Dag(s.Nu)).Person)).ToArray();
        return new(laest, await Importopslag.Hent(db, [.. laest.Select(l => l.Person).OfType<Importperson>()], ct));
    }

    public static IEnumerable<object> Handle(IndlaesPortion c, Grundlag g, Sammenhaeng s)
    {
        foreach (var (linje, person) in g.Linjer)
        {
            linje.Indlaest = true;
            linje.Celler = null;
            if (person is null)
            {
                (linje.Udfald, linje.Aarsag) = (Importudfald.Afvist, "Linjen kunne ikke læses");
                continue;
            }

            var id = g.Kendte.Id(c.Import, person);
            var forskel = Importforskel.Af(id, person, g.Kendte.Af(id), s);
            g.Kendte.Numre[person.Cpr.Cifre] = id;
            (linje.BorgerId, linje.Udfald, linje.Felter, linje.Aarsag) = (id, forskel.Udfald, string.Join(", ", forskel.Felter.Select(f => f.Dansk())), forskel.Bemaerkning);
            foreach (var v in forskel.Virkninger)
            {
                yield return v;
            }
        }
    }

    public sealed record Grundlag(IReadOnlyList<(ImportLinje Linje, Importperson? Person)> Linjer, Importopslag.Kendte Kendte);
}
