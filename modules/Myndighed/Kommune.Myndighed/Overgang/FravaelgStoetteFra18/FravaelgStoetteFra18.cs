using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F25: it is settled with the young person that no support is needed from 18. A decision on support still may follow.</summary>
/// <param name="Begrundelse">The young person's own view, and ours: read by the young person.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record FravaelgStoetteFra18(SagId Id, string Begrundelse, int Version) : IHarVersion;

internal static class FravaelgStoetteFra18Handler
{
    public static Task<Sag?> Load(FravaelgStoetteFra18 c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(FravaelgStoetteFra18 c, Sag sag, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        sag.Overgangsstart is not { } fra || fra > nu ? new(null, "Overgangen til voksenlivet afgøres, når den unge er fyldt 17 år.", MyndighedRuter.Sag(c.Id)) : null,
        sag.StoetteFra18 is not null ? new(null, "Der er truffet afgørelse om støtte fra 18 år.", MyndighedRuter.Overgang(c.Id)) : null,
        sag.Overgangsstart is { } start && sag.RettighederForklaret(start) is null ? new(null, "Tal først med den unge om, hvilken støtte man kan få fra 18 år", MyndighedRuter.Samtale(c.Id)) : null,
        c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv, hvad den unge selv siger, og hvorfor der ikke er brug for støtte.") : null,
    ]);

    public static Haendelser Handle(FravaelgStoetteFra18 c, Sag sag, Sammenhaeng s) => sag.FravaelgStoetteFra18(c.Begrundelse, s);
}
