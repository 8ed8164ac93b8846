using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>Who makes teams: the leaders whose people sit in them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TeamlederAttribute() : KraeverAttribute(Fagfolk.Teamledere);

/// <summary>SA5: a team is made or changed: its members, whom it covers, and its rhythm. The version is 0 when it is new.</summary>
[Teamleder]
internal sealed record GemTeam(
    FagteamId Id, [MaxLength(80)] string Navn, Fagteamart Art, [MaxLength(200)] string? Distrikter, IReadOnlyList<EnhedId> Enheder, IReadOnlyList<GemTeam.Medlem> Medlemmer, Instant Foerste, int HverUge, int Minutter, [MaxLength(120)] string Sted, int Version)
    : IHarVersion
{
    internal sealed record Medlem(MedarbejderId? Medarbejder);

    public IReadOnlyList<MedarbejderId> Valgte => [.. Medlemmer.Select(m => m.Medarbejder).OfType<MedarbejderId>().Distinct()];
}

internal static class GemTeamHandler
{
    internal sealed record Kendt(IReadOnlyList<Fagperson> Medlemmer, IReadOnlyList<Guid> Enheder, bool NavnetBruges);

    public static async Task<(Fagteam?, Kendt)> Load(GemTeam c, SamspilDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
    (
        await db.Hent<Fagteam>(c.Id, ct: ct),
        new(await Fagfolk.Kendt(db, c.Valgte, s.Nu, ct), [.. (await organisation.Enheder(null, "dagtilbud", ct)).Where(e => e.Art != "afdeling").Select(e => e.Id)],
            await db.Teams.AnyAsync(t => t.Id != c.Id && t.Nedlagt == null && t.Navn == c.Navn, ct)));

    public static Afvisning? Validate(GemTeam c, Fagteam? a, Kendt k, Sammenhaeng s) => Afvisning.Af(
    [
        a?.NedlagtTid is not null ? new Fejl(null, "Teamet er nedlagt.") : null,
        k.NavnetBruges ? new Fejl(nameof(c.Navn), "Et andet team har det navn.") : null,
        c.Enheder.Count == 0 ? new Fejl(nameof(c.Enheder), "Vælg mindst én enhed, som teamet dækker.") : c.Enheder.Any(e => !k.Enheder.Contains(e.Vaerdi)) ? new Fejl(nameof(c.Enheder), "Enheden findes ikke. Vælg igen.") : null,
        c.Valgte.Count < 2 ? new Fejl("Medlemmer[0].Medarbejder", "Vælg mindst to medlemmer.") : k.Medlemmer.Count < c.Valgte.Count ? new Fejl("Medlemmer[0].Medarbejder", "En af dem kan ikke være med. Vælg igen.")
            : k.Medlemmer.Select(m => m.Afdeling).Distinct().Count() < 2 ? new Fejl("Medlemmer[0].Medarbejder", "Medlemmerne kommer fra mindst to afdelinger; ellers er teamet ikke tværfagligt.") : null,
        c.HverUge is < 1 or > 26 ? new Fejl(nameof(c.HverUge), "Fra hver uge til hver 26. uge.") : null,
        c.Minutter is < 10 or > 480 ? new Fejl(nameof(c.Minutter), "Fra 10 til 480 minutter.") : null,
        c.Foerste > s.Nu + Duration.FromDays(366) ? new Fejl(nameof(c.Foerste), "Begynd højst et år frem.") : null,
    ]);

    public static Haendelser Handle(GemTeam c, Fagteam? a, Sammenhaeng s)
    {
        var indhold = new Fagteam.Gemt(c.Navn, c.Art, c.Distrikter, [.. c.Enheder.Distinct()], c.Valgte, new(c.Foerste, c.HverUge, c.Minutter, c.Sted));
        return a is null ? Fagteam.Opret(c.Id, indhold, s) : a.Gem(indhold, s);
    }
}
