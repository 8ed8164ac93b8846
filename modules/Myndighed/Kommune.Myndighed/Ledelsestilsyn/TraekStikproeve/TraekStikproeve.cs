using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M12: a sample is drawn for supervision, by theme or of all, and what it was drawn among is frozen with it.</summary>
/// <param name="Led">The theme; null takes all open cases.</param>
/// <param name="Froe">What the sample follows from; made when left out. The same seed on the same cases gives the same sample.</param>
[Kraever(Rolle.Teamleder)]
internal sealed record TraekStikproeve(TilsynsrundeId Id, Sagsled? Led, LocalDate Fra, LocalDate Til, [property: MaxLength(60)] string? Distrikt, int Antal, [property: MaxLength(40)] string? Froe = null);

internal static class TraekStikproeveHandler
{
    /// <summary>More than that nobody looks through with care; and a page of names holds no more.</summary>
    public const int Hoejst = 50;
    private const int HoejstAar = 2;

    internal sealed record Grundlag(Tilsynspopulation Population, bool Findes);

    public static async Task<Grundlag> Load(TraekStikproeve c, MyndighedDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct) => new(
        await Tilsynspopulation.Hent(db, borgere, s.Bruger, s.Nu, c.Led, c.Fra, c.Til, c.Distrikt, ct), await db.Tilsynsrunder.AnyAsync(r => r.Id == c.Id, ct));

    public static Afvisning? Validate(TraekStikproeve c, Grundlag g, Instant nu) => Afvisning.Af(
    [
        g.Findes ? new Fejl(null, "Stikprøven er allerede trukket.") : null,
        c.Til < c.Fra ? new Fejl(nameof(c.Til), "Perioden slutter, før den begynder.") : null,
        c.Til > Fristdag.Af(nu) ? new Fejl(nameof(c.Til), "Perioden kan ikke slutte i fremtiden.") : null,
        c.Til > c.Fra.PlusYears(HoejstAar) ? new Fejl(nameof(c.Fra), "Vælg højst to år.") : null,
        c.Antal is < 1 or > Hoejst ? new Fejl(nameof(c.Antal), $"Fra 1 til {Hoejst} sager.") : null,
        c.Fra <= c.Til && g.Population.Sager.Count == 0 ? new Fejl(nameof(c.Led), "Ingen af jeres sager havde det i perioden. Vælg en anden periode, et andet tema eller alle distrikter.") : null,
    ]);

    public static IEnumerable<object> Handle(TraekStikproeve c, Grundlag g, Sammenhaeng s)
    {
        var froe = c.Froe ?? c.Id.Vaerdi.ToString("N")[^8..];
        var sager = g.Population.Sager.ToDictionary(p => p.Sag);
        var udtaget = Stikproeve.Traek(froe, sager.Keys, c.Antal);
        yield return Tilsynsrunde.Traek(c.Id, new(c.Led, c.Fra, c.Til, c.Distrikt, froe, sager.Count, udtaget.Count), s);
        foreach (var (sag, nr) in udtaget.Select((sag, i) => (sag, i + 1)))
        {
            var p = sager[sag];
            yield return Sagstilsyn.Udtag(c.Id, sag, p.Barn, nr, c.Til.Year, p.Distrikt, p.Led, s);
        }

        foreach (var p in g.Population.Sager)
        {
            yield return new TilsynspopulationRaekke { RundeId = c.Id, SagId = p.Sag, BorgerId = p.Barn };
        }
    }
}
