using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P1: a referral that came by letter. Without the parents' consent to it, it is not received.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one referral.</param>
/// <param name="Modtaget">The day the letter came: waiting is counted from it.</param>
[Kraever(Rolle.PprLeder)]
[UdenTilknytning("P1: a letter may be about any child; nobody in PPR is attached to it before")]
internal sealed record RegistrerIndstilling(
    IndstillingId Id, BorgerId Barn, EnhedId Enhed, string Afsender, LocalDate Modtaget, string Spoergsmaal, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn, OensketHjaelp Oensket,
    LocalDate? Samtykke, IReadOnlyList<BorgerId> SamtykkeFra);

internal static class RegistrerIndstillingHandler
{
    private const string Grundlag = "Forældrenes samtykke til indstilling, i brev";

    public static async Task<(Modtagelse, Enhed?, Indstilling?)> Load(RegistrerIndstilling c, PprDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, CancellationToken ct) =>
        (await Modtagelse.Hent(c.Barn, c.Modtaget, organisation, opsaetninger, borgere, ct), await Afsendersted(organisation, c.Enhed, ct), await db.Hent<Indstilling>(c.Id, ct: ct));

    public static Afvisning? Validate(RegistrerIndstilling c, Modtagelse m, Enhed? sted, Indstilling? kendt, Sammenhaeng s) => Afvisning.Af(
    [
        kendt is not null ? new Fejl(null, "Indstillingen er allerede registreret.") : null,
        Ppradgang.IkkeLeder(s.Bruger, m.Ppr, "Kun PPR's leder registrerer indstillinger."),
        m.Familie is null ? new Fejl(nameof(c.Barn), "Find barnet med dets CPR-nummer først.") : null,
        sted is null ? new Fejl(nameof(c.Enhed), "Vælg det sted, der har sendt indstillingen.") : null,
        Dag.Fremtid(c.Modtaget, s, nameof(c.Modtaget)),
        c.Modtaget < Fristdag.Af(s.Nu).PlusYears(-3) ? new Fejl(nameof(c.Modtaget), "Dagen ligger mere end tre år tilbage. Ret datoen.") : null,
        c.Samtykke is null ? new Fejl(nameof(c.Samtykke), "Skriv, hvilken dag forældrene gav samtykke. Uden samtykke kan indstillingen ikke modtages.")
            : c.Samtykke > c.Modtaget ? new Fejl(nameof(c.Samtykke), "Samtykket skal være givet, før indstillingen blev sendt.") : null,
        m.Familie is { } f && !c.SamtykkeFra.Any(f.Foraeldremyndighed.Contains) && (f.Foraeldremyndighed.Count > 0 || c.SamtykkeFra.Count == 0 || c.SamtykkeFra.Any(b => !f.Foraeldre.Contains(b)))
            ? new Fejl(nameof(c.SamtykkeFra), "Vælg den eller dem med forældremyndighed, der har givet samtykke.") : null,
    ]);

    public static IEnumerable<object> Handle(RegistrerIndstilling c, Modtagelse m, Enhed sted, Sammenhaeng s)
    {
        var (a, h) = Indstilling.Modtag(c.Id, c.Barn, m.Indhold(c.Enhed, Art(sted), null, c.Afsender, c.Spoergsmaal, c.Forsoegt, c.ForaeldrenesSyn, c.BarnetsSyn, c.Oensket, c.Samtykke!.Value, c.SamtykkeFra, Grundlag), Dag.Tid(c.Modtaget, s), s);
        return [h, Indstillingsbesked.Modtaget(a, h)];
    }

    /// <summary>Where referrals come from: institutions, schools and clubs.</summary>
    public static async Task<List<Enhed>> Afsendersteder(Organisation organisation, CancellationToken ct) =>
        [.. (await organisation.Enheder(null, "dagtilbud", ct)).Where(e => e.Art is "institution" or "skole" or "klub")];

    private static async Task<Enhed?> Afsendersted(Organisation organisation, EnhedId id, CancellationToken ct) => (await Afsendersteder(organisation, ct)).Find(e => e.Id == id.Vaerdi);

    private static Enhedsart Art(Enhed e) => e.Art switch { "skole" => Enhedsart.Skole, "klub" => Enhedsart.Klub, _ => Enhedsart.Integreret };
}
