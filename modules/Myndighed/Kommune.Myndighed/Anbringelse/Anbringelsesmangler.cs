using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// What a placement lacks (M17, S1): a pure rule over the placement, the plan and the conversations. Nothing is refused for it;
/// it stands on the case, on the placement and on the follow-up until it is mended.
/// </summary>
internal static class Anbringelsesmangler
{
    public static IReadOnlyList<Fejl> Af(Anbringelse a, Sag sag, Plan? plan, LocalDate idag)
    {
        if (!a.Loeber)
        {
            return [];
        }

        var (her, planen) = (MyndighedRuter.Anbringelse(a.Id), MyndighedRuter.Plan(a.Sag));
        List<Fejl?> ud =
        [
            a.UdenSted ? new(null, "Hvor barnet er nu: stedet er ophørt", her) : null,
            a is { ErAkut: true, Meddelt: null } ? new(null, "Skriftlig meddelelse til parterne om den akutte anbringelse", her) : null,
            a is { ErAkut: true, Godkendelse: null } ? new(null, "Børne- og ungeudvalgets godkendelse af den akutte anbringelse", her) : null,
            a.Formand is { } formand && !sag.HarSamtaleEllerGrundEfter(formand) ? new(null, "Samtale med barnet efter den akutte anbringelse", MyndighedRuter.Samtale(a.Sag)) : null,
            a.Den(idag).Form == Anbringelsesform.Plejefamilie ? new(null, "Plejefamiliens type", her) : null,
            a.SamvaerSkrevet is null ? new(null, "Samvær: med hvem, og hvor ofte", her) : null,
            .. Hverdag(plan, a.Sag),
            Tom(plan?.Tekster.VejenTilbage) ? new(null, "Vejen hjem", planen) : null,
        ];
        return [.. ud.OfType<Fejl>()];
    }

    /// <summary>S1: schooling and family life are addressed while the child is away.</summary>
    public static IEnumerable<Fejl?> Hverdag(Plan? plan, SagId sag) =>
    [
        Tom(plan?.Tekster.Skole) ? new Fejl(null, "Skole og læring, mens barnet er anbragt", MyndighedRuter.Plan(sag)) : null,
        Tom(plan?.Tekster.Familieliv) ? new Fejl(null, "Familielivet, mens barnet er anbragt", MyndighedRuter.Plan(sag)) : null,
    ];

    private static bool Tom(string? t) => string.IsNullOrWhiteSpace(t);
}
