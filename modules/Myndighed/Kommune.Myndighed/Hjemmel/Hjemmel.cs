using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What must be known before the decision (M3).</summary>
internal enum Undersoegelseskrav
{
    Ingen,
    AfdaekningEllerUndersoegelse,
    Undersoegelse,
}

/// <summary>Whose samtykke the decision rests on (F15: the youth's from 15).</summary>
internal enum Samtykkekrav
{
    Ingen,
    Foraeldremyndighed,
    ForaeldremyndighedOgUng,

    /// <summary>The young person alone: it is about the time after the day of majority.</summary>
    Ung,
}

/// <summary>Who decides where no employee may. Only the first may decide without samtykke (F21).</summary>
internal enum Udvalg
{
    BoerneOgUngeudvalget,
    Visitationsudvalget,
}

/// <summary>
/// A legal basis with its gates as columns (M6): law as dated data. <see cref="Grundlag"/> is null where the paragraph has not
/// been confirmed; the product then says so instead of guessing one.
/// </summary>
/// <param name="Kode">As Udfører's catalogue writes it, and the beginning of its finer codes: BL32 covers BL32-1-3.</param>
/// <param name="Trin">The steps of the ladder that it may be used for.</param>
/// <param name="PlanFoer">The child's plan exists before the decision (F8: placement without samtykke).</param>
/// <param name="FornyetVurdering">A notification on a child with a running measure on this basis demands a second assessor (F4).</param>
/// <param name="Partsalder">From this age the child is party and is heard (F14).</param>
/// <param name="Fra">First and last day a decision may rest on it.</param>
/// <param name="Fraalder">The support begins at this age at the earliest (F25).</param>
/// <param name="Tilalder">It ends at the latest on the day before this birthday.</param>
/// <param name="Akut">F22: decided by the chair of the committee, so nothing but what and why must be there before.</param>
internal sealed record Hjemmel(
    [Etiket("Kode", "Som udførerens katalog skriver den. BL32 dækker også BL32-1-3.")] string Kode,
    [Etiket("Hvad der kan besluttes")] string Tekst,
    [Etiket("Lov og paragraf", "Tom, når paragraffen ikke er bekræftet.")] string? Grundlag,
    [Etiket("Trin på indsatstrappen", "Adskil med komma.")] IReadOnlyList<int> Trin,
    [Etiket("Skal være undersøgt forinden")] Undersoegelseskrav Undersoegelse,
    [Etiket("Planen skal foreligge før afgørelsen")] bool PlanFoer,
    [Etiket("Samtykke fra")] Samtykkekrav Samtykke,
    [Etiket("Træffes af", "Tom, når en medarbejder kan træffe den.")] Udvalg? Udvalg,
    [Etiket("Er en anbringelse")] bool Anbringelse,
    [Etiket("Barnet skal have en plan")] bool PlanKraeves,
    [Etiket("En anden vurderer ved ny underretning")] bool FornyetVurdering,
    [Etiket("Barnet er part fra alderen")] int Partsalder = 10,
    [Etiket("Den unge giver selv samtykke fra alderen")] int Samtykkealder = 15,
    [Etiket("Kan bruges fra")] LocalDate? Fra = null,
    [Etiket("Kan bruges til")] LocalDate? Til = null,
    [Etiket("Akut: formanden afgør, og udvalget godkender bagefter")] bool Akut = false,
    [Etiket("Begynder tidligst ved alderen")] int? Fraalder = null,
    [Etiket("Slutter senest, når den unge fylder")] int? Tilalder = null)
{
    public bool UdenSamtykke => Akut || Udvalg == Myndighed.Udvalg.BoerneOgUngeudvalget;

    /// <summary>What a placement decided on it rests on.</summary>
    public Anbringelsesgrundlag Anbringelsesgrundlag => Akut ? Anbringelsesgrundlag.Formandsafgoerelse : UdenSamtykke ? Anbringelsesgrundlag.UdenSamtykke : Anbringelsesgrundlag.MedSamtykke;

    /// <summary>As a letter and a list write it.</summary>
    public string Skrevet => Grundlag ?? "paragraf udfyldes af kommunen";

    public bool GaelderDen(LocalDate dag) => (Fra is not { } fra || fra <= dag) && (Til is not { } til || dag <= til);

    /// <summary>An offer whose catalogue names no paragraph, a basis that has none, and support that goes on with the same offer after childhood, are bound by the step alone.</summary>
    public bool Daekker(Tilbud t) => Trin.Contains(t.Trin)
        && (Grundlag is null || Fraalder is not null || t.Hjemler.Count == 0 || t.Hjemler.Any(h => h == Kode || h.StartsWith(Kode + "-", StringComparison.Ordinal)));
}

