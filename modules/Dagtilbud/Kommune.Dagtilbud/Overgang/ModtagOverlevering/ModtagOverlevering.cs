using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>D7: the next unit has read it. The sender is told.</summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder)]
internal sealed record ModtagOverlevering(Guid Id, string? Bemaerkning, int Version);

internal static class ModtagOverleveringHandler
{
    public static async Task<Overgang?> Load(ModtagOverlevering c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Overgange.SingleOrDefaultAsync(o => o.Id == c.Id, ct) is not { } o || !s.Bruger.Leder(o.TilEnhedId))
        {
            return null;
        }

        db.Entry(o).Property(x => x.Version).OriginalValue = c.Version;
        return o;
    }

    public static Afvisning? Validate(ModtagOverlevering c, Overgang o) => Afvisning.Af([o.Modtaget is not null ? new Fejl(null, "Overleveringen er allerede modtaget.") : null]);

    public static IEnumerable<object> Handle(ModtagOverlevering c, Overgang o, Sammenhaeng s)
    {
        (o.Modtaget, o.ModtagetAf, o.Bemaerkning, o.Version) = (s.Gaelder, s.Bruger.Id, c.Bemaerkning, o.Version + 1);
        yield return new OpgaveLukket(o.OpgaveId, Lukkeart.Opfyldt);
        yield return Nyt.Til(o.Afsender, "dagtilbud", new(o.Id), "Overgang", "Den næste enhed har modtaget overleveringen", DagtilbudRuter.Overgang(o.Id), s.Gaelder, o.BorgerId);
    }
}
