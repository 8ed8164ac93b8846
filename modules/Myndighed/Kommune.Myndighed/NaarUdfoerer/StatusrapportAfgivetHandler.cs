using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>M9: the report is kept as it was handed over, and told as news; the follow-up's page shows it.</summary>
internal static class StatusrapportAfgivetHandler
{
    public static async Task<(Indsats, Statusrapport?)> Load(StatusrapportAfgivet b, MyndighedDb db, CancellationToken ct) =>
        ((await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!, await db.Hent<Statusrapport>(b.Faktum, ct: ct));

    public static (Haendelser?, Opgave) Handle(StatusrapportAfgivet b, Indsats i, Statusrapport? kendt, Sammenhaeng s)
    {
        var indhold = new Rapportindhold(b.Forloeb, i.Id, b.SketSidenSidst, b.Anbefaling, b.Maal, b.Sessioner, b.Timer, b.Grundlag, b.BarnetsOrd, b.Profil);
        return (
            kendt is null ? Statusrapport.Modtag(b.Faktum, b.Barn, i.Sag, indhold, s) : kendt.Ret(indhold, s),
            Nyt.Om(i, b.Faktum, "Statusrapport", $"Fra {i.Bevilling.TilbudNavn}", b.Gaelder, MyndighedRuter.Opfoelgning(i.Id)));
    }
}

internal static class StatusrapportRettetHandler
{
    public static Task<(Indsats, Statusrapport?)> Load(Rettet<StatusrapportAfgivet> b, MyndighedDb db, CancellationToken ct) => StatusrapportAfgivetHandler.Load(b.Nyt, db, ct);

    public static (Haendelser?, Opgave) Handle(Rettet<StatusrapportAfgivet> b, Indsats i, Statusrapport? kendt, Sammenhaeng s) => StatusrapportAfgivetHandler.Handle(b.Nyt, i, kendt, s);
}

/// <summary>Reported on the wrong child.</summary>
internal static class StatusrapportAnnulleretHandler
{
    public static async Task<Statusrapport> Load(Annulleret<StatusrapportAfgivet> b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Statusrapport>(b.Faktum, ct: ct))!;

    public static (Haendelser?, OpgaveLukket) Handle(Annulleret<StatusrapportAfgivet> b, Statusrapport r, Sammenhaeng s) => (r.Annuller(s), new OpgaveLukket(Nyt.Id(b.Faktum), Lukkeart.Bortfaldet));
}
