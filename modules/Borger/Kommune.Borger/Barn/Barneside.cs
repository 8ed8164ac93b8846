using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Kommune.Borger;

/// <summary>How long the page waits for a department before it says that it does not answer.</summary>
internal sealed record Ventetid(TimeSpan Hoejst);

internal sealed record Barnelinje(string Modul, Linje Linje);

/// <summary>Everything on the child's page that this user may see (B6).</summary>
internal sealed record Barnebillede(
    BorgerId Id, Indsigt Maa, Tidspunkt Tid, Stamdata? Person, Familie? Familie, IReadOnlyList<Paaroerende> Paaroerende, IReadOnlySet<BorgerId> Links,
    IReadOnlyList<Felt> Hoved, TrappeStilling? Trappe, IReadOnlyList<KendtFrist> Frister, IReadOnlyList<Barnelinje> Linjer, bool HarAeldre,
    IReadOnlyList<Handling> Ny, IReadOnlyList<MaalStilling> Maal, BarnetsOrd? Ord, IReadOnlyList<string> Moduler, IReadOnlyList<string> SvarerIkke);

/// <summary>
/// Puts the page together from all modules: one access decision, the contributions side by side, then filtered once more by
/// what each part demands, so that a contribution which forgets to ask still shows nothing it should not (design, composition).
/// </summary>
internal sealed class Barneside(
    Datakilder datakilder, IReadOnlyList<IModul> moduler, IServiceProviderIsKeyedService bidrag, IServiceScopeFactory scopes, Personopslag personer, Opslagslog log, Ventetid ventetid, ILogger<Barneside> logger)
{
    public const int Linjer = 30;
    private const int FlestFrister = 12;

    /// <summary>Lines of one moment are shown together, so more than a page is asked for.</summary>
    private const int Ekstra = 20;

    /// <summary>The access decision of every page and endpoint about one child. None: answer as if it did not exist.</summary>
    public async Task<(Indsigt Maa, IReadOnlyList<BorgerId> Aliasser)> Adgang(BorgerId barn, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var aliasser = await personer.Aliasser(barn, ct);
        return (await Barneindsigt.Afgoer(datakilder["borger"], bruger, aliasser, nu, ct), aliasser);
    }

    public async Task<Barnebillede?> Hent(BorgerId barn, Bruger bruger, Instant nu, LocalDate? paa, Instant? foer, string? afdeling, Linjeart? art, CancellationToken ct)
    {
        var (maa, aliasser) = await Adgang(barn, bruger, nu, ct);
        if (!maa.HasFlag(Indsigt.Grunddata))
        {
            return null;
        }

        var t = paa is { } dag && dag < DanskTid.Dag(nu) ? Tidspunkt.Paa(dag) : Tidspunkt.Nu(nu);
        var opslag = new Barneopslag(barn, aliasser, maa, t.ErNu ? null : t.Kendt, foer, Linjer + Ekstra, nu) { Art = art };
        var svar = await Bidrag(opslag, ct);
        afdeling = svar.Any(s => s.Modul == afdeling) ? afdeling : null;
        var person = (await personer.Hent([barn], t, ct)).GetValueOrDefault(barn);
        if (person is null)
        {
            return null;
        }

        var familie = (await personer.Familier([barn], t, ct)).GetValueOrDefault(barn);
        var paaroerende = await personer.Paaroerende(barn, t, ct);
        var links = await Fundament.Adgang.Synlige(datakilder["borger"], bruger, [.. paaroerende.Select(p => p.Person.Id)], nu, ct);
        log.Vist([barn, .. paaroerende.Select(p => p.Person.Id)]);

        bool Ser(Indsigt kraever) => kraever != Indsigt.Ingen && (maa & kraever) == kraever;
        var alle = svar.SelectMany(s => s.Bidrag).ToArray();
        var linjer = svar.Where(s => afdeling is null || s.Modul == afdeling)
            .SelectMany(s => s.Bidrag.SelectMany(b => b.Tidslinje).Select(l => new Barnelinje(s.Modul, l)))
            .Where(l => Ser(l.Linje.Kraever) && opslag.Vil(l.Linje) && (t.ErNu || l.Linje.Registreret < t.Kendt))
            .GroupBy(l => l.Linje.Id).Select(g => g.MaxBy(l => (l.Linje.Link is not null, l.Linje.Citat is not null, l.Linje.Note is not null))!)      // one fact told by two modules stands once, with the link and the most to read
            .OrderByDescending(l => l.Linje.Gaelder).ThenByDescending(l => l.Linje.Registreret).ToArray();
        var side = linjer.Take(Linjer).ToList();
        if (linjer.Length > Linjer)
        {
            side.AddRange(linjer.Skip(Linjer).TakeWhile(l => l.Linje.Gaelder == side[^1].Linje.Gaelder));     // the next page begins before this moment
        }

        return new(barn, maa, t, person, familie, paaroerende, links,
            [.. alle.SelectMany(b => b.Hoved).Where(f => Ser(f.Kraever))],
            alle.Select(b => b.Trappe).OfType<TrappeStilling>().FirstOrDefault(x => Ser(x.Kraever)),
            t.ErNu ? await Frister(aliasser, Ser, nu, ct) : [.. alle.SelectMany(b => b.Frister).Where(f => Ser(f.Kraever)).OrderBy(f => f.Udloeb).Take(FlestFrister)],
            side, side.Count > 0 && (linjer.Length > side.Count || svar.Any(s => (afdeling is null || s.Modul == afdeling) && s.Bidrag.Any(b => b.Tidslinje.Count >= Linjer + Ekstra))),
            [.. alle.SelectMany(b => b.Ny).Where(h => Ser(h.Kraever) && bruger.Har(h.Roller))],
            [.. alle.SelectMany(b => b.Maal).Where(m => Ser(m.Kraever)).GroupBy(m => m.Tekst, StringComparer.Ordinal).Select(g => g.MaxBy(m => m.Maalinger.Count)!)],
            alle.Select(b => b.Ord).OfType<BarnetsOrd>().Where(o => Ser(o.Kraever)).MaxBy(o => o.Gaelder),
            [.. svar.Select(s => s.Modul)],
            [.. svar.Where(s => s.SvarerIkke).Select(s => s.Modul)]);
    }

    /// <summary>What each department knows, side by side.</summary>
    /// <param name="taalmod">How many times the page's patience is given, where more hangs on the answer than a page that shows the rest meanwhile.</param>
    public Task<(string Modul, IReadOnlyList<BarnBidrag> Bidrag, bool SvarerIkke)[]> Bidrag(Barneopslag opslag, CancellationToken ct, int taalmod = 1) =>
        Task.WhenAll(moduler.Select(m => m.Skema).Where(m => bidrag.IsKeyedService(typeof(IBarnBidrag), m)).Order(StringComparer.Ordinal).Select(m => Modul(m, opslag, ventetid.Hoejst * taalmod, ct)));

    /// <summary>
    /// A module's contributions share its connection, so they run one after another; the modules run side by side, each in a
    /// scope of its own: one that cannot be made, fails or is late takes nothing from the others, and ends by itself.
    /// </summary>
    private async Task<(string Modul, IReadOnlyList<BarnBidrag> Bidrag, bool SvarerIkke)> Modul(string modul, Barneopslag opslag, TimeSpan hoejst, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            var svar = await Task.Run(async () =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var ud = new List<BarnBidrag>();
                foreach (var b in scope.ServiceProvider.GetKeyedServices<IBarnBidrag>(modul))
                {
                    ud.Add(await b.Hent(opslag, stop.Token));
                }

                return ud;
            }, stop.Token).WaitAsync(hoejst, ct);
            return (modul, svar, false);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            await stop.CancelAsync();
            logger.LogWarning(e is TimeoutException ? null : e, "{Modul} did not answer the child's page in time", modul);
            return (modul, [], true);
        }
    }

    private Task<List<KendtFrist>> Frister(IReadOnlyList<BorgerId> aliasser, Func<Indsigt, bool> ser, Instant nu, CancellationToken ct)
    {
        // Whose clocks a user may see follows the module that owns them; an unknown one's are not shown.
        (string Modul, Indsigt Kraever)[] ejere = [("myndighed", Indsigt.Myndighedssag), ("udfoerer", Indsigt.Forloeb), ("dagtilbud", Indsigt.Trivsel), ("ppr", Indsigt.Ppr), ("borger", Indsigt.Grunddata)];
        var synlige = ejere.Where(e => ser(e.Kraever)).Select(e => e.Modul).ToArray();
        return Sql.Kommando(datakilder["borger"], """
            select o.overskrift, o.udloeb, r.tekst, r.lovgrundlag, o.handling
            from frist.opgave_v o left join frist.regel_v r on r.id = o.regel and r.version = o.regel_version
            where o.borger_id = any($1) and o.modul = any($2) and o.art = 'frist' and o.lukket is null and o.udloeb is not null and (o.start <= $4 or o.udloeb <= o.start)
            order by o.udloeb, o.id limit $3
            """, aliasser.Select(a => a.Vaerdi).ToArray(), synlige, FlestFrister, nu + IDagsoverblik.Forud)
            .Liste(r => new KendtFrist(r.GetString(0), r.Instant(1), Indsigt.Grunddata, r.TekstEllerNull(2), r.TekstEllerNull(3), r.GetString(4)), ct);
    }
}
