using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// X2: the last day was registered wrongly. While the measure runs it is the last granted day, and F24 moves with it; once it has
/// ended it is the day it ended. Another last day from now on is decided at a follow-up instead.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetIndsatsSlut(IndsatsId Id, LocalDate Sidste, string Begrundelse, int Version) : IHarVersion;

internal static class RetIndsatsSlutHandler
{
    public static async Task<Indsats> Load(RetIndsatsSlut c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(c.Id, ct: ct))!;

    public static Afvisning? Validate(RetIndsatsSlut c, Indsats a, Instant nu)
    {
        if (a.Annulleret is not null)
        {
            return new([new Fejl(null, "Afgørelsen er annulleret, så indsatsen har ingen slutdato.")], []);
        }

        if (a.Ophoert is { } ophoert)
        {
            return Afvisning.Af(
            [
                c.Sidste > Fristdag.Af(nu) ? new(nameof(c.Sidste), "Den dag, indsatsen ophørte, kan ikke ligge i fremtiden.") : null,
                c.Sidste < Fristdag.Af(a.Bevilget) ? new(nameof(c.Sidste), "Den dag, indsatsen ophørte, kan ikke ligge før bevillingen.") : null,
                c.Sidste == Fristdag.Sidste(ophoert) ? new(nameof(c.Sidste), "Det er den dato, der står i forvejen.") : null,
            ]);
        }

        var tidligst = a.Perioder.Count > 1 ? Fristdag.Af(a.Perioder[^1].Besluttet) : LocalDate.Max(a.Bevilling.Fra, a.Begyndt is { } b ? Fristdag.Af(b) : a.Bevilling.Fra);
        return Afvisning.Af(
        [
            c.Sidste < tidligst ? new(nameof(c.Sidste), $"Slutdatoen kan ikke ligge før {DanskTid.Dato(tidligst)}.") : null,
            c.Sidste == a.Til ? new(nameof(c.Sidste), "Det er den dato, der står i forvejen.") : null,
        ]);
    }

    public static IReadOnlyList<object> Handle(RetIndsatsSlut c, Indsats a, Sammenhaeng s)
    {
        if (!a.Loeber)
        {
            var h = a.RetOphoer(Instant.Min(Fristdag.Slutter(c.Sidste), s.Nu), c.Begrundelse, s);
            return [h, new Rettet<IndsatsOphoert>(new(a.OphoerFaktum!.Value, a.Ophoert!.Value, a.Borger, a.Sag, a.Id, a.Ophoersaarsag!.Value))];
        }

        var b = a.Bevilling;
        return
        [
            a.RetSlutdato(c.Sidste, c.Begrundelse, s),
            .. a.Slutdatoudsagn().Select(u => u.Bevilling
                ? (object)new Rettet<IndsatsBevilget>(new(u.Faktum, u.Gaelder, a.Borger, a.Sag, a.Id, b.Afgoerelse, b.Tilbud.Vaerdi, u.Trin, u.Spor, b.PrisPrMaaned, b.Fra, a.Til))
                : new Rettet<IndsatsAendret>(new(u.Faktum, u.Gaelder, a.Borger, a.Sag, a.Id, u.Trin, u.Spor, a.Til))),
        ];
    }
}
