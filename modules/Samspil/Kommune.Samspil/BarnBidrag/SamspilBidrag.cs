using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Samspil;

/// <summary>What the child's page shows of Samspil (B6): the meetings that this user was called to, where they are between the circles, and the ways on.</summary>
internal sealed class SamspilBidrag(SamspilDb db, Brugerkontekst bruger, Opsaetninger opsaetninger) : IBarnBidrag
{
    private static readonly Indsigt Kraever = Indsigt.Grunddata;

    public async Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct)
    {
        if (!opslag.Maa.HasFlag(Kraever) || await bruger.Find() is not { } jeg || !jeg.Har(Fagfolk.Roller))
        {
            return BarnBidrag.Tomt;
        }

        var moeder = (await db.HentForBorger<Moede>(opslag.Aliasser, opslag.SomKendt, ct)).Where(m => m.Maa(jeg, opslag.Nu)).ToArray();
        var linjer = moeder.SelectMany(Linjer).Where(l => opslag.Foer is not { } foer || l.Gaelder < foer).OrderByDescending(l => l.Gaelder).ThenBy(l => l.Id.Vaerdi).Take(opslag.Antal).ToArray();
        return new(
            [.. moeder.Where(m => m.HoldtTid is null && m.AflystTid is null).OrderBy(m => m.Kald.Start).Take(1).Select(m => new Borger.Felt("Næste møde", m.Kald.Typenavn, Kraever, DanskTid.KortTidspunkt(m.Kald.Start, opslag.Nu), SamspilRuter.Moede(m.Id))), .. await Cirkel(opslag, ct)],
            linjer,
            [
                new Handling("Indkald til møde", SamspilRuter.NytMoedeOm(opslag.Barn), Kraever, Fagfolk.Roller),
                new Handling("Samtykke og deling", SamspilRuter.Deling(opslag.Barn), Kraever, Fagfolk.Roller),
                .. Cirkeladgang.Kilder(opslag.Maa).Count > 0 ? [new Handling("Cirkler: vejen tilbage", SamspilRuter.Cirkel(opslag.Barn), Kraever, Cirkeladgang.Roller)] : Array.Empty<Handling>(),
            ]);
    }

    /// <summary>SA4: only now, and only of the efforts that the user may know of.</summary>
    private async Task<Borger.Felt[]> Cirkel(Barneopslag opslag, CancellationToken ct)
    {
        var (alle, kilder) = (opslag.Aliasser.ToArray(), Cirkeladgang.Kilder(opslag.Maa).ToArray());
        if (opslag.SomKendt is not null || kilder.Length == 0)
        {
            return [];
        }

        var fakta = await db.Cirkelfakta.AsNoTracking().Where(f => alle.Contains(f.BorgerId) && kilder.Contains(f.Kilde)).Take(500).ToListAsync(ct);
        var idag = DanskTid.Dag(opslag.Nu);
        var kort = await opsaetninger.Hent<Cirkelkort>(idag, ct: ct);
        return Cirkelvej.Flytninger(fakta, kort, idag) is [.., { Cirkel: > 1 and var nu }]
            ? [new("Cirkel", $"{kort.Cirkler[nu - 1].Navn} → {kort.Cirkler[nu - 2].Navn.ToLowerInvariant()}", Kraever, null, SamspilRuter.Cirkel(opslag.Barn))] : [];
    }

    private static IEnumerable<Linje> Linjer(Moede a) => a.Alle.Select(r => r.Haendelse switch
    {
        Moede.Indkaldt h => Linje(a, r, $"Indkaldt: {h.Typenavn} {DanskTid.Tidspunkt(h.Start)}"),
        Moede.Holdt h => Linje(a, r, $"{a.Kald.Typenavn} holdt: {SamspilOrd.Af(h.Udfald).ToLowerInvariant()}") with { Note = h.Opgaver.Count == 0 ? null : h.Opgaver.Count == 1 ? "1 opgave" : $"{h.Opgaver.Count} opgaver" },
        Moede.ReferatRettet => Linje(a, r, $"Referatet af {a.Kald.Typenavn.ToLowerInvariant()} er rettet"),
        Moede.Annulleret => Linje(a, r, $"{a.Kald.Typenavn} annulleret: det blev ikke holdt"),
        Moede.Aflyst => Linje(a, r, $"{a.Kald.Typenavn} aflyst"),
        Moede.OpgaveLoestAf => Linje(a, r, $"En opgave fra {a.Kald.Typenavn.ToLowerInvariant()} er gjort"),
        _ => null,
    }).OfType<Linje>();

    private static Linje Linje(Moede a, Registreret r, string tekst) => new(r.Faktum, Kraever, r.Gaelder, r.Tid, tekst, Link: SamspilRuter.Moede(a.Id));
}
