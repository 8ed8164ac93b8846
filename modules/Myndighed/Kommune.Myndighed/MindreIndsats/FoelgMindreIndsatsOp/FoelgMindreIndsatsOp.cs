using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M14: followed up once. Did it help?</summary>
[KraeverDistriktsteam]
internal sealed record FoelgMindreIndsatsOp(MindreIndsatsId Id, Mindreudfald Udfald, string Hvordan, int Version) : IHarVersion;

internal static class FoelgMindreIndsatsOpHandler
{
    public static async Task<(MindreIndsats, Mindreindsatser)> Load(FoelgMindreIndsatsOp c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct) =>
        ((await db.Hent<MindreIndsats>(c.Id, ct: ct))!, await opsaetninger.Hent<Mindreindsatser>(DanskTid.Dag(nu), ct: ct));

    public static Afvisning? Validate(FoelgMindreIndsatsOp c, MindreIndsats m, Sammenhaeng s) => Afvisning.Af(
    [
        Distriktsteam.Fremmed(s.Bruger, m),
        Slut(m),
        c.Hvordan.Length < 5 ? new(nameof(c.Hvordan), "Skriv kort, hvordan det går nu.") : null,
    ]);

    public static (Haendelser, MindreIndsatsFulgtOp) Handle(FoelgMindreIndsatsOp c, MindreIndsats m, Mindreindsatser valg, Sammenhaeng s)
    {
        var h = m.FoelgOp(c.Udfald, c.Hvordan, DanskTid.Dag(s.Nu).PlusDays(valg.SesDage), s);
        return (h, Besked(m));
    }

    internal static MindreIndsatsFulgtOp Besked(MindreIndsats m) => new(m.Opfoelgning!.Faktum, m.Opfoelgning.Tid, m.Borger, m.Id, m.Opfoelgning.Udfald, m.Indhold.FoelgesOp);

    private static Fejl? Slut(MindreIndsats m) => m switch
    {
        { Annulleret: not null } => new(null, "Indsatsen er annulleret."),
        { Videre: not null } => new(null, "Indsatsen er ført videre."),
        { Opfoelgning: { } o } => new(null, $"Der blev fulgt op {DanskTid.Dato(o.Tid)}."),
        _ => null,
    };
}
