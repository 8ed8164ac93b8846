using System.Text.Json;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>S3: from what we put in to what we want, from left to right.</summary>
internal enum Ledart
{
    Ressource,
    Aktivitet,
    Resultat,
    Maal,
}

/// <param name="Indikator">The code of a figure that shows whether it happens.</param>
internal sealed record Led(Guid Id, Ledart Art, string Tekst, string? Indikator);

/// <summary>One leads to another, if what we assume holds.</summary>
internal sealed record Pil(Guid Fra, Guid Til, string? Antagelse);

internal sealed record Teoriindhold(string? Beskrivelse, IReadOnlyList<Led> Led, IReadOnlyList<Pil> Pile);

/// <summary>ST3: how we believe that a strategy's goals come about.</summary>
internal sealed class Forandringsteori
{
    public required Guid Id { get; init; }
    public required StrategiId StrategiId { get; init; }
    public required int Version { get; set; }
    public required string Navn { get; set; }
    public List<Teoriudgave> Udgaver { get; init; } = [];

    public Teoriindhold Indhold => Udgaver.MaxBy(u => u.Nr)!.Laes();

    public Teoriudgave Udgave(Teoriindhold indhold, Sammenhaeng s)
    {
        Version++;
        return new() { TeoriId = Id, Nr = Udgaver.Count + 1, Indhold = Json.Skriv(indhold), Registreret = s.Nu, Bruger = s.Bruger.Id };
    }
}

internal sealed class Teoriudgave
{
    public required Guid TeoriId { get; init; }
    public required int Nr { get; init; }
    public required string Indhold { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }

    public Teoriindhold Laes() => JsonSerializer.Deserialize<Teoriindhold>(Indhold, Json.Valg)!;
}

internal static class Teorier
{
    /// <summary>What a drawing holds and a form can be filled with.</summary>
    public const int FlestLed = 120;

    public static async Task<Forandringsteori?> Hent(StyringDb db, Guid id, int? version, CancellationToken ct)
    {
        var t = await db.Forandringsteorier.Include(x => x.Udgaver).SingleOrDefaultAsync(x => x.Id == id, ct);
        if (t is not null && version is { } set)
        {
            db.Entry(t).Property(x => x.Version).OriginalValue = set;
        }

        return t;
    }

    public static string Af(Ledart a) => a switch { Ledart.Ressource => "Ressource", Ledart.Aktivitet => "Aktivitet", Ledart.Resultat => "Resultat", _ => "Mål" };

    public static string Flere(Ledart a) => a switch { Ledart.Ressource => "Ressourcer", Ledart.Aktivitet => "Aktiviteter", Ledart.Resultat => "Resultater", _ => "Mål" };

    /// <summary>What is wrong with the arrows: each leads forward, once, and never round. The number is the arrow's.</summary>
    public static IEnumerable<(int Nr, string Tekst)> Fejl(IReadOnlyList<Led> led, IReadOnlyList<Pil> pile)
    {
        var kendte = led.ToDictionary(l => l.Id);
        for (var i = 0; i < pile.Count; i++)
        {
            var p = pile[i];
            if (!kendte.TryGetValue(p.Fra, out var fra) || !kendte.TryGetValue(p.Til, out var til))
            {
                yield return (i, "Leddet findes ikke mere.");
            }
            else if (p.Fra == p.Til)
            {
                yield return (i, "En pil kan ikke føre til sit eget led.");
            }
            else if (fra.Art > til.Art)
            {
                yield return (i, $"Pilen går baglæns: {Af(fra.Art).ToLowerInvariant()} kan ikke føres af {Af(til.Art).ToLowerInvariant()}.");
            }
            else if (pile.Take(i).Any(q => q.Fra == p.Fra && q.Til == p.Til))
            {
                yield return (i, "Den pil er der allerede.");
            }
            else if (Naar(p.Til, p.Fra, pile.Take(i)))
            {
                yield return (i, "Pilen slutter en ring: så ville leddet være årsag til sig selv.");
            }
        }
    }

    private static bool Naar(Guid fra, Guid til, IEnumerable<Pil> pile)
    {
        var (videre, set, koe) = (pile.ToLookup(p => p.Fra, p => p.Til), new HashSet<Guid>(), new Stack<Guid>([fra]));
        while (koe.TryPop(out var n))
        {
            if (n == til)
            {
                return true;
            }

            foreach (var m in set.Add(n) ? videre[n] : [])
            {
                koe.Push(m);
            }
        }

        return false;
    }
}
