using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// X2: a decision was wrong (the wrong child, offer or price). It, the grant and the order never were to be: their clocks end and
/// those who were told are told, the family by a letter to each. Nothing is deleted, and the letters stay with a mark. Not when the work has begun: what was
/// done for a child is stopped or replaced.
/// </summary>
/// <param name="Begrundelse">Read in the journal, and by the family: it stands in the letter.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerAfgoerelse(AfgoerelseId Id, string Begrundelse, int Version) : IHarVersion;

/// <param name="Andre">The case's other decisions that stand: F8 runs from the first of them instead.</param>
internal sealed record Annulleringsgrundlag(Sag Sag, Indsats Indsats, Plan? Plan, IReadOnlyList<Afgoerelse> Andre, bool PlanKraeves, Anbringelse? Anbringelse)
{
    public static async Task<Annulleringsgrundlag?> Hent(MyndighedDb db, Afgoerelse? a, Opsaetninger opsaetninger, CancellationToken ct)
    {
        if (a?.Indhold is not { } indhold)
        {
            return null;
        }

        var sagen = (await db.HentAltOm([a.Borger], ct: ct)).Where(x => x.SagId == a.Sag.Vaerdi).ToArray();
        Afgoerelse[] andre = [.. sagen.OfType<Afgoerelse>().Where(x => x.Id != a.Id && x.Staar).OrderBy(x => x.Truffet)];
        var hjemler = await opsaetninger.Hent<Hjemmelkatalog>(Fristdag.Af(a.Truffet!.Value), ct: ct);
        return new(sagen.OfType<Sag>().Single(), sagen.OfType<Indsats>().Single(i => i.Id == indhold.Indsats), sagen.OfType<Plan>().SingleOrDefault(p => p.Bortfaldet is null),
            andre, andre.Any(x => hjemler.Find(x.Indhold!.Hjemmel)?.PlanKraeves == true), sagen.OfType<Anbringelse>().FirstOrDefault(x => x.Loeber && x.Har(indhold.Indsats)));
    }
}

/// <summary>What the letters are made of: who got the decision, and the words of the setting.</summary>
internal sealed record Annulleringsbreve(IReadOnlyDictionary<BorgerId, BorgerNavn> Navne, Annulleringsskabelon Skabelon, Brevafsender Afsender)
{
    public static async Task<Annulleringsbreve> Hent(Afgoerelse? a, IBorgerNavne navne, Opsaetninger opsaetninger, LocalDate dag, CancellationToken ct) => new(
        await navne.Hent([.. (a?.Indhold?.Breve ?? []).Select(b => b.Modtager).Distinct()], ct),
        await opsaetninger.Hent<Annulleringsskabelon>(dag, ct: ct), await opsaetninger.Hent<Brevafsender>(dag, ct: ct));

    public Brevtekst Skriv(Afgoerelse a, BorgerId modtager, string hvorfor, LocalDate dag, string underskrift)
    {
        var navn = Navne.GetValueOrDefault(modtager)?.Fuldt ?? "Ukendt";
        return Skabelon.Brev(Afsender, navn, a.Indhold!.TilbudNavn, DanskTid.Dag(a.Truffet!.Value), hvorfor, dag, underskrift);
    }
}

/// <summary>The letter that takes a decision back, as a dated setting (M22).</summary>
[Opsaetning("myndighed.annulleringsbrev", "Brev om annulleret afgørelse", Rolle.Teamleder)]
internal sealed record Annulleringsskabelon(
    [Etiket("Overskrift")] string Titel,
    [Etiket("Det gælder ikke", "{afgoerelse} bliver til det, der var besluttet; {dag} til dagen.")] string Tekst,
    [Etiket("Hvad nu", "Står efter begrundelsen.")] string Videre) : IOpsaetning<Annulleringsskabelon>, IBrevskabelon
{
    public static Annulleringsskabelon Standard { get; } = new(
        "Afgørelsen gælder ikke",
        "Du fik et brev fra os med en afgørelse af {dag} om »{afgoerelse}«. Afgørelsen er en fejl, og brevet gælder ikke.",
        "Du skal ikke gøre noget. Træffer vi en ny afgørelse, får du et nyt brev, og du kan klage over den på samme måde. Ring til os, hvis du er i tvivl.");

    public IEnumerable<string> Fejl() => [.. Skabelontekst.Fejl("Overskrift", Titel, []), .. Skabelontekst.Fejl("Det gælder ikke", Tekst, ["afgoerelse"], "dag"), .. Skabelontekst.Fejl("Hvad nu", Videre, [])];

    public Brevtekst Brev(Brevafsender afsender, string navn, string afgoerelse, LocalDate truffet, string hvorfor, LocalDate dag, string underskrift) => new(
        afsender.Linjer, navn, dag, Titel, $"Kære {navn.Split(' ', 2)[0]}",
        [new(null, Skabelontekst.Udfyld(Tekst, ("afgoerelse", afgoerelse), ("dag", DanskTid.LangDato(truffet)))), new("Hvorfor", hvorfor), new(null, Videre)], underskrift);

    public IEnumerable<Proevebrev> Proever() =>
        [new("Til en, der fik afgørelsen", Brev(Brevafsender.Standard, Proevebrev.Modtager, "Familiebehandling", Proevebrev.Dag.PlusDays(-3), "Brevet handlede om et andet barn.", Proevebrev.Dag, Proevebrev.Underskrift))];
}

