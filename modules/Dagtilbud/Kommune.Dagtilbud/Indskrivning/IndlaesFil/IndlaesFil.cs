using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>
/// D1: places or absence of a whole unit from a file. What cannot be used is rejected line by line with the reason; the rest
/// goes in, and the same file once more changes nothing.
/// </summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
[UdenTilknytning("D1: the place is what attaches the child to the unit; nobody there is attached before")]
internal sealed record IndlaesFil(Guid Id, EnhedId Enhed, [MaxLength(200)] string? Filnavn, [MaxLength(500_000)] string? Indhold);

internal static class IndlaesFilHandler
{
    internal sealed record Grundlag(
        Institution Institution, Indlaesningsart Art, IReadOnlyList<Fillinje> Linjer, string? Fejl, IReadOnlyDictionary<string, BorgerId> Boern,
        IReadOnlyList<Stue> Stuer, List<Indskrivning> Indskrivninger, IReadOnlyList<Fravaer> Fravaer, IReadOnlyList<Sprogpligt> Pligter, Aliasser Aliasser);

    public static async Task<Grundlag?> Load(IndlaesFil c, DagtilbudDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Institutioner.SingleOrDefaultAsync(i => i.EnhedId == c.Enhed, ct) is not { } institution || !s.Bruger.Styrer(c.Enhed))
        {
            return null;
        }

