using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F6 (BL § 18): what the concern leads to. An examination begins at once, and its four months run from awareness.</summary>
/// <param name="Aeresrelateret">A suspected honour conflict: the risk is assessed before parents or network are involved.</param>
/// <param name="OpmaerksomFra">Null: the receipt of the notification, the safe reading of F7.</param>
/// <param name="HvorforDenDag">Demanded when another day than the receipt is chosen.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record ScreenSag(SagId Id, Screeningsudfald Udfald, string Begrundelse, bool Aeresrelateret, string? Risikovurdering, Instant? OpmaerksomFra, string? HvorforDenDag, int Version) : IHarVersion;

/// <param name="Opmaerksom">When F7 would start by itself: a receipt, or now.</param>
internal sealed record Screeningsgrundlag(Instant Opmaerksom, bool FraUnderretning, bool UndersoegelseIGang)
{
    /// <summary>
    /// The notification the case was opened on; later ones count only after an examination has ended, since the first concern
    /// that nobody has examined is the earliest the municipality knew.
    /// </summary>
    public static Screeningsgrundlag Af(Sag sag, IEnumerable<Aggregat> alt, Instant nu)
    {
        var undersoegelser = alt.OfType<Undersoegelse>().Where(u => u.Sag == sag.Id).ToArray();
        var senest = undersoegelser.Max(u => u.Afsluttet);
        var modtaget = alt.OfType<Underretning>().Where(u => !u.ErAnnulleret)
            .Where(u => senest is { } slut ? u.ModtagetTid > slut : u.Id == sag.Efter || u.ModtagetTid >= sag.Aabnet)
            .Select(u => (Instant?)u.ModtagetTid).Min();
        return new(modtaget ?? nu, modtaget is not null, undersoegelser.Any(u => u.ErAaben));
    }
}

internal static class ScreenSagHandler
{
    public static async Task<(Sag, Screeningsgrundlag)> Load(ScreenSag c, MyndighedDb db, Instant nu, CancellationToken ct)
    {
        var sag = await db.Hent<Sag>(c.Id, ct: ct);
        return (sag!, sag is null ? null! : Screeningsgrundlag.Af(sag, await db.HentAltOm([sag.Borger], ct: ct), nu));
    }

    public static Afvisning? Validate(ScreenSag c, Sag sag, Screeningsgrundlag g, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        .. Sag.ScreeningMangler(c.Begrundelse, c.Aeresrelateret, c.Risikovurdering),
        c.Udfald == Screeningsudfald.Undersoegelse && g.UndersoegelseIGang ? new(nameof(c.Udfald), "Der er allerede en undersøgelse i gang.", MyndighedRuter.Undersoegelse(sag.Id)) : null,
        Sagsbeskeder.IkkeFremtid(nameof(c.OpmaerksomFra), c.OpmaerksomFra, nu),
        c.OpmaerksomFra is not null && string.IsNullOrWhiteSpace(c.HvorforDenDag) ? new(nameof(c.HvorforDenDag), "Skriv, hvorfor de fire måneder regnes fra den dag.") : null,
    ]);

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<IBesked>) Handle(ScreenSag c, Sag sag, Screeningsgrundlag g, Sammenhaeng s)
    {
        List<Haendelser> haendelser = [sag.Screen(c.Udfald, c.Begrundelse, c.Risikovurdering, s)];
        List<IBesked> beskeder = [Sagsbeskeder.Af(sag, sag.SenesteScreening!)];
        if (c.Udfald == Screeningsudfald.Undersoegelse)
        {
            var h = Undersoegelse.Begynd(new(Fundament.Id.Ny()), sag, c.OpmaerksomFra ?? g.Opmaerksom, c.HvorforDenDag, s);
            haendelser.Add(h);
            beskeder.Add(Sagsbeskeder.Begyndt((Undersoegelse)h.Aggregat));
        }

        return (haendelser, beskeder);
    }
}
