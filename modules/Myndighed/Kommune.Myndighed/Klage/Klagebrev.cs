using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The words of the letters about an appeal, as a dated setting (M22).</summary>
[Opsaetning("myndighed.klagebreve", "Breve om klager", Rolle.Teamleder)]
internal sealed record Klageskabelon(
    [Etiket("Overskrift: set på klagen igen")] string GenvurderetTitel,
    [Etiket("Indledning", "{modtaget} bliver til den dag, klagen kom; {afgoerelse} til det, der er klaget over.")] string Indledning,
    [Etiket("Når afgørelsen fastholdes")] string Fastholdt,
    [Etiket("Når der gives delvist medhold")] string DelvistMedhold,
    [Etiket("Når der gives fuldt medhold")] string FuldtMedhold,
    [Etiket("Overskrift: sendt videre")] string VideresendtTitel,
    [Etiket("Når klagen er sendt til Ankestyrelsen")] string Videresendt) : IOpsaetning<Klageskabelon>, IBrevskabelon
{
    public static Klageskabelon Standard { get; } = new(
        "Vi har set på din klage",
        "Vi modtog din klage over afgørelsen om {afgoerelse} den {modtaget}.",
        "Vi har set på sagen igen og ændrer ikke afgørelsen. Vi sender klagen videre til Ankestyrelsen, og du hører fra os, når det er sket.",
        "Vi har set på sagen igen og giver dig delvist medhold. Resten af klagen sender vi videre til Ankestyrelsen, og du hører fra os, når det er sket.",
        "Vi har set på sagen igen og giver dig medhold. Du får en ny afgørelse.",
        "Din klage er sendt til Ankestyrelsen",
        "Vi har sendt klagen og sagens akter til Ankestyrelsen, som nu behandler den. Du får svar derfra.");

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Overskrift: set på klagen igen", GenvurderetTitel, []), .. Skabelontekst.Fejl("Indledning", Indledning, [], "modtaget", "afgoerelse"), .. Skabelontekst.Fejl("Når afgørelsen fastholdes", Fastholdt, []),
        .. Skabelontekst.Fejl("Når der gives delvist medhold", DelvistMedhold, []), .. Skabelontekst.Fejl("Når der gives fuldt medhold", FuldtMedhold, []), .. Skabelontekst.Fejl("Overskrift: sendt videre", VideresendtTitel, []),
        .. Skabelontekst.Fejl("Når klagen er sendt til Ankestyrelsen", Videresendt, []),
    ];

    public IEnumerable<Proevebrev> Proever()
    {
        const string Hvad = "Familiebehandling";
        var modtaget = Proevebrev.Dag.PlusDays(-9);
        foreach (var udfald in Enum.GetValues<Klagegenvurdering>())
        {
            yield return new(Klageord.Navn(udfald), Klagebrev.Genvurderet(this, Brevafsender.Standard, Proevebrev.Modtager, modtaget, Hvad, udfald, "Hjælpen gives om aftenen, hvor I har mest brug for den.", Proevebrev.Dag, Proevebrev.Underskrift));
        }

        yield return new("Sendt til Ankestyrelsen", Klagebrev.Videresendt(this, Brevafsender.Standard, Proevebrev.Modtager, modtaget, Hvad, Proevebrev.Dag, Proevebrev.Underskrift));
    }

    public string For(Klagegenvurdering udfald) => udfald switch
    {
        Klagegenvurdering.Fastholdt => Fastholdt,
        Klagegenvurdering.DelvistMedhold => DelvistMedhold,
        _ => FuldtMedhold,
    };
}

internal static class Klagebrev
{
    public static Brevtekst Genvurderet(Klagegrundlag g, Klage k, Klagegenvurdering udfald, string begrundelse, LocalDate dag, string underskrift) =>
        Genvurderet(g.Skabelon, g.Afsender, g.Klager(k), DanskTid.Dag(k.Modtaget), g.Afgoerelsen, udfald, begrundelse, dag, underskrift);

    public static Brevtekst Genvurderet(Klageskabelon s, Brevafsender afsender, string klager, LocalDate modtaget, string afgoerelse, Klagegenvurdering udfald, string begrundelse, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, klager, dag, s.GenvurderetTitel, "Goddag", [new(null, Indledning(s, modtaget, afgoerelse)), new(null, s.For(udfald)), new("Hvorfor", begrundelse)], underskrift);

    public static Brevtekst Videresendt(Klagegrundlag g, Klage k, LocalDate dag, string underskrift) =>
        Videresendt(g.Skabelon, g.Afsender, g.Klager(k), DanskTid.Dag(k.Modtaget), g.Afgoerelsen, dag, underskrift);

    public static Brevtekst Videresendt(Klageskabelon s, Brevafsender afsender, string klager, LocalDate modtaget, string afgoerelse, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, klager, dag, s.VideresendtTitel, "Goddag", [new(null, Indledning(s, modtaget, afgoerelse)), new(null, s.Videresendt)], underskrift);

    /// <summary>To Ankestyrelsen: the appeal as it was written, our stand, and what goes along.</summary>
    public static Brevtekst Foelgebrev(Klagegrundlag g, Klage k, string? bemaerkning, LocalDate dag, string underskrift)
    {
        List<Brevafsnit> afsnit =
        [
            new(null, $"Hermed sendes en klage over kommunens afgørelse om {g.Barnet}: {g.Afgoerelsen}, truffet {DanskTid.LangDato(DanskTid.Dag(g.Afgoerelse.Truffet!.Value))}."),
            new("Klagen", $"Modtaget den {DanskTid.LangDato(DanskTid.Dag(k.Modtaget))} fra {g.Klager(k)}{(k.Indhold.Ved is { } ved ? $" ved {ved}" : "")}, {(k.Indhold.Rettidig ? "inden for" : "efter")} klagefristen.\n{k.Indhold.Tekst}"),
            k.Genvurdering is { } v
                ? new("Kommunens genvurdering", $"{Klageord.Navn(v.Udfald)}.\n{v.Begrundelse}")
                : new("Kommunens genvurdering", "Afgørelsen er truffet af børne- og ungeudvalget, og klagen sendes derfor direkte."),
        ];
        if (bemaerkning is not null)
        {
            afsnit.Add(new("Bemærkninger", bemaerkning));
        }

        afsnit.Add(new("Bilag", "Sagens akter som samlet pakke."));
        return new(g.Afsender.Linjer, "Ankestyrelsen", dag, "Klage til behandling", "Til Ankestyrelsen", afsnit, underskrift);
    }

    private static string Indledning(Klageskabelon s, LocalDate modtaget, string afgoerelse) => Skabelontekst.Udfyld(s.Indledning, ("modtaget", DanskTid.LangDato(modtaget)), ("afgoerelse", afgoerelse));
}
