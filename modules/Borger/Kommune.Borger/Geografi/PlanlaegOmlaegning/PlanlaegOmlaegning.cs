using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Grundområder go to another district from a date (B5). Facts keep their grundområde, so series compare across it; until the
/// date it can be undone.
/// </summary>
/// <param name="Distrikt">The district they go to, or else <paramref name="NytDistrikt"/> names a new one.</param>
[Kraever(Rolle.Borgerservice, Rolle.Teamleder, Rolle.Drift)]
internal sealed record PlanlaegOmlaegning(
    IReadOnlyList<string> Omraader, [property: MaxLength(60)] string? Distrikt, [property: MaxLength(60)] string? NytDistrikt, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse);

internal static class PlanlaegOmlaegningHandler
{
    public static async Task<Grundlag> Load(PlanlaegOmlaegning c, BorgerDb db, CancellationToken ct) => new(
        await db.Grundomraader.AsNoTracking().Where(o => c.Omraader.Contains(o.Kode)).ToListAsync(ct),
        await db.Distrikter.AsNoTracking().ToListAsync(ct),
        await Rettelse.Kendte(db.Grupperinger.Where(g => c.Omraader.Contains(g.Grundomraade)), ct));

    public static Afvisning? Validate(PlanlaegOmlaegning c, Grundlag g, Instant nu)
    {
        var senere = g.Grupperinger.Where(x => x.GaelderFra >= c.GaelderFra && x.GaelderFra > DanskTid.Dag(nu)).MinBy(x => x.GaelderFra);
        return Afvisning.Af(
        [
            c.Omraader.Count == 0 ? new Fejl(nameof(c.Omraader), "Vælg de områder, der skal flyttes") : null,
            c.Omraader.Any(o => g.Omraader.All(x => x.Kode != o)) ? new Fejl(nameof(c.Omraader), "Vælg af listen") : null,
            (c.Distrikt is null) == (c.NytDistrikt is null) ? new Fejl(nameof(c.Distrikt), "Vælg et distrikt, eller skriv navnet på et nyt") : null,
            c.Distrikt is { } d && g.Distrikter.All(x => x.Kode != d) ? new Fejl(nameof(c.Distrikt), "Vælg af listen") : null,
            c.NytDistrikt is { } nyt && (!nyt.Any(char.IsLetterOrDigit) || g.Distrikter.Any(x => x.Kode == Kode(nyt))) ? new Fejl(nameof(c.NytDistrikt), "Skriv et navn, som intet andet distrikt har") : null,
            c.GaelderFra < DanskTid.Dag(nu) ? new Fejl(nameof(c.GaelderFra), "Inddelingen kan ikke ændres bagud; hvad der stod, har andre handlet efter") : null,
            senere is not null ? new Fejl(nameof(c.GaelderFra), $"{g.Omraader.Find(o => o.Kode == senere.Grundomraade)?.Navn} er allerede planlagt flyttet den {DanskTid.Dato(senere.GaelderFra)}. Fortryd det først") : null,
            c.Distrikt is { } til && c.Omraader.Count > 0 && c.Omraader.All(o => g.Paa(o, c.GaelderFra)?.Distrikt == til) ? new Fejl(nameof(c.Distrikt), "De ligger i det distrikt allerede") : null,
        ]);
    }

    public static IEnumerable<object> Handle(PlanlaegOmlaegning c, Grundlag g, Sammenhaeng s)
    {
        var distrikt = c.Distrikt ?? Kode(c.NytDistrikt!);
        if (c.NytDistrikt is { } nyt)
        {
            yield return new Distrikt { Kode = distrikt, Navn = nyt };
        }

        foreach (var omraade in c.Omraader.Where(o => g.Paa(o, c.GaelderFra)?.Distrikt != distrikt))
        {
            var ny = new Gruppering
            {
                Id = Id.Ny(), Grundomraade = omraade, Distrikt = distrikt, GaelderFra = c.GaelderFra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
            };
            yield return Udgave.Erstat(g.Grupperinger.Where(x => x.Grundomraade == omraade).ToArray(), ny).ToArray();
            yield return ny.Henfoert(g.Omraader.Find(o => o.Kode == omraade)!.Navn, c.NytDistrikt ?? g.Distrikter.Find(d => d.Kode == distrikt)!.Navn);
        }
    }

    public static string Kode(string navn) => Foldning.Fold(navn).Replace(' ', '-');

    public sealed record Grundlag(List<Grundomraade> Omraader, List<Distrikt> Distrikter, List<Gruppering> Grupperinger)
    {
        public Gruppering? Paa(string omraade, LocalDate dag) => Grupperinger.Find(x => x.Grundomraade == omraade && x.Gaelder(dag));
    }
}
