using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What the case says when a follow-up is held: all that its gates ask about.</summary>
internal sealed record Opfoelgningsgrundlag(Sag Sag, Plan? Plan, Indsatstrappe Trappe, Hjemmelkatalog Hjemler, IReadOnlyList<Leder> Ledere, IReadOnlyList<StatusrapportRaekke> Rapporter) : IOmBorger
{
    private const int FlestRapporter = 20;

    public BorgerId Borger => Sag.Borger;

    /// <summary>The newest report since the last follow-up: the one that the page shows.</summary>
    public StatusrapportRaekke? Rapport => Rapporter.Count == 0 ? null : Rapporter[0];

    /// <summary>The report that was read, and those before it; one that came while somebody typed stays news.</summary>
    public IEnumerable<StatusrapportRaekke> Laeste(FaktumId? rapport) => Rapporter.SkipWhile(r => r.Id != rapport);

    /// <summary>F13: the child is heard at each follow-up. Counted from the last one, or from the measure's grant.</summary>
    public Boernesamtale? Samtale(Indsats a)
    {
        var siden = (a.SenesteOpfoelgning?.Holdt ?? a.Bevilget) + Duration.FromTicks(10);
        return Sag.Samtaler.LastOrDefault(x => x.Gaelder >= siden);
    }

    public static async Task<Opfoelgningsgrundlag?> Hent(MyndighedDb db, Indsats? a, Afgoerelsesopslag opslag, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        if (a is null || await db.Hent<Sag>(a.Sag, ct: ct) is not { } sag)
        {
            return null;
        }

        var idag = Fristdag.Af(nu);
        var plan = (await db.HentForBorger<Plan>([a.Borger], ct: ct)).Where(p => p.Sag == a.Sag && p.Bortfaldet is null).MaxBy(p => p.Begyndt);
        var siden = a.SenesteOpfoelgning?.Holdt ?? a.Bevilget;
        var rapporter = await db.Statusrapporter.AsNoTracking().Where(r => r.IndsatsId == a.Id && r.Gaelder >= siden).OrderByDescending(r => r.Gaelder).ThenByDescending(r => r.Id).Take(FlestRapporter).ToListAsync(ct);
        return new(sag, plan, await opsaetninger.Hent<Indsatstrappe>(idag, ct: ct), await opsaetninger.Hent<Hjemmelkatalog>(idag, ct: ct), await opslag.Ledere(sag.Team, nu, ct), rapporter);
    }
}

/// <summary>The gates of a follow-up (M9): a pure rule over what is typed and what the case says.</summary>
internal static class Opfoelgningskrav
{
    /// <summary>Whom each track asks for: spor 2 family and network; spor 3 child, family and placement (S4).</summary>
    public static IReadOnlyList<Deltager> Ventede(int? spor) => spor switch
    {
        2 => [Deltager.Familien, Deltager.Netvaerket],
        3 => [Deltager.Barnet, Deltager.Familien, Deltager.Anbringelsesstedet],
        _ => [],
    };

    public static string Navn(Deltager d) => d switch
    {
        Deltager.Barnet => "barnet",
        Deltager.Familien => "familien",
        Deltager.Netvaerket => "netværket",
        Deltager.Udfoereren => "udføreren",
        Deltager.Anbringelsesstedet => "anbringelsesstedet",
        _ => "skole eller dagtilbud",
    };

    /// <summary>Where the goal stood last: at the follow-up before, or else on the plan.</summary>
    public static int Foer(Indsats a, Plan plan, Planmaal m) => a.Opfoelgninger.SelectMany(o => o.Indhold.Maal).LastOrDefault(v => v.Maal == m.Id)?.Vaerdi ?? plan.Stand(m);

    public static IReadOnlyList<Maalvaerdi> Vaerdier(HoldOpfoelgning c, Indsats a, Plan? plan) => plan is null
        ? []
        : [.. plan.Maalene.Join((c.Maal ?? []).Where(v => v.Vaerdi is not null), m => m.Id, v => v.Maal, (m, v) => new Maalvaerdi(m.Id, Foer(a, plan, m), v.Vaerdi!.Value))];

    public static bool HarProgression(IReadOnlyList<Maalvaerdi> v, Plan? plan) =>
        plan is not null && Progression.Af(v.Select(x => (plan.Maalene.First(m => m.Id == x.Maal).Maal, x.Foer, x.Vaerdi)));

