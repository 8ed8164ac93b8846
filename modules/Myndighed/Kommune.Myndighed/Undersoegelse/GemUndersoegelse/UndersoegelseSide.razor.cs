using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Myndighed;

public partial class UndersoegelseSide
{
    private Formular? _f;
    private Formular? _foreloebig;
    private Formular? _ret;
    private IReadOnlyList<Journallinje> _kilder = [];

    [SupplyParameterFromQuery] private string? Pr { get; set; }

    private protected override Instant? SomKendt => Kendt.Paa(Pr, Nu);

    private Undersoegelse? U => B.Undersoegelse;

    private int Udfyldte => Sagsord.Afsnit.Count(a => a.Foldet && Skrevet(a));

    private string[] Medvirkende => [.. B.Sag.Samtaler.Select(s => s.Holdt).OfType<Samtaleindhold>().SelectMany(h => new[] { h.Bisidder, h.Medvirkende }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What stands in a concluded one, to be read and printed, and what stood before it was corrected.</summary>
    private IReadOnlyList<(string Overskrift, string Etiket, string? Tekst, IReadOnlyList<(string Rettelse, string? Foer)> Foer)> Laest
    {
        get
        {
            var rettelser = U!.Rettelser.Reverse().ToArray();
            var tekster = Enum.GetValues<Undersoegelsesfelt>().Select(f => (Sagsord.Afsnitsnavn(f), Sagsord.Navn(f), U.Tekst(f),
                Foer: (IReadOnlyList<(string, string?)>)[.. rettelser.SelectMany(r => r.Foer.Where(t => t.Felt == f).Select(t => (Rettet(r), t.Tekst)))]));
            return
            [
                .. tekster.Where(t => t.Item3 is not null || t.Foer.Count > 0),
                .. U.IndsatsAnbefalet is { } ja
                    ? [(Sagsord.Afsnitsnavn(Undersoegelsesfelt.Konklusion), "Skal der sættes en indsats i gang?", JaNej(ja), [.. rettelser.Where(r => r.AnbefaletFoer is not null).Select(r => (Rettet(r), (string?)JaNej(r.AnbefaletFoer!.Value)))])]
                    : Array.Empty<(string, string, string?, IReadOnlyList<(string, string?)>)>(),
            ];

            static string JaNej(bool ja) => ja ? "Ja" : "Nej";
            string Rettet(Undersoegelsesrettelse r) => $"Rettet {DanskTid.Dato(r.Rettet)} af {Ansat(r.Af)}: {r.Hvorfor}";
        }
    }

    private protected override Task HentMere()
    {
        // The notification and the child's own words: what has been said is offered, never copied by hand.
        _kilder = [.. Tekster.Linjer(B.Alt.Where(a => a is Underretning or MindreIndsats || a.StroemId == SagId || (a is Indhentning && a.SagId == SagId))).Where(l => l.Tekst is { Kilde: not null, Citat: not null, Link: not null })];
        if (SomKendt is null && U is { ErAaben: true } u)
        {
            _f = Formular<GemUndersoegelse>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }, () => Task.FromResult(Undersoegelsesform.Konflikt(u, _f!)));
            _foreloebig = u.Foreloebig is null ? Formular<VurderForeloebigt>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }) : null;
            _ret = Formular<RetOpmaerksom>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }, kladde: false);
        }

        return Task.CompletedTask;
    }

    private bool Skrevet(Undersoegelsesafsnit a) => U!.Tekst(a.Ressourcer) is not null || U.Tekst(a.Udfordringer) is not null;

    private bool Brugt(Journallinje k) => Enum.GetValues<Undersoegelsesfelt>().Any(f => U!.Tekst(f)?.Contains(k.Tekst.Citat!, StringComparison.Ordinal) == true);

    private string Anker(string id) => $"{MyndighedRuter.Undersoegelse(B.Sag.Id).Sti}#{id}";

    /// <summary>What school or doctor wrote is offered under their own heading.</summary>
    private static bool Hoerer(Journallinje k, Undersoegelsesafsnit a) => a.Udfordringer == (k.Aggregat switch
    {
        Underretning or MindreIndsats => (Undersoegelsesfelt?)Undersoegelsesfelt.FamilieUdfordringer,
        Indhentning { Indhold.Fra: Udtalelseskilde.Dagtilbud or Udtalelseskilde.Ppr } => Undersoegelsesfelt.SkoleUdfordringer,
        Indhentning { Indhold.Fra: Udtalelseskilde.Laege } => Undersoegelsesfelt.SundhedUdfordringer,
        Indhentning => Undersoegelsesfelt.AndetUdfordringer,
        _ => null,
    });

    private RenderFragment Afsnit(Undersoegelsesafsnit a) => b =>
    {
        b.OpenElement(0, "section");
        b.AddAttribute(1, "class", "kort");
        b.AddAttribute(2, "id", a.Anker);
        b.OpenElement(3, "h2");
        b.AddContent(4, a.Navn);
        b.CloseElement();
        // A notification is offered where most of them belong; the person decides whether it does.
        foreach (var k in _kilder.Where(k => Hoerer(k, a)))
        {
            b.OpenComponent<Kilde>(5);
            b.AddComponentParameter(6, nameof(Kilde.Tekst), k.Tekst.Citat!);
            b.AddComponentParameter(7, nameof(Kilde.Fra), k.Tekst.Kilde!);
            b.AddComponentParameter(8, nameof(Kilde.Dato), (LocalDate?)DanskTid.Dag(k.Skete));
            b.AddComponentParameter(9, nameof(Kilde.Til), Undersoegelsesform.Navn(a.Udfordringer));
            b.CloseComponent();
        }

        b.OpenElement(10, "div");
        b.AddAttribute(11, "class", "to lige");
        foreach (var f in new[] { a.Ressourcer, a.Udfordringer })
        {
            b.OpenElement(12, "div");
            b.AddContent(13, Undersoegelsesform.Felt(U!, f, 4));
            b.CloseElement();
        }

        b.CloseElement();
        b.CloseElement();
    };
}
