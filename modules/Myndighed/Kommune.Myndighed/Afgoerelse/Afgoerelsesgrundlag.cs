using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The case with everything a decision builds on, read in one go for the page and the command alike.</summary>
/// <param name="Loebende">The case's running measures.</param>
/// <param name="Anbringelse">The case's running placement.</param>
/// <param name="Placeret">The measures that its places were granted as, running or not.</param>
/// <param name="Matchninger">The newest questions to Udfører, answered or not.</param>
internal sealed record Afgoerelsesgrundlag(
    Sag Sag, Plan? Plan, Undersoegelse? Undersoegelse, Afgoerelsesfakta Fakta, Brevafsender Afsender, IReadOnlyList<Indsats> Loebende, IReadOnlyList<MatchningRaekke> Matchninger,
    Anbringelse? Anbringelse, IReadOnlyList<Indsats> Placeret) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;

    /// <summary>The refused measure that the draft stands in for.</summary>
    public Indsats? Erstattes(Afgoerelsesudkast u) => u.Erstatter is { } id ? Loebende.FirstOrDefault(i => i.Id == id && i.ErAfvist) : null;
}

/// <summary>Reads it: the module's own streams in one round trip, the family from Borger, the settings as in force today.</summary>
internal sealed class Afgoerelsesopslag(IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Organisation organisation)
{
    private const int FlestMatchninger = 10;
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
            sagId, sag.Borger, nu, await opsaetninger.Hent<Hjemmelkatalog>(idag, ct: ct), trappe, await Tilbudskatalog.Hent(db, ct), await Parter(sag.Borger, idag, ct),
            sag.Samtaler.LastOrDefault(x => x.Gaelder >= siden),
            undersoegelser.Any(u => u.Afsluttet is not null || u.Foreloebig is not null),
            sag.SenesteScreening is { Udfald: Screeningsudfald.Afdaekning },
            plan?.Maalene.Count ?? 0, !string.IsNullOrWhiteSpace(plan?.Tekster.VejenTilbage), plan?.Godkendt is not null,
            await Ledere(sag.Team, nu, ct), await opsaetninger.Hent<Moedekrav>(idag, ct: ct),
            [.. Sagsmoede.I(alt, sagId).Select(m => m.Indhold!).Where(m => foer is null || m.Dato >= Fristdag.Af(foer.Value))], sag.Foedselsdato);
        var anbringelse = alt.OfType<Anbringelse>().FirstOrDefault(a => a.Sag == sagId && a.Loeber);
        return new(sag, plan, undersoegelser.MaxBy(u => u.Begyndt), fakta, await opsaetninger.Hent<Brevafsender>(idag, ct: ct),
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

    private async Task<IReadOnlyList<Part>> Parter(BorgerId barn, LocalDate idag, CancellationToken ct)
    {
        var familie = (await borgere.Familier([barn], ct)).GetValueOrDefault(barn);
        var alle = (familie?.Foraeldremyndighed ?? []).Append(barn).Distinct().ToArray();
        var kendte = await navne.Hent(alle, ct);
        return [.. alle.Select(p => new Part(p, kendte.GetValueOrDefault(p)?.Fuldt ?? "Ukendt", p == barn, p != barn, p == barn ? familie?.Alder(idag) : null))];
    }
}
