using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: yes, with the day the work is expected to begin.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record AccepterBestilling(BestillingId Id, LocalDate ForventetStart, int Version) : IHarVersion;

internal static class AccepterBestillingHandler
{
    public static Task<Bestilling?> Load(AccepterBestilling c, UdfoererDb db, CancellationToken ct) => db.Hent<Bestilling>(c.Id, ct: ct);

    public static Afvisning? Validate(AccepterBestilling c, Bestilling a, Sammenhaeng s) =>
        Afvisning.Af([Tilbudsregler.IkkeLeder(s.Bruger, a.Ordre.Enhed), Bestillingsvar.KanIkkeBesvares(a), Bestillingsvar.Fortid(c.ForventetStart, s)]);

    public static (Haendelser, BestillingBesvaret) Handle(AccepterBestilling c, Bestilling a, Sammenhaeng s)
    {
        var h = a.Accepter(c.ForventetStart, s);
        return (h, Bestillingsvar.Besked(a, h, Bestillingssvar.Accepteret));
    }
}
