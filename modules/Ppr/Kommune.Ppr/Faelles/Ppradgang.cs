using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>Who may act on what. Whether somebody may know of the child at all is decided by `adgang` besides.</summary>
internal static class Ppradgang
{
    public static bool Leder(this Bruger bruger, EnhedId enhed) => bruger.ErSystem || bruger.Subjekter.Contains(SubjektId.Ledelse(enhed));

    public static Fejl? IkkeLeder(Bruger bruger, EnhedId enhed, string tekst) => bruger.Leder(enhed) ? null : new Fejl(null, tekst);

    /// <summary>PPR as a department of the organisation: what comes from outside is given to its leader.</summary>
    public static async Task<EnhedId?> Ppr(Organisation organisation, CancellationToken ct) =>
        await organisation.Enheder(null, "ppr", ct) is [var ppr, ..] ? new EnhedId(ppr.Id) : null;

    /// <summary>Those of PPR whom a child can be given to.</summary>
    public static Task<List<Medarbejder>> Kolleger(Organisation organisation, EnhedId ppr, NodaTime.Instant nu, CancellationToken ct) =>
        organisation.MedRolle([Rolle.Psykolog, Rolle.PprLeder], ppr, nu, ct);
}

/// <summary>Somebody a child was to be given to; whether they work in PPR.</summary>
internal sealed record Kollega(bool ErHer)
{
    public static async Task<Kollega> Find(Organisation organisation, MedarbejderId id, EnhedId ppr, Sammenhaeng s, CancellationToken ct) =>
        new((await Ppradgang.Kolleger(organisation, ppr, s.Nu, ct)).Any(m => m.Id == id));

    public Fejl? Mangler(string felt) => ErHer ? null : new Fejl(felt, "Vælg en, der arbejder i PPR.");
}
