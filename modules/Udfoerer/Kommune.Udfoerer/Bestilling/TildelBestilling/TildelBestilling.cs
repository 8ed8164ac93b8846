using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U2: the order is given to a familiebehandler of the house, who from now on sees the child. It starts nothing by itself.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record TildelBestilling(BestillingId Id, MedarbejderId Behandler, int Version) : IHarVersion;

internal static class TildelBestillingHandler
{
    public static async Task<(Bestilling, Kollega)> Load(TildelBestilling c, UdfoererDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Bestilling>(c.Id, ct: ct) is { } a ? (a, await Kollega.Find(organisation, c.Behandler, a.Ordre.Enhed, s, ct)) : (null!, Kollega.Ukendt);

    public static Afvisning? Validate(TildelBestilling c, Bestilling a, Kollega k, Sammenhaeng s) => Afvisning.Af(
    [
        Tilbudsregler.IkkeLeder(s.Bruger, a.Ordre.Enhed),
        a.KanTildeles ? null : new Fejl(null, a.KanBesvares ? "Sig først ja til bestillingen." : $"Bestillingen kan ikke gives videre: den er {UdfoererOrd.Af(a.Tilstand)}."),
        k.ErBehandler ? null : new Fejl("Behandler", "Vælg en familiebehandler, der arbejder i huset."),
        a.Behandler == c.Behandler ? new Fejl("Behandler", "Bestillingen er allerede givet til den familiebehandler.") : null,
    ]);

    public static Haendelser Handle(TildelBestilling c, Bestilling a, Sammenhaeng s) => a.Tildel(c.Behandler, s);
}

/// <summary>Somebody who may be given a forløb in a house.</summary>
internal sealed record Kollega(bool ErBehandler)
{
    public static readonly Kollega Ukendt = new(false);

    public static async Task<Kollega> Find(Organisation organisation, MedarbejderId id, EnhedId hus, Sammenhaeng s, CancellationToken ct) =>
        new((await Alle(organisation, hus, s.Nu, ct)).Any(m => m.Id == id));

    /// <summary>Foster families and external providers do not sign in; their coordinator acts for them, and so may take it.</summary>
    public static Task<List<Medarbejder>> Alle(Organisation organisation, EnhedId hus, NodaTime.Instant nu, CancellationToken ct) =>
        organisation.MedRolle([Rolle.Familiebehandler, Rolle.Tilbudskoordinator], hus, nu, ct);
}
