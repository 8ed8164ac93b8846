using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Who holds custody from a date: one, or two together (B1).</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetForaeldremyndighed(BorgerId Borger, BorgerId Indehaver, BorgerId? Medindehaver, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class RetForaeldremyndighedHandler
{
    public static async Task<(Person, List<Foraeldremyndighed>, List<Relation>)> Load(RetForaeldremyndighed c, BorgerDb db, CancellationToken ct) =>
    (
        (await Rettelse.Person(db, c.Borger, ct))!,
        await Rettelse.Kendte(db.Foraeldremyndigheder.Where(f => f.BorgerId == c.Borger), ct),
        await Rettelse.Kendte(db.Relationer.Where(r => r.BorgerId == c.Borger), ct));

    public static Afvisning? Validate(RetForaeldremyndighed c, List<Relation> relationer, Instant nu)
    {
        var mulige = relationer.Where(r => r.Art != Relationsart.Soeskende && (r.GaelderTil is not { } til || til >= c.GaelderFra)).Select(r => r.AndenId).ToHashSet();
        return Afvisning.Af(
        [
            mulige.Contains(c.Indehaver) ? null : new Fejl(nameof(c.Indehaver), "Vælg en af barnets forældre eller netværk. Tilføj personen først, hvis den mangler"),
            c.Medindehaver is { } m && !mulige.Contains(m) ? new Fejl(nameof(c.Medindehaver), "Vælg en af barnets forældre eller netværk") : null,
            c.Medindehaver == c.Indehaver ? new Fejl(nameof(c.Medindehaver), "Vælg en anden end den første, eller lad feltet være tomt") : null,
            Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu),
        ]);
    }

    public static (IEnumerable<Foraeldremyndighed>, (Aendring, BorgerAendret)) Handle(RetForaeldremyndighed c, List<Foraeldremyndighed> kendte, Sammenhaeng s) =>
    (
        Udgave.Erstat(kendte, new Foraeldremyndighed
        {
            Id = Id.Ny(), BorgerId = c.Borger, IndehaverId = c.Indehaver, MedindehaverId = c.Medindehaver,
            GaelderFra = c.GaelderFra, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
        }).ToArray(),
        Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, Personfelt.Foraeldremyndighed));
}
