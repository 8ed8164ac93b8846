using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: the meeting was registered on the wrong child, or wrongly. What was decided on it stays decided.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerSagsmoede(SagsmoedeId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerSagsmoedeHandler
{
    public static Task<Sagsmoede?> Load(AnnullerSagsmoede c, MyndighedDb db, CancellationToken ct) => db.Hent<Sagsmoede>(c.Id, ct: ct);

    public static Afvisning? Validate(AnnullerSagsmoede c, Sagsmoede m) => Afvisning.Af(
    [
        m.Annulleret ? new(null, "Mødet er allerede annulleret.", MyndighedRuter.Moeder(m.Sag)) : null,
        m.Indhold is { Samspil: not null } ? new(null, "Mødet er kommet fra Samspil. Den, der indkaldte, annullerer det der, så følger sagen efter.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor mødet annulleres.") : null,
    ]);

    public static Haendelser Handle(AnnullerSagsmoede c, Sagsmoede m, Sammenhaeng s) => m.Annuller(c.Begrundelse, s);
}
