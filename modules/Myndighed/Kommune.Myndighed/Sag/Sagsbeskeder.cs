using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The published form of the case's facts, as they stand now: so that a correction names the same fact with the new content.</summary>
internal static class Sagsbeskeder
{
    public static Screenet Af(Sag sag, Screening x) => new(x.Faktum, x.Gaelder, sag.Borger, sag.Id, x.Udfald);

    public static IBesked Af(Sag sag, Boernesamtale x) => x.Holdt is { } h
        ? new BoernesamtaleHoldt(x.Faktum, x.Gaelder, sag.Borger, sag.Id, h.Hoert)
        : new BoernesamtaleUdeladt(x.Faktum, x.Gaelder, sag.Borger, sag.Id, x.Udeladt!.Value);

    public static UndersoegelseBegyndt Begyndt(Undersoegelse u) => new(u.Begyndelse, u.Begyndt, u.Borger, u.Sag, u.Id, u.OpmaerksomFra);

    public static UndersoegelseAfsluttet Afsluttet(Undersoegelse u) =>
        new(u.Afslutning!.Value, u.Afsluttet!.Value, u.Borger, u.Sag, u.Id, u.OpmaerksomFra, Foreloebig: false, u.IndsatsAnbefalet!.Value);

    public static UndersoegelseAfsluttet Foreloebig(Undersoegelse u) =>
        new(u.Foreloebig!.Faktum, u.Foreloebig.Gaelder, u.Borger, u.Sag, u.Id, u.OpmaerksomFra, Foreloebig: true, u.Foreloebig.IndsatsAnbefalet);

    public static PlanGodkendt Godkendt(Plan p) => new(p.Godkendelse!.Value, p.Godkendt!.Value, p.Borger, p.Sag, p.Id, p.Maalene.Count);

    public static Fejl? Lukket(Sag sag) => sag.ErAaben ? null : new Fejl(null, "Sagen er lukket.");

    public static Fejl? IkkeFremtid(string felt, Instant? tid, Instant nu) => tid > nu ? new Fejl(felt, "Tidspunktet kan ikke ligge i fremtiden.") : null;
}
