using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A new name from a date, or a misspelt one put right (B1).</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetNavn(BorgerId Borger, [property: MaxLength(100)] string Fornavne, [property: MaxLength(100)] string Efternavn, [property: MaxLength(100)] string? Kaldenavn, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class RetNavnHandler
{
    public static async Task<(Person, List<Navn>)> Load(RetNavn c, BorgerDb db, CancellationToken ct) =>
        ((await Rettelse.Person(db, c.Borger, ct))!, await Rettelse.Kendte(db.Navne.Where(n => n.BorgerId == c.Borger), ct));

    public static Afvisning? Validate(RetNavn c, Instant nu) => Afvisning.Af(
    [
        Rettelse.Navn(nameof(c.Fornavne), c.Fornavne),
        Rettelse.Navn(nameof(c.Efternavn), c.Efternavn),
        Rettelse.Navn(nameof(c.Kaldenavn), c.Kaldenavn),
        Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu),
    ]);

    public static (IEnumerable<Navn>, (Aendring, BorgerAendret)) Handle(RetNavn c, List<Navn> kendte, Sammenhaeng s) =>
    (
        Udgave.Erstat(kendte, Nyt(c.Borger, c.Fornavne, c.Efternavn, c.Kaldenavn, c.GaelderFra, c.Begrundelse, s)).ToArray(),
        Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, Personfelt.Navn));

    public static Navn Nyt(BorgerId borger, string fornavne, string efternavn, string? kaldenavn, LocalDate fra, string begrundelse, Sammenhaeng s) => new()
    {
        Id = Id.Ny(), BorgerId = borger, Fornavne = fornavne, Efternavn = efternavn, Kaldenavn = kaldenavn, Soegenavn = Foldning.Fold(kaldenavn, fornavne, efternavn),
        GaelderFra = fra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse,
    };
}
