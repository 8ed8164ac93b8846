using System.Text.Json;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

internal enum Maaltilstand
{
    Kladde,
    Indsendt,
    Godkendt,
    FulgtOp,

    /// <summary>Changed after it was approved, so that it must be approved again.</summary>
    Justeret,
}

internal enum Maalfaktumart
{
    Skrevet,
    Indsendt,
    SendtTilbage,
    Godkendt,
    FulgtOp,
    Justeret,
}

internal enum Maalvurdering
{
    PaaVej,
    Bagud,
    Naaet,
    IkkeEndnu,
}

/// <summary>S1's template: the same questions to all departments.</summary>
/// <param name="Goer">What do we do to live up to the vision?</param>
/// <param name="Indsatser">Which efforts contribute?</param>
/// <param name="Opfoelgning">How do we follow up?</param>
/// <param name="Tegn">What will show that it works?</param>
/// <param name="Indikatorer">Codes of figures that the product counts itself.</param>
/// <param name="Senest">When do we expect to see it?</param>
internal sealed record Maalindhold(string Titel, string? Goer, string? Indsatser, string? Opfoelgning, string? Tegn, IReadOnlyList<string> Indikatorer, LocalDate? Senest, string? Aftalemaal, string? Budgetmaal)
{
    /// <summary>What a draft lacks before it can be sent in.</summary>
    public IEnumerable<Fejl?> Mangler()
    {
        yield return Goer is null ? new("Goer", "Skriv, hvad I gør for at leve op til visionen.") : null;
        yield return Indsatser is null ? new("Indsatser", "Skriv, hvilke indsatser der bidrager.") : null;
        yield return Opfoelgning is null ? new("Opfoelgning", "Skriv, hvordan I følger op.") : null;
        yield return Tegn is null && Indikatorer.Count == 0 ? new("Tegn", "Skriv, hvad der viser, at det lykkes, eller vælg en indikator.") : null;
        yield return Senest is null ? new("Senest", "Skriv, hvornår I venter at se det.") : null;
    }
}

/// <summary>ST2: a goal under a vision, of one department or shared by all.</summary>
internal sealed class Strategimaal
{
    public required StrategimaalId Id { get; init; }
    public required StrategiId StrategiId { get; init; }
    public required Guid VisionId { get; init; }
    public EnhedId? Afdeling { get; init; }
    public required int Version { get; set; }
    public required Maaltilstand Tilstand { get; set; }
    public required string Titel { get; set; }
    public LocalDate? Senest { get; set; }
    public List<Maalfaktum> Fakta { get; init; } = [];

    public Maalindhold Indhold => Fakta.Where(f => f.Indhold is not null).MaxBy(f => f.Nr)!.Laes();
    public bool ErGodkendt => Tilstand is Maaltilstand.Godkendt or Maaltilstand.FulgtOp;

    /// <summary>What those who see no drafts may read: it was approved once.</summary>
    public bool ErOffentligt => ErGodkendt || Tilstand == Maaltilstand.Justeret;
    public Maalfaktum? SenesteOpfoelgning => Fakta.Where(f => f.Art == Maalfaktumart.FulgtOp).MaxBy(f => f.Nr);
    public Instant? SenestFulgtOp => SenesteOpfoelgning?.Registreret;

    /// <summary>Something happened to it: the state it comes to, and who, when and why.</summary>
    public Maalfaktum Sker(Maalfaktumart art, Maaltilstand til, Sammenhaeng s, string? tekst = null, Maalindhold? indhold = null, Maalvurdering? vurdering = null)
    {
        Version++;
        Tilstand = til;
        if (indhold is not null)
        {
            (Titel, Senest) = (indhold.Titel, indhold.Senest);
        }

        return new() { MaalId = Id, Nr = Fakta.Count + 1, Art = art, Indhold = indhold is null ? null : Json.Skriv(indhold), Tekst = tekst, Vurdering = vurdering, Registreret = s.Nu, Bruger = s.Bruger.Id };
    }
}

internal sealed class Maalfaktum
{
    public required StrategimaalId MaalId { get; init; }
    public required int Nr { get; init; }
    public required Maalfaktumart Art { get; init; }

    /// <summary>The template as it was filled in, where this changed it.</summary>
    public string? Indhold { get; init; }
    public Maalvurdering? Vurdering { get; init; }
    public string? Tekst { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }

    public Maalindhold Laes() => JsonSerializer.Deserialize<Maalindhold>(Indhold!, Json.Valg)!;
}

internal static class Maalliste
{
    /// <summary>The goals of a strategy with what happened to them: some per department and vision.</summary>
    public static Task<List<Strategimaal>> Hent(StyringDb db, StrategiId id, CancellationToken ct) =>
        db.Maal.Include(m => m.Fakta).Where(m => m.StrategiId == id).OrderBy(m => m.VisionId).ThenBy(m => m.Id).Take(1000).AsSplitQuery().ToListAsync(ct);

    public static async Task<Strategimaal?> En(StyringDb db, StrategimaalId id, int? version, CancellationToken ct)
    {
        var m = await db.Maal.Include(x => x.Fakta).SingleOrDefaultAsync(x => x.Id == id, ct);
        if (m is not null && version is { } set)
        {
            db.Entry(m).Property(x => x.Version).OriginalValue = set;
        }

        return m;
    }

    /// <summary>A goal and its strategy, for a command on it.</summary>
    public static async Task<(Strategimaal, Strategi)> MedStrategi(StyringDb db, StrategimaalId id, int version, CancellationToken ct) =>
        await En(db, id, version, ct) is { } m ? (m, (await Strategier.Hent(db, m.StrategiId, null, ct))!) : (null!, null!);

    public static Fejl? IkkeIGang(Strategi a) => a.Tilstand == Strategitilstand.Vedtaget ? null : new Fejl(null, a.Tilstand == Strategitilstand.Udkast ? "Strategien er ikke vedtaget endnu." : "Strategien er afsluttet.");
}
