using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Note">What the next must know first about this child; read by them, and by the family.</param>
internal sealed record Sagsflytning(SagId Sag, [property: MaxLength(4_000)] string Note);

/// <summary>M11: several cases go from one to another at once, all of them or none, each with its own note.</summary>
/// <param name="Fra">Whoever answers for them now: an adviser, or the team for those that nobody has.</param>
[Kraever(Rolle.Teamleder)]
internal sealed record FlytSager(SubjektId Fra, TeamId Team, MedarbejderId Til, IReadOnlyList<Sagsflytning> Sager)
{
    public const int Flest = 50;
}

internal static class FlytSagerHandler
{
    public static async Task<(IReadOnlyList<Sag>, IReadOnlyList<Aggregat>, Overdragelsesgrundlag)> Load(FlytSager c, MyndighedDb db, Organisation organisation, Instant nu, CancellationToken ct)
    {
        var ider = c.Sager.Take(FlytSager.Flest).Select(s => s.Sag).ToHashSet();
        var sager = await db.HentFlere<Sag>(ider.Select(i => (IId)i), ct);
        var dele = sager.Count < ider.Count ? [] : (await db.HentAltOm([.. sager.Select(s => s.Borger)], ct: ct)).Where(a => a is ISagsdel).ToArray();
        return (sager.Count < ider.Count ? null! : sager, dele, await Overdragelsesgrundlag.Hent(c.Team, organisation, nu, ct));
    }

    public static Afvisning? Validate(FlytSager c, IReadOnlyList<Sag> sager, Overdragelsesgrundlag g) => Afvisning.Af(
    [
        c.Sager.Count is 0 or > FlytSager.Flest ? new(nameof(c.Sager), $"Vælg fra 1 til {FlytSager.Flest} sager.") : null,
        c.Sager.Count <= FlytSager.Flest && sager.Count < c.Sager.Count ? new(nameof(c.Sager), "Den samme sag er valgt to gange.") : null,
        sager.Any(s => !s.ErAaben) ? new(nameof(c.Sager), "En af sagerne er lukket. Læs siden igen.") : null,
        sager.Any(s => s.Ejer != c.Fra) ? new(nameof(c.Sager), "En af sagerne er hos en anden nu. Læs siden igen.") : null,
        .. Overdragelsesregler.Modtager(c.Team, c.Til, g, nameof(c.Team), nameof(c.Til)),
        sager.Any(s => s.Team == c.Team && s.Ansvarlig == c.Til) ? new(nameof(c.Til), "Sagerne er allerede der.") : null,
        c.Sager.Any(s => s.Note.Length < Overdragelsesregler.KortesteNote) ? new(nameof(c.Sager), "Skriv ved hver sag, hvad den næste skal vide.") : null,
    ]);

    public static IReadOnlyList<Haendelser> Handle(FlytSager c, IReadOnlyList<Sag> sager, IReadOnlyList<Aggregat> dele, Sammenhaeng s)
    {
        var noter = c.Sager.ToDictionary(x => x.Sag, x => x.Note);
        return [.. sager.SelectMany(sag => Overdragelsesregler.Udfoer(sag, dele.Where(d => d.SagId == sag.StroemId), c.Team, c.Til, noter[sag.Id], s))];
    }
}
