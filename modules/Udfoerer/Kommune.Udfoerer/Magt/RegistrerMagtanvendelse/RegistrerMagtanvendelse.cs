using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U10: written down by whoever was there. The leader's clock runs from the moment it happened.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record RegistrerMagtanvendelse(MagtanvendelseId Id, ForloebId Forloeb, Magtart Art, Instant Hvornaar, int Minutter, string Hvad, string Hvorfor, MedarbejderId Af, string? BarnetsOrd);

internal static class RegistrerMagtanvendelseHandler
{
    public static async Task<(Forloeb, Kollega, Magtanvendelse?)> Load(RegistrerMagtanvendelse c, UdfoererDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await Forloebskrift.Hent(db, c.Forloeb, s, ct) is { } a ? (a, await Kollega.Find(organisation, c.Af, a.Ordre.Enhed, s, ct), await db.Hent<Magtanvendelse>(c.Id, ct: ct)) : (null!, Kollega.Ukendt, null);

    public static Afvisning? Validate(RegistrerMagtanvendelse c, Forloeb a, Kollega k, Magtanvendelse? kendt, Sammenhaeng s) => Afvisning.Af(
    [
        kendt is null ? null : new Fejl(null, "Magtanvendelsen er allerede registreret."),
        c.Hvornaar > s.Nu ? new Fejl("Hvornaar", "Tidspunktet ligger ude i fremtiden.") : null,
        c.Hvornaar < Fristdag.Begynder(a.Ordre.Dato) || (a.Slut is { } slut && c.Hvornaar >= Fristdag.Slutter(slut.Dato)) ? new Fejl("Hvornaar", "Tidspunktet ligger uden for forløbet.") : null,
        c.Minutter is < 1 or > 1440 ? new Fejl("Minutter", "Skriv, hvor mange minutter det varede, fra 1 til 1.440.") : null,
        k.ErBehandler || c.Af == s.Bruger.Id ? null : new Fejl("Af", "Vælg en, der arbejder i huset."),
    ]);

    public static IEnumerable<object?> Handle(RegistrerMagtanvendelse c, Forloeb a, Sammenhaeng s)
    {
        var h = Magtanvendelse.Registrer(c.Id, a, c.Art, c.Hvornaar, c.Minutter, c.Hvad, c.Hvorfor, c.Af, s);
        return [h, c.BarnetsOrd is { } ord ? ((Magtanvendelse)h.Aggregat).HoerBarnet(ord, null, s) : null];
    }
}
