using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: the pause is over.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record GenoptagForloeb(ForloebId Id, LocalDate Dato, int Version) : IHarVersion;

internal static class GenoptagForloebHandler
{
    public static Task<Forloeb?> Load(GenoptagForloeb c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(GenoptagForloeb c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), a.HolderPause ? Dag.Fejl(c.Dato, a.Pauser[^1].Fra, s) : new Fejl(null, "Forløbet holder ikke pause."),
    ]);

    public static Haendelser Handle(GenoptagForloeb c, Forloeb a, Sammenhaeng s) => a.Genoptag(c.Dato, s);
}
