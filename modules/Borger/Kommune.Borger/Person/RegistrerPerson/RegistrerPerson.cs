using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Somebody becomes known to the municipality (B1): with a CPR, without, or not yet born. With parents given, siblings follow
/// from them. Who may be there already is asked about before a second record is made.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
[UdenTilknytning("A notification may concern any child (BL §136), so whoever receives it registers one that nobody is attached to yet.")]
internal sealed record RegistrerPerson(
    BorgerId Id,
    [property: MaxLength(100)] string? Fornavne = null,
    [property: MaxLength(100)] string? Efternavn = null,
    [property: MaxLength(100)] string? Kaldenavn = null,
    string? Cpr = null,
    LocalDate? Foedselsdato = null,
    bool Ufoedt = false,
    LocalDate? Termin = null,
    BorgerId? Mor = null,
    BorgerId? AndenForaelder = null,
    bool Alligevel = false,
    [property: MaxLength(500)] string Begrundelse = RegistrerPersonHandler.Registreret);

internal static class RegistrerPersonHandler
{
    public const string Registreret = "Registreret";

    public static async Task<Kendte> Load(RegistrerPerson c, BorgerDb db, Sammenhaeng s, CancellationToken ct)
    {
        var foedt = Nummer.Foedt(c.Cpr, c.Foedselsdato, DanskTid.Dag(s.Nu));
        var foraeldre = new[] { c.Mor, c.AndenForaelder }.OfType<BorgerId>().Distinct().ToArray();
        var navne = await db.Navne.Where(n => foraeldre.Contains(n.BorgerId) && n.Afloest == null && n.GaelderTil == null).ToListAsync(ct);
        var fold = Foldning.Fold(c.Kaldenavn, c.Fornavne, c.Efternavn);
        var samme = !c.Ufoedt && fold.Length > 0
            ? await (from n in db.Navne
                     join p in db.Personer on n.BorgerId equals p.BorgerId
                     where n.Soegenavn == fold && n.Afloest == null && p.BorgerId != c.Id && (foedt == null || p.Foedselsdato == null || p.Foedselsdato == foedt)
                     select p).Take(2).ToListAsync(ct)
            : c.Ufoedt && c.Mor is { } mor ? await db.Personer.Where(p => p.Ufoedt && p.MorId == mor && p.BorgerId != c.Id).Take(2).ToListAsync(ct) : [];
        return new(
            await Rettelse.Person(db, c.Id, ct) is not null,
            await Nummer.Hos(db, c.Cpr, c.Id, ct),
            samme,
            await db.Personer.Where(p => foraeldre.Contains(p.BorgerId)).ToListAsync(ct),
            navne.FirstOrDefault(n => n.BorgerId == c.Mor)?.Efternavn);
    }

    public static Afvisning? Validate(RegistrerPerson c, Kendte k, Instant nu)
    {
        return Afvisning.Af(
        [
            k.MedCpr.Ja ? new Fejl(nameof(c.Cpr), "Der er allerede registreret en person med dette nummer. Søg efter det") : null,
            .. Nummer.Fejl(nameof(c.Cpr), c.Cpr, nameof(c.Foedselsdato), c.Foedselsdato, new(false), nu),
            c.Ufoedt && (c.Cpr is not null || c.Foedselsdato is not null) ? new Fejl(nameof(c.Ufoedt), "Et ufødt barn har hverken CPR-nummer eller fødselsdato") : null,
            c.Ufoedt && c.Mor is null ? new Fejl(nameof(c.Mor), "Et ufødt barn registreres på sin mor. Find hende først") : null,
            c.Ufoedt && k.Forael(c.Mor) is { } moder && !KanVenteBarn(moder, DanskTid.Dag(nu)) ? new Fejl(nameof(c.Mor), "Et ufødt barn registreres på den, der venter det: en kvinde på mindst 12 år. Find hende") : null,
            c.Termin is not null && !c.Ufoedt ? new Fejl(nameof(c.Termin), "Termin hører til et ufødt barn") : null,
            !c.Ufoedt && c.Fornavne is null ? new Fejl(nameof(c.Fornavne), "Skriv fornavnet. Er barnet ikke født, så sæt kryds ved det") : null,
            !c.Ufoedt && c.Efternavn is null ? new Fejl(nameof(c.Efternavn), "Skriv efternavnet") : null,
            c.Mor is { } mor && k.Forael(mor) is null ? new Fejl(nameof(c.Mor), "Moderen er ikke registreret") : null,
            c.AndenForaelder is { } far && k.Forael(far) is null ? new Fejl(nameof(c.AndenForaelder), "Forælderen er ikke registreret") : null,
            c.Mor is not null && c.Mor == c.AndenForaelder ? new Fejl(nameof(c.AndenForaelder), "Vælg en anden end moderen") : null,
            k.Samme.Count > 0 && !c.Alligevel && !k.MedCpr.Ja && !k.Findes
                ? new Fejl(nameof(c.Alligevel), c.Ufoedt ? "Moderen har allerede et ufødt barn registreret. Er det et andet, så sæt kryds" : $"Der findes allerede en med det navn ({Kendetegn(k.Samme[0])}). Er det en anden, så sæt kryds") : null,
            Rettelse.Navn(nameof(c.Fornavne), c.Fornavne),
            Rettelse.Navn(nameof(c.Efternavn), c.Efternavn),
            Rettelse.Navn(nameof(c.Kaldenavn), c.Kaldenavn),
        ]);
    }

