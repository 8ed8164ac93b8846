using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U10: what the child says about it, or why it has not said anything. It may be asked again: the latest stands, the first is kept.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record SkrivBarnetsOrd(MagtanvendelseId Id, string? BarnetsOrd, string? IkkeHoert, int Version) : IHarVersion;

internal static class SkrivBarnetsOrdHandler
{
    public static Task<Magtanvendelse?> Load(SkrivBarnetsOrd c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Magtskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SkrivBarnetsOrd c, Magtanvendelse a) => Afvisning.Af(
    [
        Magtskrift.ErIndberettet(a),
        (c.BarnetsOrd is null) == (c.IkkeHoert is null) ? new Fejl("BarnetsOrd", "Skriv enten, hvad barnet siger, eller hvorfor barnet ikke har sagt noget.") : null,
    ]);

    public static Haendelser Handle(SkrivBarnetsOrd c, Magtanvendelse a, Sammenhaeng s) => a.HoerBarnet(c.BarnetsOrd, c.IkkeHoert, s);
}

internal static class Magtskrift
{
    /// <summary>Null, and so "not found", unless they were there, wrote it, or lead the house.</summary>
    public static async Task<Magtanvendelse?> Hent(UdfoererDb db, MagtanvendelseId id, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Magtanvendelse>(id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null;

    public static Fejl? ErIndberettet(Magtanvendelse a) => a.Indberetning is null ? null : new Fejl(null, "Magtanvendelsen er indberettet til Myndighed.");
}
