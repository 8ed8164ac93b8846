using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Registered on the wrong child: it stays in the history of what was done, and is nobody's notification any more.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerUnderretning(UnderretningId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerUnderretningHandler
{
    public static Task<Underretning?> Load(AnnullerUnderretning c, MyndighedDb db, CancellationToken ct) => db.Hent<Underretning>(c.Id, ct: ct);

    public static Afvisning? Validate(AnnullerUnderretning c, Underretning u) => Afvisning.Af(
    [
        u.ErAnnulleret ? new(null, "Underretningen er allerede annulleret.") : null,
        u.Vurdering?.Sag is not null ? new(null, "Den har ført til en sag. Luk sagen først.") : null,
    ]);

    public static (Haendelser, IBesked) Handle(AnnullerUnderretning c, Underretning u, Sammenhaeng s)
    {
        var besked = new Annulleret<UnderretningModtaget>((UnderretningModtaget)ModtagUnderretningHandler.Besked(u));
        return (u.Annuller(c.Begrundelse, s), besked);
    }
}
