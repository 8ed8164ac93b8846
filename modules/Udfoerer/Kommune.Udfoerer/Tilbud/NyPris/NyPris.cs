using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// U1: a price from a date until the next one already decided. It may lie in the past (U7 then finds the difference), and then
/// says why. Prices frozen in a grant do not move.
/// </summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record NyPris(TilbudId Id, Prisenhed Prisenhed, decimal Pris, LocalDate PrisFra, string? Begrundelse, int Version) : IHarVersion;

internal static class NyPrisHandler
{
    public static Task<Tilbud?> Load(NyPris c, UdfoererDb db, CancellationToken ct) => Tilbudsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(NyPris c, Tilbud t, Sammenhaeng s)
    {
        var dag = Fristdag.Af(s.Nu);
        return Afvisning.Af(
        [
            Tilbudsregler.IkkeLeder(s.Bruger, t.Udgave(dag).EnhedId),
            c.Pris is <= 0 or > 10_000_000 ? new Fejl("Pris", "Skriv en pris over 0 kr.") : null,
            c.PrisFra < dag && c.Begrundelse is null ? new Fejl("Begrundelse", "Prisen gælder tilbage i tiden. Skriv hvorfor.") : null,
            t.Priser.Paa(c.PrisFra) is { } nu && nu.Pris == c.Pris && nu.Enhed == c.Prisenhed ? new Fejl("Pris", $"Det er allerede prisen {DanskTid.Dato(c.PrisFra)}.") : null,
        ]);
    }

    public static IEnumerable<object> Handle(NyPris c, Tilbud t, Sammenhaeng s)
    {
        t.Version++;
        var nye = Gyldighed.Fra(t.Priser, c.PrisFra, s.Nu,
            (g, til) => g with { Id = Id.Ny(), GaelderTil = til, Registreret = s.Nu, Afloest = null },
            til => new TilbudPris { Id = Id.Ny(), TilbudId = t.Id, Enhed = c.Prisenhed, Pris = c.Pris, GaelderFra = c.PrisFra, GaelderTil = til, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse }).ToArray();
        return [.. nye, Tilbudsskrift.Aendret(t.Id, t.Udgave(Fristdag.Af(s.Nu)), nye[^1], c.PrisFra)];
    }
}
