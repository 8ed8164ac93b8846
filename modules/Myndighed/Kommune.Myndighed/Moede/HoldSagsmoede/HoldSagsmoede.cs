using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M8, M17: a meeting that a decision needs or builds upon took place.</summary>
/// <param name="Id">Its id, made by the page, so that one sent twice is one.</param>
/// <param name="Type">The code of its type.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record HoldSagsmoede(SagsmoedeId Id, SagId Sag, string Type, LocalDate Dato, Moedeudfald Udfald, string? Note);

internal static class HoldSagsmoedeHandler
{
    public static async Task<(Sagsramme, Moedekrav)> Load(HoldSagsmoede c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        return ((await Sagsramme.Hent(db, c.Sag, ct))!, await opsaetninger.Hent<Moedekrav>(Fristdag.Af(nu), ct: ct));
    }

    public static Afvisning? Validate(HoldSagsmoede c, Sagsramme sag, Moedekrav krav, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag.Sag),
        krav.Find(c.Type) is null ? new(nameof(c.Type), "Vælg, hvilket møde det var.") : null,
        c.Dato > Fristdag.Af(nu) ? new(nameof(c.Dato), "Mødet kan ikke ligge i fremtiden.") : null,
        c.Dato < Fristdag.Af(sag.Sag.Aabnet) ? new(nameof(c.Dato), "Mødet kan ikke ligge, før sagen blev åbnet.") : null,
    ]);

    public static Haendelser Handle(HoldSagsmoede c, Sagsramme sag, Moedekrav krav, Sammenhaeng s)
    {
        var type = krav.Find(c.Type)!;
        return Sagsmoede.Hold(c.Id, c.Sag, sag.Borger, new(type.Kode, type.Navn, type.Udvalg, c.Dato, c.Udfald, c.Note), s);
    }
}
