using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Who holds custody from a date: one, or two together (B1).</summary>
/// <param name="GaelderTil">Where it is known to end; after it nobody is registered until somebody is.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetForaeldremyndighed(BorgerId Borger, BorgerId Indehaver, BorgerId? Medindehaver, LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse, LocalDate? GaelderTil = null) : IOmBorger;

internal static class RetForaeldremyndighedHandler
{
    public static async Task<(Person, List<Foraeldremyndighed>, Mulige)> Load(RetForaeldremyndighed c, BorgerDb db, CancellationToken ct)
    {
        var poster = await Rettelse.Poster(db, c.Borger, ct);
        var relationer = await Rettelse.Kendte(db.Relationer.AsNoTracking().Where(r => poster.Contains(r.BorgerId)), ct);
        var naere = relationer.Where(r => r.Art != Relationsart.Soeskende && (r.GaelderTil is not { } til || til >= c.GaelderFra)).Select(r => r.AndenId).ToHashSet();
        naere.UnionWith(await db.Aliasser.Where(a => a.Ophaevet == null && naere.Contains(a.BorgerId)).Select(a => a.SammeSomId).ToListAsync(ct));
        return ((await Rettelse.Person(db, c.Borger, ct))!, await Rettelse.Kendte(db.Foraeldremyndigheder.Where(f => f.BorgerId == c.Borger), ct), new(naere));
    }

    public static Afvisning? Validate(RetForaeldremyndighed c, Mulige mulige, Instant nu) => Afvisning.Af(
    [
        mulige.Personer.Contains(c.Indehaver) ? null : new Fejl(nameof(c.Indehaver), "Vælg en af barnets forældre eller netværk. Tilføj personen først, hvis den mangler"),
        c.Medindehaver is { } m && !mulige.Personer.Contains(m) ? new Fejl(nameof(c.Medindehaver), "Vælg en af barnets forældre eller netværk") : null,
        c.Medindehaver == c.Indehaver ? new Fejl(nameof(c.Medindehaver), "Vælg en anden end den første, eller lad feltet være tomt") : null,
        c.GaelderTil < c.GaelderFra ? new Fejl(nameof(c.GaelderTil), "Slutdatoen ligger før den dag, det gælder fra") : null,
        Rettelse.Dato(nameof(c.GaelderFra), c.GaelderFra, nu),
    ]);

    public static (IEnumerable<Foraeldremyndighed>, (Aendring, BorgerAendret)) Handle(RetForaeldremyndighed c, List<Foraeldremyndighed> kendte, Sammenhaeng s) =>
    (
        Udgave.Erstat(kendte, new Foraeldremyndighed
        {
            Id = Id.Ny(), BorgerId = c.Borger, IndehaverId = c.Indehaver, MedindehaverId = c.Medindehaver,
            GaelderFra = c.GaelderFra, GaelderTil = c.GaelderTil, Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
        }).ToArray(),
        Rettelse.Af(c.Borger, c.GaelderFra, c.Begrundelse, s, Personfelt.Foraeldremyndighed));

    /// <param name="Personer">Who may hold it: the child's parents and network.</param>
    public sealed record Mulige(IReadOnlySet<BorgerId> Personer);
}
