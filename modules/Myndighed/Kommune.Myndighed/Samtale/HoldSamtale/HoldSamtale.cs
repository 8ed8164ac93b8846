using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M4, F13 (BL §§ 5–6): a conversation with the child was held, in the child's own words.</summary>
/// <param name="Hvornaar">Null: now. May be typed afterwards.</param>
/// <param name="Hoert">0–10: the child's own rating of being heard, where it was asked.</param>
/// <param name="Rettigheder">F14, F15, F25: the child was told what its age means.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record HoldSamtale(SagId Id, Instant? Hvornaar, string Hvor, string Ord, string? Bisidder, string? Medvirkende, int? Hoert, int Version, bool Rettigheder = false) : IHarVersion;

internal static class HoldSamtaleHandler
{
    public static Task<Sag?> Load(HoldSamtale c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(HoldSamtale c, Sag sag, Instant nu) =>
        Afvisning.Af([Sagsbeskeder.Lukket(sag), .. Fejl(c.Hvornaar, c.Hoert, nu)]);

    public static (Haendelser, IBesked) Handle(HoldSamtale c, Sag sag, Sammenhaeng s)
    {
        var h = sag.HoldSamtale(c.Hvornaar ?? s.Gaelder, new(c.Hvor, c.Ord, c.Bisidder, c.Medvirkende, c.Hoert, c.Rettigheder ? true : null), s);
        return (h, Sagsbeskeder.Af(sag, sag.FindSamtale(h.Faktum)!));
    }

    internal static IEnumerable<Fejl?> Fejl(Instant? hvornaar, int? hoert, Instant nu) =>
    [
        Sagsbeskeder.IkkeFremtid(nameof(HoldSamtale.Hvornaar), hvornaar, nu),
        hoert is < 0 or > 10 ? new Fejl(nameof(HoldSamtale.Hoert), "Skriv et tal fra 0 til 10.") : null,
    ];
}
