using Kommune.Fundament;
using Kommune.Samspil;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <param name="Moede">The code of the type in Samspil's meeting structure.</param>
/// <param name="Navn">As the refusal and the page call it.</param>
internal sealed record Pladsmoede([Etiket("Plads")] Pladsart Art, [Etiket("Mødets kode i Samspil")] string Moede, [Etiket("Mødet")] string Navn);

/// <summary>D6, SA1: which meeting about the child must have been held before a place is granted. The most special place is not the first thing that is tried (S4).</summary>
[Opsaetning("dagtilbud.pladsmoeder", "Møder før en særlig plads", Rolle.Dagtilbudskonsulent)]
internal sealed record Pladsmoeder([Etiket("Møder, der skal være holdt")] IReadOnlyList<Pladsmoede> Moeder, [Etiket("Mødet må være højst så mange måneder gammelt")] int Maaneder) : IOpsaetning<Pladsmoeder>
{
    public static Pladsmoeder Standard { get; } = new([new(Pladsart.Specialplads, "koordineringskonference", "Koordineringskonference om barnet")], 12);

    public IEnumerable<Pladsmoede> For(Pladsart art) => Moeder.Where(m => m.Art == art);

    public IEnumerable<string> Fejl() => Maaneder is < 1 or > 36 ? ["Skriv fra 1 til 36 måneder."] : [];
}

/// <summary>A meeting about a child that Samspil told of. One per meeting, however often it is told.</summary>
internal sealed class Barnemoede
{
    /// <summary>The meeting's id in Samspil.</summary>
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Type { get; init; }
    public required LocalDate Dato { get; init; }
    public required Moedeudfald Udfald { get; set; }
    public bool Annulleret { get; set; }

    public static async Task<IReadOnlyList<Barnemoede>> Siden(DagtilbudDb db, IReadOnlyCollection<BorgerId> barn, LocalDate fra, CancellationToken ct) =>
        await db.Moeder.AsNoTracking().Where(m => barn.Contains(m.BorgerId) && !m.Annulleret && m.Dato >= fra).OrderByDescending(m => m.Dato).ThenBy(m => m.Id).Take(20).ToListAsync(ct);
}

/// <summary>A place is refused while a meeting that it demands was not held; the reasoned exception passes.</summary>
internal static class Moedekrav
{
    public static IEnumerable<Fejl> Mangler(Pladsart art, Pladsmoeder krav, IReadOnlyList<Barnemoede> holdt, string? uden) => !string.IsNullOrWhiteSpace(uden) ? [] :
        krav.For(art).Where(m => !Holdt(m, holdt)).Select(m => new Fejl(null, $"{m.Navn} skal være holdt, før en {DagtilbudOrd.Af(art).ToLowerInvariant()} bevilges. Bed om den her, eller skriv, hvorfor den ikke kan afventes."));

    public static bool Holdt(Pladsmoede krav, IReadOnlyList<Barnemoede> holdt) => holdt.Any(h => h.Type == krav.Moede && h.Udfald != Moedeudfald.Udsat);
}
