using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>How other contexts look people up; each call says whom it showed (F32).</summary>
internal sealed class Borgere(Personopslag personer, Borgersoegning soegning, Opslagslog log, IClock ur) : IBorgere
{
    public Task<IReadOnlyList<BorgerTraef>> Soeg(string tekst, Bruger bruger, bool tilUnderretning, CancellationToken ct = default)
    {
        if (tilUnderretning)
        {
            log.Formaal = "underretning";
        }

        return Soeg(tekst, bruger, tilUnderretning ? Soegekreds.AlleBoern : Soegekreds.Synlige, ct);
    }

    public async Task<IReadOnlyList<BorgerTraef>> Soeg(string tekst, Bruger bruger, Soegekreds kreds, CancellationToken ct)
    {
        var nu = ur.GetCurrentInstant();
        var (t, dag) = (Tidspunkt.Nu(nu), DanskTid.Dag(nu));
        var fundet = await soegning.Find(tekst, kreds, bruger, nu, ct);
        var familier = await personer.Familier(fundet, t, ct);
        var soeskende = familier.Values.SelectMany(f => f.Soeskende).ToHashSet();
        if (kreds == Soegekreds.Synlige)
        {
            soeskende.IntersectWith(await Synlige(bruger, soeskende, nu, ct));
        }

        var navne = await personer.Hent([.. fundet.Union(soeskende)], t, ct);
        log.Vist(navne.Keys);
        return [.. fundet.Where(navne.ContainsKey).Select(id => new BorgerTraef(navne[id].Navn(dag),
            [.. familier[id].Soeskende.Where(s => soeskende.Contains(s) && navne.ContainsKey(s)).Select(s => navne[s]).OrderByDescending(s => s.Foedselsdato).Select(s => s.Navn(dag))]))];
    }

    public async Task<IReadOnlyDictionary<BorgerId, Familie>> Familier(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default)
    {
        if (boern.Distinct().Count() > IBorgerNavne.Hoejst)
        {
            throw new ArgumentException($"At most {IBorgerNavne.Hoejst} families in one look-up.", nameof(boern));
        }

        var fundet = await personer.Familier(boern, Tidspunkt.Nu(ur.GetCurrentInstant()), ct);
        log.Vist(fundet.Keys);
        return fundet;
    }

    public async Task<IReadOnlyDictionary<string, BorgerId>> MedCpr(IReadOnlyCollection<string> cpr, CancellationToken ct = default)
    {
        var cifre = cpr.Distinct(StringComparer.Ordinal).Select(c => (Skrevet: c, Laest: Cpr.Laes(c, out var laest) ? laest.Cifre : null)).Where(c => c.Laest is not null).ToArray();
        var fundet = await personer.MedCpr([.. cifre.Select(c => c.Laest!)], ct);
        log.Vist(fundet.Values);
        return cifre.Where(c => fundet.ContainsKey(c.Laest!)).ToDictionary(c => c.Skrevet, c => fundet[c.Laest!], StringComparer.Ordinal);
    }

    public Task<Aliasser> Aliasser(IReadOnlyCollection<BorgerId> ider, CancellationToken ct = default) => personer.Aliasser(ider, ct);

    public Task<IReadOnlyDictionary<BorgerId, string>> Distrikter(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default) =>
        personer.Distrikter(boern, Tidspunkt.Nu(ur.GetCurrentInstant()), ct);

    public Task<IReadOnlyDictionary<BorgerId, string>> Grundomraader(IReadOnlyCollection<BorgerId> borgere, LocalDate dag, CancellationToken ct = default) =>
        personer.Grundomraader(borgere, new(dag, ur.GetCurrentInstant()), ct);

    private Task<IReadOnlySet<BorgerId>> Synlige(Bruger bruger, IReadOnlyCollection<BorgerId> ider, Instant nu, CancellationToken ct) => soegning.Synlige(bruger, ider, nu, ct);
}
