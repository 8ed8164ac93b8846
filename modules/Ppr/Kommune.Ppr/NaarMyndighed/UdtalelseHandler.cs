using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>M16: the question stands in "I dag" of whoever works with the child, or else of PPR's leader, with the day the answer is wanted.</summary>
internal static class UdtalelseBestiltHosPprHandler
{
    /// <param name="Hos">Who has an assessment or advice of the child running.</param>
    internal sealed record Modtager(EnhedId Ppr, MedarbejderId? Hos);

    /// <summary>Perhaps it is here already.</summary>
    internal sealed record Fundet(Udtalelse? Udtalelse)
    {
        public static async Task<Fundet> Hent(IndhentningId id, PprDb db, CancellationToken ct) => new(await db.Udtalelser.SingleOrDefaultAsync(u => u.Id == id, ct));
    }

    public static async Task<(Modtager, Fundet)> Load(UdtalelseBestiltHosPpr b, PprDb db, Organisation organisation, IBorgere borgere, CancellationToken ct)
    {
        var poster = (await borgere.Aliasser([b.Barn], ct)).Alle.ToArray();
        var hos = await db.Vurderinger.Where(p => poster.Contains(p.BorgerId) && p.Afsluttet == null).OrderByDescending(p => p.Begyndt).Select(p => (MedarbejderId?)p.AnsvarligId).FirstOrDefaultAsync(ct)
            ?? await db.Indstillinger.Where(i => poster.Contains(i.BorgerId) && i.Afsluttet == null && i.MedarbejderId != null).OrderByDescending(i => i.Modtaget).Select(i => i.MedarbejderId).FirstOrDefaultAsync(ct);
        return (new(await Ppradgang.Ppr(organisation, ct) ?? throw new LeveringException("Organisationen har ingen afdeling i PPR, som en udtalelse kan bedes om hos."), hos), await Fundet.Hent(b.Indhentning, db, ct));
    }

    public static IEnumerable<object> Handle(UdtalelseBestiltHosPpr b, Modtager m, Fundet f)
    {
        if (f.Udtalelse is not null)
        {
            return [];
        }

        var u = new Udtalelse
        {
            Id = b.Indhentning, BorgerId = b.Barn, PprId = m.Ppr, Spoergsmaal = b.Spoergsmaal, Grundlag = b.Grundlag, SvarSenest = b.SvarSenest, Modtaget = b.Gaelder, MedarbejderId = m.Hos, Givet = m.Hos is null ? null : b.Gaelder, Version = 1,
        };
        return [u, .. u.Tilknytninger(), u.Opgave(), u.Nyhed(b.Faktum, b.Gaelder)];
    }
}

/// <summary>A reminder moves the task, and says that it is one. What was asked of others is nothing to us.</summary>
internal static class UdtalelseRykketHandler
{
    public static Task<UdtalelseBestiltHosPprHandler.Fundet> Load(UdtalelseRykket b, PprDb db, CancellationToken ct) => UdtalelseBestiltHosPprHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseRykket b, UdtalelseBestiltHosPprHandler.Fundet f)
    {
        if (f.Udtalelse is not { Venter: true } u)
        {
            return [];
        }

        (u.SvarSenest, u.Rykket, u.Version) = (b.SvarSenest, b.Gaelder, u.Version + 1);
        return [u.Opgave(), u.Nyhed(b.Faktum, b.Gaelder)];
    }
}

/// <summary>Nobody waits for it any longer, or the answer came another way: the task goes, and with it what it let PPR see.</summary>
internal static class UdtalelseOpgivetHandler
{
    public static Task<UdtalelseBestiltHosPprHandler.Fundet> Load(UdtalelseOpgivet b, PprDb db, CancellationToken ct) => UdtalelseBestiltHosPprHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseOpgivet b, UdtalelseBestiltHosPprHandler.Fundet f) => Slut(f.Udtalelse, b.Gaelder);

    internal static IEnumerable<object> Slut(Udtalelse? u, Instant tid)
    {
        if (u is not { Venter: true })
        {
            return [];
        }

        (u.Opgivet, u.Version) = (tid, u.Version + 1);
        return [.. u.Tilknytninger(), new OpgaveLukket(Udtalelse.OpgaveId(u.Id), Lukkeart.Bortfaldet)];
    }
}

internal static class UdtalelseModtagetHandler
{
    public static Task<UdtalelseBestiltHosPprHandler.Fundet> Load(UdtalelseModtaget b, PprDb db, CancellationToken ct) => UdtalelseBestiltHosPprHandler.Fundet.Hent(b.Indhentning, db, ct);

    public static IEnumerable<object> Handle(UdtalelseModtaget b, UdtalelseBestiltHosPprHandler.Fundet f) => UdtalelseOpgivetHandler.Slut(f.Udtalelse, b.Gaelder);
}
