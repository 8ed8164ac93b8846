using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>What the child's page shows of Dagtilbud (B6): the place to whoever may have the overview, the rest to those who work with the child.</summary>
internal sealed class DagtilbudBidrag(DagtilbudDb db, Organisation organisation) : IBarnBidrag
{
    public async Task<BarnBidrag> Hent(Barneopslag o, CancellationToken ct)
    {
        var (alt, overblik) = (o.Maa.HasFlag(Indsigt.Trivsel), o.Maa.HasFlag(Indsigt.Overblik));
        if (!alt && !overblik)
        {
            return BarnBidrag.Tomt;
        }

        BorgerId[] boern = [.. o.Aliasser];
        var kendt = o.SomKendt ?? Instant.FromUtc(9999, 1, 1, 0, 0);
        var pladser = await db.Indskrivninger.Where(i => boern.Contains(i.BorgerId) && i.Registreret <= kendt).OrderByDescending(i => i.Fra).Take(50).ToListAsync(ct);
        var enheder = (await organisation.Enheder(null, "dagtilbud", ct)).ToDictionary(e => e.Id, e => e.Navn);
        string Sted(EnhedId id) => enheder.GetValueOrDefault(id.Vaerdi, "enheden");
        var krav = alt ? Indsigt.Trivsel : Indsigt.Overblik;
        Rute? side = alt ? DagtilbudRuter.Barn(o.Barn) : null;
        var idag = DanskTid.Dag(o.Nu);
        var linjer = pladser.SelectMany(i => new[]
        {
            new Linje(i.FaktumId(), krav, Fristdag.Begynder(i.Fra), i.Registreret, $"Begyndt i {Sted(i.EnhedId)}", Link: side),
            i is { Til: { } til, SlutRegistreret: { } slut } && slut <= kendt && til < idag ? new Linje(new(Id.Af(i.Id.Vaerdi, "udskrevet")), krav, Fristdag.Slutter(til), slut, $"Stoppet i {Sted(i.EnhedId)}", Link: side) : null,
        }).OfType<Linje>().ToList();
        if (alt)
        {
            linjer.AddRange(await Egne(boern, kendt, side!.Value, ct));
        }

        return new BarnBidrag(
            [.. pladser.Where(i => i.Gaelder(idag)).Select(i => new Borger.Felt("Går i", Sted(i.EnhedId), krav, $"fra {DanskTid.Dato(i.Fra)}", side))],
            [.. linjer.Where(o.Vil).OrderByDescending(l => l.Gaelder).ThenBy(l => l.Id.Vaerdi).Take(o.Antal)],
            alt && pladser.Exists(i => i.Gaelder(idag))
                ?
                [
                    new("Underret Myndighed", DagtilbudRuter.Underret(o.Barn), Indsigt.Trivsel, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
                    new("Indstil til PPR", DagtilbudRuter.Indstil(o.Barn), Indsigt.Trivsel, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
                    new("Søg en særlig plads", DagtilbudRuter.SoegPlads(o.Barn), Indsigt.Trivsel, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
                ] : []);
    }

    /// <summary>What those who work with the child know: one line each, the words themselves stand on Dagtilbud's own page.</summary>
    private async Task<IEnumerable<Linje>> Egne(BorgerId[] boern, Instant kendt, Rute side, CancellationToken ct)
    {
        const Indsigt T = Indsigt.Trivsel;
        var trivsel = await db.Trivsler.Where(t => boern.Contains(t.BorgerId) && t.Registreret <= kendt && (t.Afloest == null || t.Afloest > kendt)).OrderByDescending(t => t.Dag).Take(50).ToListAsync(ct);
        var sprog = await db.Sprogvurderinger.Where(v => boern.Contains(v.BorgerId) && v.Registreret <= kendt).OrderByDescending(v => v.Dag).Take(20).ToListAsync(ct);
        var underretninger = await db.Underretninger.Where(u => boern.Contains(u.BorgerId) && u.Afgivet <= kendt).OrderByDescending(u => u.Afgivet).Take(20).ToListAsync(ct);
        var indstillinger = await db.Indstillinger.Where(i => boern.Contains(i.BorgerId) && i.Afgivet <= kendt).OrderByDescending(i => i.Afgivet).Take(20).ToListAsync(ct);
        var udtalelser = await db.Udtalelser.Where(u => boern.Contains(u.BorgerId) && u.Besvaret <= kendt).OrderByDescending(u => u.Modtaget).Take(20).ToListAsync(ct);
        var overgange = await db.Overgange.Where(g => boern.Contains(g.BorgerId) && g.Afgivet <= kendt).OrderByDescending(g => g.Afgivet).Take(20).ToListAsync(ct);
        var stroemme = await db.HentAltOm(boern, kendt, ct);
        return
        [
            .. trivsel.Select(t => new Linje(t.FaktumId, T, Fristdag.Begynder(t.Dag), t.Registreret, $"Trivsel vurderet: {DagtilbudOrd.Af(t.Farve).ToLowerInvariant()}", t.Anledning == Trivselsanledning.Bekymring ? "mellem to runder" : null, Link: side) { Art = t.Farve == Trivselsfarve.Groen ? Linjeart.Vurdering : Linjeart.Bekymring }),
            .. sprog.Select(v => new Linje(new(v.Id), T, Fristdag.Begynder(v.Dag), v.Registreret, $"Sprog vurderet: {DagtilbudOrd.Af(v.Resultat).ToLowerInvariant()}", Link: side) { Art = Linjeart.Vurdering }),
            .. underretninger.Select(u => new Linje(new(u.Id), T, u.Afgivet, u.Afgivet, "Underretning sendt til Myndighed", Link: side) { Art = Linjeart.Bekymring }),
            .. underretninger.Where(u => u.Tilbagemeldt <= kendt).Select(u => new Linje(new(Id.Af(u.Id, "tilbagemeldt")), T, u.Tilbagemeldt!.Value, u.Tilbagemeldt!.Value, u.SatIGang == true ? "Myndighed: der er sat noget i gang" : "Myndighed: der sættes ikke noget i gang", Link: side) { Art = Linjeart.Bekymring }),
            .. indstillinger.Select(i => new Linje(new(i.Id.Vaerdi), T, i.Afgivet, i.Afgivet, "Indstillet til PPR", Link: DagtilbudRuter.Indstilling(i.Id)) { Art = Linjeart.Vurdering }),
            .. indstillinger.Where(i => i.Besvaret <= kendt).Select(i => new Linje(new(Id.Af(i.Id.Vaerdi, "besvaret")), T, i.Besvaret!.Value, i.Besvaret!.Value, "PPR har svaret på indstillingen", Link: DagtilbudRuter.Indstilling(i.Id)) { Art = Linjeart.Vurdering }),
            .. udtalelser.Select(u => new Linje(new(Id.Af(u.Id.Vaerdi, "svar")), T, u.Besvaret!.Value, u.Besvaret!.Value, "Udtalelse sendt til Myndighed", Link: side) { Art = Linjeart.Vurdering }),
            .. overgange.Select(g => new Linje(new(g.Id), T, g.Afgivet, g.Afgivet, "Overleveret til den næste enhed", Link: DagtilbudRuter.Overgang(g.Id))),
            .. stroemme.SelectMany(a => a.Alle.Select(r => r.Haendelse switch
            {
                Bal.Begyndt => new Linje(r.Faktum, T, r.Gaelder, r.Tid, "BAL begyndt", Link: DagtilbudRuter.Bal(new(r.StroemId))) { Art = Linjeart.Indsats },
                Bal.Evalueret e => new Linje(r.Faktum, T, r.Gaelder, r.Tid, $"BAL evalueret: {DagtilbudOrd.Af(e.Udfald).ToLowerInvariant()}", Link: DagtilbudRuter.Bal(new(r.StroemId))) { Art = Linjeart.Indsats },
                Plads.Ansoegt p => new Linje(r.Faktum, T, r.Gaelder, r.Tid, $"Søgt: {DagtilbudOrd.Af(p.Art).ToLowerInvariant()}", Link: DagtilbudRuter.Plads(new(r.StroemId))) { Art = Linjeart.Afgoerelse },
                Plads.Afgjort p => new Linje(r.Faktum, T, r.Gaelder, r.Tid, $"Plads afgjort: {DagtilbudOrd.Af(p.Udfald).ToLowerInvariant()}", Link: DagtilbudRuter.Plads(new(r.StroemId))) { Art = Linjeart.Afgoerelse },
                Plads.Revisiteret p => new Linje(r.Faktum, T, r.Gaelder, r.Tid, p.Fortsaetter ? "Plads taget op igen: fortsætter" : "Plads taget op igen: tilbage til det almene", Link: DagtilbudRuter.Plads(new(r.StroemId))) { Art = Linjeart.Afgoerelse },
                Plads.Trukket => new Linje(r.Faktum, T, r.Gaelder, r.Tid, "Ansøgning om plads trukket tilbage", Link: DagtilbudRuter.Plads(new(r.StroemId))) { Art = Linjeart.Afgoerelse },
                _ => null,
            }).OfType<Linje>()),
        ];
    }
}
