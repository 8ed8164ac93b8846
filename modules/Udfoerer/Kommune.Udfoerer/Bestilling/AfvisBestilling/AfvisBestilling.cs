using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U2: no, and why: the social worker reads it to find another way.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record AfvisBestilling(BestillingId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AfvisBestillingHandler
{
    public static Task<Bestilling?> Load(AfvisBestilling c, UdfoererDb db, CancellationToken ct) => db.Hent<Bestilling>(c.Id, ct: ct);

    public static Afvisning? Validate(AfvisBestilling c, Bestilling a, Sammenhaeng s) =>
        Afvisning.Af(
        [
            Tilbudsregler.IkkeLeder(s.Bruger, a.Ordre.Enhed), Bestillingsvar.KanIkkeBesvares(a),
            string.IsNullOrWhiteSpace(c.Begrundelse) ? new Fejl("Begrundelse", "Skriv, hvorfor I siger nej.") : null,
        ]);

    public static (Haendelser, BestillingBesvaret, BestillingAfvist) Handle(AfvisBestilling c, Bestilling a, Sammenhaeng s)
    {
        var h = a.Afvis(c.Begrundelse, s);
        return (h, Bestillingsvar.Besked(a, h, Bestillingssvar.Afvist),
            new BestillingAfvist(FaktumId.Ny(), h.Gaelder, a.Borger, a.Id, a.Ordre.Indsats.Vaerdi, a.Ordre.Tilbud, c.Begrundelse, a.Ordre.Grundlag));
    }
}
