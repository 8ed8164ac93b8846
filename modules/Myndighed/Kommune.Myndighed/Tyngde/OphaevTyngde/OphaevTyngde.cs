using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M11: what made the case another than the formula says is over; the formula counts again.</summary>
/// <param name="Begrundelse">Read by the leader, and by the family.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OphaevTyngde(SagId Id, string Begrundelse, int Version) : IHarVersion;

internal static class OphaevTyngdeHandler
{
    public static Task<Sag?> Load(OphaevTyngde c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(OphaevTyngde c, Sag sag) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        sag.SatTyngde is null ? new(null, "Tyngden følger allerede formlen.") : null,
        c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv, hvorfor formlen kan bruges igen.") : null,
    ]);

    public static Haendelser Handle(OphaevTyngde c, Sag sag, Sammenhaeng s) => sag.OphaevTyngde(c.Begrundelse, s);
}
