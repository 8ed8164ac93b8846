using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: nothing is done for a while, and why. The deadlines run on: Myndighed follows up on a pause, too.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record SaetForloebPaaPause(ForloebId Id, LocalDate Dato, string Begrundelse, int Version) : IHarVersion;

internal static class SaetForloebPaaPauseHandler
{
    public static Task<Forloeb?> Load(SaetForloebPaaPause c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SaetForloebPaaPause c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), a.HolderPause ? new Fejl(null, "Forløbet holder allerede pause.") : null,
        Dag.Fejl(c.Dato, a.Pauser is [.., { Til: { } til }] ? til : a.Ordre.Dato, s),
    ]);

    public static Haendelser Handle(SaetForloebPaaPause c, Forloeb a, Sammenhaeng s) => a.HoldPause(c.Dato, c.Begrundelse, s);
}