    public static IEnumerable<object> Handle(RegistrerPerson c, Kendte k, Sammenhaeng s)
    {
        yield return new Resultat(c.Id);
        if (k.Findes)
        {
            yield break;        // the same request sent twice
        }

        var foedt = Nummer.Foedt(c.Cpr, c.Foedselsdato, DanskTid.Dag(s.Nu));
        var fra = foedt ?? DanskTid.Dag(s.Nu);
        var person = Ny(c.Id, c.Cpr, foedt, c.Begrundelse, s);
        (person.Ufoedt, person.Termin, person.MorId) = (c.Ufoedt, c.Termin, c.Ufoedt ? c.Mor : null);
        yield return person;
        yield return RetNavnHandler.Nyt(c.Id, c.Fornavne ?? "Ufødt barn", c.Efternavn ?? k.MorsEfternavn ?? "", c.Kaldenavn, fra, c.Begrundelse, s);
        if (c.Mor is { } mor)
        {
            yield return TilfoejRelationHandler.Ny(c.Id, mor, Relationsart.Foraelder, "mor", fra, c.Begrundelse, s);
        }

        if (c.AndenForaelder is { } anden)
        {
            yield return TilfoejRelationHandler.Ny(c.Id, anden, Relationsart.Foraelder, c.Mor is null ? "forælder" : "far eller medmor", fra, c.Begrundelse, s);
        }

        yield return new BorgerRegistreret(FaktumId.Ny(), s.Nu, c.Id, c.Ufoedt);
    }

    public static Person Ny(BorgerId id, string? nummer, LocalDate? foedt, string begrundelse, Sammenhaeng s)
    {
        var p = new Person { BorgerId = id, Foedselsdato = foedt, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse };
        _ = Nummer.Saet(p, nummer, s.Nu);
        return p;
    }

    /// <summary>Where the number says otherwise, or the age does, somebody was picked by mistake.</summary>
    private static bool KanVenteBarn(Person p, LocalDate idag) =>
        !p.Ufoedt && !(p.Cpr is { } cpr && (cpr[^1] - '0') % 2 == 1) && (p.Foedselsdato is not { } foedt || foedt.PlusYears(12) <= idag);

    private static string Kendetegn(Person p) => (p.Cpr ?? p.Erstatningsnummer) is { } cpr ? Cpr.Mask(cpr) : p.Foedselsdato is { } f ? "født " + DanskTid.Dato(f) : "uden CPR-nummer";

    public sealed record Kendte(bool Findes, Nummer.Optaget MedCpr, List<Person> Samme, List<Person> Foraeldre, string? MorsEfternavn)
    {
        public Person? Forael(BorgerId? id) => Foraeldre.FirstOrDefault(p => p.BorgerId == id);
    }
}
