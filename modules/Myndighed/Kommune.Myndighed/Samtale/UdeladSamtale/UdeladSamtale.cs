using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M4 (BL § 5): the conversation is left out, for one of the lawful reasons only; the child's view is then obtained otherwise.</summary>
/// <param name="Forklaring">What speaks for it in this case, and how the child's view was obtained otherwise.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record UdeladSamtale(SagId Id, UdeladtSamtale Grund, string Forklaring, int Version) : IHarVersion;

internal static class UdeladSamtaleHandler
{
    public static Task<Sag?> Load(UdeladSamtale c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(UdeladSamtale c, Sag sag) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        c.Forklaring.Length < 10 ? new(nameof(c.Forklaring), "Skriv, hvorfor samtalen udelades, og hvordan barnets syn så er kendt.") : null,
    ]);

    public static (Haendelser, IBesked) Handle(UdeladSamtale c, Sag sag, Sammenhaeng s)
    {
        var h = sag.UdeladSamtale(c.Grund, c.Forklaring, s);
        return (h, Sagsbeskeder.Af(sag, sag.FindSamtale(h.Faktum)!));
    }
}
