using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Samspil;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>
/// M8: a meeting that was held in Samspil becomes the case's own fact, so that a decision counts it and nobody types it. One per
/// meeting however often it is told; a correction and an annulment are followed.
/// </summary>
internal static class MoedeHoldtHandler
{
    /// <param name="Sag">The child's open case.</param>
    /// <param name="Type">Which of the meetings that decisions build upon; null when it is none of them.</param>
    /// <param name="Moede">The one already known: the same, the one that was asked for, or one typed by hand on the same day.</param>
    internal sealed record Fundet(SagId? Sag, BorgerId Barn, Moedetype? Type, Sagsmoede? Moede);

    public static async Task<Fundet> Load(MoedeHoldt b, MyndighedDb db, IBorgere borgere, Opsaetninger opsaetninger, CancellationToken ct)
    {
        if (b.Barn is not { } barn)
        {
            return new(null, default, null, null);
        }

        var dag = Fristdag.Af(b.Gaelder);
        var type = (await opsaetninger.Hent<Moedekrav>(dag, ct: ct)).AfSamspil(b.Type);

        BorgerId[] alle = [.. (await borgere.Aliasser([barn], ct)).Af(barn)];
        var moeder = await db.HentForBorger<Sagsmoede>(alle, ct: ct);
        var sag = await db.Sagsliste.AsNoTracking().Where(s => alle.Contains(s.BorgerId) && s.Lukket == null).OrderBy(s => s.Aabnet).Select(s => new { s.Id, s.BorgerId }).FirstOrDefaultAsync(ct);
        return new(sag?.Id, sag?.BorgerId ?? barn, type, moeder.FirstOrDefault(m => m.Indhold?.Samspil == b.Moede)
            ?? moeder.FirstOrDefault(m => m.Venter && m.StroemId == b.Anmodning)
            ?? moeder.FirstOrDefault(m => !m.Annulleret && m.Sag == sag?.Id && m.Indhold is { Samspil: null } i && i.Type == type?.Kode && i.Dato == dag));
    }

    public static Task<Fundet> Load(Rettet<MoedeHoldt> b, MyndighedDb db, IBorgere borgere, Opsaetninger opsaetninger, CancellationToken ct) => Load(b.Nyt, db, borgere, opsaetninger, ct);
    public static Task<Fundet> Load(Annulleret<MoedeHoldt> b, MyndighedDb db, IBorgere borgere, Opsaetninger opsaetninger, CancellationToken ct) => Load(b.Faktisk, db, borgere, opsaetninger, ct);

    public static Haendelser? Handle(MoedeHoldt b, Fundet f, Sammenhaeng s)
    {
        if (f is not { Sag: { } sag, Type: { } type })
        {
            return null;
        }

        var indhold = new Moedeindhold(type.Kode, type.Navn, type.Udvalg, Fristdag.Af(b.Gaelder), Udfald(b.Udfald, type.Udvalg), f.Moede?.Indhold?.Note, b.Moede);
        return f.Moede is not { } m ? Sagsmoede.Hold(new(Id.Af(b.Moede.Vaerdi, "sagsmoede")), sag, f.Barn, indhold, s) : m.Annulleret || m.Indhold == indhold ? null : m.Holdes(indhold, s);
    }

    public static Haendelser? Handle(Rettet<MoedeHoldt> b, Fundet f, Sammenhaeng s) => Handle(b.Nyt, f, s);

    public static Haendelser? Handle(Annulleret<MoedeHoldt> b, Fundet f, Sammenhaeng s) =>
        f.Moede is { Annulleret: false } m && m.Indhold?.Samspil == b.Faktisk.Moede ? m.Annuller("Mødet er annulleret i Samspil.", s) : null;

    /// <summary>A meeting that recommends, decides or agrees took place; a committee has agreed only when it recommends or decides.</summary>
    internal static Moedeudfald Udfald(Samspil.Moedeudfald udfald, Udvalg? udvalg) => udfald switch
    {
        Samspil.Moedeudfald.Anbefalet or Samspil.Moedeudfald.Besluttet => Moedeudfald.Tiltraadt,
        Samspil.Moedeudfald.IkkeAnbefalet => Moedeudfald.IkkeTiltraadt,
        Samspil.Moedeudfald.Aftalt when udvalg is null => Moedeudfald.Tiltraadt,
        _ => Moedeudfald.Udsat,
    };
}
