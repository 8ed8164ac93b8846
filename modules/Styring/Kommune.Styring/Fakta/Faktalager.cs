using System.Text.Json;
using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>Reads the facts that a page's figures need, as they were known before a moment: one statement, whatever the number of figures.</summary>
internal sealed class Faktalager(Datakilder datakilder, Fristregelkilde regler, Organisation organisation)
{
    /// <summary>What every set of facts has: who is who, and where they live.</summary>
    private static readonly Type[] Altid = [typeof(BorgerFlyttet), typeof(BorgerSammenlagt), typeof(BorgerAdskilt), typeof(OmraadeHenfoert)];

    /// <param name="kendt">What was registered up to this moment.</param>
    /// <param name="dage">The days that employees are to be counted on; none where no figure asks.</param>
    public async Task<Fakta> Hent(IEnumerable<Type> beskeder, Instant kendt, IReadOnlyCollection<LocalDate>? dage = null, CancellationToken ct = default)
    {
        var laesere = beskeder.Concat(Altid).Distinct().Select(t => (Laeser)Activator.CreateInstance(typeof(Laeser<>).MakeGenericType(t))!).ToDictionary(l => l.Art, StringComparer.Ordinal);
        await using var c = await datakilder["styring"].OpenConnectionAsync(ct);
        await using (var k = Sql.Kommando(c, """
            select art, nr, borger_id, gaelder, registreret, indhold::text from styring.faktum
            where art = any($1) and registreret <= $2 and (afloest is null or afloest > $2) and not annulleret order by nr
            """, laesere.Keys.ToArray(), kendt))
        {
            await using var r = await k.ExecuteReaderAsync(ct);
            while (await r.ReadAsync(ct))
            {
                laesere[r.GetString(0)].Laes(r.GetInt64(1), r.GuidEllerNull(2) is { } g ? new BorgerId(g) : null, r.Instant(3), r.Instant(4), r.GetString(5));
            }
        }

        var foedt = (await Sql.Kommando(c, "select borger_id, foedt from styring.barn").Liste(r => (Id: new BorgerId(r.GetGuid(0)), Foedt: r.Dato(1)), ct)).ToDictionary(b => b.Id, b => b.Foedt);
        var raadgivere = new Dictionary<LocalDate, int>();
        foreach (var dag in dage ?? [])
        {
            raadgivere[dag] = (await organisation.MedRolle([Rolle.Socialraadgiver], null, Instant.Min(Fristdag.Slutter(dag), kendt), ct)).Count;
        }

        var hoved = Samlede(laesere.Values);
        return new(laesere.Values.ToDictionary(l => l.Besked, l => l.Liste(hoved)), hoved, foedt, raadgivere, kendt, new(regler.Regler, regler.Helligdage));
    }

    /// <summary>The same for indicators: what they name among their sources, and nothing else.</summary>
    public Task<Fakta> Hent(IReadOnlyCollection<Indikator> indikatorer, LocalDate dag, Instant kendt, CancellationToken ct = default) =>
        Hent(indikatorer.SelectMany(i => i.Blad.Kilder).Select(k => k.Besked), kendt, indikatorer.Any(i => i is BoernPrRaadgiver) ? Beregning.Dage(dag) : null, ct);

    /// <summary>
    /// Of each figure a mark that changes when a fact comes that it may rest on; null while the log is being read anew and facts are missing.
    /// Facts about two children may come in the wrong order, so the newest hundred of each kind are looked at and not the newest alone.
    /// </summary>
    public async Task<IReadOnlyDictionary<T, decimal>?> Maerke<T>(IReadOnlyCollection<T> tal, Func<T, IEnumerable<Type>> beskeder, CancellationToken ct = default) where T : notnull
    {
        var arter = tal.ToDictionary(i => i, i => beskeder(i).Concat(Altid).Distinct().Select(t => new Kilde(t, []).Navn).ToArray());
        var nyeste = (await Sql.Kommando(datakilder["styring"], """
            select a, (select coalesce(sum(nr), 0) from (select nr from styring.faktum where art = a order by nr desc limit 100) n)
            from unnest($1) a where not exists (select from styring.genafspilning where faerdig is null)
            """, (object)arter.Values.SelectMany(a => a).Distinct(StringComparer.Ordinal).ToArray()).Liste(r => (Art: r.GetString(0), Sum: r.GetDecimal(1)), ct)).ToDictionary(r => r.Art, r => r.Sum, StringComparer.Ordinal);
        return nyeste.Count == 0 ? null : arter.ToDictionary(a => a.Key, a => a.Value.Sum(art => nyeste[art]));
    }

    /// <summary>Whether facts are missing meanwhile: the log is being read anew.</summary>
    public async Task<bool> Genafspilles(CancellationToken ct = default) =>
        await Sql.Kommando(datakilder["styring"], "select exists (select from styring.genafspilning where faerdig is null)").Skalar<bool>(ct);

    private static Dictionary<BorgerId, BorgerId> Samlede(IEnumerable<Laeser> laesere)
    {
        var ud = new Dictionary<BorgerId, BorgerId>();
        var alle = laesere.ToDictionary(l => l.Besked);
        var samlet = ((Laeser<BorgerSammenlagt>)alle[typeof(BorgerSammenlagt)]).Fakta.Select(f => (f.Nr, f.Besked.Barn, Til: (BorgerId?)f.Besked.SammeSom));
        var adskilt = ((Laeser<BorgerAdskilt>)alle[typeof(BorgerAdskilt)]).Fakta.Select(f => (f.Nr, f.Besked.Barn, Til: (BorgerId?)null));
        foreach (var (_, barn, til) in samlet.Concat(adskilt).OrderBy(x => x.Nr))
        {
            if (til is { } t)
            {
                ud[barn] = t;
            }
            else
            {
                ud.Remove(barn);
            }
        }

        return ud;
    }

    private abstract class Laeser(Type besked)
    {
        public Type Besked => besked;
        public string Art { get; } = new Kilde(besked, []).Navn;

        public abstract void Laes(long nr, BorgerId? barn, Instant gaelder, Instant registreret, string indhold);
        public abstract object Liste(IReadOnlyDictionary<BorgerId, BorgerId> hoved);
    }

    private sealed class Laeser<T>() : Laeser(typeof(T)) where T : IBesked
    {
        public List<Faktum<T>> Fakta { get; } = [];

        public override void Laes(long nr, BorgerId? barn, Instant gaelder, Instant registreret, string indhold) =>
            Fakta.Add(new(nr, barn, gaelder, registreret, JsonSerializer.Deserialize<T>(indhold, Json.Valg)!));

        public override object Liste(IReadOnlyDictionary<BorgerId, BorgerId> hoved) =>
            hoved.Count == 0 ? Fakta : Fakta.ConvertAll(f => f.Barn is { } b && hoved.TryGetValue(b, out var h) ? f with { Barn = h } : f);
    }
}
