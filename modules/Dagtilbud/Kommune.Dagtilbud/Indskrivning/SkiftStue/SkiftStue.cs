using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D1: a child moves to another stue of the same unit.</summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
[UdenTilknytning("D1: the place says whose it is, also the day after it ended; Load asks whether the user leads the unit or visits it")]
internal sealed record SkiftStue(IndskrivningId Id, StueId Stue, int Version);

internal static class SkiftStueHandler
{
    internal sealed record Maal(Stue? Stue, int Boern);

    public static async Task<(Indskrivning, Maal)> Load(SkiftStue c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        var i = await Indskrivningsskrift.Hent(db, c.Id, c.Version, s, ct);
        var idag = Fristdag.Af(s.Nu);
        return (i!, new(await db.Stuer.SingleOrDefaultAsync(x => x.Id == c.Stue && x.Nedlagt == null, ct), await db.Indskrivninger.CountAsync(x => x.StueId == c.Stue && (x.Til == null || x.Til >= idag), ct)));
    }

    public static Afvisning? Validate(SkiftStue c, Indskrivning i, Maal m) => Afvisning.Af(
    [
        m.Stue?.EnhedId != i.EnhedId ? new Fejl("Stue", "Vælg en stue i den enhed, hvor barnet går.") : null,
        c.Stue == i.StueId ? new Fejl("Stue", "Barnet er der allerede.") : null,
        m.Boern >= Stue.FlestBoern ? new Fejl("Stue", $"Der er allerede {Stue.FlestBoern} børn. Vælg en anden.") : null,
    ]);

    public static void Handle(SkiftStue c, Indskrivning i) => (i.StueId, i.Version) = (c.Stue, i.Version + 1);
}
