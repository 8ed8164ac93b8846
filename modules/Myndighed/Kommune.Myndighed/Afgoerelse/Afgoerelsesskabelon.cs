using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The words of the decision's letter, as a dated setting (M22). What the law asks of it (F18, F19) cannot be left out.</summary>
[Opsaetning("myndighed.afgoerelsesbrev", "Afgørelsesbrev", Rolle.Teamleder)]
internal sealed record Afgoerelsesskabelon(
    [Etiket("Overskrift", "{barn} bliver til barnets navn, eller »dig« i brevet til barnet selv.")] string Titel,
    [Etiket("Beslutningen", "{hvem} er barnets navn eller »du«; {indsats}, {fra}, {til} og {lov} sættes ind; {udvalg} er udvalget og dagen, når et udvalg har truffet den.")] string Beslutning,
    [Etiket("Når der er talt med barnet", "{barn} og {dag}; det, barnet siger, står efter.")] string Samtale,
    [Etiket("Når der ikke er talt med barnet", "{barn} og {grund}.")] string IngenSamtale,
    [Etiket("Når den akutte afgørelse ikke kunne vente på samtalen", "{barn}.")] string AkutSamtale,
    [Etiket("Når parten har svaret på høringen", "{dag} og {svar}.")] string HoertMedSvar,
    [Etiket("Når parten er hørt uden at svare", "{dag}.")] string Hoert,
    [Etiket("Når parten ikke er hørt", "{grund}.")] string IkkeHoert,
    [Etiket("Hvad der nu sker efter en akut afgørelse", "{til} er den sidste dag, den gælder.")] string AkutVidere,
    [Etiket("Klagevejledning", "{frist} er sætningen herunder.")] string Klage,
    [Etiket("Klagevejledning, når børne- og ungeudvalget har truffet afgørelsen", "{frist} er sætningen herunder.")] string KlageUdvalg,
    [Etiket("Klagefristen", "{modtaget} er dagen efter, at brevet er sendt; {senest} er den sidste dag at klage.")] string Frist,
    [Etiket("Til sidst", "F.eks. et telefonnummer. Kan være tomt.")] string? Slut) : IOpsaetning<Afgoerelsesskabelon>, IBrevskabelon
{
    public static Afgoerelsesskabelon Standard { get; } = new(
        "Afgørelse om støtte til {barn}",
        "Vi har besluttet, at {hvem} får {indsats} fra {fra} til {til}. Afgørelsen er truffet efter {lov}{udvalg}.",
        "Vi har talt med {barn} den {dag}.",
        "Vi har ikke talt med {barn} før afgørelsen, fordi {grund}.",
        "Vi har ikke talt med {barn} før afgørelsen, fordi den ikke kunne vente. Det gør vi nu.",
        "Du fik vores oplysninger til høring, og du svarede den {dag}: {svar}",
        "Du fik vores oplysninger til høring den {dag}.",
        "Vi har ikke sendt oplysningerne til høring, fordi {grund}.",
        "Det er en foreløbig afgørelse, som børne- og ungeudvalget skal godkende. Den gælder højst til {til}. Inden da taler vi med jer om, hvad der så skal ske.",
        "Du kan klage til os. {frist} Skriv eller ring. Vi ser på sagen igen inden fire uger og sender den videre til Ankestyrelsen, hvis vi ikke ændrer afgørelsen.",
        "Du kan klage til Ankestyrelsen. {frist}",
        "Klagen skal være fremme senest fire uger efter, at du har fået brevet. Får du det den {modtaget}, er det {senest}.",
        null);

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Overskrift", Titel, [], "barn"),
        .. Skabelontekst.Fejl("Beslutningen", Beslutning, ["hvem", "indsats", "fra", "til", "lov", "udvalg"]),
        .. Skabelontekst.Fejl("Når der er talt med barnet", Samtale, ["dag"], "barn"),
        .. Skabelontekst.Fejl("Når der ikke er talt med barnet", IngenSamtale, ["grund"], "barn"),
        .. Skabelontekst.Fejl("Når den akutte afgørelse ikke kunne vente på samtalen", AkutSamtale, [], "barn"),
        .. Skabelontekst.Fejl("Når parten har svaret på høringen", HoertMedSvar, ["svar"], "dag"),
        .. Skabelontekst.Fejl("Når parten er hørt uden at svare", Hoert, ["dag"]),
        .. Skabelontekst.Fejl("Når parten ikke er hørt", IkkeHoert, ["grund"]),
        .. Skabelontekst.Fejl("Hvad der nu sker efter en akut afgørelse", AkutVidere, ["til"]),
        .. Skabelontekst.Fejl("Klagevejledning", Klage, ["frist"]),
        .. Skabelontekst.Fejl("Klagevejledning, når børne- og ungeudvalget har truffet afgørelsen", KlageUdvalg, ["frist"]),
        .. Skabelontekst.Fejl("Klagefristen", Frist, ["senest"], "modtaget"),
        .. Skabelontekst.Fejl("Til sidst", Slut ?? "", []),
    ];

    /// <summary>The letter to a parent, to the child itself, and where the committee decided without consent.</summary>
    public IEnumerable<Proevebrev> Proever()
    {
        var (f, u) = (Afgoerelsesproeve.Fakta, Afgoerelsesproeve.Udkast);
        var uden = u with { Hjemmel = "BL47", Udvalg = Udvalg.BoerneOgUngeudvalget, Udvalgsdato = f.Idag, HoeringUndladt = UndladtHoering.KenderOplysningerne, Parter = [] };
        yield return new("Til en forælder", Brev(u, f.Parter[0]));
        yield return new("Til barnet", Brev(u, f.Barnet));
        yield return new("Uden samtykke", Brev(uden, f.Parter[0]));

        Brevtekst Brev(Afgoerelsesudkast x, Part modtager) => Afgoerelsesbrev.Skriv(x, f, null, modtager, this, Brevafsender.Standard, Proevebrev.Underskrift);
    }
}

