using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: the time of receipt was wrong. Every clock that hangs on it moves, and those who were told are told again.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetModtagelse(UnderretningId Id, Instant Modtaget, string Begrundelse, int Version) : IHarVersion;

internal static class RetModtagelseHandler
{
    public static Task<Underretning?> Load(RetModtagelse c, MyndighedDb db, CancellationToken ct) => db.Hent<Underretning>(c.Id, ct: ct);

    public static Afvisning? Validate(RetModtagelse c, Underretning u, Instant nu) => Afvisning.Af(
    [
        u.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
        c.Modtaget > nu ? new(nameof(c.Modtaget), "Modtagelsen kan ikke ligge i fremtiden.") : null,
        u.Vurdering is { } v && c.Modtaget > v.Tid ? new(nameof(c.Modtaget), "Den kan ikke være modtaget, efter at den blev vurderet.") : null,
    ]);

    public static (Haendelser, IReadOnlyList<IBesked>) Handle(RetModtagelse c, Underretning u, Sammenhaeng s)
    {
        var h = u.RetModtagelse(c.Modtaget, c.Begrundelse, s);
        List<IBesked> beskeder = [new Rettet<UnderretningModtaget>((UnderretningModtaget)ModtagUnderretningHandler.Besked(u))];
        if (u.Vurdering is not null)
        {
            beskeder.Add(new Rettet<UnderretningVurderet>(VurderUnderretningHandler.Besked(u)));
        }

        return (h, beskeder);
    }
}
