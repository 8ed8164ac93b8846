using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M6: the leader gives a draft back with what must be changed. Everything typed stays, also what the leader typed.</summary>
/// <param name="Bemaerkning">Read by the caseworker, on top of the draft.</param>
/// <param name="Udkast">As it stands with the leader's changes; null leaves it as it was.</param>
[Kraever(Rolle.Teamleder)]
internal sealed record SendAfgoerelseTilbage(AfgoerelseId Id, SagId Sag, string Bemaerkning, Afgoerelsesudkast? Udkast, int Version) : IHarVersion;

internal static class SendAfgoerelseTilbageHandler
{
    public static async Task<(Afgoerelse, Sagsramme)> Load(SendAfgoerelseTilbage c, MyndighedDb db, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        return ((await db.Hent<Afgoerelse>(c.Id, ct: ct))!, (await Sagsramme.Hent(db, c.Sag, ct))!);
    }

    public static Afvisning? Validate(SendAfgoerelseTilbage c, Afgoerelse a, Sagsramme sag) => GemAfgoerelsesudkastHandler.Maa(c.Sag, a, sag.Sag) ?? Afvisning.Af(
    [
        a.Leder is null ? new Fejl(null, "Udkastet ligger ikke hos en leder.") : null,
        c.Bemaerkning.Length < 5 ? new Fejl(nameof(c.Bemaerkning), "Skriv, hvad der skal ændres.") : null,
    ]);

    /// <summary>To whoever answers for the case now; without one, to the one who sent it.</summary>
    public static IReadOnlyList<object?> Handle(SendAfgoerelseTilbage c, Afgoerelse a, Sagsramme sag, Sammenhaeng s)
    {
        var gemt = c.Udkast is { } u ? a.Gem(u, s) : null;
        var tilbage = a.SendTilbage(sag.Sag.Ansvarlig ?? a.Ture[^1].Af, c.Bemaerkning, s);
        return [gemt, tilbage, Nyt.SendtTilbage(a, tilbage, s)];
    }
}
