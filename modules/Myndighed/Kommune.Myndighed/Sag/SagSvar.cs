using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case as <see cref="SagApi"/> gives it.</summary>
/// <param name="Version">Of the case; each part has its own.</param>
/// <param name="Undersoegelse">The examination under its headings, with its own version; absent when there is none.</param>
/// <param name="Plan">The child's plan with its goals and their measurements.</param>
/// <param name="Afgoerelser">The decisions, the oldest first.</param>
/// <param name="Indsatser">The measures, the oldest first.</param>
/// <param name="Anbringelser">The placements, the oldest first, with places, contact and supervisory visits.</param>
/// <param name="Frister">The clocks, with the rule and the paragraph that each comes from.</param>
internal sealed record SagSvar(
    SagId Id, string? Nummer, int Version, BorgerId Barn, string Kle, TeamId Team, MedarbejderId? Ansvarlig, Instant Aabnet, Instant? Lukket, Sagslukning? Lukkeaarsag,
    IReadOnlyList<Screening> Screeninger, IReadOnlyList<Boernesamtale> Boernesamtaler, object? Undersoegelse, object? Plan, IReadOnlyList<object> Afgoerelser, IReadOnlyList<object> Indsatser, IReadOnlyList<object> Anbringelser, IReadOnlyList<object> Frister);

/// <summary>The journal of a case.</summary>
/// <param name="SomKendt">The moment it is shown as known at.</param>
internal sealed record JournalSvar(Instant SomKendt, IReadOnlyList<JournalSvar.Linje> Linjer)
{
    /// <param name="Gaelder">When it happened.</param>
    /// <param name="Registreret">When it was written down.</param>
    internal sealed record Linje(FaktumId Faktum, Instant Gaelder, Instant Registreret, MedarbejderId Bruger, string Tekst, string? Note, string? Citat);
}

/// <summary>The notifications about a child and its siblings.</summary>
/// <param name="Henvendelser">How many letters or calls they came from.</param>
/// <param name="GaarIgen">Words that recur, each with the places where it stands.</param>
internal sealed record SerieSvar(IReadOnlyList<SerieSvar.Underretning> Underretninger, int Henvendelser, IReadOnlyList<SerieSvar.Genganger> GaarIgen)
{
    /// <param name="Fra">Who notified.</param>
    internal sealed record Underretning(UnderretningId Id, BorgerId Barn, HenvendelseId Henvendelse, Instant Modtaget, string Fra, string Bekymring, Udfald? Udfald);

    internal sealed record Genganger(string Ord, IReadOnlyList<Sted> Steder);

    internal sealed record Sted(UnderretningId Underretning, string Foer, string Ord, string Efter);
}
