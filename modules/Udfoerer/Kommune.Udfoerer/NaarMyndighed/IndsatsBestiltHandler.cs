using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>U2: an order arrives, is corrected, or turns out never to have been.</summary>
internal static class IndsatsBestiltHandler
{
    public static async Task<(Tilbud, Bestilling?)> Load(IndsatsBestilt b, UdfoererDb db, CancellationToken ct) =>
        ((await Tilbudsskrift.Hent(db, new(b.Tilbud), null, ct))!, await db.Hent<Bestilling>(Bestilling.IdAf(b.Indsats), ct: ct));

    public static async Task<Fundet> Load(Rettet<IndsatsBestilt> b, UdfoererDb db, CancellationToken ct) => new(await db.Hent<Bestilling>(Bestilling.IdAf(b.Nyt.Indsats), ct: ct));

    public static async Task<Fundet> Load(Annulleret<IndsatsBestilt> b, UdfoererDb db, CancellationToken ct)
    {
        var id = Bestilling.IdAf(b.Faktisk.Indsats);
        return new(await db.Hent<Bestilling>(id, ct: ct), await db.Hent<Forloeb>(Bestilling.ForloebAf(id), ct: ct));
    }

    /// <summary>The offer's house at the order, whatever it becomes later.</summary>
    public static Haendelser? Handle(IndsatsBestilt b, Tilbud t, Bestilling? kendt, Sammenhaeng s)
    {
        var u = t.Udgave(Fristdag.Af(b.Gaelder));
        return kendt is null ? Bestilling.Modtag(b, u.Navn, u.EnhedId, s).Item2 : null;
    }

    /// <summary>A forløb that runs keeps what it began with; its goals come with the next follow-up.</summary>
    public static Haendelser? Handle(Rettet<IndsatsBestilt> b, Fundet f, Sammenhaeng s) => f.Bestilling is { Aaben: true } a ? a.Ret(b.Nyt, s) : null;

    /// <summary>Work that began while Myndighed annulled is ended by those who do it, as with <see cref="IndsatsOphoertHandler"/>.</summary>
    public static Haendelser? Handle(Annulleret<IndsatsBestilt> b, Fundet f, Sammenhaeng s) =>
        f.Forloeb is { ErSlut: false, Stoppet: null } l ? l.StopIndsats(null, s) : f.Bestilling is { Aaben: true } a ? a.Ophoer(null, s) : null;

    /// <summary>Perhaps nothing: then there is nothing to correct.</summary>
    internal sealed record Fundet(Bestilling? Bestilling, Forloeb? Forloeb = null);
}
