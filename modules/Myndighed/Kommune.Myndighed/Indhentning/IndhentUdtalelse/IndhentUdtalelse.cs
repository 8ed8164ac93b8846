using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M16: a statement is asked of somebody who knows the child. In the system it lands in their "I dag"; to the others goes a letter.</summary>
/// <param name="Id">Made by the page, so that a form sent twice asks once.</param>
/// <param name="Enhed">Of day care and school: null is the only one the child goes to.</param>
/// <param name="Navn">Of the others: who.</param>
/// <param name="Spoergsmaal">Demanded, as is the basis, by the gates: so all that is missing is said at once.</param>
/// <param name="Grund">The basis, by its code in the municipality's list.</param>
/// <param name="SvarSenest">Null: as the rule proposes.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record IndhentUdtalelse(
    IndhentningId Id, SagId Sag, Udtalelseskilde Fra, EnhedId? Enhed, string? Navn, string? Spoergsmaal, string? Grund, LocalDate? Samtykke, IReadOnlyList<BorgerId> SamtykkeFra, LocalDate? SvarSenest);

/// <param name="Pladser">The units the child goes to now, in the system.</param>
/// <param name="Ppr">PPR's department; null where it is not in the system, and gets a letter.</param>
/// <param name="Forslag">The day by the rule; null where it has no length.</param>
internal sealed record Indhentningsgrundlag(
    IReadOnlyList<Enhed> Pladser, Enhed? Ppr, Familie? Familie, string Barnet, Indhentningsgrunde Grunde, Indhentningsskabelon Skabelon, Brevafsender Afsender, LocalDate? Forslag, bool Findes);

internal static class IndhentUdtalelseHandler
{
    public static async Task<(Sag, Indhentningsgrundlag?)> Load(
        IndhentUdtalelse c, MyndighedDb db, IBorgere borgere, IBorgerNavne navne, IBoernsPladser pladser, Organisation organisation, Opsaetninger opsaetninger, Fristregelkilde frister, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        if (await db.Hent<Sag>(c.Sag, ct: ct) is not { } sag)
        {
            return default;
        }

        var dag = DanskTid.Dag(nu);
        return (sag, new(
            await Pladser(pladser, organisation, sag.Borger, dag, ct), (await organisation.Enheder(null, "ppr", ct)).FirstOrDefault(), (await borgere.Familier([sag.Borger], ct)).GetValueOrDefault(sag.Borger), (await navne.Hent([sag.Borger], ct)).GetValueOrDefault(sag.Borger)?.Fuldt ?? "barnet",
            await opsaetninger.Hent<Indhentningsgrunde>(dag, ct: ct), await opsaetninger.Hent<Indhentningsskabelon>(dag, ct: ct), await opsaetninger.Hent<Brevafsender>(dag, ct: ct),
            Forslag(frister.Regler, frister.Helligdage, nu), await db.Hent<Indhentning>(c.Id, ct: ct) is not null));
    }

    public static Afvisning? Validate(IndhentUdtalelse c, Sag sag, Indhentningsgrundlag g, Instant nu)
    {
        var grund = c.Grund is { } kode ? g.Grunde.Find(kode) : null;
        return Afvisning.Af(
        [
            Sagsbeskeder.Lukket(sag),
            g.Findes ? new(null, "Der er allerede bedt om udtalelsen.", MyndighedRuter.Udtalelse(c.Sag, c.Id)) : null,
            c.Fra == Udtalelseskilde.Dagtilbud && g.Pladser.Count == 0 ? new(nameof(c.Fra), "Barnet går ikke i et dagtilbud, en skole eller en klub, som er i systemet. Vælg »En anden«, så skrives der et brev.") : null,
            c.Fra == Udtalelseskilde.Dagtilbud && g.Pladser.Count > 0 && Enhed(c, g) is null ? new(nameof(c.Enhed), "Vælg et af de steder, hvor barnet går.") : null,
            c.Fra is Udtalelseskilde.Laege or Udtalelseskilde.Anden && string.IsNullOrWhiteSpace(c.Navn) ? new(nameof(c.Navn), "Skriv, hvem der spørges. Det står på brevet.") : null,
            c.Spoergsmaal is not { Length: >= 10 } ? new(nameof(c.Spoergsmaal), "Skriv, hvad du gerne vil vide, så der kan svares på det.") : null,
            grund is null ? new(nameof(c.Grund), "Vælg grundlaget.") : null,
            .. grund is { KraeverSamtykke: true } ? Samtykke(c, g, DanskTid.Dag(nu)) : [],
            c.SvarSenest is null && g.Forslag is null ? new(nameof(c.SvarSenest), "Skriv, hvornår du skal bruge svaret.") : null,
            Dag(nameof(c.SvarSenest), c.SvarSenest, nu),
        ]);
    }

