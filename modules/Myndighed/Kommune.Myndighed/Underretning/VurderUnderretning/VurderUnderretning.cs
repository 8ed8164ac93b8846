using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M1, F1 (BL § 136): is the child in danger, must something be done at once, and what happens now.</summary>
/// <param name="Screening">F6 (BL § 18) made at once on the same page, as a fact of its own; it needs a case.</param>
/// <param name="Aeresrelateret">A suspected honour conflict: the risk is assessed before parents or network are involved (F6).</param>
/// <param name="OgsaaSoeskende">Other notifications of the same call that get the same assessment.</param>
/// <param name="AndenVurderer">F4: someone who has not handled the case, when a measure is running.</param>
/// <param name="Lederbegrundelse">Demanded of a leader to close the third within a year.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record VurderUnderretning(
    UnderretningId Id, Fare Fare, Straks Straks, Udfald Udfald, string Begrundelse, Screeningsudfald? Screening, bool Aeresrelateret, string? Risikovurdering, IReadOnlyList<UnderretningId>? OgsaaSoeskende, MedarbejderId? AndenVurderer, string? Lederbegrundelse, int Version) : IHarVersion;

/// <summary>A child's open case, as the assessment must know it.</summary>
internal sealed record AabenSag(SagId Id, MedarbejderId? Ansvarlig, Instant Aabnet);

/// <summary>What the assessment must know of the child's history. One query, however many siblings.</summary>
/// <param name="Foedt">The children's birth dates, where a case is opened and they are known.</param>
/// <param name="AntalPaaEtAar">Notifications of the child within the year up to this one, this one included.</param>
/// <remarks>A child with two records (B1) is one: counted together, and its case is the oldest open one. Keyed by the id of the notification.</remarks>
internal sealed record Vurderingsgrundlag(IReadOnlyDictionary<BorgerId, int> AntalPaaEtAar, IReadOnlyDictionary<BorgerId, AabenSag> AabneSager, IReadOnlyList<Sag> Sager, bool UndersoegesNu, bool LoebendeIndsats, IReadOnlyDictionary<BorgerId, LocalDate?> Foedt)
{
    /// <summary>Ombudsmanden FOB 2014-19: eleven notifications on two siblings, and no action.</summary>
    public const int SerienSkriger = 3;
}

internal static class VurderUnderretningHandler
{
    public static async Task<(Underretning, IReadOnlyList<Underretning>, Vurderingsgrundlag)> Load(VurderUnderretning c, MyndighedDb db, IBorgere borgere, CancellationToken ct)
    {
        var alle = await db.HentFlere<Underretning>((c.OgsaaSoeskende ?? []).Prepend(c.Id).Distinct().Select(i => (IId)i), ct);
        if (alle.SingleOrDefault(x => x.Id == c.Id) is not { } u)
        {
            return default;     // not found
        }

        var aliasser = await borgere.Aliasser([.. alle.Select(x => x.Borger)], ct);
        var boern = aliasser.Alle;
        if (c.Udfald == Udfald.AabenSag)
        {
            await db.LaasBoern(boern, ct);      // nobody may close the case that the concern is added to
        }

        var familier = c.Udfald == Udfald.NySag ? borgere.Familier(boern, ct) : Task.FromResult<IReadOnlyDictionary<BorgerId, Familie>>(new Dictionary<BorgerId, Familie>());
        var poster = await Kendt(db, boern, u.ModtagetTid, ct);
        var antal = boern.ToDictionary(b => b, b => poster.Where(k => aliasser.Samme(k.Barn, b)).Sum(k => k.Antal));
        var sager = boern.Select(b => (Barn: b, Sag: poster.Where(k => aliasser.Samme(k.Barn, b)).Select(k => k.Sag).OfType<AabenSag>().MinBy(k => k.Aabnet))).Where(x => x.Sag is not null).ToDictionary(x => x.Barn, x => x.Sag!);
        var aabne = c.Screening is not null && sager.Count > 0 ? await db.HentFlere<Sag>(sager.Values.Select(x => (IId)x.Id).Distinct(), ct) : [];
        var undersoeges = aabne.Count > 0 && (await db.HentForBorger<Undersoegelse>(boern, ct: ct)).Any(x => x.ErAaben);
        return (u, alle.Where(x => x.Id != c.Id).ToArray(), new Vurderingsgrundlag(antal, sager, aabne, undersoeges, poster.Exists(k => k.Indsats), (await familier).ToDictionary(f => f.Key, f => f.Value.Foedt)));
    }

