using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D4: an action is done, and leaves its owner's "I dag". It only adds.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record UdfoerTiltag(BalId Id, Guid Tiltag, string? Note);

internal static class UdfoerTiltagHandler
{
    public static Task<Bal?> Load(UdfoerTiltag c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Balskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(UdfoerTiltag c, Bal a) => Afvisning.Af(
    [
        a.Evaluering is not null ? new Fejl(null, "Analysen er evalueret.") : null,
        a.Tiltag.All(t => t.Id != c.Tiltag) ? new Fejl(null, "Tiltaget er der ikke mere. Genindlæs siden.") : null,
        a.Udfoert.ContainsKey(c.Tiltag) ? new Fejl(null, "Tiltaget er allerede gjort.") : null,
    ]);

    public static Haendelser Handle(UdfoerTiltag c, Bal a, Sammenhaeng s) => a.Udfoer(c.Tiltag, c.Note, s);
}
