using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

/// <summary>ST11: fixes what is to be sent. One that was made and not sent is made again.</summary>
[Kraever(Rolle.Oekonom)]
internal sealed record DanIndberetning(Guid Id);

internal static class DanIndberetningHandler
{
    public static async Task<(Indberetningsstof, Usendte)> Load(DanIndberetning c, StyringDb db, Faktalager lager, Datakilder datakilder, Sammenhaeng s, CancellationToken ct) =>
        (await Indberetninger.Stof(lager, datakilder, s.Nu, ct), new(await db.Indberetninger.Where(i => i.Sendt == null).ToListAsync(ct)));

    public static Afvisning? Validate(DanIndberetning c, Indberetningsstof stof) =>
        stof.Poster.Count == 0 ? new Afvisning([new Fejl(null, "Der er intet nyt eller ændret at indberette.")], []) : null;

    public static Indberetning Handle(DanIndberetning c, Indberetningsstof stof, Usendte u, StyringDb db, Sammenhaeng s)
    {
        db.RemoveRange(u.Alle);
        foreach (var p in stof.Poster)
        {
            p.IndberetningId = c.Id;
        }

        return new() { Id = c.Id, Til = stof.Til, Dannet = s.Nu, Bruger = s.Bruger.Id, Fejl = stof.Fejl.Select(f => f.Indsats).Distinct().Count(), Poster = [.. stof.Poster] };
    }

    internal sealed record Usendte(List<Indberetning> Alle);
}
