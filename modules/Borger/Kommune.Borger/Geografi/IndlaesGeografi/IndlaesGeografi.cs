using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

internal sealed record Omraadevalg(string Kode, string Navn, string Distrikt);

/// <summary>
/// The municipality's grundområder, and which district each belongs to from a date (B5). Only groupings that differ are
/// superseded, so a reorganisation is the new list from its first day.
/// </summary>
[Kraever(Rolle.Drift, Rolle.Teamleder)]
internal sealed record IndlaesGeografi(IReadOnlyList<Omraadevalg> Omraader, LocalDate GaelderFra, string Begrundelse);

internal static class IndlaesGeografiHandler
{
    public static async Task<Grundlag> Load(IndlaesGeografi c, BorgerDb db, CancellationToken ct) =>
        new(await db.Grundomraader.ToListAsync(ct), await db.Distrikter.ToListAsync(ct), await Rettelse.Kendte(db.Grupperinger, ct));

    public static Afvisning? Validate(IndlaesGeografi c) => Afvisning.Af(
    [
        c.Omraader.Count is 0 or > 2000 ? new Fejl(nameof(c.Omraader), "Fra 1 til 2.000 områder") : null,
        c.Omraader.Any(o => o.Kode is not { Length: > 0 and <= 20 } || string.IsNullOrWhiteSpace(o.Navn) || string.IsNullOrWhiteSpace(o.Distrikt)) ? new Fejl(nameof(c.Omraader), "Hvert område har kode, navn og distrikt") : null,
        c.Omraader.GroupBy(o => o.Kode, StringComparer.Ordinal).Any(g => g.Count() > 1) ? new Fejl(nameof(c.Omraader), "Et område står to gange") : null,
    ]);

    public static IEnumerable<object> Handle(IndlaesGeografi c, Grundlag g, Sammenhaeng s)
    {
        var distrikter = g.Distrikter.ToDictionary(d => d.Navn, StringComparer.Ordinal);
        foreach (var navn in c.Omraader.Select(o => o.Distrikt).Distinct(StringComparer.Ordinal).Where(n => !distrikter.ContainsKey(n)))
        {
            yield return distrikter[navn] = new Distrikt { Kode = Foldning.Fold(navn).Replace(' ', '-'), Navn = navn };
        }

        foreach (var o in c.Omraader)
        {
            if (g.Omraader.Find(x => x.Kode == o.Kode) is { } kendt)
            {
                kendt.Navn = o.Navn;
            }
            else
            {
                yield return new Grundomraade { Kode = o.Kode, Navn = o.Navn };
            }

            var foer = g.Grupperinger.Where(x => x.Grundomraade == o.Kode).ToArray();
            var distrikt = distrikter[o.Distrikt].Kode;
            if (foer.SingleOrDefault(x => x.Gaelder(c.GaelderFra))?.Distrikt != distrikt)
            {
                var ny = new Gruppering
                {
                    Id = Id.Ny(), Grundomraade = o.Kode, Distrikt = distrikt, GaelderFra = c.GaelderFra,
                    Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
                };
                yield return Udgave.Erstat(foer, ny).ToArray();
                foreach (var planlagt in foer.Where(x => x.GaelderFra > c.GaelderFra))
                {
                    yield return new Annulleret<OmraadeHenfoert>(planlagt.Henfoert(o.Navn, g.Distrikter.Find(d => d.Kode == planlagt.Distrikt)!.Navn));
                }

                yield return ny.Henfoert(o.Navn, o.Distrikt);
            }
        }
    }

    public sealed record Grundlag(List<Grundomraade> Omraader, List<Distrikt> Distrikter, List<Gruppering> Grupperinger);
}
