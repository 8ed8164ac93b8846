using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

internal enum Rundeskridt
{
    Afslut,
    RestenErGroenne,
    Gem,
}

/// <summary>
/// D2: a whole stue on one page. What two fill in at the same time is put together child by child; where both saw the same
/// child differently, the second is told. The round is done when all are seen.
/// </summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record VurderStue(StueId Stue, Guid Runde, IReadOnlyList<VurderStue.Vurdering> Boern, Rundeskridt Skridt)
{
    /// <param name="Kendt">The assessment that stood on the page, if any.</param>
    internal sealed record Vurdering(BorgerId Barn, Trivselsfarve? Farve, string? Tekst, IReadOnlyList<string> Omraader, Guid? Kendt = null);
}

internal static class VurderStueHandler
{
    /// <param name="Kendte">What has been seen in this round.</param>
    internal sealed record Grundlag(Stue Stue, Runde? Runde, IReadOnlyList<BorgerId> Boern, IReadOnlyDictionary<BorgerId, Trivsel> Kendte);

    public static async Task<Grundlag?> Load(VurderStue c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Stuer.SingleOrDefaultAsync(x => x.Id == c.Stue && x.Nedlagt == null, ct) is not { } stue || !s.Bruger.Arbejder(stue.EnhedId))
        {
            return null;
        }

        return new(stue, await db.Runder.SingleOrDefaultAsync(r => r.Id == c.Runde && r.StueId == c.Stue && r.Afsluttet == null, ct),
            await Rundens.Boern(db, c.Stue, Fristdag.Af(s.Nu), ct),
            await db.Trivsler.Where(t => t.RundeId == c.Runde && t.Afloest == null).ToDictionaryAsync(t => t.BorgerId, ct));
    }

    public static Afvisning? Validate(VurderStue c, Grundlag g) => g.Runde is null
        ? new Afvisning([new(null, "Runden er afsluttet. Genindlæs siden for at se, hvor langt I er.")], [])
        : Afvisning.Af(c.Boern.SelectMany((v, i) => Mangler(v, i, g)).Append(c.Skridt == Rundeskridt.Afslut && Usete(c, g) is > 0 and var antal
            ? new Fejl(null, antal == 1 ? "Ét barn er ikke vurderet endnu." : $"{antal} børn er ikke vurderet endnu.") : null));

    private static IEnumerable<Fejl?> Mangler(VurderStue.Vurdering v, int i, Grundlag g)
    {
        if (!g.Boern.Contains(v.Barn))
        {
            yield return new Fejl(null, "Et af børnene går ikke her mere. Genindlæs siden.");
        }
        else if (v.Farve is { } farve)
        {
            yield return Trivsel.Mangler(farve, v.Tekst) is { } m ? new Fejl($"Boern[{i}].Tekst", m) : null;
            yield return g.Kendte.GetValueOrDefault(v.Barn) is { } kendt && kendt.Id != v.Kendt && !Ens(kendt, v)
                ? new Fejl($"Boern[{i}].Farve", $"En anden har imens sat {DagtilbudOrd.Af(kendt.Farve).ToLowerInvariant()}. Genindlæs siden, og bliv enige.") : null;
        }
    }

    private static int Usete(VurderStue c, Grundlag g) => g.Boern.Except(g.Kendte.Keys).Except(c.Boern.Where(v => v.Farve is not null).Select(v => v.Barn)).Count();

    public static IEnumerable<object> Handle(VurderStue c, Grundlag g, Ure ure, Sammenhaeng s)
    {
        var skrevet = c.Boern.Where(v => v.Farve is not null).ToDictionary(v => v.Barn);
        foreach (var barn in g.Boern)
        {
            var kendt = g.Kendte.GetValueOrDefault(barn);
            var v = skrevet.GetValueOrDefault(barn) ?? (kendt is null && c.Skridt == Rundeskridt.RestenErGroenne ? new(barn, Trivselsfarve.Groen, null, []) : null);
            if (v is null || (kendt is not null && Ens(kendt, v)))
            {
                continue;
            }

            var ny = new Trivsel
            {
                Id = Id.Ny(), FaktumId = kendt?.FaktumId ?? FaktumId.Ny(), BorgerId = barn, EnhedId = g.Stue.EnhedId, StueId = g.Stue.Id, RundeId = c.Runde, Farve = v.Farve!.Value, Anledning = Trivselsanledning.Runde,
                Tekst = v.Farve == Trivselsfarve.Groen ? null : v.Tekst, Omraader = v.Farve == Trivselsfarve.Groen ? [] : [.. v.Omraader.Distinct(StringComparer.Ordinal)], Dag = Fristdag.Af(s.Gaelder), Registreret = s.Nu, Bruger = s.Bruger.Id,
            };
            yield return ny;
            if (kendt is null)
            {
                yield return ny.Vurderet();
            }
            else
            {
                kendt.Afloest = s.Nu;
                yield return new Rettet<TrivselVurderet>(ny.Vurderet());
            }
        }

        var runde = g.Runde!;
        runde.Version++;
        if (c.Skridt != Rundeskridt.Gem)
        {
            (runde.Afsluttet, runde.AfsluttetAf) = (s.Gaelder, s.Bruger.Id);
            yield return runde.Frist(g.Stue, ure, s);
            var naeste = Runde.Ny(g.Stue.Id, runde.Nr + 1, s.Gaelder);
            yield return naeste;
            yield return naeste.Frist(g.Stue, ure, s);
        }
    }

    private static bool Ens(Trivsel t, VurderStue.Vurdering v) =>
        t.Farve == v.Farve && (v.Farve == Trivselsfarve.Groen || (t.Tekst == v.Tekst && t.Omraader.Order(StringComparer.Ordinal).SequenceEqual(v.Omraader.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));
}

internal static class Rundens
{
    /// <summary>Those who go there today, always in the same order: what is made for each follows from it.</summary>
    public static Task<List<BorgerId>> Boern(DagtilbudDb db, StueId stue, LocalDate idag, CancellationToken ct) =>
        db.Indskrivninger.Where(i => i.StueId == stue && i.Fra <= idag && (i.Til == null || i.Til >= idag)).Select(i => i.BorgerId).Distinct().OrderBy(b => b).Take(Stue.FlestBoern * 2).ToListAsync(ct);
}
