using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The case with everything a decision builds on, read in one go for the page and the command alike.</summary>
/// <param name="Skabelon">The words of the letter, as in force today.</param>
/// <param name="Loebende">The case's running measures.</param>
/// <param name="Anbringelse">The case's running placement.</param>
/// <param name="Placeret">The measures that its places were granted as, running or not.</param>
/// <param name="Matchninger">The newest questions to Udfører, answered or not.</param>
internal sealed record Afgoerelsesgrundlag(
    Sag Sag, Plan? Plan, Undersoegelse? Undersoegelse, Afgoerelsesfakta Fakta, Afgoerelsesskabelon Skabelon, Brevafsender Afsender, IReadOnlyList<Indsats> Loebende, IReadOnlyList<MatchningRaekke> Matchninger,
    Anbringelse? Anbringelse, IReadOnlyList<Indsats> Placeret) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;

    /// <summary>The refused measure that the draft stands in for.</summary>
    public Indsats? Erstattes(Afgoerelsesudkast u) => u.Erstatter is { } id ? Loebende.FirstOrDefault(i => i.Id == id && i.ErAfvist) : null;
}

/// <summary>Reads it: the module's own streams in one round trip, the family from Borger, the settings as in force today.</summary>
internal sealed class Afgoerelsesopslag(IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Organisation organisation, Datakilder kilder, Dokumentlager dokumenter)
{
    private const int FlestMatchninger = 10;
    private const int FlestSoeskende = 12;
    private static readonly Duration Lige = Duration.FromTicks(10);

    public async Task<Afgoerelsesgrundlag?> Hent(MyndighedDb db, SagId sagId, Instant nu, CancellationToken ct)
    {
        if (await db.Hent<Sag>(sagId, ct: ct) is not { } sag)
        {
            return null;
        }

        var idag = Fristdag.Af(nu);
        var alt = await db.HentAltOm([sag.Borger], ct: ct);
        var plan = alt.OfType<Plan>().Where(p => p.Sag == sagId && p.Bortfaldet is null).MaxBy(p => p.Begyndt);
        var undersoegelser = alt.OfType<Undersoegelse>().Where(u => u.Sag == sagId).ToArray();
        var foer = alt.OfType<Afgoerelse>().Where(a => a.Sag == sagId && a.Staar).Max(a => a.Truffet);
        var siden = foer is { } t ? t + Lige : undersoegelser.Select(u => u.OpmaerksomFra).Append(sag.Aabnet).Min();
        var trappe = await opsaetninger.Hent<Indsatstrappe>(idag, ct: ct);
        var fakta = new Afgoerelsesfakta(
            sagId, sag.Borger, nu, await opsaetninger.Hent<Hjemmelkatalog>(idag, ct: ct), trappe, await Tilbudskatalog.Hent(db, ct), (await Parter([sag.Borger], idag, ct))[sag.Borger],
            sag.Samtaler.LastOrDefault(x => x.Gaelder >= siden),
            undersoegelser.Any(u => u.Afsluttet is not null || u.Foreloebig is not null),
            sag.SenesteScreening is { Udfald: Screeningsudfald.Afdaekning },
            plan?.Maalene.Count ?? 0, !string.IsNullOrWhiteSpace(plan?.Tekster.VejenTilbage), plan?.Godkendt is not null,
            await Ledere(sag.Team, nu, ct), await opsaetninger.Hent<Moedekrav>(idag, ct: ct),
            [.. Sagsmoede.I(alt, sagId).Select(m => m.Indhold!).Where(m => foer is null || m.Dato >= Fristdag.Af(foer.Value))], sag.Foedselsdato,
            [.. (await dokumenter.ForStroem(sagId.Vaerdi, ct)).Where(d => d is { Art: "bilag", Fjernet: null }).Select(d => new Brevbilag(d.Id, d.Navn))]);
        var anbringelse = alt.OfType<Anbringelse>().FirstOrDefault(a => a.Sag == sagId && a.Loeber);
        return new(sag, plan, undersoegelser.MaxBy(u => u.Begyndt), fakta, await opsaetninger.Hent<Afgoerelsesskabelon>(idag, ct: ct), await opsaetninger.Hent<Brevafsender>(idag, ct: ct),
            [.. alt.OfType<Indsats>().Where(i => i.Sag == sagId && i.Loeber)],
            await db.Matchninger.AsNoTracking().Where(m => m.SagId == sagId).OrderByDescending(m => m.Spurgt).Take(FlestMatchninger).ToListAsync(ct),
            anbringelse, anbringelse is null ? [] : [.. alt.OfType<Indsats>().Where(i => anbringelse.Har(i.Id))]);
    }

