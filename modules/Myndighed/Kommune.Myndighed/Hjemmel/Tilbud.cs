using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// One fact of Udfører's catalogue, as it was told. Every version is kept, so that a price can be looked up for any date; a
/// correction replaces the version that it names (M8).
/// </summary>
internal sealed class TilbudVersion
{
    public required FaktumId Id { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required Instant Gaelder { get; set; }
    public required Instant Registreret { get; set; }
    public required string Navn { get; set; }
    public required string Maalgruppe { get; set; }
    public required int Trin { get; set; }
    public required string[] Hjemler { get; set; }
    public required Prisenhed Prisenhed { get; set; }
    public required decimal Pris { get; set; }
    public required LocalDate PrisFra { get; set; }
    public required bool Eget { get; set; }
    public required bool Aktivt { get; set; }
}

internal sealed record Tilbudspris(Prisenhed Enhed, decimal Pris, LocalDate Fra)
{
    /// <summary>Per month: a day × 365/12, an hour × the hours granted a month. Null: the hours are missing.</summary>
    public decimal? PrMaaned(decimal? timer) => Enhed switch
    {
        Prisenhed.Maaned => Pris,
        Prisenhed.Dag => Math.Round(Pris * 365 / 12, 2, MidpointRounding.AwayFromZero),
        _ => timer is { } t ? Math.Round(Pris * t, 2, MidpointRounding.AwayFromZero) : null,
    };

    public string Skrevet => $"{(Enhed == Prisenhed.Maaned ? DanskTal.KronerPrMaaned(Pris) : DanskTal.Kroner(Pris))} pr. {Enhed switch { Prisenhed.Dag => "dag", Prisenhed.Time => "time", _ => "måned" }}";
}

/// <summary>An offer as it stands, with its prices from their dates.</summary>
internal sealed record Tilbud(TilbudId Id, string Navn, string Maalgruppe, int Trin, IReadOnlyList<string> Hjemler, bool Eget, bool Aktivt, IReadOnlyList<Tilbudspris> Priser)
{
    /// <summary>The price in force that day; of two from one date the one told last.</summary>
    public Tilbudspris? PrisDen(LocalDate dag) => Priser.LastOrDefault(p => p.Fra <= dag);

    /// <summary>
    /// What was told last says what it is, also when an earlier fact is about a price that is still to come; all of them
    /// together say what it costs and cost.
    /// </summary>
    public static Tilbud Af(IEnumerable<TilbudVersion> versioner)
    {
        var alle = versioner.OrderBy(v => v.Registreret).ThenBy(v => v.Id.Vaerdi).ToArray();
        var n = alle[^1];
        return new(n.TilbudId, n.Navn, n.Maalgruppe, n.Trin, n.Hjemler, n.Eget, n.Aktivt,
            [.. alle.Select((v, i) => (Pris: new Tilbudspris(v.Prisenhed, v.Pris, v.PrisFra), i)).OrderBy(x => x.Pris.Fra).ThenBy(x => x.i).Select(x => x.Pris)]);
    }
}

internal static class Tilbudskatalog
{
    public static async Task<IReadOnlyList<Tilbud>> Hent(MyndighedDb db, CancellationToken ct) =>
        [.. (await db.Tilbudsversioner.AsNoTracking().ToListAsync(ct)).GroupBy(v => v.TilbudId).Select(Tilbud.Af).OrderBy(t => t.Trin).ThenBy(t => t.Navn, StringComparer.Create(new System.Globalization.CultureInfo("da-DK"), ignoreCase: true))];
}
