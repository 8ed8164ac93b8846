using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2, U3: the work with the child has begun, on this day.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record BegyndForloeb(BestillingId Id, LocalDate Dato, int Version) : IHarVersion;

internal static class BegyndForloebHandler
{
    public static async Task<Bestilling?> Load(BegyndForloeb c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Bestilling>(c.Id, ct: ct) is { } a && (a.Behandler == s.Bruger.Id || s.Bruger.Leder(a.Ordre.Enhed)) ? a : null;

    public static Afvisning? Validate(BegyndForloeb c, Bestilling a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Tilstand == Bestillingstilstand.Tildelt ? null : new Fejl(null, a.Aaben ? "Bestillingen skal først gives til en familiebehandler." : $"Forløbet kan ikke begynde: bestillingen er {UdfoererOrd.Af(a.Tilstand)}."),
        Dag.Fejl(c.Dato, Fristdag.Af(a.ModtagetGaelder) < a.Ordre.Fra ? Fristdag.Af(a.ModtagetGaelder) : a.Ordre.Fra, s),
    ]);

    public static (Haendelser, Haendelser, ForloebBegyndt) Handle(BegyndForloeb c, Bestilling a, Sammenhaeng s)
    {
        var h = a.Begynd(c.Dato, s);
        var (f, begyndt) = Forloeb.Start(a, c.Dato, s);
        return (h, begyndt, new ForloebBegyndt(begyndt.Faktum, begyndt.Gaelder, a.Borger, f.Id, a.Ordre.Indsats.Vaerdi, a.Ordre.Tilbud));
    }
}
