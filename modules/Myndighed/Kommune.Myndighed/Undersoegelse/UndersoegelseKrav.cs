using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The only four things an examination must have (M3): the child's words, each area or why not, a conclusion, the stand on a measure (BL §§ 5, 20 and 22).</summary>
internal static class UndersoegelseKrav
{
    public const string Samtalefelt = "Samtale";
    public const string Stillingsfelt = "IndsatsAnbefalet";
    public static readonly string Konklusionsfelt = $"Tekster[{(int)Undersoegelsesfelt.Konklusion}].Tekst";

    /// <summary>The child must have been heard since the concern arose: an older conversation was about something else.</summary>
    public static bool BarnetErHoert(Undersoegelse u, Sag sag) => sag.HarSamtaleEllerGrundEfter(Instant.Min(u.OpmaerksomFra, u.Begyndt));

    /// <summary>
    /// The areas of BL § 20 that nothing is said about: empty, and not named among those that are not relevant. "Andet" is only
    /// where there is something else.
    /// </summary>
    public static IReadOnlyList<Undersoegelsesafsnit> Tomme(Func<Undersoegelsesfelt, string?> tekst) =>
        [.. Sagsord.Afsnit.Where(a => a.Ressourcer != Undersoegelsesfelt.AndetRessourcer && string.IsNullOrWhiteSpace(tekst(a.Ressourcer)) && string.IsNullOrWhiteSpace(tekst(a.Udfordringer))
            && !a.Naevnes(tekst(Undersoegelsesfelt.IkkeRelevant)))];

    public static Fejl? Afsnitsfejl(SagId sag, Func<Undersoegelsesfelt, string?> tekst) => Tomme(tekst) is { Count: > 0 } tomme
        ? new Fejl(Undersoegelsesform.Navn(Undersoegelsesfelt.IkkeRelevant), $"Der står intet om {Sagsord.Og([.. tomme.Select(a => a.Navn.ToLowerInvariant())])}. Beskriv det, eller skriv ved navn under »Ikke relevant«, hvorfor det ikke er det (Barnets lov § 20)", new Rute(MyndighedRuter.Undersoegelse(sag) + "#ikke-relevant"))
        : null;

    /// <summary>A correction must not empty what was described when it was concluded.</summary>
    public static Fejl? Toemmes(Undersoegelse u, IReadOnlyList<Undersoegelsestekst> nye) =>
        Afsnitsfejl(u.Sag, u.Tekst) is null && Afsnitsfejl(u.Sag, u.Med(nye)) is { } tomt ? tomt with { Link = null } : null;

    /// <summary>M16: a statement that was asked for has come, or it stands in the case why nobody waits for it.</summary>
    public static IEnumerable<Fejl> Udtalelsesfejl(IEnumerable<Indhentning> udtalelser) => udtalelser.Where(i => i.Venter)
        .Select(i => new Fejl(null, $"Udtalelsen fra {i.Indhold.Navn} mangler. Ryk for den, eller skriv, hvorfor der ikke ventes på den", MyndighedRuter.Udtalelse(i.Sag, i.Id)));

    public static Afvisning? Afgoer(Undersoegelse u, Sag sag, IReadOnlyList<Indhentning> udtalelser) => Afgoer(u, sag, udtalelser, u.Tekst, u.IndsatsAnbefalet);

    /// <summary>With the texts and the stand as they will be when the form at hand is saved.</summary>
    /// <param name="udtalelser">Those of the case.</param>
    public static Afvisning? Afgoer(Undersoegelse u, Sag sag, IReadOnlyList<Indhentning> udtalelser, Func<Undersoegelsesfelt, string?> tekst, bool? indsatsAnbefalet)
    {
        var hoert = BarnetErHoert(u, sag);
        var skrevet = !string.IsNullOrWhiteSpace(tekst(Undersoegelsesfelt.Konklusion));
        var afsnit = Afsnitsfejl(sag.Id, tekst);
        return Afvisning.Af(
            [
                hoert ? null : new Fejl(Samtalefelt, "Samtale med barnet, eller den lovlige grund til at undlade den (Barnets lov § 5)", MyndighedRuter.Samtale(sag.Id)),
                afsnit,
                .. Udtalelsesfejl(udtalelser),
                skrevet ? null : new Fejl(Konklusionsfelt, "Konklusion (Barnets lov § 22)", new Rute(MyndighedRuter.Undersoegelse(sag.Id) + "#konklusion")),
                indsatsAnbefalet is null ? new Fejl(Stillingsfelt, "Stilling til, om der skal sættes en indsats i gang (Barnets lov § 22)", new Rute(MyndighedRuter.Undersoegelse(sag.Id) + "#stilling")) : null,
            ],
            hoert ? "Barnet er hørt, eller der er en lovlig grund" : null,
            afsnit is null ? "Hvert afsnit er beskrevet, eller det står, hvorfor det ikke er relevant" : null,
            udtalelser.Count > 0 && !udtalelser.Any(i => i.Venter) ? "De udtalelser, der er bedt om, er her, eller det står, hvorfor der ikke ventes på dem" : null,
            skrevet ? "Konklusionen er skrevet" : null,
            indsatsAnbefalet is null ? null : "Der er taget stilling til en indsats");
    }
}
