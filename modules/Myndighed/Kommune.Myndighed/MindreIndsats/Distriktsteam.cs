using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The pages and commands of a distriktsteam (M14): the forebyggende socialrådgiver, PPR and the sundhedspleje.</summary>
internal sealed class KraeverDistriktsteamAttribute() : KraeverAttribute(Medlemmer)
{
    public static readonly Rolle[] Medlemmer = [Rolle.Socialraadgiver, Rolle.Teamleder, Rolle.Psykolog, Rolle.PprLeder, Rolle.Sundhedsplejerske];
}

/// <summary>
/// Who is in which distriktsteam, as `organisation` says: units of the department "distriktsteam". A role alone gives nothing: a
/// psychologist of another district has nothing to do here.
/// </summary>
internal static class Distriktsteam
{
    public static Task<List<Enhed>> Alle(Organisation organisation, CancellationToken ct) => organisation.Enheder(null, "distriktsteam", ct);

    public static async Task<IReadOnlyList<Enhed>> Mine(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        [.. (await Alle(organisation, ct)).Where(e => ErMed(bruger, new(e.Id)))];

    public static bool ErMed(Bruger bruger, EnhedId team) => bruger.ErSystem || bruger.Subjekter.Contains((SubjektId)team);

    public static Fejl? Fremmed(Bruger bruger, MindreIndsats m) => ErMed(bruger, m.Team) ? null : new Fejl(null, "Kun det distriktsteam, der har begyndt indsatsen, kan gøre det.");

    /// <summary>The latest day by the rule in force; null where the municipality has set no length.</summary>
    public static LocalDate? Senest(Fristregler regler, IHelligdage helligdage, Instant start, Instant kendt) =>
        regler.Find("M14-OPFOELGNING", start, kendt) is { HarUr: true } regel ? Fristdag.Sidste(Fristberegner.Udloeb(regel, start, helligdage)) : null;
}
