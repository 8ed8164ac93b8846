using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: a goal's measurement was wrong. The first number stays in the journal.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetMaaling(SagId Id, FaktumId Maaling, int Vaerdi, LocalDate Dato, string Begrundelse, int Version) : IHarVersion;

internal static class RetMaalingHandler
{
    public static async Task<Plan?> Load(RetMaaling c, MyndighedDb db, CancellationToken ct) => await db.SagensPlan(c.Id, ct);

    public static Afvisning? Validate(RetMaaling c, Plan plan, Instant nu) => Afvisning.Af(
    [
        plan.FindMaaling(c.Maaling) is null ? new(nameof(c.Maaling), "Målingen findes ikke.") : null,
        c.Vaerdi is < 0 or > Plan.Hoejest ? new(nameof(c.Vaerdi), "Skriv et tal fra 0 til 10.") : null,
        c.Dato > DanskTid.Dag(nu) ? new(nameof(c.Dato), "Datoen kan ikke ligge i fremtiden.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor målingen rettes.") : null,
    ]);

    public static Haendelser Handle(RetMaaling c, Plan plan, Sammenhaeng s) => plan.RetMaaling(c.Maaling, c.Vaerdi, c.Dato, c.Begrundelse, s);
}