    /// <summary>How many points the goals together came closer to their targets; null when none was measured.</summary>
    public static int? Skridt(IReadOnlyList<Maalvaerdi> v, Plan? plan) =>
        plan is null || v.Count == 0 ? null : v.Sum(x => Progression.Skridt(plan.Maalene.First(m => m.Id == x.Maal).Maal, x.Foer, x.Vaerdi));

    /// <summary>
    /// The latest day on which the next one can be held: the earliest of the law's and the track's, the rhythm that the case was
    /// given last, and the last day of the measure.
    /// </summary>
    public static LocalDate? Forslag(Indsats a, LocalDate holdt, Fristregler regler, IHelligdage helligdage)
    {
        var regel = new Frist("F11", "", Fristdag.Begynder(holdt), a.Ejer, "", "", MyndighedRuter.Opfoelgning(a.Id)) { Sporregel = a.Kadence }.Beregn(regler, helligdage, a.Alle.First().Tid).Bindende?.Udloeb;
        LocalDate?[] dage =
        [
            regel is { } r ? Fristdag.Sidste(r) : null,
            a.SenesteOpfoelgning is { Indhold.Naeste: { } naeste } sidst ? holdt.PlusDays(Period.DaysBetween(Fristdag.Af(sidst.Holdt), naeste)) : null,
            a.Til,
        ];
        return dage.Where(d => d > holdt).Min();
    }

