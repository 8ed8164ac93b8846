using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Myndighed;

public partial class UndersoegelseSide
{
    private static readonly Valg[] _janej = [new("true", "Ja"), new("false", "Nej")];
    private Formular? _f;
    private Formular? _foreloebig;
    private Formular? _ret;
    private IReadOnlyList<Journallinje> _kilder = [];

    private Undersoegelse? U => B.Undersoegelse;

    private int Udfyldte => Sagsord.Afsnit.Count(a => a.Foldet && Skrevet(a));

    private string[] Medvirkende => [.. B.Sag.Samtaler.Select(s => s.Holdt).OfType<Samtaleindhold>().SelectMany(h => new[] { h.Bisidder, h.Medvirkende }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What stands in a concluded one, to be read and printed.</summary>
    private IReadOnlyList<(string Overskrift, string Etiket, string Tekst)> Laest =>
    [
        .. Enum.GetValues<Undersoegelsesfelt>().Where(f => U!.Tekst(f) is not null).Select(f => (Sagsord.Afsnitsnavn(f), Sagsord.Navn(f), U!.Tekst(f)!)),
        .. U!.IndsatsAnbefalet is { } ja ? [("Konklusion", "Skal der sættes en indsats i gang?", ja ? "Ja" : "Nej")] : Array.Empty<(string, string, string)>(),
    ];

    private protected override Task HentMere()
    {
        // The notification and the child's own words: what has been said is offered, never copied by hand.
        _kilder = [.. Tekster.Linjer(B.Alt.Where(a => a is Underretning || a.StroemId == SagId)).Where(l => l.Tekst is { Kilde: not null, Citat: not null, Link: not null })];
        if (U is { ErAaben: true } u)
        {
            _f = Formular<GemUndersoegelse>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }, Konflikt);
            _foreloebig = u.Foreloebig is null ? Formular<VurderForeloebigt>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }) : null;
            _ret = Formular<RetOpmaerksom>((c, _) => MyndighedRuter.Undersoegelse(c.Id), new { Id = B.Sag.Id }, kladde: false);
        }

        return Task.CompletedTask;
    }

    /// <summary>Only the texts that differ stand side by side.</summary>
    private Task<Formularkonflikt> Konflikt() => Task.FromResult(new Formularkonflikt(
        "En anden har gemt, mens du skrev",
        Enum.GetValues<Undersoegelsesfelt>().Where(f => (U!.Tekst(f) ?? "") != (_f!.Vaerdi(Navn(f)) ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim())
            .ToDictionary(Navn, f => U!.Tekst(f) ?? "", StringComparer.Ordinal)));

    private bool Skrevet(Undersoegelsesafsnit a) => U!.Tekst(a.Ressourcer) is not null || U.Tekst(a.Udfordringer) is not null;

    private bool Brugt(Journallinje k) => Enum.GetValues<Undersoegelsesfelt>().Any(f => U!.Tekst(f)?.Contains(k.Tekst.Citat!, StringComparison.Ordinal) == true);

    private static string Navn(Undersoegelsesfelt f) => $"Tekster[{(int)f}].Tekst";

    private string Anker(string id) => $"{MyndighedRuter.Undersoegelse(B.Sag.Id).Sti}#{id}";

    private RenderFragment Afsnit(Undersoegelsesafsnit a) => b =>
    {
        b.OpenElement(0, "section");
        b.AddAttribute(1, "class", "kort");
        b.AddAttribute(2, "id", a.Anker);
        b.OpenElement(3, "h2");
        b.AddContent(4, a.Navn);
        b.CloseElement();
        // A notification is offered where most of them belong; the person decides whether it does.
        foreach (var k in _kilder.Where(k => k.Aggregat is Underretning && a.Udfordringer == Undersoegelsesfelt.FamilieUdfordringer))
        {
            b.OpenComponent<Kilde>(5);
            b.AddComponentParameter(6, nameof(Kilde.Tekst), k.Tekst.Citat!);
            b.AddComponentParameter(7, nameof(Kilde.Fra), k.Tekst.Kilde!);
            b.AddComponentParameter(8, nameof(Kilde.Dato), (LocalDate?)DanskTid.Dag(k.Registreret.Gaelder));
            b.AddComponentParameter(9, nameof(Kilde.Til), Navn(a.Udfordringer));
            b.CloseComponent();
        }

        b.OpenElement(10, "div");
        b.AddAttribute(11, "class", "to lige");
        foreach (var f in new[] { a.Ressourcer, a.Udfordringer })
        {
            b.OpenElement(12, "div");
            b.AddContent(13, Felt(f, 4));
            b.CloseElement();
        }

        b.CloseElement();
        b.CloseElement();
    };

    private RenderFragment Felt(Undersoegelsesfelt f, int raekker) => b =>
    {
        b.OpenComponent<Skjult>(0);
        b.AddComponentParameter(1, nameof(Skjult.Navn), $"Tekster[{(int)f}].Felt");
        b.AddComponentParameter(2, nameof(Skjult.Vaerdi), f);
        b.CloseComponent();
        b.OpenComponent<TekstOmraade>(3);
        b.AddComponentParameter(4, nameof(TekstOmraade.Navn), Navn(f));
        b.AddComponentParameter(5, nameof(TekstOmraade.Etiket), Sagsord.Navn(f));
        b.AddComponentParameter(6, nameof(TekstOmraade.Raekker), raekker);
        b.AddComponentParameter(7, nameof(TekstOmraade.Vaerdi), U!.Tekst(f));
        b.CloseComponent();
    };
}
