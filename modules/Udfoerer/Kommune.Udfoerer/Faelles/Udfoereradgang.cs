using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>Who may act on what in a house. Whether somebody may know of the child at all is decided by `adgang` besides.</summary>
internal static class Udfoereradgang
{
    public static bool Leder(this Bruger bruger, EnhedId hus) => bruger.ErSystem || bruger.Subjekter.Contains(SubjektId.Ledelse(hus));

    /// <summary>The houses whose leader or coordinator the user is.</summary>
    public static async Task<IReadOnlyList<Enhed>> Huse(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        (await organisation.Enheder(null, "udfoerer", ct)).Where(e => bruger.Leder(new EnhedId(e.Id))).ToArray();

    /// <summary>The houses whose figures the user may read: their own, and for Myndighed's leaders and the management all.</summary>
    public static async Task<IReadOnlyList<Enhed>> Talhuse(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        bruger.Har(Rolle.Teamleder, Rolle.Afdelingsleder, Rolle.Direktoer) ? await organisation.Enheder("hus", "udfoerer", ct) : await Huse(organisation, bruger, ct);

    /// <summary>For SQL: the houses as ids.</summary>
    public static async Task<Guid[]> HusIder(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        [.. (await Huse(organisation, bruger, ct)).Select(e => e.Id)];
}
