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
    [Etiket("Udsættelsen", "{modtaget} og {dato} bliver til dagene; begrundelsen sættes ind efter teksten.")] string Udsat) : IOpsaetning<Aktindsigtsskabelon>, IBrevskabelon
{
    public static Aktindsigtsskabelon Standard { get; } = new(
        "Svar på din anmodning om aktindsigt",
        "Du bad den {modtaget} om at se, hvad vi har registreret i sagen. Du får det med dette brev som én samlet pakke.",
        "Du får alt det, du har bedt om. Vi har ikke undtaget noget.",
        "Vi har undtaget nogle oplysninger. I pakken står der »undtaget« og grunden, hver gang noget er udeladt. Grundene er:",
        "Du kan klage over, at vi har undtaget oplysninger. Skriv eller ring til os. Vi ser på det igen og sender klagen videre til Ankestyrelsen, hvis vi ikke ændrer afgørelsen.",
        "Dit svar om aktindsigt tager længere tid",
        "Du bad den {modtaget} om at se, hvad vi har registreret i sagen. Vi kan ikke nå at svare inden syv arbejdsdage. Du får svar senest den {dato}. Det skyldes:");

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Svarets overskrift", Titel, []), .. Skabelontekst.Fejl("Svaret", Svar, [], "modtaget"), .. Skabelontekst.Fejl("Når intet er undtaget", AltErMed, []), .. Skabelontekst.Fejl("Når noget er undtaget", NogetErUndtaget, []),
        .. Skabelontekst.Fejl("Klagevejledning", Klage, []), .. Skabelontekst.Fejl("Udsættelsens overskrift", UdsatTitel, []), .. Skabelontekst.Fejl("Udsættelsen", Udsat, ["dato"], "modtaget"),
    ];

    public IEnumerable<Proevebrev> Proever()
    {
        var modtaget = Proevebrev.Dag.PlusDays(-5);
        yield return new("Alt er med", Aktindsigtsbrev.Svar(this, Brevafsender.Standard, modtaget, [], Proevebrev.Modtager, null, Proevebrev.Dag, Proevebrev.Underskrift));
        yield return new("Noget er undtaget", Aktindsigtsbrev.Svar(this, Brevafsender.Standard, modtaget, ["Hensynet til den, der har givet oplysningen"], Proevebrev.Modtager, null, Proevebrev.Dag, Proevebrev.Underskrift));
        yield return new("Svaret tager længere tid", Aktindsigtsbrev.Udsat(this, Brevafsender.Standard, modtaget, Proevebrev.Modtager, Proevebrev.Dag.PlusDays(10), "Sagen er stor, og vi læser den hele igennem.", Proevebrev.Dag, Proevebrev.Underskrift));
    }
}

internal static class Aktindsigtsbrev
{
    public static Brevtekst Svar(Aktindsigtsskabelon k, Undtagelsesgrunde grunde, Brevafsender afsender, Aktindsigt a, string modtager, string? bemaerkning, LocalDate dag, string underskrift)
    {
        var brugte = a.Undtagelser.Select(u => u.Grund).Distinct(StringComparer.Ordinal).Select(kode => grunde.Find(kode) is { } g ? $"{g.Navn}{(string.IsNullOrWhiteSpace(g.Lovgrundlag) ? "" : $" ({g.Lovgrundlag})")}" : kode).ToArray();
        return Svar(k, afsender, DanskTid.Dag(a.Modtaget), brugte, modtager, bemaerkning, dag, underskrift);
    }

    /// <param name="brugte">The reasons of what is withheld, as they are read.</param>
    public static Brevtekst Svar(Aktindsigtsskabelon k, Brevafsender afsender, LocalDate modtaget, string[] brugte, string modtager, string? bemaerkning, LocalDate dag, string underskrift)
    {
        List<Brevafsnit> afsnit = [new(null, Skabelontekst.Udfyld(k.Svar, ("modtaget", DanskTid.LangDato(modtaget))))];
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
        Udsat(k, afsender, DanskTid.Dag(a.Modtaget), modtager, nyDag, hvorfor, dag, underskrift);

    public static Brevtekst Udsat(Aktindsigtsskabelon k, Brevafsender afsender, LocalDate modtaget, string modtager, LocalDate nyDag, string hvorfor, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, modtager, dag, k.UdsatTitel, "Goddag", [new(null, Skabelontekst.Udfyld(k.Udsat, ("modtaget", DanskTid.LangDato(modtaget)), ("dato", DanskTid.LangDato(nyDag)))), new(null, hvorfor)], underskrift);
}
