using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F22: the parties were told of the acute placement in writing.</summary>
/// <param name="Hvornaar">Now when left out.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GivMeddelelse(AnbringelseId Id, Instant? Hvornaar, int Version) : IHarVersion;

internal static class GivMeddelelseHandler
{
    public static Task<Anbringelse?> Load(GivMeddelelse c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(GivMeddelelse c, Anbringelse a, Instant nu) => Afvisning.Af(
    [
        a.Formand is null ? new(null, "Anbringelsen begyndte ikke med en formandsafgørelse.", MyndighedRuter.Anbringelse(a.Id)) : null,
        Sagsbeskeder.IkkeFremtid(nameof(c.Hvornaar), c.Hvornaar, nu),
        c.Hvornaar < a.Formand ? new(nameof(c.Hvornaar), "Meddelelsen kan ikke være givet, før formanden afgjorde det.") : null,
    ]);

    public static Haendelser Handle(GivMeddelelse c, Anbringelse a, Sammenhaeng s) => a.GivMeddelelse(c.Hvornaar ?? s.Gaelder, s);
}
