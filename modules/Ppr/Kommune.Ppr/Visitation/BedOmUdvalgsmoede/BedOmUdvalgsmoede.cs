using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P4, SA1: the meeting that a visitation demands is asked for; it is called from the task that follows, and its outcome comes back by itself.</summary>
/// <param name="Type">The code of one of the meetings in the setting.</param>
[Kraever(Rolle.PprLeder)]
internal sealed record BedOmUdvalgsmoede(VisitationId Id, string Type, [MaxLength(300)] string Hvad, int Version) : IHarVersion;

internal static class BedOmUdvalgsmoedeHandler
{
    public static async Task<(Visitation, Visitationsmoeder)> Load(BedOmUdvalgsmoede c, PprDb db, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        ((await db.Hent<Visitation>(c.Id, ct: ct))!, await opsaetninger.Hent<Visitationsmoeder>(Fristdag.Af(s.Nu), ct: ct));

    public static Afvisning? Validate(BedOmUdvalgsmoede c, Visitation a, Visitationsmoeder krav, Sammenhaeng s) => Afvisning.Af(
    [
        a.VenterPaaBeslutning ? null : new Fejl(null, "Der er allerede truffet afgørelse."),
        Ppradgang.IkkeLeder(s.Bruger, a.Anbefaling.Ppr, "Kun PPR's leder beder om mødet."),
        krav.Alle.All(m => m.Moede != c.Type) ? new Fejl(nameof(c.Type), "Vælg mødet.") : null,
        a.Oensker.Any(o => o.Hvad.Type == c.Type) ? new Fejl(nameof(c.Type), "Der er allerede bedt om mødet.") : null,
    ]);

    public static (Haendelser, MoedeOensket) Handle(BedOmUdvalgsmoede c, Visitation a, Visitationsmoeder krav, Sammenhaeng s)
    {
        var h = a.OenskMoede(new(c.Type, krav.Alle.First(m => m.Moede == c.Type).Navn, c.Hvad), s);
        return (h, new MoedeOensket(h.Faktum, h.Gaelder, a.Borger, h.Faktum.Vaerdi, c.Type, s.Bruger.Id, SubjektId.Ledelse(a.Anbefaling.Ppr), c.Hvad, "PPR's visitation af barnet; hvad der må deles, afgøres, når mødet indkaldes"));
    }
}
