using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The only three things an examination must have (M3): the child's words, a conclusion, the stand on a measure (BL §§ 5 and 22).</summary>
internal static class UndersoegelseKrav
{
    public const string Samtalefelt = "Samtale";
    public const string Stillingsfelt = "IndsatsAnbefalet";
    public static readonly string Konklusionsfelt = $"Tekster[{(int)Undersoegelsesfelt.Konklusion}].Tekst";

    /// <summary>The child must have been heard since the concern arose: an older conversation was about something else.</summary>
    public static bool BarnetErHoert(Undersoegelse u, Sag sag) => sag.HarSamtaleEllerGrundEfter(Instant.Min(u.OpmaerksomFra, u.Begyndt));

    public static Afvisning? Afgoer(Undersoegelse u, Sag sag) => Afgoer(u, sag, u.Konklusion, u.IndsatsAnbefalet);

    /// <summary>With the conclusion and stand as they will be when the form at hand is saved.</summary>
    public static Afvisning? Afgoer(Undersoegelse u, Sag sag, string? konklusion, bool? indsatsAnbefalet)
    {
        var hoert = BarnetErHoert(u, sag);
        var skrevet = !string.IsNullOrWhiteSpace(konklusion);
        return Afvisning.Af(
            [
                hoert ? null : new Fejl(Samtalefelt, "Samtale med barnet, eller den lovlige grund til at undlade den (Barnets lov § 5)", MyndighedRuter.Samtale(sag.Id)),
                skrevet ? null : new Fejl(Konklusionsfelt, "Konklusion (Barnets lov § 22)", new Rute(MyndighedRuter.Undersoegelse(sag.Id) + "#konklusion")),
                indsatsAnbefalet is null ? new Fejl(Stillingsfelt, "Stilling til, om der skal sættes en indsats i gang (Barnets lov § 22)", new Rute(MyndighedRuter.Undersoegelse(sag.Id) + "#stilling")) : null,
            ],
            hoert ? "Barnet er hørt, eller der er en lovlig grund" : null,
            skrevet ? "Konklusionen er skrevet" : null,
            indsatsAnbefalet is null ? null : "Der er taget stilling til en indsats");
    }
}
