using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>An answer that follows from what is registered, and what it was read from. The leader may answer otherwise.</summary>
internal sealed record Svarforslag(Tilsynssvar Svar, string Hvorfor);

/// <summary>M12: the questions that nobody needs to be asked, since the case knows the answer.</summary>
internal static class Forhaandsvurdering
{
    public static Svarforslag? Af(Tilsynsspoergsmaal spoergsmaal, Sagsbillede b, LocalDate fra, LocalDate til)
    {
        Interval periode = new(Fristdag.Begynder(fra), Fristdag.Slutter(til));
        return spoergsmaal.Forhaand switch
        {
            Forhaandssvar.Frist => Frister(b.Frister.Where(f => f.Frist.Regel == spoergsmaal.Regel), periode, b.Paa),
            Forhaandssvar.Samtale => Samtaler([.. Samtalerne(spoergsmaal.Led, b, periode)]),
            _ => null,
        };
    }

    /// <summary>The clocks that began or ran out in the period: each stopped before it ran out. What runs still, or fell away, says nothing.</summary>
    public static Svarforslag Frister(IEnumerable<Sagsfrist> frister, Interval periode, Instant nu)
    {
        var kendte = frister.Where(f => f is { Udloeb: not null, Frist.Bortfaldet: null } && (periode.Contains(f.Frist.Start) || periode.Contains(f.Udloeb.Value)))
            .Where(f => f.Frist.Opfyldt is not null || f.Udloeb <= nu).OrderBy(f => f.Udloeb).ToArray();
        var forsinkede = kendte.Where(f => !(f.Frist.Opfyldt < f.Udloeb)).ToArray();
        return (kendte, forsinkede) switch
        {
            ({ Length: 0 }, _) => new(Tilsynssvar.IkkeRelevant, "Ingen frist i perioden"),
            (_, { Length: 0 }) => new(Tilsynssvar.Ja, kendte is [var en] ? $"Frist {Dag(en)}, nået {DanskTid.Dato(en.Frist.Opfyldt!.Value)}" : $"{kendte.Length} af {kendte.Length} til tiden"),
            _ => new(Tilsynssvar.Nej, $"Frist {Dag(forsinkede[0])}, {(forsinkede[0].Frist.Opfyldt is { } sent ? $"nået {DanskTid.Dato(sent)}" : "ikke nået")}{(kendte.Length > 1 ? $"; {kendte.Length - forsinkede.Length} af {kendte.Length} til tiden" : "")}"),
        };
    }

    /// <param name="talt">For each time the child should be heard: whether somebody spoke with it.</param>
    public static Svarforslag Samtaler(IReadOnlyCollection<bool> talt) => (talt.Count, talt.Count(t => t)) switch
    {
        (0, _) => new(Tilsynssvar.IkkeRelevant, "Ikke sket i perioden"),
        var (alle, med) when alle == med => new(Tilsynssvar.Ja, alle == 1 ? "Samtalen er holdt" : $"Samtale {alle} af {alle} gange"),
        var (alle, med) => new(Tilsynssvar.Nej, alle == 1 ? "Ingen samtale er holdt" : $"Samtale {med} af {alle} gange"),
    };

    private static IEnumerable<bool> Samtalerne(Sagsled led, Sagsbillede b, Interval periode) => led switch
    {
        Sagsled.Underretning => b.Alt.OfType<Underretning>().Where(u => u is { Overgreb: true, ErAnnulleret: false } && periode.Contains(u.ModtagetTid)).Select(u => u.Samtale is not null),
        Sagsled.Undersoegelse => b.Sagens.OfType<Undersoegelse>().Where(u => u.Bortfaldet is null && periode.Contains(u.Begyndt)).Select(u => Talt(b.Sag, u.OpmaerksomFra, u.Afsluttet ?? b.Paa)),
        Sagsled.Plan => b.Sagens.OfType<Afgoerelse>().Where(a => a.Staar && periode.Contains(a.Truffet!.Value)).Select(a => a.Indhold!.SamtaleHoldt),
        Sagsled.Opfoelgning => b.Sagens.OfType<Indsats>().SelectMany(i => i.Opfoelgninger.Where(o => periode.Contains(o.Holdt))
            .Select(o => Talt(b.Sag, o.Nr == 1 ? i.Bevilget : i.Opfoelgninger[o.Nr - 2].Holdt, Fristdag.Slutter(Fristdag.Af(o.Holdt))))),
        _ => b.Sagens.OfType<Anbringelse>().SelectMany(a => a.Besoeg).Where(t => periode.Contains(t.Holdt)).Select(t => t.Indhold.BarnetsOrd is not null),
    };

    private static bool Talt(Sag sag, Instant fra, Instant til) => sag.Samtaler.Any(s => s.Holdt is not null && s.Gaelder >= fra && s.Gaelder <= til);

    private static string Dag(Sagsfrist f) => DanskTid.Dato(Fristdag.Sidste(f.Udloeb!.Value));
}
