using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F5 (BL § 137 stk. 3–4): after a suspicion of abuse a conversation with the child is held, or the lawful reason is written why not.</summary>
/// <param name="UdenForaeldre">Must be so when the suspicion is against the parents.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SkrivOvergrebssamtale(UnderretningId Id, Instant? Holdt, string? BarnetsOrd, bool UdenForaeldre, string? UdeladtFordi, int Version) : IHarVersion;

internal static class SkrivOvergrebssamtaleHandler
{
    public static Task<Underretning?> Load(SkrivOvergrebssamtale c, MyndighedDb db, CancellationToken ct) => db.Hent<Underretning>(c.Id, ct: ct);

    public static Afvisning? Validate(SkrivOvergrebssamtale c, Underretning u, Instant nu) => Afvisning.Af(
    [
        !u.Overgreb || u.ErAnnulleret ? new(null, "Underretningen handler ikke om overgreb.") : null,
        c.BarnetsOrd is null && c.UdeladtFordi is null ? new(nameof(c.BarnetsOrd), "Skriv, hvad barnet sagde, eller hvorfor samtalen er udeladt.") : null,
        c.BarnetsOrd is not null && c.UdeladtFordi is not null ? new(nameof(c.UdeladtFordi), "Samtalen kan ikke både være holdt og udeladt.") : null,
        c.Holdt > nu ? new(nameof(c.Holdt), "Samtalen kan ikke ligge i fremtiden.") : null,
    ]);

    public static Haendelser Handle(SkrivOvergrebssamtale c, Underretning u, Sammenhaeng s) => c.BarnetsOrd is { } ord
        ? u.HoldOvergrebssamtale(c.Holdt ?? s.Gaelder, ord, c.UdenForaeldre, s)
        : u.UdeladOvergrebssamtale(c.UdeladtFordi!, s);
}
