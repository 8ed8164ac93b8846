using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U3: another familiebehandler of the house goes on with it. The one before no longer sees the child; the clock's owner moves along.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record SkiftBehandler(ForloebId Id, MedarbejderId Behandler, string Begrundelse, int Version) : IHarVersion;

internal static class SkiftBehandlerHandler
{
    public static async Task<(Forloeb, Kollega)> Load(SkiftBehandler c, UdfoererDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await Forloebskrift.Hent(db, c.Id, s, ct) is { } a ? (a, await Kollega.Find(organisation, c.Behandler, a.Ordre.Enhed, s, ct)) : (null!, Kollega.Ukendt);

    public static Afvisning? Validate(SkiftBehandler c, Forloeb a, Kollega k, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), Tilbudsregler.IkkeLeder(s.Bruger, a.Ordre.Enhed),
        k.ErBehandler ? null : new Fejl("Behandler", "Vælg en familiebehandler, der arbejder i huset."),
        a.Behandler == c.Behandler ? new Fejl("Behandler", "Forløbet er allerede hos den familiebehandler.") : null,
    ]);

    public static Haendelser Handle(SkiftBehandler c, Forloeb a, Sammenhaeng s) => a.SkiftBehandler(c.Behandler, c.Begrundelse, s);
}
