using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M5, F8 (BL § 91): the plan is approved. At least one goal, and never without the way back.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GodkendPlan(SagId Id, int Version) : IHarVersion;

internal static class GodkendPlanHandler
{
    public static async Task<(Plan, Sag)> Load(GodkendPlan c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SagensPlan(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!);

    public static Afvisning? Validate(GodkendPlan c, Plan plan, Sag sag)
    {
        if (Sagsbeskeder.Lukket(sag) is { } lukket)
        {
            return new Afvisning([lukket], []);
        }

        return plan.ErUdkast ? plan.KanGodkendes() : new Afvisning([new Fejl(null, "Planen er godkendt, som den står.")], []);
    }

    public static (Haendelser, PlanGodkendt) Handle(GodkendPlan c, Plan plan, Sammenhaeng s)
    {
        var h = plan.Godkend(s);
        return (h, Sagsbeskeder.Godkendt(plan));
    }
}