internal static class AnnullerAfgoerelseHandler
{
    public static async Task<(Afgoerelse, Annulleringsgrundlag?, Annulleringsbreve)> Load(AnnullerAfgoerelse c, MyndighedDb db, IBorgerNavne navne, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Afgoerelse>(c.Id, ct: ct);
        if (a is not null)
        {
            await db.LaasSag(a.Sag, ct);
        }

        return (a!, await Annulleringsgrundlag.Hent(db, a, opsaetninger, ct), await Annulleringsbreve.Hent(a, navne, opsaetninger, DanskTid.Dag(nu), ct));
    }

    public static Afvisning? Validate(AnnullerAfgoerelse c, Afgoerelse a, Annulleringsgrundlag? g, Sammenhaeng s) => Afvisning.Af(
    [
        g is null ? new(null, "Afgørelsen er ikke truffet, så der er intet at annullere.", MyndighedRuter.Afgoerelse(a.Sag))
            : !a.Staar ? new(null, "Afgørelsen er allerede annulleret.", MyndighedRuter.Indsats(g.Indsats.Id))
            : g.Indsats.HindrerAnnullering() ?? SenereSted(a, g),
        g is null || MaaAnnullere(a, s.Bruger) ? null : new(null, "Kun en leder eller den, der traf afgørelsen, kan annullere den."),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor afgørelsen er forkert.") : null,
    ]);

    public static IReadOnlyList<object?> Handle(AnnullerAfgoerelse c, Afgoerelse a, Annulleringsgrundlag g, Annulleringsbreve breve, Sammenhaeng s)
    {
        var dag = DanskTid.Dag(s.Nu);
        var dokumenter = a.Indhold!.Breve.Select((b, nr) => (b.Modtager, Dokument: new NytDokument(Fundament.Id.Ny(), a.Borger, $"Afgørelsen gælder ikke, brev {nr + 1}.html", "text/html",
            Brevhtml.Frys(breve.Skriv(a, b.Modtager, c.Begrundelse, dag, s.Bruger.Navn)), a.StroemId))).ToArray();
        var (i, b) = (a.Indhold!, g.Indsats.Bevilling);
        var bevilget = g.Indsats.Perioder[0];
        var sted = g.Anbringelse?.Placeringer.FirstOrDefault(x => x.Af.Afgoerelse == a.Id);
        var plan = g.Plan is { } p && p.Afgoerelse == a.Truffet ? p : null;
        return
        [
            dokumenter.Select(d => d.Dokument),
            a.Annuller(c.Begrundelse, [.. dokumenter.Select(d => new FrossetBrev(d.Modtager, d.Dokument.Id))], s),
            g.Indsats.Annuller(c.Begrundelse, s),
            plan?.RetAfgoerelse(g.Andre.Count == 0 ? null : g.Andre[0].Truffet, g.PlanKraeves, c.Begrundelse, s),
            g.Sag.AnnullerStoetteFra18(a.Id, s),
            sted is null ? null : Anbringelsesbeskeder.Annulleret(g.Anbringelse!, sted),
            sted is null ? null : g.Anbringelse!.AnnullerPlacering(a.Id, c.Begrundelse, s),
            new Annulleret<AfgoerelseTruffet>(new(a.TruffetFaktum!.Value, a.Truffet!.Value, a.Borger, a.Sag, a.Id, i.Hjemmel, i.UdenSamtykke, i.SamtaleHoldt)),
            new Annulleret<IndsatsBevilget>(new(bevilget.Faktum, bevilget.Besluttet, a.Borger, a.Sag, g.Indsats.Id, a.Id, b.Tilbud.Vaerdi, b.Trin, b.Spor ?? 0, b.PrisPrMaaned, b.Fra, bevilget.Til)),
            // The order is known by its measure; the goals and the task need not be told a second time.
            new Annulleret<IndsatsBestilt>(new(TraefAfgoerelse.Bestilling(g.Indsats.Id), bevilget.Besluttet, a.Borger, g.Indsats.Id, b.Tilbud.Vaerdi, b.Trin, b.PrisPrMaaned, b.Fra, bevilget.Til, "", [], bevilget.Besluttet, TraefAfgoerelse.Grundlag(b.Grundlag, Fristdag.Af(bevilget.Besluttet)))),
            a.TruffetAf is { } af && af != s.Bruger.Id ? Nyt.Annulleret(a, af, s) : null,
        ];
    }

    /// <summary>A placement goes on from its first decision: that one is not taken away under a later one.</summary>
    private static Fejl? SenereSted(Afgoerelse a, Annulleringsgrundlag g) =>
        g.Anbringelse is { } x && x.Sidste.Af.Afgoerelse != a.Id ? new(null, "Der er siden truffet en anden afgørelse om anbringelsen. Annullér den først.", MyndighedRuter.Anbringelse(x.Id)) : null;

    internal static bool MaaAnnullere(Afgoerelse a, Bruger bruger) => bruger.ErSystem || bruger.ErLeder || a.TruffetAf == bruger.Id;
}
