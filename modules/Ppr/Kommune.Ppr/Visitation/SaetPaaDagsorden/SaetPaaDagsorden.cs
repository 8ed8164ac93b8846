using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P4: the case is on a meeting of the committee.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record SaetPaaDagsorden(VisitationId Id, LocalDate Moede, int Version) : IHarVersion;

internal static class SaetPaaDagsordenHandler
{
    public static Task<Visitation?> Load(SaetPaaDagsorden c, PprDb db, CancellationToken ct) => db.Hent<Visitation>(c.Id, ct: ct);

    public static Afvisning? Validate(SaetPaaDagsorden c, Visitation a, Sammenhaeng s) => Afvisning.Af(
    [
        a.VenterPaaBeslutning ? null : new Fejl(null, "Der er allerede truffet afgørelse."),
        a.Anbefaling.Beslutter == Beslutter.Kommune ? null : new Fejl(null, "Skolelederen beslutter; udvalget skal ikke behandle sagen."),
        c.Moede < Fristdag.Af(s.Nu) ? new Fejl(nameof(c.Moede), "Mødet ligger i fortiden.") : null,
        a.Moede == c.Moede ? new Fejl(nameof(c.Moede), "Sagen er allerede på det møde.") : null,
    ]);

    public static Haendelser Handle(SaetPaaDagsorden c, Visitation a, Sammenhaeng s) => a.SaetPaa(c.Moede, s);
}
