using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// Where the child stands on the ladder, told by the part of Myndighed that knows (the measures); found by itself. Pure: the
/// streams as known at the moment asked for.
/// </summary>
internal interface ITrappekilde
{
    TrappeStilling? Stilling(IReadOnlyList<Aggregat> alt, Indsatstrappe trappe, Instant paa);
}

/// <summary>Myndighed on the child's page (B6): header, timeline, the plan's goals, the child's own words, and what can be begun from there.</summary>
internal sealed class MyndighedBidrag(MyndighedDb db, Haendelsestekster tekster, Organisation organisation, Opsaetninger opsaetninger, IEnumerable<ITrappekilde> trapper, Sagsopslag sagsopslag) : IBarnBidrag
{
    private const Indsigt Kraever = Indsigt.Myndighedssag;
    private static readonly Rolle[] Roller = [Rolle.Socialraadgiver, Rolle.Teamleder];

    public async Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct)
    {
        if (!opslag.Maa.HasFlag(Kraever))
        {
            return BarnBidrag.Tomt;
        }

        var alt = await db.HentAltOm([.. opslag.Aliasser.Append(opslag.Barn).Distinct()], opslag.SomKendt, ct);
        var sager = alt.OfType<Sag>().OrderBy(s => s.Aabnet).ToArray();
        var aaben = sager.LastOrDefault(s => s.ErAaben);
        var plan = alt.OfType<Plan>().Where(p => p.SagId == (aaben ?? sager.LastOrDefault())?.StroemId).SingleOrDefault();
        // Two records found to be one child may each have an open case (B1): both count until one is closed.
        var planer = sager.Count(s => s.ErAaben) > 1 ? alt.OfType<Plan>().Where(p => sager.Any(s => s.ErAaben && s.StroemId == p.SagId)).ToArray() : plan is null ? [] : [plan];
        var paa = opslag.SomKendt ?? opslag.Nu;
        var trappe = await opsaetninger.Hent<Indsatstrappe>(DanskTid.Dag(paa), opslag.SomKendt, ct);
        return new BarnBidrag([.. await Hoved(aaben, sager, plan, ct), .. Anbragt(alt, paa)], Tidslinje(alt, opslag), Ny(aaben, opslag.Barn))
        {
            Trappe = trapper.Select(t => t.Stilling(alt, trappe, paa)).FirstOrDefault(t => t is not null),
            Frister = opslag.SomKendt is null ? [] : [.. Frister(alt, paa)],
            Maal = [.. planer.SelectMany(p => p.Maalene.Select(m => new MaalStilling(m.Tekst, p.Kurve(m), m.Maal, Kraever)))],
            Ord = sager.Select(s => s.SenesteSamtale).OfType<Boernesamtale>().MaxBy(s => s.Gaelder) is { Holdt: { } h } s ? new(h.Ord, h.Hvor, s.Gaelder, Kraever) : null,
        };
    }

    /// <summary>The clocks that ran then, by the same functions as wrote the table of those that run now.</summary>
    private IEnumerable<KendtFrist> Frister(IReadOnlyList<Aggregat> alt, Instant paa)
    {
        foreach (var f in sagsopslag.Frister(alt, paa).Where(f => f.Loeber))
        {
            if (f.Udloeb is { } udloeb)
            {
                yield return new(f.Beregning.Regel?.Navn ?? f.Frist.Regel, udloeb, Kraever, f.Beregning.Regel?.Tekst, f.Beregning.Regel?.Lovgrundlag, f.Frist.Handling);
            }
        }
    }

    private async Task<IReadOnlyList<Borger.Felt>> Hoved(Sag? aaben, Sag[] sager, Plan? plan, CancellationToken ct)
    {
        if (sager.Length == 0)
        {
            return [];
        }

        if (aaben is null)
        {
            var sidst = sager[^1];
            return [new("Sag", "Lukket", Kraever, sidst.Lukkeaarsag is { } a ? $"{DanskTid.Dato(sidst.Lukket!.Value)} · {Sagsord.Navn(a).ToLowerInvariant()}" : null, MyndighedRuter.Sag(sidst.Id))];
        }

        var team = (await organisation.Enheder("team", "myndighed", ct)).FirstOrDefault(e => e.Id == aaben.Team.Vaerdi)?.Navn;
        var navn = aaben.Ansvarlig is { } m && (await organisation.Medarbejdere([m], ct)).TryGetValue(m, out var fundet) ? fundet.Navn : "Ikke fordelt";
        var nummer = await db.Sagsnumre.AsNoTracking().SingleOrDefaultAsync(n => n.SagId == aaben.Id, ct);
        List<Borger.Felt> ud = [new("Sagsbehandler", navn, Kraever, team), new("Sag", nummer?.ToString() ?? "Åben", Kraever, $"åbnet {DanskTid.Dato(aaben.Aabnet)}", MyndighedRuter.Sag(aaben.Id))];
        foreach (var anden in sager.Where(s => s.ErAaben && s != aaben))
        {
            ud.Add(new("Også en sag", $"åbnet {DanskTid.Dato(anden.Aabnet)}", Kraever, "barnet var registreret to gange", MyndighedRuter.Sag(anden.Id)));
        }

        if (plan is { Maalene.Count: > 0 })
        {
            var paaVej = plan.Maalene.Count(plan.PaaVej);
            ud.Add(new("Plan", $"{plan.Maalene.Count} mål, {paaVej} på vej", Kraever, plan.Godkendt is null ? "udkast" : null, MyndighedRuter.Plan(aaben.Id)));
        }

        return ud;
    }

    /// <summary>Where the child lives, by the catalogue's name; Myndighed's own words on the place stay on the placement's page.</summary>
    private IEnumerable<Borger.Felt> Anbragt(IReadOnlyList<Aggregat> alt, Instant paa)
    {
        foreach (var a in alt.OfType<Anbringelse>().Where(a => a.Loeber))
        {
            var (nu, besoeg) = (a.Den(DanskTid.Dag(paa)), sagsopslag.Frister([a], paa).FirstOrDefault(f => f.Frist.Regel == "F12" && f.Loeber)?.Udloeb);
            var hvor = a.UdenSted ? "stedet er ophørt" : $"{nu.Af.Navn}, fra {DanskTid.Dato(a.Fra)}";
            yield return new("Anbragt", a.ErAkut ? "Akut" : Anbringelsesord.Af(nu.Form), Kraever, besoeg is { } b ? $"{hvor} · tilsyn senest {DanskTid.Dato(Fristdag.Sidste(b))}" : hvor, MyndighedRuter.Anbringelse(a.Id));
        }
    }

    private List<Linje> Tidslinje(IEnumerable<Aggregat> alt, Barneopslag opslag) =>
        [.. tekster.Linjer(alt).Where(l => !ErFortalt(l))
            .Select(l => new Linje(Faktum(l.Registreret), Kraever, l.Skete, l.Registreret.Tid, l.Tekst.Tekst, Tom(l.Tekst.Note), l.Tekst.Citat, l.Tekst.Link) { Art = Art(l) }).Where(opslag.Vil).Take(opslag.Antal)];

    private static Linjeart Art(Journallinje l) => l.Registreret.Haendelse switch
    {
        Sag.SamtaleHoldt or Sag.SamtaleUdeladt or Sag.SamtaleRettet or Sag.SamtaleAnnulleret => Linjeart.Samtale,
        Sag.ScreeningGjort or Sag.ScreeningAnnulleret => Linjeart.Vurdering,
        _ => l.Aggregat switch
        {
            Underretning => Linjeart.Bekymring,
            Undersoegelse => Linjeart.Vurdering,
            Afgoerelse => Linjeart.Afgoerelse,
            Plan or Indsats or Statusrapport or MindreIndsats => Linjeart.Indsats,
            _ => Linjeart.Andet,
        },
    };

    /// <summary>
    /// A step that two tell of is one fact and stands once on the page: what Udfører did and Myndighed took note of has Udfører's
    /// id; a decision, the grant it makes and the order that goes out are the measure's.
    /// </summary>
    private static FaktumId Faktum(Registreret r) => r.Haendelse switch
    {
        Statusrapport.Modtaget => new(r.StroemId),
        Indsats.BestillingBlevBesvaret e => e.Kilde,
        Indsats.ForloebetBegyndte e => e.Kilde,
        Indsats.ForloebetSluttede e => e.Kilde,
        Indsats.Bevilgede => Linje.Bestilt(r.StroemId),
        Afgoerelse.BlevTruffet { Indhold.Indsats: var indsats } => Linje.Bestilt(indsats.Vaerdi),
        _ => r.Faktum,
    };

    /// <summary>What another line of the same step tells already; the journal has both (M13).</summary>
    private static bool ErFortalt(Journallinje l) => l.Registreret.Haendelse switch
    {
        Sag.Aabnede { Efter: not null } => true,                        // the assessment says that a case is opened
        Plan.AfgoerelseNoteret { PlanKraeves: true } => true,           // the clock says it
        Plan.MaalMaalt => true,                                         // the follow-up, and the goals' curve
        Anbringelse.Besluttede or Anbringelse.NyPlacering => true,       // the decision
        Undersoegelse.TeksterGemt => ((Undersoegelse)l.Aggregat).Afsluttet is not null,
        _ => false,
    };

    private static Handling[] Ny(Sag? aaben, BorgerId barn)
    {
        var underretning = new Handling("Underretning", new Rute($"{MyndighedRuter.NyUnderretning}?barn={barn}"), Indsigt.Grunddata, Roller);
        return aaben is null
            ? [underretning, new("Åbn sag", MyndighedRuter.AabnSag(barn), Kraever, Roller)]
            :
            [
                new("Børnesamtale", MyndighedRuter.Samtale(aaben.Id), Kraever, Roller),
                new("Afgørelse", MyndighedRuter.Afgoerelse(aaben.Id), Kraever, Roller),
                new("Mål og plan", MyndighedRuter.Plan(aaben.Id), Kraever, Roller),
                new("Screening", MyndighedRuter.Screening(aaben.Id), Kraever, Roller),
                underretning,
            ];
    }

    private static string? Tom(string? s) => string.IsNullOrWhiteSpace(s) ? null : s.Trim();
}
