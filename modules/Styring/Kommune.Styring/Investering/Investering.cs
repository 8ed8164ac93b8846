using System.Text.Json;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>What a case is about, so that its arithmetic can be said in words.</summary>
internal enum Casetype
{
    /// <summary>Fewer of something that costs so much each: S2's placements.</summary>
    FaerreTilPris,

    /// <summary>An amount saved each year, as a budget decides it: S2's 2018–2020.</summary>
    Beloeb,
}

/// <summary>What a year is to bring.</summary>
/// <param name="Faerre">So many fewer than the baseline.</param>
/// <param name="Besparelse">The amount, where the case is one of amounts.</param>
/// <param name="Indsats">What the effort costs that year.</param>
internal sealed record Caseaar(int Aar, int? Faerre, decimal? Besparelse, decimal Indsats);

/// <summary>Another way that it may go: so much of the effect, and a price that changes.</summary>
/// <param name="Effekt">Percent of what is expected.</param>
/// <param name="Prisaendring">Percent a year.</param>
internal sealed record Scenarie(string Navn, decimal Effekt, decimal Prisaendring);

/// <summary>A new service level: so many more or fewer units at a price.</summary>
internal sealed record Serviceniveau(string Hvad, int Antal, decimal Pris);

/// <param name="Antal">The baseline: how many there are.</param>
/// <param name="Pris">The baseline: what each costs a year.</param>
internal sealed record Investeringsindhold(
    string Navn, Casetype Type, string Udgangspunkt, string Indsats, string Forventning, int? Antal, decimal? Pris, string Kilde,
    IReadOnlyList<Caseaar> Aar, IReadOnlyList<Scenarie> Scenarier, IReadOnlyList<Serviceniveau> Niveauer);

internal sealed class Investering
{
    public required Guid Id { get; init; }
    public required int Version { get; set; }
    public required string Navn { get; set; }
    public required int Fra { get; set; }
    public required MedarbejderId Ansvarlig { get; init; }
    public List<Investeringsudgave> Udgaver { get; init; } = [];
    public List<Investeringsmaaling> Maalinger { get; init; } = [];

    public Investeringsindhold Indhold => Udgaver.MaxBy(u => u.Nr)!.Laes();

    /// <summary>What is known to have been measured, by year.</summary>
    public IReadOnlyDictionary<int, Investeringsmaaling> Maalt => Maalinger.Where(m => m.Afloest is null).ToDictionary(m => m.Aar);

    public Investeringsudgave Udgave(Investeringsindhold i, string? begrundelse, Sammenhaeng s)
    {
        Version++;
        (Navn, Fra) = (i.Navn, i.Aar.Min(a => a.Aar));
        return new() { InvesteringId = Id, Nr = Udgaver.Count + 1, Indhold = Json.Skriv(i), Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse };
    }
}

internal sealed class Investeringsudgave
{
    public required Guid InvesteringId { get; init; }
    public required int Nr { get; init; }
    public required string Indhold { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public string? Begrundelse { get; init; }

    public Investeringsindhold Laes() => JsonSerializer.Deserialize<Investeringsindhold>(Indhold, Json.Valg)!;
}

/// <summary>How a year came out; measured again, the row before is superseded.</summary>
internal sealed class Investeringsmaaling
{
    public required Guid Id { get; init; }
    public required Guid InvesteringId { get; init; }
    public required int Aar { get; init; }
    public int? Antal { get; init; }
    public decimal? Pris { get; init; }
    public decimal? Besparelse { get; init; }
    public required string Kilde { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? Afloest { get; set; }
}

internal static class Investeringer
{
    public static async Task<Investering?> Hent(StyringDb db, Guid id, int? version, CancellationToken ct)
    {
        var a = await db.Investeringer.Include(x => x.Udgaver).Include(x => x.Maalinger).AsSplitQuery().SingleOrDefaultAsync(x => x.Id == id, ct);
        if (a is not null && version is { } set)
        {
            db.Entry(a).Property(x => x.Version).OriginalValue = set;
        }

        return a;
    }

    public static string Af(Casetype t) => t == Casetype.FaerreTilPris ? "Færre til en pris" : "Et beløb om året";
}
