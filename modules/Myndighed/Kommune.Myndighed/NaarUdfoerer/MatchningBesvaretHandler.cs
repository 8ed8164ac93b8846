using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>M8: the answer stands on the decision's page and as news to the one who asked.</summary>
internal static class MatchningBesvaretHandler
{
    public static async Task<MatchningRaekke> Load(MatchningBesvaret b, MyndighedDb db, CancellationToken ct) => (await db.Matchninger.FindAsync([new MatchningId(b.Matchning)], ct))!;

    public static (MatchningRaekke, Opgave) Handle(MatchningBesvaret b, MatchningRaekke m)
    {
        (m.SvarFaktum, m.Besvaret, m.Egnet, m.KanBegynde, m.Svar) = (b.Faktum, b.Gaelder, b.Egnet, b.KanBegynde, b.Svar);
        return (m, new Opgave(Nyt.Id(b.Faktum), Opgaveart.Nyt, "udfoerer", m.SpurgtAf, "Svar om match", $"{m.TilbudNavn}: {(b.Egnet ? "kan tage opgaven" : "kan ikke tage opgaven")}", "Se svaret", MyndighedRuter.Afgoerelse(m.SagId), b.Gaelder) { Borger = b.Barn });
    }
}

internal static class MatchningRettetHandler
{
    public static Task<MatchningRaekke> Load(Rettet<MatchningBesvaret> b, MyndighedDb db, CancellationToken ct) => MatchningBesvaretHandler.Load(b.Nyt, db, ct);

    public static (MatchningRaekke, Opgave) Handle(Rettet<MatchningBesvaret> b, MatchningRaekke m) => MatchningBesvaretHandler.Handle(b.Nyt, m);
}

/// <summary>News in I dag: one row per fact, however often its message comes.</summary>
internal static class Nyt
{
    public static Guid Id(FaktumId faktum) => Fundament.Id.Af(faktum.Vaerdi, "nyt/myndighed");

    public static Opgave Om(Indsats i, FaktumId faktum, string overskrift, string tekst, NodaTime.Instant tid, Rute? rute = null) =>
        new(Id(faktum), Opgaveart.Nyt, "udfoerer", i.Ejer, overskrift, tekst, "Åbn", rute ?? MyndighedRuter.Indsats(i.Id), tid) { Borger = i.Borger };
}
