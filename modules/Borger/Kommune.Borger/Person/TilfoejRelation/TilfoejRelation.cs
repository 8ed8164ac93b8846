using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Somebody of the child's family or network (B1): found by CPR, or else registered here by name. Every person is a BorgerId.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record TilfoejRelation(BorgerId Borger, Relationsart Art, [property: MaxLength(60)] string Betegnelse, BorgerId? Anden, string? Cpr, [property: MaxLength(100)] string? Fornavne, [property: MaxLength(100)] string? Efternavn, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class TilfoejRelationHandler
{
    public static async Task<Grundlag?> Load(TilfoejRelation c, BorgerDb db, CancellationToken ct)
    {
        if (await Rettelse.Person(db, c.Borger, ct) is null)
        {
            return null;
        }

        var anden = c.Anden is { } id ? await Rettelse.Person(db, await Rettelse.Hoved(db, id, ct), ct)
            : await Nummer.Find(db, c.Cpr, ct) is { } fundet ? await Rettelse.Person(db, await Rettelse.Hoved(db, fundet.BorgerId, ct), ct) : null;
        return new(anden, await Rettelse.Kendte(db.Relationer.Where(r => r.BorgerId == c.Borger), ct));
    }

    public static Afvisning? Validate(TilfoejRelation c, Grundlag g, Instant nu) => Afvisning.Af(
    [
        c.Anden is not null && g.Anden is null ? new Fejl(nameof(c.Anden), "Personen findes ikke") : null,
        c.Cpr is not null && !Nummer.ErGyldigt(c.Cpr) ? new Fejl(nameof(c.Cpr), Nummer.Ugyldigt) : null,
        g.Anden?.BorgerId == c.Borger ? new Fejl(nameof(c.Cpr), "Det er barnet selv") : null,
        g.Anden is { } a && g.Kendte.Any(r => r.AndenId == a.BorgerId && r.Art == c.Art && r.Gaelder(c.GaelderFra)) ? new Fejl(nameof(c.Cpr), "Personen er der allerede") : null,
        g.Anden is null && c.Fornavne is null ? new Fejl(nameof(c.Fornavne), "Skriv navnet, eller CPR-nummeret på en, der er registreret") : null,
        g.Anden is null && c.Efternavn is null ? new Fejl(nameof(c.Efternavn), "Skriv efternavnet") : null,
        Rettelse.Navn(nameof(c.Fornavne), c.Fornavne),
        Rettelse.Navn(nameof(c.Efternavn), c.Efternavn),
        Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu),
    ]);

    public static IEnumerable<object> Handle(TilfoejRelation c, Grundlag g, Sammenhaeng s)
    {
        var anden = g.Anden?.BorgerId ?? BorgerId.Ny();
        if (g.Anden is null)
        {
            // The reason is about the child and goes with the child; the other's own rows do not repeat it (X9).
            var foedt = Nummer.Foedt(c.Cpr, null, DanskTid.Dag(s.Nu));
            yield return RegistrerPersonHandler.Ny(anden, c.Cpr, foedt, RegistrerPersonHandler.Registreret, s);
            yield return RetNavnHandler.Nyt(anden, c.Fornavne!, c.Efternavn!, null, foedt ?? c.GaelderFra, RegistrerPersonHandler.Registreret, s);
            yield return new BorgerRegistreret(FaktumId.Ny(), s.Nu, anden, Ufoedt: false);
        }

        yield return Ny(c.Borger, anden, c.Art, c.Betegnelse, c.GaelderFra, c.Begrundelse, s);
        yield return Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, c.Art == Relationsart.Netvaerk ? Personfelt.Netvaerk : Personfelt.Familie);
        yield return new Resultat(anden);
    }

    public static Relation Ny(BorgerId barn, BorgerId anden, Relationsart art, string betegnelse, LocalDate fra, string begrundelse, Sammenhaeng s) => new()
    {
        Id = Id.Ny(), BorgerId = barn, AndenId = anden, Art = art, Betegnelse = betegnelse.ToLower(System.Globalization.CultureInfo.InvariantCulture),
        GaelderFra = fra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse,
    };

    public sealed record Grundlag(Person? Anden, List<Relation> Kendte);
}