/// <summary>An invented decision for the preview: nobody's case.</summary>
internal static class Afgoerelsesproeve
{
    private static readonly BorgerId Barn = new(new Guid("00000000-0000-8000-8000-000000000001"));
    private static readonly BorgerId Mor = new(new Guid("00000000-0000-8000-8000-000000000002"));
    private static readonly Instant Nu = Fristdag.Begynder(Proevebrev.Dag) + Duration.FromHours(10);
    private static readonly Tilbud Tilbud = new(new(new Guid("00000000-0000-8000-8000-000000000003")), "Familiebehandling", "Familier", 3, [], true, true, []);

    public static Afgoerelsesfakta Fakta { get; } = new(
        new(Barn.Vaerdi), Barn, Nu, Hjemmelkatalog.Standard, Indsatstrappe.Standard, [Tilbud], [new(Mor, Proevebrev.Modtager, false, true, null), new(Barn, Proevebrev.Barn, true, false, 12)],
        new(new(Barn.Vaerdi), Nu - Duration.FromDays(4), new("på skolen", "Jeg vil gerne have ro om aftenen.", null, null, null), null, null), true, true, 0, false, true, [], Moedekrav.Standard, []);

    public static Afgoerelsesudkast Udkast { get; } = new(
        "BL32", Tilbud.Id, null, Proevebrev.Dag.PlusDays(7), Proevebrev.Dag.PlusDays(7).PlusMonths(6), null, [new("I skole hver dag", 3, 8, Proevebrev.Dag.PlusMonths(5), "Mormor henter")],
        "Støtten trappes ned fra april.", "Aftenerne er svære hjemme, og I ønsker begge hjælp.", "Ida vil gerne have ro om aftenen.",
        [new(Mor, Proevebrev.Dag, "Jeg er enig.", Proevebrev.Dag), new(Barn, Proevebrev.Dag)]);
}
