using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The words of the two letters, as a dated setting (M22).</summary>
[Opsaetning("myndighed.aktindsigtsbreve", "Breve om aktindsigt", Rolle.Teamleder)]
internal sealed record Aktindsigtsskabelon(
    [Etiket("Svarets overskrift")] string Titel,
    [Etiket("Svaret", "{modtaget} bliver til den dag, der blev bedt om aktindsigt.")] string Svar,
    [Etiket("Når intet er undtaget")] string AltErMed,
    [Etiket("Når noget er undtaget", "Grundene sættes ind efter teksten.")] string NogetErUndtaget,
    [Etiket("Klagevejledning", "Står kun, når noget er undtaget.")] string Klage,
    [Etiket("Udsættelsens overskrift")] string UdsatTitel,
    [Etiket("Udsættelsen", "{modtaget} og {dato} bliver til dagene; begrundelsen sættes ind efter teksten.")] string Udsat) : IOpsaetning<Aktindsigtsskabelon>
{
    public static Aktindsigtsskabelon Standard { get; } = new(
        "Svar på din anmodning om aktindsigt",
        "Du bad den {modtaget} om at se, hvad vi har registreret i sagen. Du får det med dette brev som én samlet pakke.",
        "Du får alt det, du har bedt om. Vi har ikke undtaget noget.",
        "Vi har undtaget nogle oplysninger. I pakken står der »undtaget« og grunden, hver gang noget er udeladt. Grundene er:",
        "Du kan klage over, at vi har undtaget oplysninger. Skriv eller ring til os. Vi ser på det igen og sender klagen videre til Ankestyrelsen, hvis vi ikke ændrer afgørelsen.",
        "Dit svar om aktindsigt tager længere tid",
        "Du bad den {modtaget} om at se, hvad vi har registreret i sagen. Vi kan ikke nå at svare inden syv arbejdsdage. Du får svar senest den {dato}. Det skyldes:");
}

internal static class Aktindsigtsbrev
{
    public static Brevtekst Svar(Aktindsigtsskabelon k, Undtagelsesgrunde grunde, Brevafsender afsender, Aktindsigt a, string modtager, string? bemaerkning, LocalDate dag, string underskrift)
    {
        var brugte = a.Undtagelser.Select(u => u.Grund).Distinct(StringComparer.Ordinal).Select(kode => grunde.Find(kode) is { } g ? $"{g.Navn}{(string.IsNullOrWhiteSpace(g.Lovgrundlag) ? "" : $" ({g.Lovgrundlag})")}" : kode).ToArray();
        List<Brevafsnit> afsnit = [new(null, Dato(k.Svar, a))];
        afsnit.Add(new("Afgørelsen", brugte.Length == 0 ? k.AltErMed : $"{k.NogetErUndtaget}\n{string.Join("\n", brugte)}"));
        if (bemaerkning is not null)
        {
            afsnit.Add(new(null, bemaerkning));
        }

        if (brugte.Length > 0)
        {
            afsnit.Add(new("Hvis du er uenig", k.Klage));
        }

        return new(afsender.Linjer, modtager, dag, k.Titel, "Goddag", afsnit, underskrift);
    }

    public static Brevtekst Udsat(Aktindsigtsskabelon k, Brevafsender afsender, Aktindsigt a, string modtager, LocalDate nyDag, string hvorfor, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, modtager, dag, k.UdsatTitel, "Goddag", [new(null, Dato(k.Udsat, a).Replace("{dato}", DanskTid.LangDato(nyDag), StringComparison.Ordinal)), new(null, hvorfor)], underskrift);

    private static string Dato(string tekst, Aktindsigt a) => tekst.Replace("{modtaget}", DanskTid.LangDato(DanskTid.Dag(a.Modtaget)), StringComparison.Ordinal);
}
