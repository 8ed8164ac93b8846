using System.Globalization;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// The letter of a decision (F18, F19: reasons, hearing, guidance on appeal), in sentences a parent can read. One per custody
/// holder and per child who is party: two guardians are two recipients (M22). The words are a setting's; what is asked of it is here.
/// </summary>
internal static class Afgoerelsesbrev
{
    private const int Klagedage = 28;

    /// <summary>Custody holders, and the child who is party by age (F14).</summary>
    public static IReadOnlyList<Part> Modtagere(Afgoerelsesfakta f, Hjemmel? h) => [.. f.Parter.Where(p => p.Foraeldremyndighed || (h is not null && p.Hoeres(h)))];

    public static Brevtekst Skriv(Afgoerelsesudkast u, Afgoerelsesfakta f, Plan? plan, Part modtager, Afgoerelsesskabelon k, Brevafsender afsender, string underskrift)
    {
        var (barn, h, tilbud) = (f.Barnet, f.Hjemmel(u), f.TilbudI(u));
        var dig = modtager.Barnet;
        var navn = dig ? "dig" : barn.Fornavn;
        List<Brevafsnit> a =
        [
            new(null, Beslutning(k, u, h, tilbud, dig ? "du" : barn.Fornavn), Samlet(Beslutningens(u, f, h, tilbud))),
            new("Hvorfor", u.Begrundelse ?? "", string.IsNullOrWhiteSpace(u.Begrundelse) ? "Mangler: begrundelsen" : null),
            new(dig ? "Hvad du har sagt" : $"Hvad {barn.Fornavn} siger", Barnets(k, u, f, navn, h), f.Samtale is null && h is not { Akut: true } ? $"Mangler: samtale med {navn}" : null),
            Hoering(k, u, f, modtager),
            h is { Akut: true } ? new("Hvad der sker nu", Skabelontekst.Udfyld(k.AkutVidere, ("til", Dato(u.Til)))) : Maal(u, plan),
            new("Hvis du er uenig", Klage(k, h, f.Idag)),
        ];
        if (!string.IsNullOrWhiteSpace(k.Slut))
        {
            a.Add(new(null, k.Slut));
        }

        return new(afsender.Linjer, modtager.Navn, f.Idag, Skabelontekst.Udfyld(k.Titel, ("barn", navn)), $"Kære {modtager.Fornavn}", a, underskrift, Bilag(u, f));
    }

    /// <summary>By digital post and by letter alike: what the letter itself counts from.</summary>
    public static LocalDate AntagesModtaget(LocalDate sendt) => sendt.PlusDays(1);

    /// <summary>What is known so far; a hole is three dots, and is named beside it.</summary>
    private static string Beslutning(Afgoerelsesskabelon k, Afgoerelsesudkast u, Hjemmel? h, Tilbud? tilbud, string hvem) => tilbud is null && h is null && u is { Fra: null, Til: null }
        ? ""
        : Skabelontekst.Udfyld(k.Beslutning, ("hvem", hvem), ("indsats", tilbud is null ? "…" : $"»{tilbud.Navn}«"), ("fra", Dato(u.Fra)), ("til", Dato(u.Til)), ("lov", h is null ? "…" : $"{Smaat(h.Skrevet)} ({Smaat(h.Tekst)})"), ("udvalg", Af(u, h)));

    /// <summary>What goes along, by name.</summary>
    private static string[] Bilag(Afgoerelsesudkast u, Afgoerelsesfakta f) => [.. (f.Bilag ?? []).Where(b => u.Bilag?.Contains(b.Id) == true).Select(b => b.Navn)];

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

