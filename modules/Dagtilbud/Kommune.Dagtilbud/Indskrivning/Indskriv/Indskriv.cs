using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D1: one child gets a place; many at once come by the file (IndlaesFil).</summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
[UdenTilknytning("D1: the place is what attaches the child to the unit; nobody there is attached before")]
internal sealed record Indskriv(EnhedId Enhed, string Cpr, StueId? Stue, LocalDate Fra);

internal static class IndskrivHandler
{
    internal sealed record Grundlag(Institution Institution, BorgerId? Barn, Stue? Stue, int PaaStuen, IReadOnlyList<Indskrivning> Kendte, IReadOnlyList<Sprogpligt> Pligter);

    public static async Task<Grundlag?> Load(Indskriv c, DagtilbudDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Institutioner.SingleOrDefaultAsync(i => i.EnhedId == c.Enhed, ct) is not { } institution)
        {
            return null;
        }

        var idag = Fristdag.Af(s.Nu);
        BorgerId? barn = (await Boernenumre.Find(db, borgere, c.Enhed, [c.Cpr], idag, ct)).TryGetValue(c.Cpr, out var fundet) ? fundet : null;
        return new(institution, barn,
            c.Stue is { } stue ? await db.Stuer.SingleOrDefaultAsync(x => x.Id == stue && x.EnhedId == c.Enhed && x.Nedlagt == null, ct) : null,
            c.Stue is { } paa ? await db.Indskrivninger.CountAsync(x => x.StueId == paa && (x.Til == null || x.Til >= idag), ct) : 0,
            barn is { } b ? await db.Indskrivninger.Where(x => x.BorgerId == b).ToListAsync(ct) : [],
            barn is { } p ? await Pligter.Om(db, borgere, p, ct) : []);
    }

    public static Afvisning? Validate(Indskriv c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        Enhedsadgang.IkkeLeder(s.Bruger, c.Enhed),
        g.Barn is null ? new Fejl("Cpr", "Ingen er registreret med det CPR-nummer i kommunen. Få barnet registreret først.") : null,
        c.Stue is not null && g.Stue is null ? new Fejl("Stue", "Stuen findes ikke i enheden.") : null,
        g.PaaStuen >= Stue.FlestBoern ? new Fejl("Stue", $"Der er allerede {Stue.FlestBoern} børn. Vælg en anden.") : null,
        Fristdag.Af(s.Nu).PlusYears(1) < c.Fra || c.Fra < Fristdag.Af(s.Nu).PlusYears(-12) ? new Fejl("Fra", "Skriv en dag inden for det næste år.") : null,
        g.Barn is { } barn && Pladsregler.Overlapper(g.Kendte, barn, c.Enhed, c.Fra, null) is { } o ? new Fejl("Cpr", o) : null,
        g.Barn is { } b && g.Kendte.Any(k => k.Id == Indskrivning.IdAf(b, c.Enhed, c.Fra)) ? new Fejl("Cpr", "Barnet er allerede indskrevet fra den dag.") : null,
    ]);

    public static IEnumerable<object> Handle(Indskriv c, Grundlag g, Sammenhaeng s) =>
        Pladsregler.Begyndt(Indskrivning.Ny(g.Barn!.Value, c.Enhed, c.Stue, c.Fra, null, s), g.Institution, g.Pligter, s);
}
