using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M14: begun at once, on one page, without a case.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one effort.</param>
/// <param name="Art">Its code in the municipality's list.</param>
/// <param name="FoelgesOp">Null: as late as the rule allows.</param>
/// <param name="Team">Null: the user's only distriktsteam.</param>
[KraeverDistriktsteam]
[UdenTilknytning("M14: nobody is attached to the child before the effort begins")]
internal sealed record StartMindreIndsats(MindreIndsatsId Id, BorgerId Barn, string Art, string? Anledning, string Hvad, string? AftaltMed, LocalDate? FoelgesOp, EnhedId? Team);

/// <param name="Senest">By the rule; null where it has no length.</param>
/// <param name="Voksen">Eighteen or older today.</param>
internal sealed record Startgrundlag(IReadOnlyList<Enhed> Teams, Mindreindsatser Valg, LocalDate? Senest, bool Voksen, bool Findes);

internal static class StartMindreIndsatsHandler
{
    public static async Task<Startgrundlag> Load(StartMindreIndsats c, MyndighedDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, Fristregelkilde frister, Sammenhaeng s, CancellationToken ct) => new(
        await Distriktsteam.Mine(organisation, s.Bruger, ct),
        await opsaetninger.Hent<Mindreindsatser>(DanskTid.Dag(s.Nu), ct: ct),
        Distriktsteam.Senest(frister.Regler, frister.Helligdage, s.Gaelder, s.Nu),
        (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn)?.Alder(DanskTid.Dag(s.Nu)) >= 18,
        await db.Hent<MindreIndsats>(c.Id, ct: ct) is not null);

    public static Afvisning? Validate(StartMindreIndsats c, Startgrundlag g, Instant nu) => Afvisning.Af(
    [
        g.Findes ? new(null, "Indsatsen er allerede begyndt.", MyndighedRuter.MindreIndsats(c.Id)) : null,
        g.Voksen ? new(nameof(c.Barn), "En mindre indsats er for børn og unge under 18 år.") : null,
        g.Valg.Find(c.Art) is null ? new(nameof(c.Art), "Vælg, hvad I gør.") : null,
        c.Hvad.Length < 5 ? new(nameof(c.Hvad), "Skriv kort, hvad du gør, så teamet kan følge op.") : null,
        c.FoelgesOp is null && g.Senest is null ? new(nameof(c.FoelgesOp), "Skriv, hvornår der følges op.") : null,
        c.FoelgesOp <= DanskTid.Dag(nu) ? new(nameof(c.FoelgesOp), "Følg op på en dag efter i dag.") : null,
        c.FoelgesOp > (g.Senest ?? DanskTid.Dag(nu).PlusYears(1)) ? new(nameof(c.FoelgesOp), $"Der følges op senest {DanskTid.Dato(g.Senest ?? DanskTid.Dag(nu).PlusYears(1))}.") : null,
        g.Teams.Count == 0 ? new(nameof(c.Team), "Du er ikke med i et distriktsteam.") : null,
        g.Teams.Count > 0 && c.Team is { } t && g.Teams.All(x => x.Id != t.Vaerdi) ? new(nameof(c.Team), "Vælg et distriktsteam, du er med i.") : null,
    ]);

    public static (Haendelser, MindreIndsatsBegyndt) Handle(StartMindreIndsats c, Startgrundlag g, Sammenhaeng s)
    {
        var team = c.Team ?? new EnhedId(g.Teams[0].Id);
        var h = MindreIndsats.Start(c.Id, c.Barn, team, new(c.Art, g.Valg.Find(c.Art)!.Navn, c.Anledning, c.Hvad, c.AftaltMed, c.FoelgesOp ?? g.Senest!.Value), s);
        return (h, Besked((MindreIndsats)h.Aggregat));
    }

    internal static MindreIndsatsBegyndt Besked(MindreIndsats m) => new(m.Begyndelse, m.Begyndt, m.Borger, m.Id, m.Indhold.Art, m.Team);
}
