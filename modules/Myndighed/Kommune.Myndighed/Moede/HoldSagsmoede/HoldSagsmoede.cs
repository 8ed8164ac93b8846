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
    /// <param name="FraSamspil">Those of the case that Samspil has told of.</param>
    internal sealed record Kendt(Moedekrav Krav, IReadOnlyList<Moedeindhold> FraSamspil);

    public static async Task<(Sagsramme, Kendt)> Load(HoldSagsmoede c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        var sag = await Sagsramme.Hent(db, c.Sag, ct);
        var holdte = sag is null ? [] : Sagsmoede.I(await db.HentForBorger<Sagsmoede>([sag.Borger], ct: ct), c.Sag);
        return (sag!, new(await opsaetninger.Hent<Moedekrav>(Fristdag.Af(nu), ct: ct), [.. holdte.Select(m => m.Indhold!).Where(i => i.Samspil is not null)]));
    }

    public static Afvisning? Validate(HoldSagsmoede c, Sagsramme sag, Kendt k, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag.Sag),
        k.Krav.Find(c.Type) is null ? new(nameof(c.Type), "Vælg, hvilket møde det var.") : null,
        c.Dato > Fristdag.Af(nu) ? new(nameof(c.Dato), "Mødet kan ikke ligge i fremtiden.") : null,
        c.Dato < Fristdag.Af(sag.Sag.Aabnet) ? new(nameof(c.Dato), "Mødet kan ikke ligge, før sagen blev åbnet.") : null,
        k.FraSamspil.Any(i => i.Type == c.Type && i.Dato == c.Dato) ? new(nameof(c.Dato), "Mødet er allerede kommet fra Samspil og skal ikke skrives igen.") : null,
    ]);

    public static Haendelser Handle(HoldSagsmoede c, Sagsramme sag, Kendt k, Sammenhaeng s)
    {
        var type = k.Krav.Find(c.Type)!;
        return Sagsmoede.Hold(c.Id, c.Sag, sag.Borger, new(type.Kode, type.Navn, type.Udvalg, c.Dato, c.Udfald, c.Note), s);
    }
}
