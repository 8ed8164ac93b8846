using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D1: the last day of a place is set or, when it was a mistake, taken away again.</summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
[UdenTilknytning("D1: the place says whose it is, also the day after it ended; Load asks whether the user leads the unit or visits it")]
internal sealed record Udskriv(IndskrivningId Id, LocalDate? Til, int Version);

internal static class UdskrivHandler
{
    public static async Task<(Indskrivning, Institution)> Load(Udskriv c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        var i = await Indskrivningsskrift.Hent(db, c.Id, c.Version, s, ct);
        return (i!, i is null ? null! : (await db.Institutioner.SingleOrDefaultAsync(x => x.EnhedId == i.EnhedId, ct))!);
    }

    public static Afvisning? Validate(Udskriv c, Indskrivning i, Sammenhaeng s) => Afvisning.Af(
    [
        c.Til < i.Fra ? new Fejl("Til", $"Pladsen begyndte {DanskTid.Dato(i.Fra)}.") : null,
        c.Til > Fristdag.Af(s.Nu).PlusYears(2) ? new Fejl("Til", "Skriv en dag inden for to år.") : null,
        c.Til == i.Til ? new Fejl("Til", c.Til is null ? "Skriv den sidste dag." : "Det er allerede den sidste dag.") : null,
    ]);

    public static IEnumerable<object> Handle(Udskriv c, Indskrivning i, Institution institution, Sammenhaeng s)
    {
        var foer = i.Til;
        i.Slut(c.Til, s);
        return Pladsregler.Sluttet(i, foer, institution);
    }
}

internal static class Indskrivningsskrift
{
    /// <summary>Null, and so "not found", unless the unit is the user's own; saving fails when somebody else changed it meanwhile.</summary>
    public static async Task<Indskrivning?> Hent(DagtilbudDb db, IndskrivningId id, int version, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Indskrivninger.SingleOrDefaultAsync(x => x.Id == id, ct) is not { } i || !s.Bruger.Styrer(i.EnhedId))
        {
            return null;
        }

        db.Entry(i).Property(x => x.Version).OriginalValue = version;
        return i;
    }
}
