using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST1: the period is over. It stays readable; what was not done of its plan falls away.</summary>
[Kraever(Rolle.Direktoer)]
internal sealed record AfslutStrategi(StrategiId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AfslutStrategiHandler
{
    internal sealed record Gjort(IReadOnlyCollection<TrinUdfoert> Trin);

    public static async Task<(Strategi, Gjort)> Load(AfslutStrategi c, StyringDb db, CancellationToken ct) =>
        ((await Strategier.Hent(db, c.Id, c.Version, ct))!, new(await db.UdfoerteTrin.Where(u => u.StrategiId == c.Id).ToListAsync(ct)));

    public static Afvisning? Validate(AfslutStrategi c, Strategi a) => Afvisning.Af([a.Tilstand != Strategitilstand.Vedtaget ? new Fejl(null, "Kun en vedtaget strategi kan afsluttes.") : null]);

    public static IEnumerable<object> Handle(AfslutStrategi c, Strategi a, Gjort gjort, Sammenhaeng s)
    {
        var i = a.Indhold;
        a.Version++;
        a.Tilstand = Strategitilstand.Afsluttet;
        return [a.Udgave(Udgaveart.Afsluttet, i, c.Begrundelse, s), .. Strategier.Opgaver(a, i, null, gjort.Trin)];
    }
}
