using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>
/// P4, F28: the decision. Under the limit it is the school's head's, from it the municipality's committee's, whose decision PPR's
/// leader enters. Special education is granted with a goal, a way back and a day to look at it again; the letter is frozen.
/// </summary>
/// <param name="Kriterier">Those of the published criteria that are met.</param>
/// <param name="UdenMoede">Why it cannot wait for a meeting that the offer otherwise demands.</param>
/// <param name="Effekt">What the support shall lead to; <paramref name="Udgangspunkt"/> and <paramref name="Maal"/> are 0–10.</param>
[Kraever(Rolle.PprLeder, Rolle.Skoleleder)]
internal sealed record AfgoerVisitation(
    VisitationId Id, Visitationsudfald Udfald, Specialtilbud Tilbud, decimal TimerPrUge, EnhedId? Sted, LocalDate Fra, IReadOnlyList<string> Kriterier, string Begrundelse,
    string? Effekt, int? Udgangspunkt, int? Maal, string? Tilbageslusning, LocalDate? Revisiteres, decimal? PrisPrAar, int Version, [MaxLength(500)] string? UdenMoede = null) : IHarVersion;

internal static class AfgoerVisitationHandler
{
    public static async Task<(Visitation, Afgoerelsesgrundlag)> Load(AfgoerVisitation c, PprDb db, Afgoerelsesopslag opslag, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Visitation>(c.Id, ct: ct) is { } a && a.Maa(s.Bruger) ? (a, await opslag.Hent(a, s.Nu, ct)) : (null!, null!);

    public static Afvisning? Validate(AfgoerVisitation c, Visitation a, Afgoerelsesgrundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        a.VenterPaaBeslutning ? null : new Fejl(null, "Der er allerede truffet afgørelse."),
        Kompetence(c, a, g.Regler, s),
        c.Udfald == Visitationsudfald.TilbageTilAlmen ? new Fejl(nameof(c.Udfald), "Barnet har ikke fået noget endnu, så det kan ikke komme tilbage fra det. Vælg afslag eller anden støtte.") : null,
        c.Fra < Fristdag.Af(a.OprettetGaelder).PlusYears(-1) || c.Fra > Fristdag.Af(s.Nu).PlusYears(2) ? new Fejl(nameof(c.Fra), "Skriv en dag højst to år frem.") : null,
        c.Kriterier.Except(g.Kriterier.For(c.Tilbud), StringComparer.Ordinal).Any() ? new Fejl(nameof(c.Kriterier), "Kriterierne hører til et andet tilbud. Vælg igen.") : null,
        .. c.Udfald == Visitationsudfald.Bevilget ? Bevilling(c, a, g, s) : [c.PrisPrAar is not null ? new Fejl(nameof(c.PrisPrAar), "En pris hører til en bevilling.") : null],
    ], [c.Tilbageslusning is null ? null : "Vejen tilbage er skrevet."]);

    public static IEnumerable<object> Handle(AfgoerVisitation c, Visitation a, Afgoerelsesgrundlag g, Sammenhaeng s)
    {
        var beslutter = g.Regler.Beslutter(c.Tilbud, c.TimerPrUge);
        var bevilget = c.Udfald == Visitationsudfald.Bevilget;
        var dag = Fristdag.Af(s.Nu);
        var breve = g.Kreds.Modtagere.Select(m => new NytDokument(Id.Ny(), a.Borger, "Afgørelse om specialundervisning.html", "text/html",
            Brevhtml.Frys(Visitationsbrev.Skriv(c, a, g, m, dag, s.Bruger.Navn)), a.StroemId)).ToArray();
        var h = a.Afgoer(new(c.Udfald, c.Tilbud, c.TimerPrUge, beslutter, c.Kriterier, c.Begrundelse, bevilget ? new(c.Effekt!, c.Udgangspunkt!.Value, c.Maal!.Value) : null, bevilget ? c.Tilbageslusning : null,
            c.Sted, c.Fra, bevilget ? c.Revisiteres : null, c.PrisPrAar, [.. breve.Select(b => b.Id)], bevilget ? c.UdenMoede : null), s);
        yield return h;
        yield return breve;
        yield return new VisitationAfgjort(h.Faktum, h.Gaelder, a.Borger, a.Id, c.Tilbud, c.Udfald, beslutter, c.Sted, c.Fra, bevilget ? c.Revisiteres : null);
        if (bevilget && c.PrisPrAar is { } pris)
        {
            yield return Visitationsudgifter.Poster(a, g, pris, c.Fra, c.Revisiteres!.Value, s);
        }
    }

    /// <summary>Who may decide this is told by what is decided, not by what was recommended.</summary>
    private static Fejl? Kompetence(AfgoerVisitation c, Visitation a, Specialregler r, Sammenhaeng s) => r.Beslutter(c.Tilbud, c.TimerPrUge) switch
    {
        Beslutter.Skoleleder when !s.Bruger.Leder(a.Anbefaling.Skole) => new Fejl(nameof(c.TimerPrUge), $"Under {PprOrd.Timer(r.TimerFraKommunen)} beslutter skolelederen inden for skolen ({r.Lovgrundlag})."),
        Beslutter.Kommune when !s.Bruger.Leder(a.Anbefaling.Ppr) => new Fejl(nameof(c.TimerPrUge), $"{PprOrd.Af(c.Tilbud)}{(c.TimerPrUge > 0 ? $" i {PprOrd.Timer(c.TimerPrUge)}" : "")} beslutter kommunen ({r.Lovgrundlag})."),
        _ => null,
    };

    private static IEnumerable<Fejl?> Bevilling(AfgoerVisitation c, Visitation a, Afgoerelsesgrundlag g, Sammenhaeng s) =>
    [
        Visitationskrav.Timer(c.Tilbud, c.TimerPrUge, g.Regler),
        c.Kriterier.Count == 0 && g.Kriterier.For(c.Tilbud).Count > 0 ? new Fejl(nameof(c.Kriterier), "Vælg mindst ét kriterium, der er opfyldt.") : null,
        .. Visitationskrav.Bevilling(c.Tilbageslusning, c.Effekt, c.Udgangspunkt, c.Maal),
        Visitationskrav.Revisit(c.Revisiteres, c.Fra, g.Fristregler, s.Nu),
        Visitationskrav.Pris(c.PrisPrAar),
        .. Moedekrav.Mangler(c.Tilbud, g.Moedekrav, g.Moeder, a.Moede, c.UdenMoede, Fristdag.Af(s.Nu), PprRuter.Visitation(a.Id)),
    ];
}
