using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U8: the plans of a stay that is over are taken away for good. That it was, and how many hours were given, is still counted.</summary>
[Kraever(Rolle.Krisecenterleder)]
internal sealed record GlemOphold(Guid Id, int Version) : IHarVersion;

internal static class GlemOpholdHandler
{
    public static Task<Ophold?> Load(GlemOphold c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Krisecenter.Hent(db, c.Id, c.Version, s, ct);

    public static Afvisning? Validate(GlemOphold c, Ophold a) => Afvisning.Af(
    [
        a.Til is null ? new Fejl(null, "Planerne kan slettes, når opholdet er afsluttet.") : null, a.Glemt is null ? null : new Fejl(null, "Opholdets planer er slettet."),
    ]);

    public static IEnumerable<object> Handle(GlemOphold c, Ophold a, Sammenhaeng s)
    {
        a.Glemt = s.Nu;
        a.Version++;
        foreach (var b in a.Boern)
        {
            (b.Plan, b.PlanSkrevet, b.PlanAf) = (null, null, null);
            b.Version++;
        }

        return [a, .. a.Boern];
    }
}