        var (art, linjer, fejl) = Filtekst.Laes(c.Indhold ?? "", Fristdag.Af(s.Nu));
        var boern = linjer.Count == 0 ? new Dictionary<string, BorgerId>() : await Boernenumre.Find(db, borgere, c.Enhed, [.. linjer.Where(l => l.Fejl is null).Select(l => l.Cpr).Distinct(StringComparer.Ordinal)], Fristdag.Af(s.Nu), ct);
        BorgerId[] ider = [.. boern.Values.Distinct()];
        var aliasser = ider.Length == 0 ? Aliasser.Ingen : await borgere.Aliasser(ider, ct);
        BorgerId[] poster = [.. ider.Union(aliasser.Alle)];
        return new(institution, art, linjer, fejl, boern,
            await db.Stuer.Where(x => x.EnhedId == c.Enhed && x.Nedlagt == null).ToListAsync(ct),
            await db.Indskrivninger.Where(x => ider.Contains(x.BorgerId) || (x.EnhedId == c.Enhed && x.Til == null)).ToListAsync(ct),
            art == Indlaesningsart.Fravaer ? await db.Fravaer.Where(x => ider.Contains(x.BorgerId) && x.Afloest == null).ToListAsync(ct) : [],
            await db.Sprogpligter.Where(x => poster.Contains(x.BorgerId)).ToListAsync(ct), aliasser);
    }

    public static Afvisning? Validate(IndlaesFil c, Grundlag g) => Afvisning.Af(
    [
        string.IsNullOrWhiteSpace(c.Indhold) ? new Fejl("Indhold", "Vælg en fil, eller indsæt linjerne.") : g.Fejl is { } f ? new Fejl("Indhold", f) : null,
    ]);

    public static IEnumerable<object> Handle(IndlaesFil c, Grundlag g, Sammenhaeng s)
    {
        var ud = new List<object>();
        var (nye, aendrede, uaendrede) = (0, 0, 0);
        var fejl = new List<(int Linje, string Grund)>();
        var set = new HashSet<(BorgerId, LocalDate)>();
        foreach (var l in g.Linjer)
        {
            if (l.Fejl is { } ulaeselig)
            {
                fejl.Add((l.Nr, ulaeselig));
            }
            else if (!g.Boern.TryGetValue(l.Cpr, out var barn))
            {
                fejl.Add((l.Nr, "Ingen er registreret med det CPR-nummer i kommunen. Få barnet registreret, og indlæs linjen igen."));
            }
            else if (!set.Add((barn, l.Dag)))
            {
                fejl.Add((l.Nr, "Det samme står tidligere i filen."));
            }
            else if ((g.Art == Indlaesningsart.Pladser ? Plads(l, barn) : Fravaer(l, barn)) is { } afvist)
            {
                fejl.Add((l.Nr, afvist));
            }
        }

        ud.Add(new Indlaesning
        {
            Id = c.Id, Filnavn = c.Filnavn ?? "Indsatte linjer", Art = g.Art, Linjer = g.Linjer.Count, Nye = nye, Aendrede = aendrede, Uaendrede = uaendrede, Afviste = fejl.Count,
            FejlLinjer = [.. fejl.Select(f => f.Linje)], FejlGrunde = [.. fejl.Select(f => f.Grund)], Registreret = s.Nu, Bruger = s.Bruger.Id,
        });
        return ud;

        string? Plads(Fillinje l, BorgerId barn)
        {
            Stue? stue = null;
            if (l.Stue is { } navn && (stue = g.Stuer.FirstOrDefault(x => string.Equals(x.Navn, navn, StringComparison.OrdinalIgnoreCase))) is null)
            {
                return $"Enheden har ingen {g.Institution.Gruppe} med det navn.";
            }

            var kendt = g.Indskrivninger.Find(x => x.Id == Indskrivning.IdAf(barn, c.Enhed, l.Dag));
            if (Pladsregler.Overlapper(g.Indskrivninger, barn, c.Enhed, l.Dag, l.Til) is { } overlap)
            {
                return overlap;
            }

            if (stue is not null && kendt?.StueId != stue.Id && g.Indskrivninger.Count(x => x.StueId == stue.Id && (x.Til is not { } til || til >= Fristdag.Af(s.Nu))) >= Stue.FlestBoern)
            {
                return $"Der er allerede {Stue.FlestBoern} børn på {stue.Navn}.";
            }

            if (kendt is null)
            {
                nye++;
                var ny = Indskrivning.Ny(barn, c.Enhed, stue?.Id, l.Dag, l.Til, s);
                g.Indskrivninger.Add(ny);
                ud.AddRange(Pladsregler.Begyndt(ny, g.Institution, g.Pligter.Where(p => g.Aliasser.Samme(p.BorgerId, barn)), s));
                if (l.Til is { } til)
                {
                    ud.Add(ny.Ophoert(g.Institution.Art, til));
                }

                return null;
            }

            var (foer, flytter) = (kendt.Til, stue is not null && kendt.StueId != stue.Id);
            if (foer == l.Til && !flytter)
            {
                uaendrede++;
                return null;
            }

            aendrede++;
            if (flytter)
            {
                (kendt.StueId, kendt.Version) = (stue!.Id, kendt.Version + 1);
            }

            if (foer != l.Til)
            {
                kendt.Slut(l.Til, s);
                ud.AddRange(Pladsregler.Sluttet(kendt, foer, g.Institution));
            }

            return null;
        }

        string? Fravaer(Fillinje l, BorgerId barn)
        {
            if (!g.Indskrivninger.Exists(x => x.BorgerId == barn && x.EnhedId == c.Enhed && x.Fra < l.Dag.PlusMonths(1) && (x.Til is not { } til || til >= l.Dag)))
            {
                return "Barnet havde ingen plads i enheden den måned.";
            }

            var kendt = g.Fravaer.FirstOrDefault(x => x.BorgerId == barn && x.Maaned == l.Dag);
            if (kendt?.Dage == l.Dage)
            {
                uaendrede++;
                return null;
            }

            if (kendt is not null)
            {
                kendt.Afloest = s.Nu;
            }

            (nye, aendrede) = kendt is null ? (nye + 1, aendrede) : (nye, aendrede + 1);
            ud.Add(new Fravaer { Id = Id.Ny(), BorgerId = barn, Maaned = l.Dag, Dage = l.Dage, Registreret = s.Nu, Bruger = s.Bruger.Id });
            return null;
        }
    }
}
