using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>One of the siblings.</summary>
/// <param name="Billede">Its case, the open one before a closed one; null where there is none that the user may see.</param>
internal sealed record Familiebarn(BorgerId Barn, BorgerNavn? Navn, int? Alder, Sagsbillede? Billede, TrappeStilling? Trappe)
{
    public string Fornavn => Navn?.Kort.Split(' ')[0] ?? "Barnet";
    public IEnumerable<Indsats> Indsatser => [.. (Billede?.Sagens ?? []).OfType<Indsats>().Where(i => i.Loeber).OrderBy(i => i.Bevilling.Fra)];
    public IEnumerable<Sagsfrist> Frister => Billede?.Frister.Where(f => f.Loeber) ?? [];
}

/// <summary>Reads the siblings of a case side by side (M20): all their streams in one round trip, and none of a child whom the user may not see.</summary>
internal sealed class Familieopslag(MyndighedDb db, IBorgere borgere, IBorgerNavne navne, Sagsopslag sager, Datakilder kilder, Opsaetninger opsaetninger, IEnumerable<ITrappekilde> trapper, Opslagslog log)
{
    private const int FlestBoern = 12;

    public async Task<IReadOnlyList<Familiebarn>> Hent(BorgerId barn, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var soeskende = (await borgere.Familier([barn], ct)).GetValueOrDefault(barn)?.Soeskende ?? [];
        BorgerId[] boern = [barn, .. soeskende.Where(s => s != barn).Take(FlestBoern - 1)];
        var aliasser = await borgere.Aliasser(boern, ct);
        var synlige = bruger.ErSystem ? aliasser.Alle.ToHashSet() : await Adgang.Synlige(kilder["myndighed"], bruger, aliasser.Alle, nu, ct);
        var alt = await db.HentAltOm([.. synlige], ct: ct);
        var ider = alt.OfType<Sag>().Select(s => s.Id).ToArray();
        var numre = await db.Sagsnumre.AsNoTracking().Where(n => ider.Contains(n.SagId)).ToDictionaryAsync(n => n.SagId, ct);
        var familier = await borgere.Familier(boern, ct);
        var kendte = await navne.Hent(boern, ct);
        var trappe = await opsaetninger.Hent<Indsatstrappe>(DanskTid.Dag(nu), ct: ct);
        log.Vist(synlige);
        return [.. boern.Select(b => Et(b)).OrderByDescending(b => b.Alder)];

        Familiebarn Et(BorgerId b)
        {
            Aggregat[] om = [.. alt.Where(a => aliasser.Samme(a.Borger, b))];
            var sag = om.OfType<Sag>().OrderBy(s => s.ErAaben).ThenBy(s => s.Aabnet).LastOrDefault();
            var billede = sag is null ? null : new Sagsbillede(sag, numre.GetValueOrDefault(sag.Id), om, sager.Frister(om.Where(a => a is Underretning || a.SagId == sag.StroemId), nu), nu);
            return new(b, kendte.GetValueOrDefault(b), familier.GetValueOrDefault(b)?.Alder(DanskTid.Dag(nu)), billede, trapper.Select(t => t.Stilling(om, trappe, nu)).FirstOrDefault(t => t is not null));
        }
    }
}
