using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M12: what supervision found is put right. It leaves the owner's list, and the leader who found it is told.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetFund(SagstilsynId Id, string Kode, [property: MaxLength(2000)] string Hvad);

internal static class RetFundHandler
{
    public static async Task<Sagstilsyn> Load(RetFund c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Sagstilsyn>(c.Id, ct: ct))!;

    public static Afvisning? Validate(RetFund c, Sagstilsyn a, Sammenhaeng s)
    {
        var fund = Fundet(c, a);
        return Afvisning.Af(
        [
            fund is null ? new(nameof(c.Kode), "Fundet findes ikke længere.") : null,
            fund?.Rettet is not null ? new(null, "Fundet er allerede rettet.") : null,
            fund is not null && !MaaRette(fund, s.Bruger) ? new(null, "Kun den, der har fået fundet, eller en leder kan melde det rettet.") : null,
            c.Hvad.Length < 5 ? new(nameof(c.Hvad), "Skriv kort, hvad der er gjort.") : null,
        ]);
    }

    public static (Haendelser, Opgave?) Handle(RetFund c, Sagstilsyn a, Sammenhaeng s)
    {
        var fund = Fundet(c, a)!;
        var h = a.RetFund(c.Kode, c.Hvad, s);
        return (h, fund.Af == s.Bruger.Id ? null : new Opgave(Nyt.Id(h.Faktum), Opgaveart.Nyt, "myndighed", fund.Af, "Fund rettet", $"{s.Bruger.Navn} har rettet det, tilsynet fandt", "Se, hvad der er gjort", MyndighedRuter.Tilsynsfund(a.Id), h.Gaelder) { Borger = a.Borger });
    }

    /// <summary>Whoever has it, and a leader.</summary>
    public static bool MaaRette(Tilsynsfund fund, Bruger bruger) => bruger.ErLeder || fund.Indhold.Ejer == (SubjektId)bruger.Id || bruger.Subjekter.Contains(fund.Indhold.Ejer);

    private static Tilsynsfund? Fundet(RetFund c, Sagstilsyn a) => a.Fund.FirstOrDefault(f => f.Kode == c.Kode);
}
