using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D5, F2, F3: the receipt, and later whether something was begun. Told on the child's page and to the sender.</summary>
internal static class TilbagemeldingGivetHandler
{
    /// <summary>Perhaps it answers a notification that did not come from here.</summary>
    internal sealed record Fundet(Underretning? Underretning);

    public static async Task<Fundet> Load(TilbagemeldingGivet b, DagtilbudDb db, CancellationToken ct) =>
        new(await db.Underretninger.SingleOrDefaultAsync(u => u.Henvendelse == b.Henvendelse.Vaerdi && u.BorgerId == b.Barn, ct));

    public static Opgave? Handle(TilbagemeldingGivet b, Fundet f)
    {
        if (f.Underretning is not { } u)
        {
            return null;
        }

        if (b.Art == Tilbagemelding.Kvittering)
        {
            u.Kvitteret = b.Gaelder;
            return Nyt.Til(u.Afsender, "myndighed", b.Faktum, "Underretning", "Myndighed har modtaget den", DagtilbudRuter.Barn(b.Barn), b.Gaelder, b.Barn);
        }

        (u.Tilbagemeldt, u.Tilbagemelding, u.SatIGang) = (b.Gaelder, b.Tekst, b.Art == Tilbagemelding.SatIGang);
        return Nyt.Til(u.Afsender, "myndighed", b.Faktum, "Underretning", u.SatIGang == true ? "Der er sat noget i gang" : "Der sættes ikke noget i gang", DagtilbudRuter.Barn(b.Barn), b.Gaelder, b.Barn);
    }
}
