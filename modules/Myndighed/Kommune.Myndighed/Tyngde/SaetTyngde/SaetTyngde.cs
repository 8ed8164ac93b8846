using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M11: the formula misses something about the case; the weight set counts in its place until it is lifted.</summary>
/// <param name="Begrundelse">What the formula does not see; read by the leader, and by the family.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SaetTyngde(SagId Id, int Point, string Begrundelse, int Version) : IHarVersion;

internal static class SaetTyngdeHandler
{
    public static Task<Sag?> Load(SaetTyngde c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(SaetTyngde c, Sag sag) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        c.Point is < 0 or > Tyngdeformel.Hoejst ? new(nameof(c.Point), $"Skriv et helt tal fra 0 til {Tyngdeformel.Hoejst}.") : null,
        c.Point == sag.SatTyngde?.Point ? new(nameof(c.Point), $"Tyngden er allerede sat til {c.Point}.") : null,
        c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv, hvad ved sagen formlen ikke ser.") : null,
    ]);

    public static Haendelser Handle(SaetTyngde c, Sag sag, Sammenhaeng s) => sag.SaetTyngde(c.Point, c.Begrundelse, s);
}
