using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: the time of receipt was wrong. Every clock that hangs on it moves, and those who were told are told again.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetModtagelse(UnderretningId Id, Instant Modtaget, string Begrundelse, int Version) : IHarVersion;

internal static class RetModtagelseHandler
{
    public static async Task<(Underretning, IReadOnlyList<Undersoegelse>)> Load(RetModtagelse c, MyndighedDb db, IBorgere borgere, CancellationToken ct)
    {
        var u = await db.Hent<Underretning>(c.Id, ct: ct);
        return (u!, u?.Vurdering?.Sag is null ? [] : await db.HentForBorger<Undersoegelse>((await borgere.Aliasser([u.Borger], ct)).Alle, ct: ct));
    }

    public static Afvisning? Validate(RetModtagelse c, Underretning u, Instant nu) => Afvisning.Af(
    [
        u.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
        c.Modtaget > nu ? new(nameof(c.Modtaget), "Modtagelsen kan ikke ligge i fremtiden.") : null,
        u.Vurdering is { } v && c.Modtaget > v.Tid ? new(nameof(c.Modtaget), "Den kan ikke være modtaget, efter at den blev vurderet.") : null,
    ]);

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<IBesked>) Handle(RetModtagelse c, Underretning u, IReadOnlyList<Undersoegelse> undersoegelser, Sammenhaeng s)
    {
        var foer = u.ModtagetTid;
        List<Haendelser> h = [u.RetModtagelse(c.Modtaget, c.Begrundelse, s)];
        List<IBesked> beskeder = [new Rettet<UnderretningModtaget>((UnderretningModtaget)ModtagUnderretningHandler.Besked(u))];
        if (u.Vurdering is not null)
        {
            beskeder.Add(new Rettet<UnderretningVurderet>(VurderUnderretningHandler.Besked(u)));
        }

        // F7 runs from the receipt where nobody chose another day: it moves along.
        foreach (var x in undersoegelser.Where(x => x.Sag == u.Vurdering!.Sag && x.OpmaerksomFra == foer))
        {
            h.Add(x.RetOpmaerksom(c.Modtaget, c.Begrundelse, s));
            beskeder.AddRange(RetOpmaerksomHandler.Beskeder(x));
        }

        return (h, beskeder);
    }
}
