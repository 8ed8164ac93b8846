using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M6: beyond one's own competence the draft goes to the leader, with everything typed, as a task in their I dag.</summary>
/// <param name="Leder">Null: the first of the team's leaders whose limit is enough, or else the first.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SendAfgoerelseTilLeder(AfgoerelseId Id, SagId Sag, Afgoerelsesudkast Udkast, MedarbejderId? Leder = null, string? Besked = null, int Version = 0) : IHarVersion;

internal static class SendAfgoerelseTilLederHandler
{
    public static async Task<(Afgoerelse?, Afgoerelsesgrundlag)> Load(SendAfgoerelseTilLeder c, MyndighedDb db, Afgoerelsesopslag opslag, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        return (await db.Hent<Afgoerelse>(c.Id, ct: ct), (await opslag.Hent(db, c.Sag, nu, ct))!);
    }

    public static Afvisning? Validate(SendAfgoerelseTilLeder c, Afgoerelse? a, Afgoerelsesgrundlag g) => GemAfgoerelsesudkastHandler.Maa(c.Sag, a, g.Sag) ?? Afvisning.Af(
    [
        g.Fakta.Ledere.Count > 0 ? null : new Fejl(null, "Teamet har ingen teamleder at sende til."),
        c.Leder is { } l && g.Fakta.Ledere.All(x => x.Id != l) ? new Fejl(nameof(c.Leder), "Vælg en af teamets ledere.") : null,
    ]);

    public static IReadOnlyList<Haendelser?> Handle(SendAfgoerelseTilLeder c, Afgoerelse? a, Afgoerelsesgrundlag g, Sammenhaeng s)
    {
        var gemt = a is null ? Afgoerelse.Begynd(c.Id, c.Sag, g.Borger, c.Udkast, s) : a.Gem(c.Udkast, s);
        var afgoerelse = a ?? (Afgoerelse)gemt!.Aggregat;
        return [gemt, afgoerelse.SendTilLeder(c.Leder ?? Vaelg(c.Udkast, g.Fakta), c.Besked, s)];
    }

    private static MedarbejderId Vaelg(Afgoerelsesudkast u, Afgoerelsesfakta f) =>
        (f.TilbudI(u) is { } t && f.Pris(u) is { } pris ? f.Ledere.FirstOrDefault(l => Kompetence.Inden(l.Graense, t.Trin, pris)) : null)?.Id ?? f.Ledere[0].Id;
}
