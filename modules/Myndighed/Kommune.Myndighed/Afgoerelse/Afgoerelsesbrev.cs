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
            tilbud is not null && h is not null && u is { Fra: { } fra, Til: { } til }
                ? new(null, $"Vi har besluttet, at {(dig ? "du" : barn.Fornavn)} får »{tilbud.Navn}« fra {DanskTid.LangDato(fra)} til {DanskTid.LangDato(til)}. Afgørelsen er truffet efter {Smaat(h.Skrevet)} ({Smaat(h.Tekst)}){Af(u)}.")
                : new(null, "Mangler: hvad der er besluttet, efter hvilken lov, og hvor længe", true),
            string.IsNullOrWhiteSpace(u.Begrundelse) ? new("Hvorfor", "Mangler: begrundelsen", true) : new("Hvorfor", u.Begrundelse),
            new(dig ? "Hvad du har sagt" : $"Hvad {barn.Fornavn} siger", Barnets(u, f, navn, dig), f.Samtale is null),
            Hoering(u, f, h, modtager),
            Maal(u, plan),
            new("Hvis du er uenig", Klage(h, f.Idag)),
        ];
        return new(afsender.Linjer, modtager.Navn, f.Idag, dig ? "Afgørelse om støtte til dig" : $"Afgørelse om støtte til {barn.Fornavn}", $"Kære {modtager.Fornavn}", a, underskrift);
    }

    /// <summary>By digital post and by letter alike: what the letter itself counts from.</summary>
    public static LocalDate AntagesModtaget(LocalDate sendt) => sendt.PlusDays(1);

    private static string Af(Afgoerelsesudkast u) => u is { Udvalg: { } udvalg, Udvalgsdato: { } dato } ? $" af {Kompetence.Udvalgsnavn(udvalg)} den {DanskTid.LangDato(dato)}" : "";

    private static string Barnets(Afgoerelsesudkast u, Afgoerelsesfakta f, string navn, bool dig) => f.Samtale switch
    {
        null => $"Mangler: samtale med {(dig ? "dig" : navn)}",
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

    private static Brevafsnit Hoering(Afgoerelsesudkast u, Afgoerelsesfakta f, Hjemmel? h, Part modtager)
    {
        var linje = u.Part(modtager.Id);
        return linje switch
        {
            { Hoert: { } dag, Svar: { Length: > 0 } svar } => new("Hvad du har sagt til os", $"Du fik vores oplysninger til høring, og du svarede den {DanskTid.LangDato(dag)}: {svar}"),
            { Hoert: { } dag } => new("Hvad du har sagt til os", $"Du fik vores oplysninger til høring den {DanskTid.LangDato(dag)}."),
            _ => u.HoeringUndladt switch
            {
                UndladtHoering.KenderOplysningerne => new("Hvad du har sagt til os", "Vi har ikke sendt oplysningerne til høring, fordi du kender dem i forvejen."),
                UndladtHoering.FuldtMedhold => new("Hvad du har sagt til os", "Vi har ikke sendt oplysningerne til høring, fordi du får det, du har bedt om."),
                UndladtHoering.KanIkkeUdsaettes => new("Hvad du har sagt til os", "Vi har ikke sendt oplysningerne til høring, fordi afgørelsen ikke kunne vente."),
                _ => h is not null && modtager.Hoeres(h) ? new("Hvad du har sagt til os", "Mangler: partshøring", true) : new("Hvad du har sagt til os", "Du er ikke part i afgørelsen, men får den til orientering."),
            },
        };
    }

    private static Brevafsnit Maal(Afgoerelsesudkast u, Plan? plan)
    {
        var maal = (plan?.Maalene.Select(m => m.Tekst) ?? []).Concat((u.Maal ?? []).Select(m => m.Tekst)).Where(t => !string.IsNullOrWhiteSpace(t)).ToArray();
        var vej = string.IsNullOrWhiteSpace(u.VejenTilbage) ? plan?.Tekster.VejenTilbage : u.VejenTilbage;
        return maal.Length == 0 || string.IsNullOrWhiteSpace(vej)
            ? new("Mål og vejen tilbage", $"{string.Join("\n", maal)}\nMangler: {(maal.Length == 0 ? "mål" : "hvornår og hvordan støtten trappes ned")}".Trim(), true)
            : new("Mål og vejen tilbage", $"{string.Join("\n", maal)}\n{vej}");
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
