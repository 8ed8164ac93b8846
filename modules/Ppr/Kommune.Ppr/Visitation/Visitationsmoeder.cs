using Kommune.Fundament;
using Kommune.Samspil;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <param name="Moede">The code of the type in Samspil's meeting structure.</param>
/// <param name="Navn">As the refusal and the page call it.</param>
internal sealed record Visitationsmoede([Etiket("Tilbud")] Specialtilbud Tilbud, [Etiket("Mødets kode i Samspil")] string Moede, [Etiket("Mødet")] string Navn);

/// <summary>P4, SA1: which meeting must have been held before an offer is granted (S4: visitationsudvalget, for what is beyond the ordinary school's own).</summary>
[Opsaetning("ppr.visitationsmoeder", "PPR: møder før en bevilling", Rolle.PprLeder)]
internal sealed record Visitationsmoeder([Etiket("Møder, der skal være holdt")] IReadOnlyList<Visitationsmoede> Moeder) : IOpsaetning<Visitationsmoeder>
{
    private const string Udvalg = "visitationsudvalg";

    public static Visitationsmoeder Standard { get; } = new([.. Enum.GetValues<Specialtilbud>().Where(Specialregler.ErKommunens).Select(t => new Visitationsmoede(t, Udvalg, "Visitationsudvalget"))]);

    public IEnumerable<Visitationsmoede> For(Specialtilbud tilbud) => Moeder.Where(m => m.Tilbud == tilbud);

    /// <summary>Those that PPR can ask Samspil for.</summary>
    public IReadOnlyList<Visitationsmoede> Alle => [.. Moeder.DistinctBy(m => m.Moede)];
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
    public required int Beslutninger { get; set; }

    /// <summary>It was about this case and it came to something.</summary>
    public bool Godt => Udfald is not (Moedeudfald.Udsat or Moedeudfald.IkkeAnbefalet);

    /// <summary>The meetings about the child that count for the case: those since it was opened, the newest first.</summary>
    public static async Task<IReadOnlyList<Barnemoede>> Siden(PprDb db, IReadOnlyCollection<BorgerId> barn, LocalDate fra, CancellationToken ct) =>
        await db.Moeder.AsNoTracking().Where(m => barn.Contains(m.BorgerId) && !m.Annulleret && m.Dato >= fra).OrderByDescending(m => m.Dato).ThenBy(m => m.Id).Take(20).ToListAsync(ct);
}

/// <summary>P4: a grant is refused while a meeting that its offer demands was not held; the reasoned exception passes.</summary>
internal static class Moedekrav
{
    /// <param name="paaDagsorden">The committee's own day, typed here: when it has been, the committee has seen the case.</param>
    public static IEnumerable<Fejl> Mangler(Specialtilbud tilbud, Visitationsmoeder krav, IReadOnlyList<Barnemoede> holdt, LocalDate? paaDagsorden, string? uden, LocalDate idag, Rute link)
    {
        if (!string.IsNullOrWhiteSpace(uden))
        {
            yield break;
        }

        foreach (var m in krav.For(tilbud))
        {
            var egne = holdt.Where(h => h.Type == m.Moede).ToArray();
            if (egne.Any(h => h.Godt) || (egne.Length == 0 && paaDagsorden <= idag))
            {
                continue;
            }

            yield return new Fejl(null, egne is [var sidst, ..]
                ? $"{m.Navn} {DanskTid.Dato(sidst.Dato)}: {PprOrd.Af(sidst.Udfald).ToLowerInvariant()}. Bevillingen kræver, at mødet anbefaler eller beslutter den."
                : $"{m.Navn} skal have behandlet sagen, før {PprOrd.Smaat(PprOrd.Af(tilbud))} bevilges{(paaDagsorden is { } dag ? $"; mødet er {DanskTid.Dato(dag)}" : "")}. Skriv hvorfor, hvis det ikke kan vente.", link);
        }
    }
}
