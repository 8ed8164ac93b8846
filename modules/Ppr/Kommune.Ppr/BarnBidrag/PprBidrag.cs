using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>
/// What the child's page shows of PPR (B6): everything to PPR and to the head who decides, and to Myndighed the dated conclusion
/// and decision alone, without their texts (<see cref="Indsigt.Overblik"/>).
/// </summary>
internal sealed class PprBidrag(PprDb db) : IBarnBidrag
{
    public async Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct)
    {
        var egen = opslag.Maa.HasFlag(Indsigt.Ppr);
        if (!egen && !opslag.Maa.HasFlag(Indsigt.Overblik))
        {
            return BarnBidrag.Tomt;
        }

        var alle = await db.HentAltOm(opslag.Aliasser, opslag.SomKendt, ct);
        var ppr = egen && opslag.Maa.HasFlag(Indsigt.Overblik);        // the head of a school reads what was concluded and decided, and no more
        var linjer = alle.OfType<Indstilling>().Where(a => ppr && a.Tilstand != Indstillingstilstand.Annulleret).SelectMany(Linjer)
            .Concat(alle.OfType<Ppv>().SelectMany(a => Linjer(a, egen, ppr))).Concat(alle.OfType<Visitation>().SelectMany(a => Linjer(a, egen))).Concat(ppr ? await Udtalelser(opslag, ct) : [])
            .Where(opslag.Vil).OrderByDescending(l => l.Gaelder).ThenBy(l => l.Id.Vaerdi).Take(opslag.Antal).ToArray();
        var loebende = alle.OfType<Visitation>().Where(v => v.Loeber).MaxBy(v => v.AfgjortGaelder);
        var ord = alle.OfType<Ppv>().Where(p => egen && p.Konklusion?.BarnetsSyn is not null).MaxBy(p => p.Slut);
        return new(loebende is null ? [] : [new("Støtte i skolen", PprOrd.Af(loebende.Tilbud), egen ? Indsigt.Ppr : Indsigt.Overblik, loebende.Revisiteres is { } r ? $"tages op igen {DanskTid.Dato(r)}" : null, egen ? PprRuter.Visitation(loebende.Id) : null)], linjer, [])
        {
            Ord = ord is null ? null : new(ord.Konklusion!.BarnetsSyn!, "PPR's vurdering", ord.Slut!.Value, Indsigt.Ppr),
            Maal = egen && loebende?.Afgoerelse?.Effekt is { } e ? [new(e.Tekst, [e.Udgangspunkt, .. loebende.Revisiteringer.Select(x => x.Hvad.Nu)], e.Maal, Indsigt.Ppr)] : [],
        };
    }

    /// <summary>That Myndighed was answered; the words stand in the case, and on a page of whoever wrote them.</summary>
    private async Task<IEnumerable<Linje>> Udtalelser(Barneopslag o, CancellationToken ct)
    {
        BorgerId[] poster = [.. o.Aliasser];
        return (await db.Udtalelser.Where(u => poster.Contains(u.BorgerId) && u.Besvaret != null && (o.SomKendt == null || u.Besvaret <= o.SomKendt)).OrderByDescending(u => u.Modtaget).Take(20).ToListAsync(ct))
            .Select(u => new Linje(new(Id.Af(u.Id.Vaerdi, "svar/ppr")), Indsigt.Ppr, u.Besvaret!.Value, u.Besvaret.Value, "Udtalelse sendt til Myndighed", Link: null) { Art = Linjeart.Vurdering });
    }

    private static IEnumerable<Linje> Linjer(Indstilling a) => a.Alle.Select(r => r.Haendelse switch
    {
        Indstilling.Modtaget h => Linje(r, "Indstillet til PPR", h.Spoergsmaal),
        Indstilling.Triageret h => Linje(r, $"PPR: {PprOrd.Smaat(PprOrd.Af(h.Triage))}", h.Hvorfor),
        Indstilling.ForsinkelseMeddelt h => Linje(r, $"Forældrene har fået besked om forsinkelse; ventes færdig {DanskTid.Dato(h.VentesFaerdig)}", null),
        Indstilling.Besvaret h => Linje(r, "PPR har givet sparring", h.Svar),
        _ => null,
    }).OfType<Linje>().Select(l => l with { Link = PprRuter.Indstilling(a.Id), Art = Linjeart.Vurdering });

    private static IEnumerable<Linje> Linjer(Ppv a, bool egen, bool ppr) => a.Alle.Select(r => r.Haendelse switch
    {
        Ppv.Begyndt when ppr => Linje(r, "PPR: vurdering begyndt", null),
        Ppv.OverleveretMundtligt h when ppr => Linje(r, $"PPR har fortalt om vurderingen til {h.MedHvem}", null),
        Ppv.Afsluttet h => Konklusion(r, h, egen),
        Ppv.BrevTilBarnSendt when egen => Linje(r, "PPR har skrevet et brev til barnet", null),
        _ => null,
    }).OfType<Linje>().Select(l => l with { Link = ppr ? PprRuter.Ppv(a.Id) : null, Art = Linjeart.Vurdering });

    private static IEnumerable<Linje> Linjer(Visitation a, bool egen) => a.Alle.Select(r => r.Haendelse switch
    {
        Visitation.Afgjort h => Linje(r, h.Udfald == Visitationsudfald.Bevilget ? $"{PprOrd.Af(h.Tilbud)}{(h.TimerPrUge > 0 ? $", {PprOrd.Timer(h.TimerPrUge)}" : "")}: bevilget af {PprOrd.Af(h.Beslutter)}" : $"{PprOrd.Af(h.Tilbud)}: {PprOrd.Smaat(PprOrd.Af(h.Udfald))}", h.Begrundelse),
        Visitation.Revisiteret h => Linje(r, h.Fortsaetter ? $"{PprOrd.Af(a.Tilbud)} fortsætter" : $"{PprOrd.Af(a.Tilbud)} slutter: tilbage i almenområdet", h.Begrundelse),
        _ => null,
    }).OfType<Linje>().Select(l => l with { Art = Linjeart.Afgoerelse }).Select(l => egen ? l with { Link = PprRuter.Visitation(a.Id) } : l with { Kraever = Indsigt.Overblik, Note = null });

    /// <summary><c>PPR: vurdering afsluttet, 6 timer om ugen anbefalet</c></summary>
    private static Linje Konklusion(Registreret r, Ppv.Afsluttet h, bool egen)
    {
        var l = Linje(r, $"PPR: vurdering afsluttet, {(h.TimerPrUge > 0 ? $"{PprOrd.Timer(h.TimerPrUge)} anbefalet" : h.Tilbud is { } t ? $"{PprOrd.Smaat(PprOrd.Af(t))} anbefalet" : "ingen støtte anbefalet")}", null);
        return egen ? l with { Note = h.Anbefaling, Citat = h.BarnetsSyn } : l with { Kraever = Indsigt.Overblik };
    }

    private static Linje Linje(Registreret r, string tekst, string? note) => new(r.Faktum, Indsigt.Ppr, r.Gaelder, r.Tid, tekst, note);
}
