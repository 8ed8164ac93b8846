using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>SA2: minutes are amended by a new version; the one before stays to be read, and whoever built upon the meeting is told.</summary>
[Fagperson]
internal sealed record RetReferat(
    MoedeId Id, Moedeudfald Udfald, IReadOnlyList<Guid> Moedte, IReadOnlyList<SkrivReferat.Punkt> Punkter, string? Beslutninger, [MaxLength(300)] string Hvorfor, int Version) : IHarVersion;

internal static class RetReferatHandler
{
    public static Task<Moede?> Load(RetReferat c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(RetReferat c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Staar ? null : new Fejl(null, "Der er intet referat at rette."),
        a.Indkalder != s.Bruger.Id && !s.Bruger.ErSystem ? new Fejl(null, "Den, der har indkaldt, retter referatet.") : null,
        .. Referatkrav.Mangler(a, c.Udfald, c.Moedte, c.Punkter, Referatkrav.Beslutninger(c.Beslutninger)),
    ]);

    public static (Haendelser, Rettet<MoedeHoldt>) Handle(RetReferat c, Moede a, Sammenhaeng s)
    {
        var h = a.RetReferat(new(c.Udfald, [.. c.Moedte.Distinct()], Referatkrav.Skrevet(a, c.Punkter), Referatkrav.Beslutninger(c.Beslutninger)), c.Hvorfor, s);
        return (h, new Rettet<MoedeHoldt>(Referatkrav.Besked(a)));
    }
}
