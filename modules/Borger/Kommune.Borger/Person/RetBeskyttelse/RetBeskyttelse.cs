using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Name and address protection begins or ends (B2).</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetBeskyttelse(BorgerId Borger, bool Beskyttet, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class RetBeskyttelseHandler
{
    public static async Task<(Person, List<Beskyttelse>)> Load(RetBeskyttelse c, BorgerDb db, CancellationToken ct) =>
        ((await Rettelse.Person(db, c.Borger, ct))!, await Rettelse.Kendte(db.Beskyttelser.Where(b => b.BorgerId == c.Borger), ct));

    public static Afvisning? Validate(RetBeskyttelse c, Instant nu) => Afvisning.Af([Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu)]);

    public static (IEnumerable<Beskyttelse>, (Aendring, BorgerAendret)) Handle(RetBeskyttelse c, List<Beskyttelse> kendte, Sammenhaeng s) =>
    (
        Udgave.Erstat(kendte, Ny(c.Borger, c.Beskyttet, c.GaelderFra, c.Begrundelse, s)).ToArray(),
        Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, Personfelt.Beskyttelse));

    public static Beskyttelse Ny(BorgerId borger, bool beskyttet, LocalDate fra, string begrundelse, Sammenhaeng s) =>
        new() { Id = Id.Ny(), BorgerId = borger, Beskyttet = beskyttet, GaelderFra = fra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse };
}
