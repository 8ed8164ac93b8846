using System.Globalization;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// The letter of a decision (F18, F19: reasons, hearing, guidance on appeal), in sentences a parent can read. One per custody
/// holder and per child who is party: two guardians are two recipients (M22).
/// </summary>
internal static class Afgoerelsesbrev
{
    private const int Klagedage = 28;

    /// <summary>Custody holders, and the child who is party by age (F14).</summary>
    public static IReadOnlyList<Part> Modtagere(Afgoerelsesfakta f, Hjemmel? h) => [.. f.Parter.Where(p => p.Foraeldremyndighed || (h is not null && p.Hoeres(h)))];

    public static Brevtekst Skriv(Afgoerelsesudkast u, Afgoerelsesfakta f, Plan? plan, Part modtager, Brevafsender afsender, string underskrift)
    {
        var (barn, h, tilbud) = (f.Barnet, f.Hjemmel(u), f.TilbudI(u));
        var dig = modtager.Barnet;
        var navn = dig ? "dig" : barn.Fornavn;
        List<Brevafsnit> a =
        [
            new(null, Beslutning(u, h, tilbud, dig ? "du" : barn.Fornavn), Samlet(Beslutningens(u, f, h, tilbud))),
            new("Hvorfor", u.Begrundelse ?? "", string.IsNullOrWhiteSpace(u.Begrundelse) ? "Mangler: begrundelsen" : null),
            new(dig ? "Hvad du har sagt" : $"Hvad {barn.Fornavn} siger", Barnets(u, f, navn, h), f.Samtale is null && h is not { Akut: true } ? $"Mangler: samtale med {navn}" : null),
            Hoering(u, f, modtager),
            h is { Akut: true } ? new("Hvad der sker nu", $"Det er en foreløbig afgørelse, som børne- og ungeudvalget skal godkende. Den gælder højst til {Dato(u.Til)}. Inden da taler vi med jer om, hvad der så skal ske.") : Maal(u, plan),
            new("Hvis du er uenig", Klage(h, f.Idag)),
        ];
        return new(afsender.Linjer, modtager.Navn, f.Idag, dig ? "Afgørelse om støtte til dig" : $"Afgørelse om støtte til {barn.Fornavn}", $"Kære {modtager.Fornavn}", a, underskrift);
    }

    /// <summary>By digital post and by letter alike: what the letter itself counts from.</summary>
    public static LocalDate AntagesModtaget(LocalDate sendt) => sendt.PlusDays(1);

    /// <summary>What is known so far; a hole is three dots, and is named beside it.</summary>
    private static string Beslutning(Afgoerelsesudkast u, Hjemmel? h, Tilbud? tilbud, string hvem) => tilbud is null && h is null && u is { Fra: null, Til: null }
        ? ""
        : $"Vi har besluttet, at {hvem} får {(tilbud is null ? "…" : $"»{tilbud.Navn}«")} fra {Dato(u.Fra)} til {Dato(u.Til)}. Afgørelsen er truffet efter {(h is null ? "…" : $"{Smaat(h.Skrevet)} ({Smaat(h.Tekst)})")}{Af(u, h)}.";

    private static IEnumerable<string?> Beslutningens(Afgoerelsesudkast u, Afgoerelsesfakta f, Hjemmel? h, Tilbud? tilbud)
    {
        var huller = new[] { tilbud is null ? "hvad der er besluttet" : null, h is null ? "efter hvilken lov" : null, u.Fra is null || u.Til is null ? "hvor længe" : null }.OfType<string>().ToArray();
        return
        [
            huller.Length == 0 ? null : $"Mangler: {string.Join(", ", huller)}",
            u is { Fra: { } fra, Til: { } til } && til <= fra ? "Ret: slutdatoen ligger ikke efter startdatoen" : null,
            u.Udvalg is not null && u.Udvalgsdato is null ? "Mangler: udvalgets dato" : null,
            u.Udvalgsdato > f.Idag ? "Ret: udvalgets dato ligger i fremtiden" : null,
        ];
    }

    private static string? Samlet(IEnumerable<string?> mangler) => string.Join(". ", mangler.OfType<string>()) is { Length: > 0 } s ? s : null;

    private static string Dato(LocalDate? d) => d is { } dag ? DanskTid.LangDato(dag) : "…";

    private static string Af(Afgoerelsesudkast u, Hjemmel? h) => h is { Akut: true } ? " af formanden for børne- og ungeudvalget" : u is { Udvalg: { } udvalg, Udvalgsdato: { } dato } ? $" af {Kompetence.Udvalgsnavn(udvalg)} den {DanskTid.LangDato(dato)}" : "";

