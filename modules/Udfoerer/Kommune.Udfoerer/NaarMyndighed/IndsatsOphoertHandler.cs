using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>
/// Myndighed has ended a measure. An order that has not begun ends with it. A forløb that runs is ended by those who did the
/// work, who alone know how it ended: they get a task, and the clock of the next report falls away.
/// </summary>
internal static class IndsatsOphoertHandler
{
    /// <summary>Both may be missing: the event is public, and most measures were never ordered here.</summary>
    public static async Task<(Bestilling?, Forloeb?)> Load(IndsatsOphoert b, UdfoererDb db, CancellationToken ct)
    {
        var id = Bestilling.IdAf(b.Indsats);
        return (await db.Hent<Bestilling>(id, ct: ct), await db.Hent<Forloeb>(Bestilling.ForloebAf(id), ct: ct));
    }

    public static Haendelser? Handle(IndsatsOphoert b, Bestilling? a, Forloeb? f, Sammenhaeng s) =>
        f is { ErSlut: false, Stoppet: null } ? f.StopIndsats(b.Aarsag, s) : a is { Aaben: true } ? a.Ophoer(b.Aarsag, s) : null;
}
