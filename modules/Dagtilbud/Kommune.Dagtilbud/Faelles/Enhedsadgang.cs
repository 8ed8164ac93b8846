using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>Who may act in which unit. Whether somebody may know of a child at all is decided by `adgang` besides.</summary>
internal static class Enhedsadgang
{
    public static bool Arbejder(this Bruger bruger, EnhedId enhed) => bruger.ErSystem || bruger.Subjekter.Contains((SubjektId)enhed);

    public static bool Leder(this Bruger bruger, EnhedId enhed) => bruger.ErSystem || bruger.Subjekter.Contains(SubjektId.Ledelse(enhed));

    public static bool Konsulent(this Bruger bruger) => bruger.Har(Rolle.Dagtilbudskonsulent);

    /// <summary>The leader of the unit, or who visits all of them.</summary>
    public static bool Styrer(this Bruger bruger, EnhedId enhed) => bruger.Leder(enhed) || bruger.Konsulent();

    /// <summary>The institutions, schools and clubs that somebody works in; a consultant has them all.</summary>
    public static async Task<IReadOnlyList<Enhed>> Mine(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        [.. (await organisation.Enheder(null, "dagtilbud", ct)).Where(e => e.Art != "afdeling" && (bruger.Konsulent() || bruger.Arbejder(new(e.Id))))];

    /// <summary>Those who visit: the department of the day-care area itself.</summary>
    public static async Task<EnhedId?> Visitation(Organisation organisation, CancellationToken ct) =>
        (await organisation.Enheder("afdeling", "dagtilbud", ct)) is [var afdeling, ..] ? new EnhedId(afdeling.Id) : null;

    public static Fejl? IkkeLeder(Bruger bruger, EnhedId enhed) => bruger.Styrer(enhed) ? null : new Fejl("Enhed", "Kun lederen af enheden eller en konsulent kan gøre det.");
}
