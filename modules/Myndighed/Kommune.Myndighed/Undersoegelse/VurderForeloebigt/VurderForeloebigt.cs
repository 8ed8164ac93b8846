using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>F7 (BL § 20 stk. 3): exceptionally not done in four months: what is known by now stands, and the rest follows as soon as possible.</summary>
/// <param name="Hvorfor">What is missing and why: the exception must be explained.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record VurderForeloebigt(SagId Id, string Vurdering, string Hvorfor, bool? IndsatsAnbefalet, int Version) : IHarVersion;

internal static class VurderForeloebigtHandler
{
    public static async Task<(Undersoegelse, Sag)> Load(VurderForeloebigt c, MyndighedDb db, CancellationToken ct) =>
        ((await db.SenesteUndersoegelse(c.Id, ct))!, (await db.Hent<Sag>(c.Id, ct: ct))!);

    public static Afvisning? Validate(VurderForeloebigt c, Undersoegelse u) => Afvisning.Af(
    [
        u.ErAaben ? null : new(null, "Undersøgelsen er afsluttet."),
        u.Foreloebig is null ? null : new(null, "Der er allerede en foreløbig vurdering. Afslut undersøgelsen i stedet."),
        c.Vurdering.Length < 10 ? new(nameof(c.Vurdering), "Skriv, hvad der vurderes nu.") : null,
        c.Hvorfor.Length < 10 ? new(nameof(c.Hvorfor), "Skriv, hvad der mangler, og hvorfor det undtagelsesvis ikke kunne nås.") : null,
        c.IndsatsAnbefalet is null ? new(nameof(c.IndsatsAnbefalet), "Tag foreløbig stilling til en indsats.") : null,
    ]);

    public static (Haendelser, UndersoegelseAfsluttet) Handle(VurderForeloebigt c, Undersoegelse u, Sammenhaeng s)
    {
        var h = u.VurderForeloebigt(c.Vurdering, c.Hvorfor, c.IndsatsAnbefalet!.Value, s);
        return (h, Sagsbeskeder.Foreloebig(u));
    }
}
