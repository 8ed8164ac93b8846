using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D6: did the place do what was expected of it; does it go on, or is it the way back now?</summary>
[Kraever(Rolle.Dagtilbudskonsulent)]
internal sealed record RevisiterPlads(PladsId Id, bool Fortsaetter, string Virkning, string Begrundelse, LocalDate? Naeste, LocalDate? SidsteDag, int Version) : IHarVersion;

internal static class RevisiterPladsHandler
{
    public static async Task<(Plads, Pladsopsaetning)> Load(RevisiterPlads c, DagtilbudDb db, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        ((await Pladsskrift.TilVisitation(db, c.Id, s, ct))!, await opsaetninger.Hent<Pladsopsaetning>(Fristdag.Af(s.Nu), null, ct));

    public static Afvisning? Validate(RevisiterPlads c, Plads a, Pladsopsaetning o, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Nu);
        return Afvisning.Af(
        [
            a.Tilstand != Pladstilstand.Bevilget ? new Fejl(null, "Der er ingen plads at se på.") : null,
            c.Fortsaetter && c.Naeste is null ? new Fejl("Naeste", "Sæt dagen, hvor pladsen tages op igen.") : null,
            c.Naeste is { } n && (n <= idag || n > idag.PlusMonths(o.MaanederTilRevisitering)) ? new Fejl("Naeste", $"Dagen skal ligge inden for {o.MaanederTilRevisitering} måneder.") : null,
            !c.Fortsaetter && c.SidsteDag is null ? new Fejl("SidsteDag", "Skriv den sidste dag på pladsen.") : null,
            c.Fortsaetter && c.SidsteDag is not null ? new Fejl("SidsteDag", "Pladsen fortsætter, så der er ingen sidste dag.") : null,
            !c.Fortsaetter && c.Naeste is not null ? new Fejl("Naeste", "Pladsen hører op og skal ikke tages op igen.") : null,
        ]);
    }

    public static (Haendelser, PladsRevisiteret) Handle(RevisiterPlads c, Plads a, Sammenhaeng s)
    {
        var h = a.Revisiter(new(c.Fortsaetter, c.Virkning, c.Begrundelse, c.Naeste, c.SidsteDag), s);
        return (h, new PladsRevisiteret(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Ansoegning.Art, c.Naeste, c.SidsteDag));
    }
}
