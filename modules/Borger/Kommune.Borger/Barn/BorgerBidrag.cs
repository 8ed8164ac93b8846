using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Borger's own lines: that master data changed, never to what (B2).</summary>
internal sealed class BorgerBidrag(Datakilder datakilder) : IBarnBidrag
{
    public async Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct)
    {
        var linjer = opslag.Art is not (null or Linjeart.Andet) ? [] : await Sql.Kommando(datakilder["borger"], """
            select id, felter, gaelder, registreret from (
              select id, felter, gaelder, registreret from borger.aendring where borger_id = any($1)
              union all
              select borger_id, array[case when mor_id is not null then 'Ufoedt' else 'Registreret' end], registreret, registreret from borger.person where borger_id = any($1)) l
            where gaelder < $2 and registreret < $3 order by gaelder desc limit $4
            """, opslag.Aliasser.Select(a => a.Vaerdi).ToArray(), opslag.Foer ?? Instant.FromUtc(9999, 1, 1, 0, 0), opslag.SomKendt ?? Instant.FromUtc(9999, 1, 1, 0, 0), opslag.Antal)
            .Liste(r => new Linje(new(r.GetGuid(0)), Indsigt.Grunddata, r.Instant(2), r.Instant(3), Tekst(r.GetFieldValue<string[]>(1))), ct);
        return new([], linjer, [new("Ret stamdata", BarnRuter.Stamdata(opslag.Barn), Indsigt.Grunddata, Rolle.Socialraadgiver, Rolle.Teamleder)]);
    }

    private static string Tekst(string[] felter) => felter is ["Registreret"] ? "Registreret i kommunen"
        : felter is ["Ufoedt"] ? "Registreret som ufødt barn"
        : "Stamdata ændret: " + string.Join(", ", felter.Select(f => Enum.TryParse<Personfelt>(f, out var felt) ? felt.Dansk() : f));
}
