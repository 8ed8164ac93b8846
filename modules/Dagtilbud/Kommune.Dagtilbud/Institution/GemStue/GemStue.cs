using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D1: a stue (klasse, hold) with its adults. A new one gets its first round; one that is closed has no children left.</summary>
[Kraever(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent)]
internal sealed record GemStue(StueId Id, EnhedId Enhed, string Navn, IReadOnlyList<MedarbejderId> Voksne, bool Nedlagt, int Version);

internal static class GemStueHandler
{
    internal sealed record Grundlag(Institution Institution, Stue? Stue, bool NavnBrugt, int Boern, Runde? Runde);

    public static async Task<Grundlag?> Load(GemStue c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct)
    {
        var idag = Fristdag.Af(s.Nu);
        return await db.Institutioner.SingleOrDefaultAsync(i => i.EnhedId == c.Enhed, ct) is not { } institution ? null : new(
            institution,
            await db.Stuer.SingleOrDefaultAsync(x => x.Id == c.Id && x.EnhedId == c.Enhed, ct),
            await db.Stuer.AnyAsync(x => x.EnhedId == c.Enhed && x.Id != c.Id && x.Nedlagt == null && x.Navn == c.Navn, ct),
            await db.Indskrivninger.CountAsync(x => x.StueId == c.Id && (x.Til == null || x.Til >= idag), ct),
            await db.Runder.SingleOrDefaultAsync(r => r.StueId == c.Id && r.Afsluttet == null, ct));
    }

    public static Afvisning? Validate(GemStue c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        Enhedsadgang.IkkeLeder(s.Bruger, c.Enhed),
        c.Navn.Length > 60 ? new Fejl("Navn", "Højst 60 tegn.") : null,
        g.NavnBrugt ? new Fejl("Navn", "Der er allerede en med det navn.") : null,
        c.Nedlagt && g.Boern > 0 ? new Fejl("Nedlagt", $"Der er {DanskTal.Antal(g.Boern, "barn", "børn")} her. Flyt {(g.Boern == 1 ? "det" : "dem")} først.") : null,
        c.Nedlagt && g.Stue is null ? new Fejl("Nedlagt", "Den er ikke oprettet endnu.") : null,
        c.Version != (g.Stue?.Version ?? 0) ? new Fejl(null, "En anden har ændret den imens. Genindlæs siden.") : null,
    ]);

    public static IEnumerable<object> Handle(GemStue c, Grundlag g, Ure ure, Sammenhaeng s)
    {
        var stue = g.Stue ?? new Stue { Id = c.Id, EnhedId = c.Enhed, Navn = c.Navn, Voksne = [], Version = 0 };
        var foer = (stue.Navn, stue.Nedlagt);
        (stue.Navn, stue.Voksne, stue.Nedlagt, stue.Version) = (c.Navn, [.. c.Voksne.Distinct().Select(v => v.Vaerdi)], c.Nedlagt ? stue.Nedlagt ?? Fristdag.Af(s.Nu) : null, stue.Version + 1);
        yield return stue;
        if (c.Nedlagt)
        {
            if (g.Runde is { } aaben)
            {
                aaben.Afsluttet = s.Gaelder;
                yield return new OpgaveLukket(aaben.FristId, Lukkeart.Bortfaldet);
            }
        }
        else if (g.Runde is null)
        {
            var ny = Runde.Ny(stue.Id, g.Stue is null ? 1 : stue.Version, s.Gaelder);
            yield return ny;
            yield return ny.Frist(stue, ure, s);
        }
        else if (foer != (stue.Navn, stue.Nedlagt))
        {
            yield return g.Runde.Frist(stue, ure, s);       // the row in "I dag" carries the name
        }
    }
}
