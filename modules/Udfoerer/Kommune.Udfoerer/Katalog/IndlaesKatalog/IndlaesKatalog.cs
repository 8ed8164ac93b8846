using System.Text.Json;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

/// <summary>
/// U1: the file's lines become the catalogue, by the columns chosen. A line that cannot be used is put aside with its reason and
/// holds nobody else back; one that says what is known already changes nothing. What is missing from the file stays.
/// </summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record IndlaesKatalog(Guid Id, IReadOnlyList<IndlaesKatalog.Valg> Kolonner)
{
    /// <param name="Kolonne">Its number in the file, from 0; null: the file does not have it.</param>
    internal sealed record Valg(string Felt, int? Kolonne);
}

internal static class IndlaesKatalogHandler
{
    internal sealed record Kendte(IReadOnlyDictionary<string, Katalogpost> Poster);

    public static async Task<(Katalogfil, Kendte)> Load(IndlaesKatalog c, UdfoererDb db, CancellationToken ct) =>
        await db.Katalogfiler.SingleOrDefaultAsync(f => f.Id == c.Id, ct) is { } fil
            ? (fil, new(await db.Katalogposter.Where(p => p.Art == fil.Art && p.Afloest == null).ToDictionaryAsync(p => p.Noegle, StringComparer.Ordinal, ct)))
            : (null!, null!);

    public static Afvisning? Validate(IndlaesKatalog c, Katalogfil fil)
    {
        var (felter, antal) = (Katalogfelter.For(fil.Art), Katalogtekst.Laes(fil.Indhold).Overskrifter.Length);
        return Afvisning.Af(
        [
            fil.Indlaest is not null ? new Fejl(null, "Filen er indlæst. Hent den igen, hvis den skal læses på en anden måde.") : null,
            .. felter.Where(f => f.Paakraevet && !c.Kolonner.Any(k => k.Felt == f.Kode && k.Kolonne is not null)).Select(f => new Fejl(Feltnavn(c, f), $"Vælg den kolonne, der er {f.Etiket.ToLowerInvariant()}.")),
            c.Kolonner.Any(k => k.Kolonne is { } n && (n < 0 || n >= antal)) || c.Kolonner.Any(k => felter.All(f => f.Kode != k.Felt)) || c.Kolonner.GroupBy(k => k.Felt, StringComparer.Ordinal).Any(g => g.Count() > 1)
                ? new Fejl(null, "Kolonnerne passer ikke til filen. Genindlæs siden.") : null,
        ]);
    }

    public static IEnumerable<object> Handle(IndlaesKatalog c, Katalogfil fil, Kendte kendte, Sammenhaeng s)
    {
        var (overskrifter, linjer) = Katalogtekst.Laes(fil.Indhold);
        (Katalogfelt Felt, int Nr)[] valgt = [.. Katalogfelter.For(fil.Art).SelectMany(f => c.Kolonner.Where(k => k.Felt == f.Kode && k.Kolonne is not null).Select(k => (f, k.Kolonne!.Value)))];
        var maanedFoerst = valgt.Where(v => v.Felt.Type == Felttype.Dato).ToDictionary(v => v.Felt.Kode, v => Katalogfelter.MaanedFoerst(linjer.Where(l => l.Celler.Length > v.Nr).Select(l => l.Celler[v.Nr])), StringComparer.Ordinal);
        var set = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var l in linjer)
        {
            var (felter, grunde) = l.Celler.Length != overskrifter.Length ? ([], [$"Linjen har {l.Celler.Length} kolonner, og overskriften har {overskrifter.Length}"]) : Laes(l, valgt, maanedFoerst);
            var noegle = string.Join('/', valgt.Where(v => v.Felt.Noegle).Select(v => felter.GetValueOrDefault(v.Felt.Kode)).OfType<string>());
            if (grunde.Count == 0 && !set.TryAdd(noegle, l.Nr))
            {
                grunde = [$"{noegle} står også i linje {set[noegle]}"];
            }

            if (grunde.Count > 0)
            {
                fil.Afviste++;
                yield return new Katalogafvisning(fil.Id, l.Nr, string.Join("; ", grunde), l.Raa);
                continue;
            }

            var json = JsonSerializer.Serialize(felter, Json.Valg);
            if (kendte.Poster.GetValueOrDefault(noegle) is { } foer)
            {
                if (foer.Vaerdier.OrderBy(v => v.Key, StringComparer.Ordinal).SequenceEqual(felter.OrderBy(v => v.Key, StringComparer.Ordinal)))
                {
                    fil.Uaendrede++;
                    continue;
                }

                foer.Afloest = s.Nu;
                fil.Aendrede++;
            }
            else
            {
                fil.Nye++;
            }

            yield return new Katalogpost { Id = Id.Ny(), Art = fil.Art, Noegle = noegle, Felter = json, FilId = fil.Id, Registreret = s.Nu };
        }

        fil.Indlaest = s.Nu;
    }

    private static (SortedDictionary<string, string> Felter, IReadOnlyList<string> Grunde) Laes(Fillinje l, (Katalogfelt Felt, int Nr)[] valgt, Dictionary<string, bool> maanedFoerst)
    {
        var (felter, grunde) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var (felt, nr) in valgt)
        {
            var (vaerdi, grund) = Katalogfelter.Laes(felt, l.Celler[nr], maanedFoerst.GetValueOrDefault(felt.Kode));
            if (grund is not null)
            {
                grunde.Add(grund);
            }
            else if (vaerdi is not null)
            {
                felter[felt.Kode] = vaerdi;
            }
        }

        return (felter, grunde);
    }

    private static string? Feltnavn(IndlaesKatalog c, Katalogfelt f) => c.Kolonner.Select((k, i) => (k, i)).Where(x => x.k.Felt == f.Kode).Select(x => $"Kolonner[{x.i}].Kolonne").FirstOrDefault();
}