    private static string Barnets(Afgoerelsesskabelon k, Afgoerelsesudkast u, Afgoerelsesfakta f, string navn, Hjemmel? h)
    {
        var samtalen = f.Samtale switch
        {
            null => h is { Akut: true } ? Skabelontekst.Udfyld(k.AkutSamtale, ("barn", navn)) : "",
            { Holdt: not null } s => Skabelontekst.Udfyld(k.Samtale, ("barn", navn), ("dag", DanskTid.LangDato(DanskTid.Dag(s.Gaelder)))),
            var s => Skabelontekst.Udfyld(k.IngenSamtale, ("barn", navn), ("grund", Udeladt(s.Udeladt!.Value))),
        };
        return string.Join(' ', new[] { samtalen, u.BarnetsSyn }.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    private static string Udeladt(UdeladtSamtale g) => g switch
    {
        UdeladtSamtale.ForLille => "barnet er for lille til en samtale",
        UdeladtSamtale.BarnetOenskerIkke => "barnet ikke ønsker det",
        UdeladtSamtale.SkaderBarnet => "en samtale vil skade barnet",
        _ => "det ikke har været muligt",
    };

    /// <summary>Whoever gets the letter is party, whatever basis is chosen: without a hearing or a lawful reason it is a hole.</summary>
    private static Brevafsnit Hoering(Afgoerelsesskabelon k, Afgoerelsesudkast u, Afgoerelsesfakta f, Part modtager)
    {
        const string Overskrift = "Hvad du har sagt til os";
        var fremtid = u.Part(modtager.Id)?.Hoert > f.Idag ? "Ret: høringen ligger i fremtiden" : null;
        return u.Part(modtager.Id) switch
        {
            { Hoert: { } dag, Svar: { Length: > 0 } svar } => new(Overskrift, Skabelontekst.Udfyld(k.HoertMedSvar, ("dag", DanskTid.LangDato(dag)), ("svar", svar)), fremtid),
            { Hoert: { } dag } => new(Overskrift, Skabelontekst.Udfyld(k.Hoert, ("dag", DanskTid.LangDato(dag))), fremtid),
            _ when u.HoeringUndladt is { } grund => new(Overskrift, Skabelontekst.Udfyld(k.IkkeHoert, ("grund", Undladt(grund)))),
            _ => new(Overskrift, "", "Mangler: partshøring"),
        };
    }

    private static string Undladt(UndladtHoering g) => g switch
    {
        UndladtHoering.KenderOplysningerne => "du kender dem i forvejen",
        UndladtHoering.FuldtMedhold => "du får det, du har bedt om",
        _ => "afgørelsen ikke kunne vente",
    };

    private static Brevafsnit Maal(Afgoerelsesudkast u, Plan? plan)
    {
        var maal = (plan?.Maalene.Select(m => m.Tekst) ?? []).Concat((u.Maal ?? []).Select(m => m.Tekst)).Where(t => !string.IsNullOrWhiteSpace(t)).ToArray();
        var vej = string.IsNullOrWhiteSpace(u.VejenTilbage) ? plan?.Tekster.VejenTilbage : u.VejenTilbage;
        return new("Mål og vejen tilbage", $"{string.Join("\n", maal)}\n{vej}", Samlet([maal.Length == 0 ? "Mangler: mål" : null, string.IsNullOrWhiteSpace(vej) ? "Mangler: hvornår og hvordan støtten trappes ned" : null]));
    }

    private static string Klage(Afgoerelsesskabelon k, Hjemmel? h, LocalDate dag)
    {
        var (modtaget, sidst) = (AntagesModtaget(dag), AntagesModtaget(dag).PlusDays(Klagedage));
        var frist = Skabelontekst.Udfyld(k.Frist, ("modtaget", DanskTid.LangDato(modtaget)), ("senest", $"{DanskTid.Ugedag(sidst)} den {DanskTid.LangDato(sidst)}"));
        return Skabelontekst.Udfyld(h is { UdenSamtykke: true } ? k.KlageUdvalg : k.Klage, ("frist", frist));
    }

    private static string Smaat(string t) => t.Length > 1 && char.IsUpper(t[0]) && !char.IsUpper(t[1]) ? char.ToLower(t[0], CultureInfo.GetCultureInfo("da-DK")) + t[1..] : t;
}