    /// <summary>What the lists say of each record, in one look: notifications within the year, the open case, and F4 (BL § 137, stk. 1).</summary>
    private static async Task<List<(BorgerId Barn, int Antal, AabenSag? Sag, bool Indsats)>> Kendt(MyndighedDb db, IReadOnlyList<BorgerId> boern, Instant modtaget, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), $"""
            select q.id,
              (select count(*)::int from myndighed.underretning r where r.borger_id = q.id and not r.annulleret and r.modtaget > $2 and r.modtaget <= $3),
              s.id, s.ansvarlig, s.aabnet,
              exists (select from myndighed.indsats i where i.borger_id = q.id and i.ophoert is null and i.fornyet_vurdering offset 0)
            from unnest({Sql.Ens}) q(id)
            left join lateral (select x.id, x.ansvarlig, x.aabnet from myndighed.sag x where x.borger_id = q.id and x.lukket is null offset 0) s on true
            """, boern.Select(b => b.Vaerdi).Distinct().ToArray(), modtaget - Duration.FromDays(365), modtaget).Liste(r => (
                new BorgerId(r.GetGuid(0)), r.GetInt32(1), r.GuidEllerNull(2) is { } sag ? new AabenSag(new(sag), r.GuidEllerNull(3) is { } a ? new MedarbejderId(a) : null, r.Instant(4)) : null, r.GetBoolean(5)), ct);

    public static Afvisning? Validate(VurderUnderretning c, Underretning u, IReadOnlyList<Underretning> soeskende, Vurderingsgrundlag g, Sammenhaeng s)
    {
        var skriger = c.Udfald == Udfald.IkkeYderligere && soeskende.Prepend(u).Any(x => g.AntalPaaEtAar.GetValueOrDefault(x.Borger) >= Vurderingsgrundlag.SerienSkriger);
        var ansvarlige = soeskende.Prepend(u).Select(x => g.AabneSager.GetValueOrDefault(x.Borger)?.Ansvarlig).OfType<MedarbejderId>().ToArray();
        var alleredeUbundet = ansvarlige.Length > 0 && !ansvarlige.Contains(s.Bruger.Id);
        return Afvisning.Af(
        [
            u.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
            u.Vurdering is not null ? new(null, "Underretningen er allerede vurderet.") : null,
            soeskende.Any(x => x.Henvendelse != u.Henvendelse || x.Vurdering is not null) ? new(nameof(c.OgsaaSoeskende), "En af de andre er allerede vurderet, eller hører ikke til samme henvendelse.") : null,
            c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv begrundelsen, så familien og den næste kan læse den.") : null,
            c.Fare == Fare.Ja && c.Udfald == Udfald.IkkeYderligere ? new(nameof(c.Udfald), "Er barnet i fare, kan der ikke svares »ikke yderligere«.") : null,
            c.Udfald == Udfald.AabenSag && soeskende.Prepend(u).Any(x => !g.AabneSager.ContainsKey(x.Borger)) ? new(nameof(c.Udfald), "Der er ingen åben sag at tilføje den til.") : null,
            c.Udfald == Udfald.NySag && soeskende.Prepend(u).Any(x => g.AabneSager.ContainsKey(x.Borger)) ? new(nameof(c.Udfald), "Barnet har en åben sag. Vælg »Tilføjes den åbne sag«.") : null,
            .. c.Screening is null ? [] : Sag.ScreeningMangler(c.Begrundelse, c.Aeresrelateret, c.Risikovurdering),
            c.Screening is null && c.Aeresrelateret ? new(nameof(c.Screening), "Den æresrelaterede risiko hører til screeningen. Vælg et udfald, eller lad det vente til screeningen på sagen.") : null,
            c.Screening is not null && c.Udfald == Udfald.IkkeYderligere ? new(nameof(c.Screening), "En screening hører til en sag. Åbn en sag, eller lad screeningen vente.") : null,
            c.Screening == Screeningsudfald.Undersoegelse && g.UndersoegesNu ? new(nameof(c.Screening), "Der er allerede en undersøgelse i gang.") : null,
            skriger && !s.Bruger.ErLeder ? new(nameof(c.Udfald), "Det er mindst den tredje underretning på et år. Kun en leder kan lukke den, med en begrundelse.") : null,
            skriger && s.Bruger.ErLeder && string.IsNullOrWhiteSpace(c.Lederbegrundelse) ? new(nameof(c.Lederbegrundelse), "Skriv lederens begrundelse for ikke at gøre mere efter tre underretninger på et år.") : null,
            g.LoebendeIndsats && !alleredeUbundet && c.AndenVurderer is null ? new(nameof(c.AndenVurderer), "Barnet får en indsats. En, der ikke har behandlet sagen, skal være med (Barnets lov § 137, stk. 1).") : null,
            c.AndenVurderer is { } anden && (anden == s.Bruger.Id || ansvarlige.Contains(anden)) ? new(nameof(c.AndenVurderer), "Vælg en, der ikke selv har behandlet sagen.") : null,
        ]);
    }

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<IBesked>) Handle(VurderUnderretning c, Underretning u, IReadOnlyList<Underretning> soeskende, Vurderingsgrundlag g, Sammenhaeng s)
    {
        List<Haendelser> haendelser = [];
        List<IBesked> beskeder = [];
        foreach (var x in soeskende.Prepend(u))
        {
            SagId? sagId = c.Udfald switch
            {
                Udfald.NySag => new SagId(Fundament.Id.Af(x.StroemId, "sag")),
                Udfald.AabenSag => g.AabneSager[x.Borger].Id,
                _ => null,
            };
            haendelser.Add(x.Vurder(c.Fare, c.Straks, c.Udfald, c.Begrundelse, s.Bruger.ErLeder ? c.Lederbegrundelse : null, sagId, c.AndenVurderer, s));
            beskeder.Add(Besked(x));
            var sag = g.Sager.FirstOrDefault(k => k.Id == sagId);
            if (c.Udfald == Udfald.NySag)
            {
                var ansvarlig = s.Bruger.Roller.Contains(Rolle.Socialraadgiver) ? s.Bruger.Id : (MedarbejderId?)null;
                var aabnet = Sag.Aabn(sagId!.Value, x.Borger, Sagsnummer.Kle, x.Team, ansvarlig, x.Id, g.Foedt.GetValueOrDefault(x.Borger), s);
                haendelser.Add(aabnet);
                beskeder.Add(new SagAabnet(aabnet.Faktum, aabnet.Gaelder, x.Borger, sagId.Value, Sagsnummer.Kle, x.Team));
                sag = (Sag)aabnet.Aggregat;
            }

            if (c.Screening is { } udfald && sag is not null)
            {
                haendelser.Add(sag.Screen(udfald, c.Begrundelse, c.Risikovurdering, s));
                beskeder.Add(Sagsbeskeder.Af(sag, sag.SenesteScreening!));
                if (udfald == Screeningsudfald.Undersoegelse)
                {
                    // The safe reading of F7: the municipality became aware when the notification was received.
                    var begyndt = Undersoegelse.Begynd(new(Fundament.Id.Ny()), sag, x.ModtagetTid, null, s);
                    haendelser.Add(begyndt);
                    beskeder.Add(Sagsbeskeder.Begyndt((Undersoegelse)begyndt.Aggregat));
                }
            }
        }

        return (haendelser, beskeder);
    }

    internal static UnderretningVurderet Besked(Underretning u) =>
        new(u.Vurdering!.Faktum, u.Vurdering.Tid, u.Borger, u.Id, u.ModtagetTid, u.Vurdering.Fare, u.Vurdering.Straks != Straks.Nej, u.Vurdering.Udfald, u.Vurdering.Sag);
}