    public static IReadOnlyList<object> Handle(IndhentUdtalelse c, Sag sag, Indhentningsgrundlag g, Sammenhaeng s)
    {
        var (grund, spoergsmaal) = (g.Grunde.Find(c.Grund!)!, c.Spoergsmaal!);
        var enhed = c.Fra switch { Udtalelseskilde.Dagtilbud => Enhed(c, g), Udtalelseskilde.Ppr => g.Ppr, _ => null };
        var samtykke = grund.KraeverSamtykke ? c.Samtykke : null;
        var indhold = new Indhentningsindhold(
            c.Fra, enhed is null ? null : new EnhedId(enhed.Id), c.Fra == Udtalelseskilde.Ppr ? "PPR" : enhed?.Navn ?? c.Navn!, spoergsmaal, grund.Kode,
            samtykke is { } d ? $"{grund.Vist}, givet {DanskTid.Dato(d)}" : grund.Vist, samtykke, grund.KraeverSamtykke ? [.. c.SamtykkeFra] : []);
        var (senest, dag) = (c.SvarSenest ?? g.Forslag!.Value, DanskTid.Dag(s.Nu));
        var brev = indhold.ISystemet ? null : new NytDokument(Fundament.Id.Ny(), sag.Borger, $"Udtalelse, {indhold.Navn}.html", "text/html", Brevhtml.Frys(Indhentningsbrev.Bedt(g.Skabelon, g.Afsender, indhold, g.Barnet, senest, dag, s.Bruger.Navn)), c.Id.Vaerdi);
        var h = Indhentning.Bed(c.Id, sag, indhold, senest, brev?.Id, s);
        List<object?> ud =
        [
            brev, h, new UdtalelseBedtOm(h.Faktum, h.Gaelder, sag.Borger, sag.Id, c.Id, c.Fra, senest),
            Bestilling(),
        ];
        return [.. ud.OfType<object>()];

        object? Bestilling()
        {
            var faktum = new FaktumId(Fundament.Id.Af(h.Faktum.Vaerdi, "bestilt"));
            return enhed is null ? null
                : c.Fra == Udtalelseskilde.Ppr ? new UdtalelseBestiltHosPpr(faktum, h.Gaelder, sag.Borger, c.Id, spoergsmaal, senest, indhold.Grundlag)
                : new UdtalelseBestilt(faktum, h.Gaelder, sag.Borger, c.Id, new(enhed.Id), spoergsmaal, senest, indhold.Grundlag);
        }
    }

    /// <summary>Where the child goes now, by name.</summary>
    internal static async Task<IReadOnlyList<Enhed>> Pladser(IBoernsPladser pladser, Organisation organisation, BorgerId barn, LocalDate dag, CancellationToken ct)
    {
        var nu = await pladser.Nu(barn, dag, ct);
        return nu.Count == 0 ? [] : [.. (await organisation.Enheder(null, "dagtilbud", ct)).Where(e => nu.Contains(new(e.Id)))];
    }

    internal static LocalDate? Forslag(Fristregler regler, IHelligdage helligdage, Instant nu) =>
        regler.Find("F23-SVAR", nu, nu) is { HarUr: true } r ? Fristdag.Sidste(Fristberegner.Udloeb(r, nu, helligdage)) : null;

    /// <summary>An answer takes some time, and is no use in years.</summary>
    internal static Fejl? Dag(string felt, LocalDate? dag, Instant nu) =>
        dag <= DanskTid.Dag(nu) ? new(felt, "Giv dem mindst til i morgen.") : dag > DanskTid.Dag(nu).PlusYears(1) ? new(felt, "Vælg en dag inden for et år.") : null;

    private static Enhed? Enhed(IndhentUdtalelse c, Indhentningsgrundlag g) => c.Enhed is { } e ? g.Pladser.FirstOrDefault(p => p.Id == e.Vaerdi) : g.Pladser.Count == 1 ? g.Pladser[0] : null;

    private static IEnumerable<Fejl?> Samtykke(IndhentUdtalelse c, Indhentningsgrundlag g, LocalDate idag)
    {
        var indehavere = g.Familie?.Foraeldremyndighed ?? [];
        yield return c.Samtykke is null ? new(nameof(c.Samtykke), "Skriv, hvilken dag der er givet samtykke.")
            : c.Samtykke > idag ? new(nameof(c.Samtykke), "Dagen ligger ude i fremtiden.") : null;
        yield return indehavere.Count == 0 ? new(nameof(c.SamtykkeFra), "Det er ikke registreret, hvem der har forældremyndigheden.")
            : indehavere.Any(i => !c.SamtykkeFra.Contains(i)) ? new(nameof(c.SamtykkeFra), "Alle, der har forældremyndigheden, skal have sagt ja.")
            : c.SamtykkeFra.Any(f => !indehavere.Contains(f)) ? new(nameof(c.SamtykkeFra), "Kun dem, der har forældremyndigheden, kan give samtykke.") : null;
    }
}
