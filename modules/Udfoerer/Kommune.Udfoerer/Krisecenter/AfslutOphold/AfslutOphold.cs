using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U8: they have moved out; where to is one of a few words, and never an address.</summary>
[Kraever(Rolle.Krisecenterleder, Rolle.Krisecentermedarbejder)]
internal sealed record AfslutOphold(Guid Id, LocalDate Til, Udflytning Udflytning, int Version) : IHarVersion;

internal static class AfslutOpholdHandler
{
    public static Task<Ophold?> Load(AfslutOphold c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Krisecenter.Hent(db, c.Id, c.Version, s, ct);

    public static Afvisning? Validate(AfslutOphold c, Ophold a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Til is null ? null : new Fejl(null, "Opholdet er afsluttet."), Dag.Fejl(c.Til, a.Fra, s, "Til"),
    ]);

    public static Ophold Handle(AfslutOphold c, Ophold a)
    {
        (a.Til, a.Udflytning) = (c.Til, c.Udflytning);
        a.Version++;
        return a;
    }
}
