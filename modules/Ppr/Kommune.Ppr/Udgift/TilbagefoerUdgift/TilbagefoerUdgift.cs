using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>P5: a posting was wrong. It stays, and its opposite is posted with the reason.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record TilbagefoerUdgift(Guid Id, string Begrundelse);

internal static class TilbagefoerUdgiftHandler
{
    public static async Task<(Udgift, Brugt)> Load(TilbagefoerUdgift c, PprDb db, CancellationToken ct) =>
        ((await db.Udgifter.AsNoTracking().SingleOrDefaultAsync(u => u.Id == c.Id, ct))!, new(await db.Udgifter.AnyAsync(u => u.Tilbagefoerer == c.Id, ct)));

    public static Afvisning? Validate(TilbagefoerUdgift c, Udgift u, Brugt brugt) => Afvisning.Af(
    [
        brugt.Ja ? new Fejl(null, "Posteringen er allerede ført tilbage.") : null,
        u.Tilbagefoerer is not null ? new Fejl(null, "En tilbageførsel føres ikke selv tilbage. Indlæs posteringen igen.") : null,
    ]);

    public static (Udgift, UdgiftRegistreret) Handle(TilbagefoerUdgift c, Udgift u, Sammenhaeng s)
    {
        var ny = u.Modsat(c.Begrundelse, s);
        return (ny, ny.Besked());
    }

    /// <summary>Whether it has been taken back already.</summary>
    internal sealed record Brugt(bool Ja);
}
