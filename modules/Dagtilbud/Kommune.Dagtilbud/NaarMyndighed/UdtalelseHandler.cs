using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>M16: the question stands in "I dag" of the unit's leadership, with the day the answer is wanted.</summary>
internal static class UdtalelseBestiltHandler
{
    /// <summary>Perhaps it is here already.</summary>
    internal sealed record Fundet(Udtalelse? Udtalelse)
    {
        public static async Task<Fundet> Hent(IndhentningId id, DagtilbudDb db, CancellationToken ct) => new(await db.Udtalelser.SingleOrDefaultAsync(u => u.Id == id, ct));
    }

    public static Task<Fundet> Load(UdtalelseBestilt b, DagtilbudDb db, CancellationToken ct) => Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseBestilt b, Fundet f)
    {
        if (f.Udtalelse is not null)
        {
            return [];
        }

        var u = new Udtalelse { Id = b.Indhentning, BorgerId = b.Barn, EnhedId = b.Enhed, Spoergsmaal = b.Spoergsmaal, Grundlag = b.Grundlag, SvarSenest = b.SvarSenest, Modtaget = b.Gaelder, Version = 1 };
        return [u, u.Tilknytning(), u.Opgave(), u.Nyhed(b.Faktum, b.Gaelder)];
    }
}

/// <summary>A reminder moves the task, and says that it is one. What was asked of others is nothing to us.</summary>
internal static class UdtalelseRykketHandler
{
    public static Task<UdtalelseBestiltHandler.Fundet> Load(UdtalelseRykket b, DagtilbudDb db, CancellationToken ct) => UdtalelseBestiltHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseRykket b, UdtalelseBestiltHandler.Fundet f)
    {
        if (f.Udtalelse is not { Venter: true } u)
        {
            return [];
        }

        (u.SvarSenest, u.Rykket, u.Version) = (b.SvarSenest, b.Gaelder, u.Version + 1);
        return [u.Opgave(), u.Nyhed(b.Faktum, b.Gaelder)];
    }
}

/// <summary>Nobody waits for it any longer, or the answer came another way: the task goes, and with it what it let the unit see.</summary>
internal static class UdtalelseOpgivetHandler
{
    public static Task<UdtalelseBestiltHandler.Fundet> Load(UdtalelseOpgivet b, DagtilbudDb db, CancellationToken ct) => UdtalelseBestiltHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseOpgivet b, UdtalelseBestiltHandler.Fundet f) => Slut(f.Udtalelse, b.Gaelder);

    internal static IEnumerable<object> Slut(Udtalelse? u, NodaTime.Instant tid)
    {
        if (u is not { Venter: true })
        {
            return [];
        }

        (u.Opgivet, u.Version) = (tid, u.Version + 1);
        return [u.Tilknytning(), new OpgaveLukket(Udtalelse.OpgaveId(u.Id), Lukkeart.Bortfaldet)];
    }
}

internal static class UdtalelseModtagetHandler
{
    public static Task<UdtalelseBestiltHandler.Fundet> Load(UdtalelseModtaget b, DagtilbudDb db, CancellationToken ct) => UdtalelseBestiltHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseModtaget b, UdtalelseBestiltHandler.Fundet f) => UdtalelseOpgivetHandler.Slut(f.Udtalelse, b.Gaelder);
}
