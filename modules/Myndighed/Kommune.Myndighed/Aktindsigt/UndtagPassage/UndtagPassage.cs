using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M13: words, or a whole document, that may not be given to who asks. The words go wherever they stand in the package.</summary>
/// <param name="Passage">Null: all of it.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record UndtagPassage(AktindsigtId Id, Guid Akt, string? Passage, string Grund, int Version) : IHarVersion;

internal static class UndtagPassageHandler
{
    private const int Mindst = 2;

    public static async Task<(Aktindsigt, Aktindsigtsgrundlag?)> Load(UndtagPassage c, MyndighedDb db, Aktindsigtsopslag opslag, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Aktindsigt>(c.Id, ct: ct);
        return (a!, await opslag.Hent(db, a, nu, ct));
    }

    public static Afvisning? Validate(UndtagPassage c, Aktindsigt a, Aktindsigtsgrundlag g)
    {
        var akt = g.Akter.FirstOrDefault(x => x.Id == c.Akt);
        return Afvisning.Af(
        [
            UdsaetAktindsigtHandler.Aaben(a),
            akt is null ? new(nameof(c.Akt), "Akten findes ikke i sagen.") : null,
            g.Grunde.Find(c.Grund) is null ? new(nameof(c.Grund), "Vælg en grund.") : null,
            Passage(c) is { } p && p.Count(char.IsLetterOrDigit) < Mindst ? new(nameof(c.Passage), "Skriv mindst to bogstaver eller tal.")
                : Passage(c) is { } ord && akt is not null && !Undtagelsesfilter.Findes(ord, akt) ? new(nameof(c.Passage), "Ordene står ikke i akten. Kopiér dem, som de står.") : null,
            a.Undtagelser.Any(u => u.Akt == c.Akt && string.Equals(u.Passage, Passage(c), StringComparison.OrdinalIgnoreCase)) ? new(nameof(c.Passage), "Det er allerede undtaget.") : null,
        ]);
    }

    public static Haendelser Handle(UndtagPassage c, Aktindsigt a, Sammenhaeng s) => a.Undtag(new(Fundament.Id.Ny(), c.Akt, Passage(c), c.Grund), s);

    private static string? Passage(UndtagPassage c) => string.IsNullOrWhiteSpace(c.Passage) ? null : c.Passage.Trim();
}
