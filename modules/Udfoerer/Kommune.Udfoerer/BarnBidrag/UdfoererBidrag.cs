using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>What the child's page shows of Udfører (B6): orders and forløb, and nothing of Myndighed's. One query.</summary>
internal sealed class UdfoererBidrag(UdfoererDb db) : IBarnBidrag
{
    public async Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct)
    {
        if (!opslag.Maa.HasFlag(Indsigt.Forloeb))
        {
            return BarnBidrag.Tomt;
        }

        var alle = await db.HentAltOm(opslag.Aliasser, opslag.SomKendt, ct);
        var forloeb = alle.OfType<Forloeb>().OrderByDescending(f => f.Ordre.Dato).ToArray();
        // Of force Myndighed reads what the leader reported, among its own lines.
        var magt = opslag.Maa.HasFlag(Indsigt.Myndighedssag) ? [] : alle.OfType<Magtanvendelse>();
        var linjer = alle.OfType<Bestilling>().SelectMany(Linjer).Concat(forloeb.SelectMany(Linjer)).Concat(magt.Select(Linje))
            .Where(opslag.Vil).OrderByDescending(l => l.Gaelder).ThenBy(l => l.Id.Vaerdi).Take(opslag.Antal)
            .Select(l => opslag.Maa.HasFlag(Indsigt.Myndighedssag) ? l with { Link = null } : l).ToArray();      // a social worker reads the lines, and has no way into the house's own pages
        return new BarnBidrag(
            [.. forloeb.Where(f => !f.ErSlut).Select(f => new Borger.Felt("Forløb", f.Ordre.Tilbudsnavn, Indsigt.Forloeb, $"begyndt {DanskTid.Dato(f.Ordre.Dato)}", opslag.Maa.HasFlag(Indsigt.Myndighedssag) ? null : UdfoererRuter.Forloeb(f.Id)))], linjer, [])
        {
            Maal = [.. forloeb.Where(f => !f.ErSlut).SelectMany(f => f.Maal.Select(m => new MaalStilling(m.Tekst, f.Kurve(m), m.Maaltal, Indsigt.Forloeb)))],
            Ord = forloeb.SelectMany(f => f.Rapporter).Where(r => r.Indhold.BarnetsOrd is not null).MaxBy(r => r.Afgivet) is { } sidst
                ? new BarnetsOrd(sidst.Indhold.BarnetsOrd!, "statusrapport", sidst.Afgivet, Indsigt.Forloeb) : null,
        };
    }

    private static IEnumerable<Linje> Linjer(Bestilling a) => a.Alle.Select(r => r.Haendelse switch
    {
        Bestilling.Modtaget h => Linje(r, $"Bestilt: {h.Tilbudsnavn}", a.Id) with { Id = Borger.Linje.Bestilt(h.Indsats.Vaerdi) },
        Bestilling.Accepteret h => Linje(r, $"{a.Ordre.Tilbudsnavn}: sagt ja, ventes at begynde {DanskTid.Dato(h.ForventetStart)}", a.Id),
        Bestilling.SatPaaVenteliste => Linje(r, $"{a.Ordre.Tilbudsnavn}: på venteliste", a.Id),
        Bestilling.Afvist => Linje(r, $"{a.Ordre.Tilbudsnavn}: sagt nej", a.Id),
        _ => null,
    }).OfType<Linje>();

    private static IEnumerable<Linje> Linjer(Forloeb a)
    {
        var kurve = a.Maal.ToDictionary(m => m.Id, m => m.Udgangspunkt);
        foreach (var r in a.Alle)
        {
            switch (r.Haendelse)
            {
                case Forloeb.Begyndt h:
                    yield return Linje(r, $"Forløb begyndt: {h.Tilbudsnavn}", a.Id);
                    break;
                case Forloeb.RapportAfgivet h:
                    yield return Linje(r, Bevaegelse(a, kurve, h), a.Id) with { Citat = h.BarnetsOrd, Note = UdfoererOrd.Af(h.Anbefaling) };
                    break;
                case Forloeb.ProfilMaalt:
                    yield return Linje(r, "Udviklingsprofilen målt", a.Id);
                    break;
                case Forloeb.SatPaaPause:
                    yield return Linje(r, "Forløbet holder pause", a.Id);
                    break;
                case Forloeb.Genoptaget:
                    yield return Linje(r, "Forløbet er genoptaget", a.Id);
                    break;
                case Forloeb.Sluttet h:
                    yield return Linje(r, $"Forløb afsluttet: {UdfoererOrd.Af(h.Aarsag).ToLowerInvariant()}", a.Id);
                    break;
            }
        }
    }

    private static Linje Linje(Magtanvendelse a) =>
        Linje(a.Alle.First(), $"Magtanvendelse: {UdfoererOrd.Af(a.Indhold.Art).ToLowerInvariant()}, {a.Indhold.Minutter} min.", new ForloebId()) with { Citat = a.Barnet?.Ord, Link = UdfoererRuter.Magtanvendelse(a.Id) };

    /// <summary><c>Statusrapport: mål 2 fra 4 til 6</c></summary>
    private static string Bevaegelse(Forloeb a, Dictionary<Guid, int> kurve, Forloeb.RapportAfgivet h)
    {
        List<string> dele = [];
        foreach (var m in h.Maal)
        {
            var nr = a.Maal.Select((x, i) => (x.Id, i)).Where(x => x.Id == m.Maal).Select(x => x.i + 1).FirstOrDefault();
            if (nr > 0 && kurve.GetValueOrDefault(m.Maal, m.Vaerdi) is var foer && foer != m.Vaerdi)
            {
                dele.Add($"mål {nr} fra {foer} til {m.Vaerdi}");
            }

            kurve[m.Maal] = m.Vaerdi;
        }

        return $"Statusrapport: {(dele.Count == 0 ? "målene står, hvor de stod" : string.Join(", ", dele))}";
    }

    private static Linje Linje(Registreret r, string tekst, BestillingId id) => new(r.Faktum, Indsigt.Forloeb, r.Gaelder, r.Tid, tekst, Link: UdfoererRuter.Bestilling(id)) { Art = Linjeart.Indsats };

    private static Linje Linje(Registreret r, string tekst, ForloebId id) => new(r.Faktum, Indsigt.Forloeb, r.Gaelder, r.Tid, tekst, Link: UdfoererRuter.Forloeb(id)) { Art = Linjeart.Indsats };
}