    public static Afvisning? Afgoer(HoldOpfoelgning c, Indsats a, Opfoelgningsgrundlag g, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Nu);
        var holdt = c.Holdt ?? idag;
        var ophoer = c.Beslutning == Opfoelgningsbeslutning.Ophoer;
        var samtale = g.Samtale(a);
        var ventet = Ventede(a.Spor).Except(c.Deltog ?? []).ToArray();
        var vaerdier = Vaerdier(c, a, g.Plan);
        var fremgang = HarProgression(vaerdier, g.Plan);
        var iRad = fremgang ? 0 : a.UdenProgressionIRad + 1;
        var fortsaetter = c.Beslutning is Opfoelgningsbeslutning.Fortsaet or Opfoelgningsbeslutning.Juster;
        var kraeverLeder = fortsaetter && iRad >= Indsats.UdenProgressionHoejst;
        return Afvisning.Af(
            [
                a.Loeber ? null : new(null, "Indsatsen er ophørt.", MyndighedRuter.Indsats(a.Id)),
                holdt > idag ? new(nameof(c.Holdt), "Opfølgningen kan ikke ligge i fremtiden.") : null,
                holdt < Fristdag.Af(a.SenesteOpfoelgning?.Holdt ?? a.Bevilget) ? new(nameof(c.Holdt), "Datoen ligger før den forrige opfølgning eller bevillingen.") : null,
                c.Statusrapport is { } rapport && g.Rapporter.All(r => r.Id != rapport) ? new(null, "Statusrapporten er trukket tilbage eller brugt ved en tidligere opfølgning. Læs siden igen.") : null,
                samtale is null ? new(null, "Samtale med barnet siden sidst, eller den lovlige grund til at undlade den (Barnets lov § 5)", MyndighedRuter.Samtale(a.Sag)) : null,
                ventet.Length > 0 && string.IsNullOrWhiteSpace(c.Deltagermangel) ? new(nameof(c.Deltagermangel), $"Skriv, hvorfor {Sagsord.Og([.. ventet.Select(Navn)])} ikke var med.") : null,
                .. Maalmangler(c, g.Plan, a, ophoer),
                c.Beslutning is null ? new(nameof(c.Beslutning), FormularBinder.VaelgEn) : null,
                string.IsNullOrWhiteSpace(c.Begrundelse) ? new(nameof(c.Begrundelse), FormularBinder.SkalUdfyldes) : null,
                .. Trinmangler(c, a, g, s.Bruger),
                kraeverLeder && !s.Bruger.ErLeder ? new(nameof(c.Beslutning), $"Det er {iRad}. opfølgning i træk uden progression. Kun en leder kan lade indsatsen fortsætte{Navne(g)}, med en begrundelse. Ellers skal den skiftes eller stoppes.") : null,
                kraeverLeder && s.Bruger.ErLeder && string.IsNullOrWhiteSpace(c.Lederbegrundelse) ? new(nameof(c.Lederbegrundelse), "Skriv, hvorfor indsatsen skal fortsætte efter to opfølgninger uden progression.") : null,
                ophoer && c.Aarsag is null ? new(nameof(c.Aarsag), "Vælg, hvorfor indsatsen ophører.") : null,
                !ophoer && c.Naeste is null ? new(nameof(c.Naeste), "Skriv, hvornår der senest følges op igen.") : null,
                !ophoer && c.Naeste is { } n && n <= holdt ? new(nameof(c.Naeste), "Den næste opfølgning skal ligge efter denne.") : null,
                !ophoer && string.IsNullOrWhiteSpace(c.NaesteBegrundelse) ? new(nameof(c.NaesteBegrundelse), "Skriv, hvorfor den dato passer til barnet (Barnets lov § 95).") : null,
                c.NyTil is { } til && til <= holdt ? new(nameof(c.NyTil), "Slutdatoen skal ligge efter opfølgningen.") : null,
            ],
            samtale?.Holdt is not null ? "Barnet er hørt" : samtale is not null ? "Samtalen er undladt med en lovlig grund" : null,
            a.Spor is 2 or 3 && ventet.Length == 0 ? "De, der skal være med, var med" : null,
            g.Plan is { Maalene.Count: > 0 } p && vaerdier.Count == p.Maalene.Count ? "Alle mål er målt" : null);
    }

    private static IEnumerable<Fejl?> Maalmangler(HoldOpfoelgning c, Plan? plan, Indsats a, bool ophoer)
    {
        if (plan is null || plan.Maalene.Count == 0)
        {
            yield return ophoer ? null : new(null, "Mål for indsatsen", MyndighedRuter.Plan(a.Sag));
            yield break;
        }

        for (var i = 0; i < plan.Maalene.Count; i++)
        {
            var v = (c.Maal ?? []).FirstOrDefault(x => x.Maal == plan.Maalene[i].Id)?.Vaerdi;
            yield return v is null && !ophoer ? new($"Maal[{i}].Vaerdi", "Skriv, hvor barnet står nu, fra 0 til 10.")
                : v is < 0 or > Plan.Hoejest ? new($"Maal[{i}].Vaerdi", "Skriv et tal fra 0 til 10.") : null;
        }
    }

    /// <summary>A move stays within the basis and the competence; beyond them it is a new decision.</summary>
    private static IEnumerable<Fejl?> Trinmangler(HoldOpfoelgning c, Indsats a, Opfoelgningsgrundlag g, Bruger bruger)
    {
        if (c.Beslutning is not (Opfoelgningsbeslutning.TrinNed or Opfoelgningsbeslutning.TrinOp))
        {
            yield break;
        }

        var op = c.Beslutning == Opfoelgningsbeslutning.TrinOp;
        if (c.NytTrin is not { } trin || g.Trappe.Find(trin) is null)
        {
            yield return new(nameof(c.NytTrin), "Vælg trinet.");
            yield break;
        }

        yield return (op ? trin > a.Trin : trin < a.Trin) ? null : new(nameof(c.NytTrin), $"Indsatsen står på trin {a.Trin}. Vælg et {(op ? "højere" : "lavere")} trin.");
        yield return g.Hjemler.Find(a.Bevilling.Hjemmel) is { } h && !h.Trin.Contains(trin) ? new(nameof(c.NytTrin), $"Trin {trin} kan ikke bruges efter {a.Bevilling.Grundlag}. Træf en ny afgørelse.", MyndighedRuter.Afgoerelse(a.Sag)) : null;
        yield return op && !bruger.ErSystem && !Kompetence.Inden(bruger.Graense, trin, a.Bevilling.PrisPrMaaned)
            ? new(nameof(c.NytTrin), $"Trin {trin} er over din kompetence. {Kompetence.HvemKan(g.Ledere, trin, a.Bevilling.PrisPrMaaned)}.", bruger.ErLeder ? MyndighedRuter.Afgoerelse(a.Sag) : null) : null;
    }

    private static string Navne(Opfoelgningsgrundlag g) => g.Ledere.Count == 0 ? "" : $" ({string.Join(" eller ", g.Ledere.Select(l => l.Navn))})";
}
