using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What a message is about, or nothing yet: a first message about a fact finds no row.</summary>
internal sealed record Kendt<T>(T? Raekke) where T : class;

/// <summary>M8: keeps the local copy of Udfører's catalogue, one row per fact; a correction replaces the row it names.</summary>
internal static class TilbudAendretHandler
{
    public static async Task<Kendt<TilbudVersion>> Load(TilbudAendret b, MyndighedDb db, CancellationToken ct) => new(await db.Tilbudsversioner.FindAsync([b.Faktum], ct));

    public static TilbudVersion Handle(TilbudAendret b, Kendt<TilbudVersion> kendt, Sammenhaeng s)
    {
        if (kendt.Raekke is not { } v)
        {
            return new TilbudVersion
            {
                Id = b.Faktum, TilbudId = b.Tilbud, Gaelder = b.Gaelder, Registreret = s.Nu, Navn = b.Navn, Maalgruppe = b.Maalgruppe, Trin = b.Trin, Hjemler = [.. b.Hjemler],
                Prisenhed = b.Prisenhed, Pris = b.Pris, PrisFra = b.PrisFra, Eget = b.Eget, Aktivt = b.Aktivt,
            };
        }

        (v.Gaelder, v.Navn, v.Maalgruppe, v.Trin, v.Hjemler) = (b.Gaelder, b.Navn, b.Maalgruppe, b.Trin, [.. b.Hjemler]);
        (v.Prisenhed, v.Pris, v.PrisFra, v.Eget, v.Aktivt) = (b.Prisenhed, b.Pris, b.PrisFra, b.Eget, b.Aktivt);
        return v;
    }
}

internal static class TilbudRettetHandler
{
    public static async Task<Kendt<TilbudVersion>> Load(Rettet<TilbudAendret> b, MyndighedDb db, CancellationToken ct) => await TilbudAendretHandler.Load(b.Nyt, db, ct);

    public static TilbudVersion Handle(Rettet<TilbudAendret> b, Kendt<TilbudVersion> kendt, Sammenhaeng s) => TilbudAendretHandler.Handle(b.Nyt, kendt, s);
}
