using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>F28: somebody has asked for the reasons in writing; 14 days run from that day.</summary>
[Kraever(Rolle.PprLeder, Rolle.Skoleleder)]
internal sealed record BedOmBegrundelse(VisitationId Id, LocalDate Dato, int Version) : IHarVersion;

internal static class BedOmBegrundelseHandler
{
    public static async Task<Visitation?> Load(BedOmBegrundelse c, PprDb db, Sammenhaeng s, CancellationToken ct) => await db.Hent<Visitation>(c.Id, ct: ct) is { } a && a.Maa(s.Bruger) ? a : null;

    public static Afvisning? Validate(BedOmBegrundelse c, Visitation a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Afgoerelse is null ? new Fejl(null, "Der er ikke truffet afgørelse endnu.") : a.ManglerBegrundelse ? new Fejl(null, "Der er allerede bedt om en begrundelse, som ikke er sendt.") : null,
        Dag.Fremtid(c.Dato, s, nameof(c.Dato)),
        a.AfgjortGaelder is { } t && c.Dato < Fristdag.Af(t) ? new Fejl(nameof(c.Dato), "Dagen ligger før afgørelsen.") : null,
    ]);

    public static Haendelser Handle(BedOmBegrundelse c, Visitation a, Sammenhaeng s) => a.Oensk(c.Dato, s);
}
