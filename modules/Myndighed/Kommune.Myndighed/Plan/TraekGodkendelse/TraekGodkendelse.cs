using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: the plan was approved by mistake. It is a draft again, and F8 runs if no earlier approval stands.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record TraekGodkendelse(SagId Id, string Begrundelse, int Version) : IHarVersion;

internal static class TraekGodkendelseHandler
{
    public static async Task<(Plan, Sag)> Load(TraekGodkendelse c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SagensPlan(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!);

    public static Afvisning? Validate(TraekGodkendelse c, Plan plan, Sag sag) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        plan.Godkendelse is null ? new(null, "Der er ingen godkendelse at trække tilbage.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor godkendelsen trækkes tilbage.") : null,
    ]);

    public static (Haendelser, Annulleret<PlanGodkendt>) Handle(TraekGodkendelse c, Plan plan, Sammenhaeng s)
    {
        var faktisk = Sagsbeskeder.Godkendt(plan);
        return (plan.TraekGodkendelse(c.Begrundelse, s), new(faktisk));
    }
}
