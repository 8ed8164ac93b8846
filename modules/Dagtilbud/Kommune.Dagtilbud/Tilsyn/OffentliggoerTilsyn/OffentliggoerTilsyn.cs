using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D8, F27: the report is published: the clock stops, and the next begins.</summary>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record OffentliggoerTilsyn(Guid Id, int Version);

internal static class OffentliggoerTilsynHandler
{
    internal sealed record Grundlag(Tilsyn Tilsyn, Institution Institution, string Navn, Guid? Forrige, EnhedId? Visitation);

    public static async Task<Grundlag?> Load(OffentliggoerTilsyn c, DagtilbudDb db, Organisation organisation, CancellationToken ct)
    {
        if (await db.Tilsyn.SingleOrDefaultAsync(t => t.Id == c.Id, ct) is not { } t)
        {
            return null;
        }

        db.Entry(t).Property(x => x.Version).OriginalValue = c.Version;
        return new(t, await db.Institutioner.SingleAsync(i => i.EnhedId == t.EnhedId, ct), (await organisation.Enheder(null, "dagtilbud", ct)).FirstOrDefault(e => e.Id == t.EnhedId.Vaerdi)?.Navn ?? "Enheden",
            await db.Tilsyn.Where(x => x.EnhedId == t.EnhedId && x.Offentliggjort != null).OrderByDescending(x => x.Offentliggjort).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(ct),
            await Enhedsadgang.Visitation(organisation, ct));
    }

    public static Afvisning? Validate(OffentliggoerTilsyn c, Grundlag g) => Afvisning.Af(
    [
        g.Tilsyn.Offentliggjort is not null ? new Fejl(null, "Rapporten er allerede offentliggjort.") : null,
        g.Visitation is null ? new Fejl(null, "Organisationen har ingen afdeling, der fører tilsyn.") : null,
    ]);

    public static IEnumerable<object> Handle(OffentliggoerTilsyn c, Grundlag g, Ure ure, Sammenhaeng s)
    {
        var t = g.Tilsyn;
        (t.Offentliggjort, t.Version) = (s.Gaelder, t.Version + 1);
        yield return new TilsynOffentliggjort(new(t.Id), s.Gaelder, t.EnhedId, t.Anmeldt);
        yield return new OpgaveLukket(Tilsynsur.Id(t.EnhedId, g.Forrige is { } f ? $"{f}" : "aabnet"), Lukkeart.Opfyldt);
        if (g.Institution.HarTilsyn)
        {
            yield return Tilsynsur.Efter(g.Institution, g.Navn, t, g.Visitation!.Value, ure, s);
        }
    }
}