    /// <summary>The team's leaders with their limits: who can, when one cannot oneself.</summary>
    public async Task<IReadOnlyList<Leder>> Ledere(TeamId team, Instant nu, CancellationToken ct)
    {
        List<Leder> ud = [];
        foreach (var m in (await organisation.MedRolle([Rolle.Teamleder], team, nu, ct)).Take(5))
        {
            ud.Add(new(m.Id, m.Navn, (await organisation.Find(m.Brugernavn, nu, ct))?.Graense));
        }

        return ud;
    }

    /// <summary>M20: the child's siblings with an open case, as far as the user may see them.</summary>
    public async Task<IReadOnlyList<Soeskendesag>> Soeskende(MyndighedDb db, Sag sag, Bruger bruger, Instant nu, CancellationToken ct)
    {
        if ((await borgere.Familier([sag.Borger], ct)).GetValueOrDefault(sag.Borger) is not { Soeskende: { Count: > 0 } soeskende })
        {
            return [];
        }

        var poster = (await borgere.Aliasser([.. soeskende.Take(FlestSoeskende)], ct)).Alle;
        var sager = await db.Sagsliste.AsNoTracking().Where(s => poster.Contains(s.BorgerId) && s.Lukket == null).OrderBy(s => s.Aabnet).ThenBy(s => s.Id).Select(s => new { s.Id, s.BorgerId }).Take(FlestSoeskende).ToListAsync(ct);
        if (sager.Count == 0)
        {
            return [];
        }

        var maa = bruger.ErSystem ? sager.Select(s => s.BorgerId).ToHashSet() : await Adgang.Synlige(kilder["myndighed"], bruger, [.. sager.Select(s => s.BorgerId)], nu, ct);
        var parter = await Parter([.. sager.Select(s => s.BorgerId).Where(maa.Contains)], Fristdag.Af(nu), ct);
        return [.. sager.Where(s => maa.Contains(s.BorgerId)).Select(s => new Soeskendesag(s.Id, s.BorgerId, parter[s.BorgerId])).OrderByDescending(s => s.Barnet.Alder)];
    }

    /// <summary>Those of them that the draft names, each with its own case and the draft that lies on it.</summary>
    public async Task<IReadOnlyList<Medbarn>> Med(MyndighedDb db, IReadOnlyList<Soeskendesag> soeskende, Afgoerelsesudkast u, Instant nu, CancellationToken ct)
    {
        var valgte = soeskende.Where(s => u.Soeskende?.Contains(s.Sag) == true).Select(s => s.Sag).ToArray();
        if (valgte.Length == 0)
        {
            return [];
        }

        var udkast = await db.Afgoerelsesliste.AsNoTracking().Where(a => valgte.Contains(a.SagId) && (a.Tilstand == Afgoerelsestilstand.Udkast || a.Tilstand == Afgoerelsestilstand.HosLeder)).OrderByDescending(a => a.Begyndt).Select(a => a.Id).ToListAsync(ct);
        var begyndte = await db.HentFlere<Afgoerelse>(udkast.Select(id => (IId)id), ct);
        List<Medbarn> ud = [];
        foreach (var sag in valgte)
        {
            if (await Hent(db, sag, nu, ct) is { } g)
            {
                ud.Add(new(g, begyndte.Where(a => a.Sag == sag).MaxBy(a => a.Begyndt)));
            }
        }

        return ud;
    }

    /// <summary>Each child's parties: custody holders and the child.</summary>
    private async Task<IReadOnlyDictionary<BorgerId, IReadOnlyList<Part>>> Parter(IReadOnlyCollection<BorgerId> boern, LocalDate idag, CancellationToken ct)
    {
        var familier = await borgere.Familier(boern, ct);
        var alle = boern.ToDictionary(b => b, b => (familier.GetValueOrDefault(b)?.Foraeldremyndighed ?? []).Append(b).Distinct().ToArray());
        var kendte = await navne.Hent([.. alle.Values.SelectMany(x => x).Distinct().Take(IBorgerNavne.Hoejst)], ct);
        return boern.ToDictionary(b => b, b => (IReadOnlyList<Part>)[.. alle[b].Select(p => new Part(p, kendte.GetValueOrDefault(p)?.Fuldt ?? "Ukendt", p == b, p != b, p == b ? familier.GetValueOrDefault(b)?.Alder(idag) : null))]);
    }
}
