using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2: the meeting is not held; everybody's row about it goes.</summary>
[Fagperson]
internal sealed record AflysMoede(MoedeId Id, [MaxLength(300)] string Hvorfor, int Version) : IHarVersion;

internal static class AflysMoedeHandler
{
    public static Task<Moede?> Load(AflysMoede c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(AflysMoede c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        Moedeskrift.Slut(a),
        a.Indkalder != s.Bruger.Id && !s.Bruger.ErSystem ? new Fejl(null, "Kun den, der har indkaldt, kan aflyse.") : null,
    ]);

    public static Haendelser Handle(AflysMoede c, Moede a, Sammenhaeng s) => a.Aflys(c.Hvorfor, s);
}
