using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P3: the assessment was said to parents and staff face to face, before or after it was written.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record OverleverMundtligt(PpvId Id, LocalDate Dato, string MedHvem);

internal static class OverleverMundtligtHandler
{
    public static Task<Ppv?> Load(OverleverMundtligt c, PprDb db, Sammenhaeng s, CancellationToken ct) => Ppvskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(OverleverMundtligt c, Ppv a, Sammenhaeng s) => Afvisning.Af(
    [
        Dag.Fremtid(c.Dato, s, nameof(c.Dato)),
        c.Dato < Fristdag.Af(a.BegyndtGaelder) ? new Fejl(nameof(c.Dato), $"Dagen ligger før {DanskTid.Dato(a.BegyndtGaelder)}, hvor vurderingen begyndte.") : null,
    ]);

    public static Haendelser Handle(OverleverMundtligt c, Ppv a, Sammenhaeng s) => a.Overlever(c.Dato, c.MedHvem, s);
}
