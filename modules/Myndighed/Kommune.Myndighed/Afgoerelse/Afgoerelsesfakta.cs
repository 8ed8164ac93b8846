using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A person whom the decision is addressed to or rests on.</summary>
internal sealed record Part(BorgerId Id, string Navn, bool Barnet, bool Foraeldremyndighed, int? Alder)
{
    public string Fornavn => Navn.Split(' ', 2)[0];

    /// <summary>FVL § 19: custody holders, and the child from the age of the basis (F14).</summary>
    public bool Hoeres(Hjemmel h) => Foraeldremyndighed || (Barnet && Alder >= h.Partsalder);

    public bool Samtykker(Hjemmel h) => h.Samtykke switch
    {
        Samtykkekrav.Foraeldremyndighed => Foraeldremyndighed,
        Samtykkekrav.Ung => Barnet,
        Samtykkekrav.ForaeldremyndighedOgUng => Foraeldremyndighed || (Barnet && Alder >= h.Samtykkealder),
        _ => false,
    };
}

/// <summary>An attachment that goes along with a letter.</summary>
internal sealed record Brevbilag(Guid Id, string Navn);

/// <summary>A leader who could take over, with their limit.</summary>
internal sealed record Leder(MedarbejderId Id, string Navn, Bevillingsgraense? Graense);

/// <summary>What the case says when a decision is to be made: all that the gates ask about, and no database.</summary>
/// <param name="Moedekrav">Which meetings each step needs.</param>
/// <param name="Moeder">Those held since the decision before, the newest first.</param>
/// <param name="Bilag">What lies on the case and may go along with the letter.</param>
internal sealed record Afgoerelsesfakta(
    SagId Sag, BorgerId Barn, Instant Nu, Hjemmelkatalog Hjemler, Indsatstrappe Trappe, IReadOnlyList<Tilbud> Tilbud, IReadOnlyList<Part> Parter,
    Boernesamtale? Samtale, bool Undersoegt, bool Afdaekket, int Planmaal, bool HarVejTilbage, bool PlanGodkendt, IReadOnlyList<Leder> Ledere,
    Moedekrav Moedekrav, IReadOnlyList<Moedeindhold> Moeder, LocalDate? Foedt = null, IReadOnlyList<Brevbilag>? Bilag = null)
{
    public LocalDate Idag => Fristdag.Af(Nu);
    public Part Barnet => Parter.First(p => p.Barnet);
    public Hjemmel? Hjemmel(Afgoerelsesudkast u) => Hjemler.Find(u.Hjemmel) is { } h && h.GaelderDen(Idag) ? h : null;
    public Tilbud? TilbudI(Afgoerelsesudkast u) => u.Tilbud is { } id ? Tilbud.FirstOrDefault(t => t.Id == id) : null;

    /// <summary>The price per month that will be frozen: the one in force on the measure's first day.</summary>
    public decimal? Pris(Afgoerelsesudkast u) => TilbudI(u)?.PrisDen(u.Fra ?? Idag)?.PrMaaned(u.TimerPrMaaned);

    /// <summary>
    /// The draft with what need not be typed: the committee's decision from its meeting where only a committee may decide, and in an
    /// acute one that the hearing cannot wait.
    /// </summary>
    public Afgoerelsesudkast Udfyldt(Afgoerelsesudkast u, Bruger bruger)
    {
        if (Hjemmel(u) is not { } h)
        {
            return u;
        }

        if (h.Akut)
        {
            return u with { Udvalg = null, Udvalgsdato = null, HoeringUndladt = u.HoeringUndladt ?? UndladtHoering.KanIkkeUdsaettes };
        }

        var over = bruger.ErLeder && !bruger.ErSystem && TilbudI(u) is { } t && Pris(u) is { } pris && !Kompetence.Inden(bruger.Graense, t.Trin, pris);
        return u is { Udvalg: null, Udvalgsdato: null } && (h.Udvalg ?? (over ? Udvalg.Visitationsudvalget : null)) is { } udvalg && Moeder.FirstOrDefault(m => m.Udvalg == udvalg && m.Godt) is { } moede
            ? u with { Udvalg = udvalg, Udvalgsdato = moede.Dato } : u;
    }

    /// <summary>The hours a month that are granted: only where the price is per hour, whatever was typed while another offer was chosen.</summary>
    public decimal? Timer(Afgoerelsesudkast u) => TilbudI(u)?.PrisDen(u.Fra ?? Idag)?.Enhed == Prisenhed.Time ? u.TimerPrMaaned : null;
}
