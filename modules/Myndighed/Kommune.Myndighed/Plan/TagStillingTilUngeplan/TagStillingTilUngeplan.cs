using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F9 (BL §§ 108–109): whether the plan of a young person of 16 is to be an ungeplan. It may be decided anew.</summary>
/// <param name="Begrundelse">Demanded of a no: the young person reads why.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record TagStillingTilUngeplan(SagId Id, bool? Ungeplan, string? Begrundelse, int Version) : IHarVersion;

internal static class TagStillingTilUngeplanHandler
{
    public static async Task<(Plan, Sag)> Load(TagStillingTilUngeplan c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SagensPlan(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!);

    public static Afvisning? Validate(TagStillingTilUngeplan c, Plan plan, Sag sag, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        plan.Ungestart is not { } start || start > nu ? new(null, "Der tages stilling til en ungeplan, når den unge er fyldt 16 år og får støtte eller har en plan.", MyndighedRuter.Plan(c.Id)) : null,
        c.Ungeplan is null ? new(nameof(c.Ungeplan), "Vælg ja eller nej.") : null,
        c.Ungeplan == plan.Ungeplan && plan.Ungeplan is not null ? new(nameof(c.Ungeplan), "Det er afgjort i forvejen.") : null,
        c.Ungeplan == false && string.IsNullOrWhiteSpace(c.Begrundelse) ? new(nameof(c.Begrundelse), "Skriv, hvorfor der ikke skal være en ungeplan.") : null,
    ]);

    public static Haendelser Handle(TagStillingTilUngeplan c, Plan plan, Sammenhaeng s) => plan.AfgoerUngeplan(c.Ungeplan!.Value, c.Begrundelse, s);
}
