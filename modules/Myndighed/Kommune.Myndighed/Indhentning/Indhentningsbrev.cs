using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The words of the letters to those who are not in the system (M22).</summary>
[Opsaetning("myndighed.indhentningsbreve", "Breve om udtalelser", Rolle.Teamleder)]
internal sealed record Indhentningsskabelon(
    [Etiket("Overskrift: bedt om")] string Titel,
    [Etiket("Indledning", "{barn} bliver til barnets navn.")] string Indledning,
    [Etiket("Overskrift: rykker")] string Rykkertitel,
    [Etiket("Indledning i rykkeren", "{barn} bliver til barnets navn, {bedtom} til den dag, der blev bedt om den.")] string Rykker,
    [Etiket("Svarfrist", "{senest} bliver til den dag, svaret ønskes.")] string Svarfrist) : IOpsaetning<Indhentningsskabelon>, IBrevskabelon
{
    public static Indhentningsskabelon Standard { get; } = new(
        "Vi beder om en udtalelse",
        "Kommunen undersøger, hvad {barn} har brug for, og beder om en udtalelse.",
        "Vi mangler jeres udtalelse",
        "Vi bad den {bedtom} om en udtalelse om {barn}. Vi har ikke modtaget den endnu.",
        "Vi beder om svar senest {senest}.");

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Overskrift: bedt om", Titel, []), .. Skabelontekst.Fejl("Indledning", Indledning, ["barn"]), .. Skabelontekst.Fejl("Overskrift: rykker", Rykkertitel, []),
        .. Skabelontekst.Fejl("Indledning i rykkeren", Rykker, ["barn"], "bedtom"), .. Skabelontekst.Fejl("Svarfrist", Svarfrist, ["senest"]),
    ];

    public IEnumerable<Proevebrev> Proever()
    {
        var grund = Indhentningsgrunde.Standard.Grunde[^1];
        var i = new Indhentningsindhold(Udtalelseskilde.Laege, null, "Lægehuset Prøve", "Hvornår har I sidst set barnet?", grund.Kode, grund.Vist, null, []);
        var senest = Proevebrev.Dag.PlusDays(14);
        yield return new("Bedt om", Indhentningsbrev.Bedt(this, Brevafsender.Standard, i, Proevebrev.Barn, senest, Proevebrev.Dag, Proevebrev.Underskrift));
        yield return new("Rykker", Indhentningsbrev.Rykket(this, Brevafsender.Standard, i, Proevebrev.Dag.PlusDays(-20), Proevebrev.Barn, senest, Proevebrev.Dag, Proevebrev.Underskrift));
    }
}

internal static class Indhentningsbrev
{
    public static Brevtekst Bedt(Indhentningsskabelon k, Brevafsender afsender, Indhentningsindhold i, string barnet, LocalDate senest, LocalDate dag, string underskrift) =>
        Brev(afsender, i, k.Titel, Flet(k.Indledning, barnet, dag), k, senest, dag, underskrift);

    public static Brevtekst Rykket(Indhentningsskabelon k, Brevafsender afsender, Indhentningsindhold i, LocalDate bedtOm, string barnet, LocalDate senest, LocalDate dag, string underskrift) =>
        Brev(afsender, i, k.Rykkertitel, Flet(k.Rykker, barnet, bedtOm), k, senest, dag, underskrift);

    private static Brevtekst Brev(Brevafsender afsender, Indhentningsindhold i, string titel, string indledning, Indhentningsskabelon k, LocalDate senest, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, i.Navn, dag, titel, "Goddag",
            [new(null, indledning), new("Spørgsmål", i.Spoergsmaal), new("Grundlag", i.Grundlag), new(null, Skabelontekst.Udfyld(k.Svarfrist, ("senest", DanskTid.LangDato(senest))))], underskrift);

    private static string Flet(string tekst, string barnet, LocalDate bedtOm) => Skabelontekst.Udfyld(tekst, ("barn", barnet), ("bedtom", DanskTid.LangDato(bedtOm)));
}
