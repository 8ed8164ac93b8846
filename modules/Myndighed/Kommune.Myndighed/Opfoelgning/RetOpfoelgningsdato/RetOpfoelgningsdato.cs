using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: the follow-up was held another day than registered. The fact is named, and every clock that hangs on it moves.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetOpfoelgningsdato(IndsatsId Id, FaktumId Opfoelgning, LocalDate Holdt, string Begrundelse, int Version) : IHarVersion;

internal static class RetOpfoelgningsdatoHandler
{
    public static async Task<Indsats> Load(RetOpfoelgningsdato c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(c.Id, ct: ct))!;

    public static Afvisning? Validate(RetOpfoelgningsdato c, Indsats a, Instant nu)
    {
        if (a.Opfoelgninger.FirstOrDefault(x => x.Faktum == c.Opfoelgning) is not { } o)
        {
            return new(nameof(c.Opfoelgning), "Opfølgningen findes ikke på indsatsen.");
        }

        var foer = o.Nr == 1 ? a.Bevilget : a.Opfoelgninger[o.Nr - 2].Holdt;
        var efter = o.Nr < a.Opfoelgninger.Count ? a.Opfoelgninger[o.Nr].Holdt : nu;
        return Afvisning.Af(
        [
            c.Holdt > Fristdag.Af(efter) ? new(nameof(c.Holdt), "Datoen ligger efter den næste opfølgning eller i fremtiden.") : null,
            c.Holdt < Fristdag.Af(foer) ? new(nameof(c.Holdt), "Datoen ligger før den forrige opfølgning eller bevillingen.") : null,
            c.Holdt == Fristdag.Af(o.Holdt) ? new(nameof(c.Holdt), "Det er den dato, der står i forvejen.") : null,
        ]);
    }

    public static (Haendelser, Rettet<OpfoelgningHoldt>) Handle(RetOpfoelgningsdato c, Indsats a, Sammenhaeng s)
    {
        var holdt = Instant.Min(Fristdag.Begynder(c.Holdt) + Duration.FromHours(12), s.Nu);
        var h = a.RetOpfoelgning(c.Opfoelgning, holdt, c.Begrundelse, s);
        var o = a.Opfoelgninger.First(x => x.Faktum == c.Opfoelgning);
        return (h, new(new OpfoelgningHoldt(o.Faktum, o.Holdt, a.Borger, a.Sag, a.Id, o.Indhold.Beslutning, o.Indhold.Progression, o.Indhold.SkulleSenest, o.Nr == 1)));
    }
}
