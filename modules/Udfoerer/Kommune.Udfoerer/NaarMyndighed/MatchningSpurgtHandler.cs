using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

/// <summary>U2: the question stands in "I dag" of the house that owns the offer, with the day the answer is wanted.</summary>
internal static class MatchningSpurgtHandler
{
    public static async Task<(Tilbud, Matchning?)> Load(MatchningSpurgt b, UdfoererDb db, CancellationToken ct) =>
        ((await Tilbudsskrift.Hent(db, new(b.Tilbud), null, ct))!, await db.Matchninger.SingleOrDefaultAsync(m => m.Id == b.Matchning, ct));

    public static IEnumerable<object> Handle(MatchningSpurgt b, Tilbud t, Matchning? kendt, Sammenhaeng s)
    {
        if (kendt is not null)
        {
            return [];
        }

        var u = t.Udgave(Fristdag.Af(b.Gaelder));
        var m = new Matchning
        {
            Id = b.Matchning, BorgerId = b.Barn, TilbudId = t.Id, EnhedId = u.EnhedId, Spoergsmaal = b.Spoergsmaal, SvarSenest = b.SvarSenest, Grundlag = b.Grundlag, Modtaget = s.Nu,
        };
        return
        [
            m, m.Tilknytning(),
            new Opgave(Matchning.OpgaveId(m.Id), Opgaveart.Opgave, "udfoerer", SubjektId.Ledelse(u.EnhedId), "Matchning", $"Myndighed spørger, om {u.Navn} passer", "Svar", UdfoererRuter.Matchning(m.Id), b.Gaelder)
            {
                Borger = b.Barn, Udloeb = Fristdag.Slutter(b.SvarSenest),
            },
        ];
    }
}
