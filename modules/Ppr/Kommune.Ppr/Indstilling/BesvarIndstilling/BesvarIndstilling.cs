using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P1: advice about a child, by the one it was given to; it goes back to the sender.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record BesvarIndstilling(IndstillingId Id, string Svar, int Version) : IHarVersion;

internal static class BesvarIndstillingHandler
{
    public static Task<Indstilling?> Load(BesvarIndstilling c, PprDb db, CancellationToken ct) => db.Hent<Indstilling>(c.Id, ct: ct);

    public static Afvisning? Validate(BesvarIndstilling c, Indstilling a, Sammenhaeng s) => Afvisning.Af(
    [
        KanBesvares(a) ? null : new Fejl(null, a.Triage?.Triage == Triage.Vurdering ? "Der skal laves en vurdering; den giver svaret." : $"Indstillingen kan ikke besvares: den er {PprOrd.Af(a.Tilstand)}."),
        a.Medarbejder == s.Bruger.Id || s.Bruger.Leder(a.Indhold.Ppr) ? null : new Fejl(null, "Kun den, der har fået opgaven, kan svare."),
    ]);

    public static (Haendelser, SvarOverdraget) Handle(BesvarIndstilling c, Indstilling a, Sammenhaeng s)
    {
        var h = a.Besvar(c.Svar, s);
        return (h, Indstillingsbesked.Svar(a, c.Svar, h.Gaelder));
    }

    public static bool KanBesvares(Indstilling a) => a is { Tilstand: Indstillingstilstand.Tildelt, Triage.Triage: Triage.Sparring };
}
