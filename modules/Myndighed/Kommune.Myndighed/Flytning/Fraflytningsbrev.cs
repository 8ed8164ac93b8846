using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The words of the two letters to the new municipality, as a dated setting (M22).</summary>
[Opsaetning("myndighed.fraflytningsbreve", "Breve om flytning til en anden kommune", Rolle.Teamleder)]
internal sealed record Fraflytningsskabelon(
    [Etiket("Overskrift: underretning om flytningen")] string UnderretningTitel,
    [Etiket("Underretningen", "{barn}, {dag} og {lov} sættes ind.")] string Underretning,
    [Etiket("Overskrift: materialet")] string MaterialeTitel,
    [Etiket("Materialet", "{barn}, {dag} og {lov} sættes ind; indholdet nævnes efter.")] string Materiale,
    [Etiket("Bed om en kvittering")] string Kvittering) : IOpsaetning<Fraflytningsskabelon>, IBrevskabelon
{
    public static Fraflytningsskabelon Standard { get; } = new(
        "Underretning om et barn, der flytter til jer",
        "{barn} flytter til jeres kommune den {dag}. Vi har en åben sag og underretter jer efter {lov}. Materiale og en sammenfatning følger.",
        "Materiale om et barn, der er flyttet til jer",
        "{barn} flytter eller er flyttet til jeres kommune den {dag}. Med dette brev følger sagens materiale og en sammenfatning, som vi giver videre efter {lov}.",
        "Skriv til os, når I har modtaget materialet. Ring, hvis I vil tale sagen igennem.");

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Underretningen", Underretning, ["barn", "dag", "lov"]), .. Skabelontekst.Fejl("Materialet", Materiale, ["barn", "dag", "lov"]),
        .. Skabelontekst.Fejl("Overskrift: underretning om flytningen", UnderretningTitel, []), .. Skabelontekst.Fejl("Overskrift: materialet", MaterialeTitel, []), .. Skabelontekst.Fejl("Bed om en kvittering", Kvittering, []),
    ];

    public IEnumerable<Proevebrev> Proever()
    {
        var i = new Fraflytningsindhold("Prøvekøbing Kommune", Proevebrev.Dag.PlusDays(8), "Barnets lov § 132");
        yield return new("Underretningen", Fraflytningsbrev.Underretning(this, Brevafsender.Standard, i, Proevebrev.Barn, "Moderen har fået nyt arbejde.", Proevebrev.Dag, Proevebrev.Underskrift));
        yield return new("Materialet", Fraflytningsbrev.Materiale(this, Brevafsender.Standard, i, Proevebrev.Barn, 42, Proevebrev.Dag.PlusDays(9), Proevebrev.Underskrift));
    }
}

internal static class Fraflytningsbrev
{
    public static Brevtekst Underretning(Fraflytningsskabelon k, Brevafsender afsender, Fraflytningsindhold i, string barn, string? bemaerkning, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, i.Kommune, dag, k.UnderretningTitel, "Goddag", [new(null, Udfyldt(k.Underretning, i, barn)), .. bemaerkning is null ? [] : new[] { new Brevafsnit(null, bemaerkning) }], underskrift);

    public static Brevtekst Materiale(Fraflytningsskabelon k, Brevafsender afsender, Fraflytningsindhold i, string barn, int akter, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, i.Kommune, dag, k.MaterialeTitel, "Goddag", [new(null, Udfyldt(k.Materiale, i, barn)), new("Det følger med", $"En sammenfatning og {akter} akter som én samlet pakke."), new(null, k.Kvittering)], underskrift);

    private static string Udfyldt(string tekst, Fraflytningsindhold i, string barn) => Skabelontekst.Udfyld(tekst, ("barn", barn), ("dag", DanskTid.LangDato(i.Flyttedato)), ("lov", i.Lov));
}

/// <summary>What its letters are made of.</summary>
internal sealed record Fraflytningsbreve(Fraflytningsskabelon Skabelon, Brevafsender Afsender, string Barn)
{
    public static async Task<Fraflytningsbreve> Hent(BorgerId barn, IBorgerNavne navne, Opsaetninger opsaetninger, LocalDate dag, CancellationToken ct) => new(
        await opsaetninger.Hent<Fraflytningsskabelon>(dag, ct: ct), await opsaetninger.Hent<Brevafsender>(dag, ct: ct), (await navne.Hent([barn], ct)).GetValueOrDefault(barn)?.Fuldt ?? "Barnet");
}
