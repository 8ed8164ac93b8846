using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// A new home from a date (B1). A move between grundområder is published (B4), but not that of somebody protected: the
/// event may leave the system, and a small area says where to look (B2).
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetAdresse(BorgerId Borger, [property: MaxLength(120)] string Vej, [property: MaxLength(4)] string Postnr, [property: MaxLength(60)] string By, string? Grundomraade, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class RetAdresseHandler
{
    public static async Task<(Person, List<Adresse>, List<Beskyttelse>, Kendt)> Load(RetAdresse c, BorgerDb db, CancellationToken ct) =>
    (
        (await Rettelse.Person(db, c.Borger, ct))!,
        await Rettelse.Kendte(db.Adresser.Where(a => a.BorgerId == c.Borger), ct),
        await Rettelse.Kendte(db.Beskyttelser.Where(b => b.BorgerId == c.Borger), ct),
        new(c.Grundomraade is null || await db.Grundomraader.AnyAsync(g => g.Kode == c.Grundomraade, ct)));

    public static Afvisning? Validate(RetAdresse c, Kendt omraade, Instant nu) => Afvisning.Af(
    [
        c.Vej.Length > 120 ? new Fejl(nameof(c.Vej), "Højst 120 tegn") : null,
        c.By.Length > 60 ? new Fejl(nameof(c.By), "Højst 60 tegn") : null,
        c.Postnr.Length == 4 && c.Postnr.All(char.IsAsciiDigit) ? null : new Fejl(nameof(c.Postnr), "Et postnummer er fire cifre"),
        omraade.Ja ? null : new Fejl(nameof(c.Grundomraade), "Vælg et af områderne"),
        Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu),
    ]);

    public static (IEnumerable<Adresse>, (Aendring, BorgerAendret), BorgerFlyttet?) Handle(RetAdresse c, List<Adresse> kendte, List<Beskyttelse> beskyttelser, Sammenhaeng s)
    {
        var foer = kendte.SingleOrDefault(a => a.Gaelder(c.GaelderFra));
        var ny = new Adresse
        {
            Id = Id.Ny(), BorgerId = c.Borger, Vej = c.Vej, Postnr = c.Postnr, By = c.By, Grundomraade = c.Grundomraade,
            GaelderFra = c.GaelderFra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
        };
        var flyttet = Flyttet(ny, foer, beskyttelser, s);
        return (Udgave.Erstat(kendte, ny).ToArray(), Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, Personfelt.Adresse), flyttet);
    }

    public static BorgerFlyttet? Flyttet(Adresse ny, Adresse? foer, IEnumerable<Beskyttelse> beskyttelser, Sammenhaeng s)
    {
        var beskyttet = beskyttelser.Any(b => b.Beskyttet && b.Afloest is null && (b.GaelderTil is not { } til || til >= ny.GaelderFra));
        return ny.Grundomraade is { } til && til != foer?.Grundomraade && !beskyttet
            ? new BorgerFlyttet(FaktumId.Ny(), Rettelse.Tid(ny.GaelderFra, s), ny.BorgerId, foer?.Grundomraade, til)
            : null;
    }

    public sealed record Kendt(bool Ja);
}
