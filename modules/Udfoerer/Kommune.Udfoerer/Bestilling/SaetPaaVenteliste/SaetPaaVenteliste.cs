using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: there is no place yet; the day it may begin, when anything is known.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record SaetPaaVenteliste(BestillingId Id, LocalDate? ForventetStart, int Version) : IHarVersion;

internal static class SaetPaaVentelisteHandler
{
    public static Task<Bestilling?> Load(SaetPaaVenteliste c, UdfoererDb db, CancellationToken ct) => db.Hent<Bestilling>(c.Id, ct: ct);

    public static Afvisning? Validate(SaetPaaVenteliste c, Bestilling a, Sammenhaeng s) =>
        Afvisning.Af([Tilbudsregler.IkkeLeder(s.Bruger, a.Ordre.Enhed), Bestillingsvar.KanIkkeBesvares(a), Bestillingsvar.Fortid(c.ForventetStart, s)]);

    public static (Haendelser, BestillingBesvaret) Handle(SaetPaaVenteliste c, Bestilling a, Sammenhaeng s)
    {
        var h = a.Vent(c.ForventetStart, s);
        return (h, Bestillingsvar.Besked(a, h, Bestillingssvar.Venteliste));
    }
}
