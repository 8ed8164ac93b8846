using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>U10: a leader reports that force was used: kept with the measure, and told the caseworker at once.</summary>
internal static class MagtanvendelseIndberettetHandler
{
    public static async Task<Indsats> Load(MagtanvendelseIndberettet b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(new IndsatsId(b.Indsats), ct: ct))!;

    public static (Haendelser?, Opgave) Handle(MagtanvendelseIndberettet b, Indsats i, Sammenhaeng s) => (
        i.MagtIndberettet(new(b.Faktum, b.Hvornaar, b.Art, b.Minutter, b.Hvad, b.Hvorfor, b.BarnetsOrd, b.IkkeHoert, b.Vurdering, b.Grundlag), s),
        Nyt.Om(i, b.Faktum, "Magtanvendelse", $"Indberettet fra {i.Bevilling.TilbudNavn}", b.Gaelder));
}

internal static class MagtanvendelseRettetHandler
{
    public static Task<Indsats> Load(Rettet<MagtanvendelseIndberettet> b, MyndighedDb db, CancellationToken ct) => MagtanvendelseIndberettetHandler.Load(b.Nyt, db, ct);

    public static (Haendelser?, Opgave) Handle(Rettet<MagtanvendelseIndberettet> b, Indsats i, Sammenhaeng s) => MagtanvendelseIndberettetHandler.Handle(b.Nyt, i, s);
}