/// <summary>
/// The catalogue as delivered. Paragraphs: Barnets lov §§ 32, 46 and 47 (LBK 282 of 17/03/2025, in force since 2024-01-01);
/// §§ 20–22 for the examination, § 91 for the plan, § 142 for the committee. Older cases rest on Serviceloven, whose paragraph
/// stands in the old decision.
/// </summary>
[Opsaetning("myndighed.hjemler", "Hjemler for afgørelser", Rolle.Teamleder)]
internal sealed record Hjemmelkatalog([Etiket("Hjemler")] IReadOnlyList<Hjemmel> Hjemler) : IOpsaetning<Hjemmelkatalog>
{
    private static readonly LocalDate BarnetsLov = new(2024, 1, 1);

    public static Hjemmelkatalog Standard { get; } = new(
    [
        new("TIDLIG", "Tidlig forebyggende indsats", null, [1, 2], Undersoegelseskrav.Ingen, false, Samtykkekrav.Foraeldremyndighed, null, false, false, false),
        new("BL32", "Støttende indsats", "Barnets lov § 32", [1, 2, 3], Undersoegelseskrav.AfdaekningEllerUndersoegelse, false, Samtykkekrav.ForaeldremyndighedOgUng, null, false, true, true, Fra: BarnetsLov),
        new("BL46", "Anbringelse med samtykke", "Barnets lov § 46", [4, 5, 6], Undersoegelseskrav.Undersoegelse, false, Samtykkekrav.ForaeldremyndighedOgUng, null, true, true, true, Fra: BarnetsLov),
        new("BL47", "Anbringelse uden samtykke", "Barnets lov § 47", [4, 5, 6], Undersoegelseskrav.Undersoegelse, true, Samtykkekrav.Ingen, Udvalg.BoerneOgUngeudvalget, true, true, true, Fra: BarnetsLov),
        new("AKUT", "Akut anbringelse (formandsafgørelse)", null, [4, 5, 6], Undersoegelseskrav.Ingen, false, Samtykkekrav.Ingen, null, true, true, true, Fra: BarnetsLov, Akut: true),
        new("UNGE", "Ungestøtte (efterværn) fra 18 år", "Barnets lov §§ 111-123", [1, 2, 3, 4, 5, 6], Undersoegelseskrav.Ingen, false, Samtykkekrav.Ung, null, false, false, false, Fra: BarnetsLov, Fraalder: 18, Tilalder: 23),
        new("SEL", "Støtte efter serviceloven (afgjort før 2024)", "Serviceloven, som skrevet i afgørelsen", [1, 2, 3, 4, 5, 6], Undersoegelseskrav.Undersoegelse, false, Samtykkekrav.ForaeldremyndighedOgUng, null, false, true, true, Til: BarnetsLov.PlusDays(-1)),
    ]);

    public Hjemmel? Find(string? kode) => Hjemler.FirstOrDefault(h => h.Kode == kode);

    public IReadOnlyList<Hjemmel> Den(LocalDate dag) => [.. Hjemler.Where(h => h.GaelderDen(dag))];
}
