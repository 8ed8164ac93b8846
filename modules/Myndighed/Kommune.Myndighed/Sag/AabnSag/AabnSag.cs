using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M2: a case is opened on a child without a notification: the family asks for help, or another municipality hands over.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one case.</param>
/// <param name="Begrundelse">Why now; read by those who screen, and by the family.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
[UdenTilknytning("M2: nobody is attached to the child before the case is there")]
internal sealed record AabnSag(SagId Id, BorgerId Barn, string Begrundelse, TeamId? Team);

/// <param name="MaaSe">Whether the open case may be shown to the user; otherwise they are only told that there is one.</param>
internal sealed record AabnSagGrundlag(IReadOnlyList<Enhed> Teams, SagRaekke? Aaben, bool MaaSe, LocalDate? Foedt);

internal static class AabnSagHandler
{
    public static async Task<AabnSagGrundlag> Load(AabnSag c, MyndighedDb db, Datakilder kilder, Organisation organisation, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        var teams = s.Bruger.ErSystem ? await organisation.Enheder("team", "myndighed", ct) : await organisation.EnhederFor(s.Bruger, "team", ct);
        var poster = (await borgere.Aliasser([c.Barn], ct)).Alle;
        var aaben = await db.Sagsliste.AsNoTracking().Where(x => poster.Contains(x.BorgerId) && x.Lukket == null).OrderBy(x => x.Aabnet).FirstOrDefaultAsync(ct);
        var maaSe = aaben is not null && (await Adgang.Synlige(kilder["myndighed"], s.Bruger, [c.Barn], s.Nu, ct)).Count > 0;
        return new(teams, aaben, maaSe, (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn)?.Foedt);
    }

    public static Afvisning? Validate(AabnSag c, AabnSagGrundlag g) => Afvisning.Af(
    [
        g.Aaben is { } a ? new(nameof(c.Barn), "Barnet har allerede en åben sag.", g.MaaSe ? MyndighedRuter.Sag(a.Id) : null) : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor sagen åbnes.") : null,
        g.Teams.Count == 0 || (c.Team is { } t && g.Teams.All(x => x.Id != t.Vaerdi)) ? new(nameof(c.Team), "Vælg et team, du er i.") : null,
    ]);

    public static (Haendelser, SagAabnet) Handle(AabnSag c, AabnSagGrundlag g, Sammenhaeng s)
    {
        var team = c.Team ?? new TeamId(g.Teams[0].Id);
        var ansvarlig = s.Bruger.Roller.Contains(Rolle.Socialraadgiver) ? s.Bruger.Id : (MedarbejderId?)null;
        var h = Sag.Aabn(c.Id, c.Barn, Sagsnummer.Kle, team, ansvarlig, efter: null, g.Foedt, s, c.Begrundelse);
        return (h, new SagAabnet(h.Faktum, h.Gaelder, c.Barn, c.Id, Sagsnummer.Kle, team));
    }
}
