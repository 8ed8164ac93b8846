using System.ComponentModel.DataAnnotations;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA4: how and by when a child moves one circle towards the ordinary. A new one supersedes the one before.</summary>
/// <param name="Indsats">The effort that it is the way back from.</param>
[Cirkelseer]
[UdenTilknytning("SA4: that the user may know of the effort is asked in Load")]
internal sealed record SkrivVej(Guid Id, Guid Indsats, [MaxLength(500)] string Tekst, LocalDate Senest);

internal static class SkrivVejHandler
{
    internal sealed record Kendt(Indsatslinje Linje, IReadOnlyList<Cirkelfaktum> Fakta, LocalDate? Plan, Vej? Foer);

    public static async Task<Kendt?> Load(SkrivVej c, SamspilDb db, IBorgere borgere, Datakilder kilder, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Indsatser.FindAsync([c.Indsats], ct) is not { } linje)
        {
            return null;
        }

        var alle = (await borgere.Aliasser([linje.BorgerId], ct)).Af(linje.BorgerId);
        if (!Cirkeladgang.Kilder(await Barneindsigt.Afgoer(kilder["samspil"], s.Bruger, alle, s.Nu, ct)).Contains(linje.Kilde))
        {
            return null;
        }

        return new(linje, await db.Cirkelfakta.Where(f => f.IndsatsId == c.Indsats).ToListAsync(ct),
            linje.SagId is { } sag ? await db.Sagsplaner.Where(p => p.Id == sag).Select(p => p.Godkendt).SingleOrDefaultAsync(ct) : null,
            await db.Veje.SingleOrDefaultAsync(v => v.IndsatsId == c.Indsats && v.Afloest == null, ct));
    }

    public static Afvisning? Validate(SkrivVej c, Kendt k, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Nu);
        return Afvisning.Af(
        [
            k.Linje.Aaben(idag) ? null : new Fejl(null, "Indsatsen er slut, så barnet er allerede flyttet."),
            c.Senest <= idag ? new Fejl("Senest", "Skriv en dag, der kommer.") : c.Senest > idag.PlusYears(2) ? new Fejl("Senest", "Højst to år frem; en vej tilbage skal kunne ses.") : null,
        ]);
    }

    public static Vej Handle(SkrivVej c, Kendt k, Sammenhaeng s)
    {
        if (k.Foer is { } foer)
        {
            foer.Afloest = s.Nu;
        }

        Indsatsfold.Anvend(k.Linje, k.Fakta, k.Plan, c.Senest);
        return new() { Id = c.Id, IndsatsId = c.Indsats, BorgerId = k.Linje.BorgerId, Tekst = c.Tekst, Senest = c.Senest, Skrevet = s.Nu, SkrevetAf = s.Bruger.Id };
    }
}