    private static string Barnets(Afgoerelsesudkast u, Afgoerelsesfakta f, string navn, Hjemmel? h) => f.Samtale switch
    {
        null when h is { Akut: true } => $"Vi har ikke talt med {navn} før afgørelsen, fordi den ikke kunne vente. Det gør vi nu.{(string.IsNullOrWhiteSpace(u.BarnetsSyn) ? "" : " " + u.BarnetsSyn)}",
        null => u.BarnetsSyn ?? "",
        { Holdt: not null } s => $"Vi har talt med {navn} den {DanskTid.LangDato(DanskTid.Dag(s.Gaelder))}.{(string.IsNullOrWhiteSpace(u.BarnetsSyn) ? "" : " " + u.BarnetsSyn)}",
        var s => $"Vi har ikke talt med {navn} før afgørelsen, fordi {Udeladt(s.Udeladt!.Value)}.{(string.IsNullOrWhiteSpace(u.BarnetsSyn) ? "" : " " + u.BarnetsSyn)}",
    };

    private static string Udeladt(UdeladtSamtale g) => g switch
    {
        UdeladtSamtale.ForLille => "barnet er for lille til en samtale",
        UdeladtSamtale.BarnetOenskerIkke => "barnet ikke ønsker det",
        UdeladtSamtale.SkaderBarnet => "en samtale vil skade barnet",
        _ => "det ikke har været muligt",
    };

    /// <summary>Whoever gets the letter is party, whatever basis is chosen: without a hearing or a lawful reason it is a hole.</summary>
    private static Brevafsnit Hoering(Afgoerelsesudkast u, Afgoerelsesfakta f, Part modtager)
    {
        const string Overskrift = "Hvad du har sagt til os";
        var fremtid = u.Part(modtager.Id)?.Hoert > f.Idag ? "Ret: høringen ligger i fremtiden" : null;
        return u.Part(modtager.Id) switch
        {
            { Hoert: { } dag, Svar: { Length: > 0 } svar } => new(Overskrift, $"Du fik vores oplysninger til høring, og du svarede den {DanskTid.LangDato(dag)}: {svar}", fremtid),
            { Hoert: { } dag } => new(Overskrift, $"Du fik vores oplysninger til høring den {DanskTid.LangDato(dag)}.", fremtid),
            _ => u.HoeringUndladt switch
            {
                UndladtHoering.KenderOplysningerne => new(Overskrift, "Vi har ikke sendt oplysningerne til høring, fordi du kender dem i forvejen."),
                UndladtHoering.FuldtMedhold => new(Overskrift, "Vi har ikke sendt oplysningerne til høring, fordi du får det, du har bedt om."),
                UndladtHoering.KanIkkeUdsaettes => new(Overskrift, "Vi har ikke sendt oplysningerne til høring, fordi afgørelsen ikke kunne vente."),
                _ => new(Overskrift, "", "Mangler: partshøring"),
            },
        };
    }

    private static Brevafsnit Maal(Afgoerelsesudkast u, Plan? plan)
    {
        var maal = (plan?.Maalene.Select(m => m.Tekst) ?? []).Concat((u.Maal ?? []).Select(m => m.Tekst)).Where(t => !string.IsNullOrWhiteSpace(t)).ToArray();
        var vej = string.IsNullOrWhiteSpace(u.VejenTilbage) ? plan?.Tekster.VejenTilbage : u.VejenTilbage;
        return new("Mål og vejen tilbage", $"{string.Join("\n", maal)}\n{vej}", Samlet([maal.Length == 0 ? "Mangler: mål" : null, string.IsNullOrWhiteSpace(vej) ? "Mangler: hvornår og hvordan støtten trappes ned" : null]));
    }

    private static string Klage(Hjemmel? h, LocalDate dag)
    {
        var modtaget = AntagesModtaget(dag);
        var senest = $"Klagen skal være fremme senest fire uger efter, at du har fået brevet. Får du det den {DanskTid.LangDato(modtaget)}, er det {DanskTid.Ugedag(modtaget.PlusDays(Klagedage))} den {DanskTid.LangDato(modtaget.PlusDays(Klagedage))}.";
        return h is { UdenSamtykke: true }
            ? $"Du kan klage til Ankestyrelsen. {senest}"
            : $"Du kan klage til os. {senest} Skriv eller ring. Vi ser på sagen igen inden fire uger og sender den videre til Ankestyrelsen, hvis vi ikke ændrer afgørelsen.";
    }

    private static string Smaat(string t) => t.Length > 1 && char.IsUpper(t[0]) && !char.IsUpper(t[1]) ? char.ToLower(t[0], CultureInfo.GetCultureInfo("da-DK")) + t[1..] : t;
}
