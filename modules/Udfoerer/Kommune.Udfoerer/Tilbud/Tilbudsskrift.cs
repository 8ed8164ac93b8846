using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>What every change of the catalogue has in common: load for change, tell the others, keep the review task.</summary>
internal static class Tilbudsskrift
{
    /// <summary>With the version the user saw: if it is another now, saving fails and the answer is a conflict.</summary>
    public static async Task<Tilbud?> Hent(UdfoererDb db, TilbudId id, int? version, CancellationToken ct)
    {
        var t = await db.Tilbud.Include(x => x.Udgaver).Include(x => x.Priser).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (t is not null && version is { } set)
        {
            db.Entry(t).Property(x => x.Version).OriginalValue = set;
        }

        return t;
    }

    /// <summary>The offer as others need it from a day on.</summary>
    /// <param name="pris">The price that the message is about.</param>
    public static TilbudAendret Aendret(TilbudId id, TilbudUdgave u, TilbudPris pris, LocalDate fra) =>
        new(FaktumId.Ny(), Fristdag.Begynder(fra), id, u.Navn, u.Maalgruppe, u.Trin, u.Hjemler, pris.Enhed, pris.Pris, pris.GaelderFra, u.Skal, u.Form, u.Eget, u.Pladser, u.Aktiv);

    public static Opgave Gennemgang(Tilbud t, TilbudUdgave u) =>
        new(t.GennemgangOpgave, Opgaveart.Opgave, "udfoerer", SubjektId.Ledelse(u.EnhedId), "Tilbud", $"Årlig gennemgang af {u.Navn}", "Gennemgå", UdfoererRuter.Tilbud(t.Id), Fristdag.Begynder(new(t.NaesteGennemgang.Year, 5, 1)))
        {
            Udloeb = Fristdag.Slutter(t.NaesteGennemgang),
        };

    public static Guid GennemgangId(TilbudId id, LocalDate forfalden, int version) => Id.Af(id.Vaerdi, $"gennemgang/{forfalden.Year}/{version}");
}
