using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST2: the template, filled in as far as it is known; a draft needs its title only. After approval a change is an adjustment and says why.</summary>
/// <param name="Version">0: it is new.</param>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record SkrivMaal(
    StrategimaalId Id, StrategiId Strategi, Guid Vision, EnhedId? Afdeling, [property: MaxLength(200)] string Titel, string? Goer, string? Indsatser, string? Opfoelgning, string? Tegn,
    IReadOnlyList<string> Indikatorer, LocalDate? Senest, [property: MaxLength(500)] string? Aftalemaal, [property: MaxLength(500)] string? Budgetmaal, string? Begrundelse, int Version) : IHarVersion
{
    public Maalindhold Indhold => new(Titel, Goer, Indsatser, Opfoelgning, Tegn, [.. Indikatorer.Distinct(StringComparer.Ordinal)], Senest, Aftalemaal, Budgetmaal);
}

internal static class SkrivMaalHandler
{
    public static async Task<(Strategi, Strategimaal?)> Load(SkrivMaal c, StyringDb db, CancellationToken ct) =>
        ((await Strategier.Hent(db, c.Strategi, null, ct))!, await Maalliste.En(db, c.Id, c.Version, ct));

    public static Afvisning? Validate(SkrivMaal c, Strategi a, Strategimaal? m, Sammenhaeng s)
    {
        var afdeling = m is null ? c.Afdeling : m.Afdeling;
        return Afvisning.Af(
        [
            Maalliste.IkkeIGang(a),
            Strategiadgang.IkkeLeder(s.Bruger, afdeling),
            m is null && c.Version > 0 ? new Fejl(null, "Målet findes ikke mere.") : null,
            a.Indhold.Visioner.All(v => v.Id != c.Vision) || (m is not null && (m.VisionId != c.Vision || m.StrategiId != a.Id)) ? new Fejl(null, "Visionen findes ikke i strategien.") : null,
            c.Afdeling is { } x && !a.Indhold.Afdelinger.Contains(x) ? new Fejl(null, "Afdelingen er ikke med i strategien.") : null,
            c.Indikatorer.Any(k => !Indikatorkode.ErGyldig(k)) ? new Fejl("Indikatorer", "Vælg indikatorer fra listen.") : null,
            m is { Tilstand: Maaltilstand.Indsendt } ? new Fejl(null, "Målet er sendt ind. Det kan rettes, når det er godkendt eller sendt tilbage.") : null,
            m is { ErOffentligt: true } && c.Begrundelse is null ? new Fejl("Begrundelse", "Målet er godkendt. Skriv, hvorfor det justeres.") : null,
            .. m is { ErOffentligt: true } ? c.Indhold.Mangler() : [],
        ]);
    }

    public static IEnumerable<object> Handle(SkrivMaal c, Strategi a, Strategimaal? m, Sammenhaeng s)
    {
        if (m is { ErOffentligt: true })
        {
            return [m.Sker(Maalfaktumart.Justeret, Maaltilstand.Justeret, s, c.Begrundelse, c.Indhold)];
        }

        if (m is not null)
        {
            return [m.Sker(Maalfaktumart.Skrevet, Maaltilstand.Kladde, s, c.Begrundelse, c.Indhold)];
        }

        var ny = new Strategimaal { Id = c.Id, StrategiId = a.Id, VisionId = c.Vision, Afdeling = c.Afdeling, Version = 0, Tilstand = Maaltilstand.Kladde, Titel = c.Titel };
        return [ny, ny.Sker(Maalfaktumart.Skrevet, Maaltilstand.Kladde, s, null, c.Indhold)];
    }
}
