using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U8: the child's own plan, which is not the mother's.</summary>
/// <param name="Version">The child's.</param>
[Kraever(Rolle.Krisecenterleder, Rolle.Krisecentermedarbejder)]
internal sealed record SkrivBoerneplan(Guid Barn, string Plan, int Version) : IHarVersion;

internal static class SkrivBoerneplanHandler
{
    public static async Task<Ophold?> Load(SkrivBoerneplan c, UdfoererDb db, Sammenhaeng s, CancellationToken ct)
    {
        var a = await Krisecenter.ForBarn(db, c.Barn, s, ct);
        if (a is not null)
        {
            db.Entry(a.Boern.Single(b => b.Id == c.Barn)).Property(x => x.Version).OriginalValue = c.Version;
        }

        return a;
    }

    public static Afvisning? Validate(SkrivBoerneplan c, Ophold a) => Afvisning.Af([a.Glemt is null ? null : new Fejl(null, "Opholdets planer er slettet.")]);

    public static Opholdsbarn Handle(SkrivBoerneplan c, Ophold a, Sammenhaeng s)
    {
        var b = a.Boern.Single(x => x.Id == c.Barn);
        (b.Plan, b.PlanSkrevet, b.PlanAf) = (c.Plan, s.Nu, s.Bruger.Id);
        b.Version++;
        return b;
    }
}
