using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST1: the strategy as one document, new or changed. When it has been adopted, a change is an adjustment and says why.</summary>
/// <param name="Version">0: it is new.</param>
[Kraever(Rolle.Direktoer)]
internal sealed record SkrivStrategi(
    StrategiId Id, [property: MaxLength(200)] string Navn, string Mission, LocalDate Fra, LocalDate Til, IReadOnlyList<EnhedId> Afdelinger,
    IReadOnlyList<SkrivStrategi.Visionsraekke> Visioner, IReadOnlyList<SkrivStrategi.Trinraekke> Trin, string? Begrundelse, int Version) : IHarVersion
{
    /// <param name="Id">Of one that was there; a row that is emptied goes.</param>
    internal sealed record Visionsraekke(Guid? Id, [property: MaxLength(200)] string? Navn, Visionsretning? Retning, string? Tekst, string? Delmaal);

    internal sealed record Trinraekke(Guid? Id, [property: MaxLength(200)] string? Navn, Trinart? Art, LocalDate? Dato);
}

internal static class SkrivStrategiHandler
{
    /// <summary>What holds on to parts of it: goals to visions and departments, what is done to steps.</summary>
    internal sealed record Brug(IReadOnlyCollection<(Guid Vision, EnhedId? Afdeling)> Maal, IReadOnlyCollection<TrinUdfoert> Udfoert, IReadOnlySet<Guid> Afdelinger);

    public static async Task<(Strategi?, Brug)> Load(SkrivStrategi c, StyringDb db, Organisation organisation, CancellationToken ct)
    {
        var a = await Strategier.Hent(db, c.Id, c.Version, ct);
        var maal = await db.Maal.Where(m => m.StrategiId == c.Id).Select(m => new { m.VisionId, m.Afdeling }).Take(1000).ToListAsync(ct);
        return (a, new([.. maal.Select(m => (m.VisionId, m.Afdeling))], await db.UdfoerteTrin.Where(u => u.StrategiId == c.Id).ToListAsync(ct), (await Strategier.Afdelinger(organisation, ct)).Select(e => e.Id).ToHashSet()));
    }

    public static Afvisning? Validate(SkrivStrategi c, Strategi? a, Brug brug)
    {
        var visioner = c.Visioner.Where(v => v.Navn is not null || v.Tekst is not null).Select(v => v.Id).OfType<Guid>().ToHashSet();
        var trin = c.Trin.Where(t => t.Navn is not null).Select(t => t.Id).OfType<Guid>().ToHashSet();
        var kendte = a is null ? [] : a.Indhold.Visioner.Select(v => v.Id).Concat(a.Indhold.Trin.Select(t => t.Id)).ToHashSet();
        return Afvisning.Af(
        [
            a is null && c.Version > 0 ? new Fejl(null, "Strategien findes ikke mere.") : null,
            a?.Tilstand == Strategitilstand.Afsluttet ? new Fejl(null, "Strategien er afsluttet og kan ikke ændres.") : null,
            a?.Tilstand == Strategitilstand.Vedtaget && c.Begrundelse is null ? new Fejl("Begrundelse", "Strategien er vedtaget. Skriv, hvorfor den justeres.") : null,
            c.Til <= c.Fra ? new Fejl("Til", "Perioden slutter, før den begynder.") : null,
            c.Afdelinger.Any(x => !brug.Afdelinger.Contains(x.Vaerdi)) ? new Fejl("Afdelinger", "Vælg afdelinger fra listen.") : null,
            brug.Maal.Any(m => m.Afdeling is { } x && !c.Afdelinger.Contains(x)) ? new Fejl("Afdelinger", "En afdeling, der har mål, kan ikke tages ud.") : null,
            brug.Maal.Any(m => !visioner.Contains(m.Vision)) ? new Fejl(null, "En vision, der er sat mål for, kan ikke fjernes. Ret den i stedet.") : null,
            brug.Udfoert.Any(u => !trin.Contains(u.TrinId)) ? new Fejl(null, "Et trin, der er meldt færdigt, kan ikke fjernes.") : null,
            visioner.Concat(trin).Any(id => !kendte.Contains(id)) ? new Fejl(null, "Siden passer ikke til strategien mere. Genindlæs den.") : null,
            .. c.Visioner.SelectMany((v, i) => Mangler(v, $"Visioner[{i}].")),
            .. c.Trin.SelectMany((t, i) => Mangler(t, $"Trin[{i}].", c)),
        ]);
    }

    public static IEnumerable<object> Handle(SkrivStrategi c, Strategi? a, Brug brug, Sammenhaeng s)
    {
        var indhold = new Strategiindhold(c.Navn, c.Mission, c.Fra, c.Til, [.. c.Afdelinger.Distinct()],
            [.. c.Visioner.Where(v => v.Navn is not null).Select(v => new Vision(v.Id ?? Id.Ny(), v.Navn!, v.Retning!.Value, v.Tekst!, v.Delmaal))],
            [.. c.Trin.Where(t => t.Navn is not null).Select(t => new Procestrin(t.Id ?? Id.Ny(), t.Navn!, t.Art!.Value, t.Dato!.Value)).OrderBy(t => t.Dato)]);
        if (a is null)
        {
            var ny = new Strategi { Id = c.Id, Version = 1, Tilstand = Strategitilstand.Udkast, Ansvarlig = s.Bruger.Id, Fra = c.Fra, Til = c.Til };
            return [ny, ny.Udgave(Udgaveart.Skrevet, indhold, null, s)];
        }

        var foer = a.Indhold;
        var vedtaget = a.Tilstand == Strategitilstand.Vedtaget;
        a.Version++;
        (a.Fra, a.Til) = (c.Fra, c.Til);
        return [a.Udgave(vedtaget ? Udgaveart.Justeret : Udgaveart.Skrevet, indhold, c.Begrundelse, s), .. vedtaget ? Strategier.Opgaver(a, foer, indhold, brug.Udfoert) : []];
    }

    private static IEnumerable<Fejl?> Mangler(SkrivStrategi.Visionsraekke v, string felt)
    {
        var tom = v.Navn is null && v.Tekst is null && v.Delmaal is null && (v.Retning is null || v.Id is not null);
        yield return !tom && v.Navn is null ? new Fejl(felt + "Navn", "Skriv fokusområdets navn.") : null;
        yield return !tom && v.Tekst is null ? new Fejl(felt + "Tekst", "Skriv visionen.") : null;
        yield return !tom && v.Retning is null ? new Fejl(felt + "Retning", "Vælg, hvem visionen retter sig mod.") : null;
    }

    private static IEnumerable<Fejl?> Mangler(SkrivStrategi.Trinraekke t, string felt, SkrivStrategi c)
    {
        var tom = t.Navn is null && (t.Id is not null || (t.Art is null && t.Dato is null));
        yield return !tom && t.Navn is null ? new Fejl(felt + "Navn", "Skriv, hvad der skal ske.") : null;
        yield return !tom && t.Art is null ? new Fejl(felt + "Art", "Vælg, hvad trinnet er.") : null;
        yield return !tom && t.Dato is null ? new Fejl(felt + "Dato", "Skriv, hvornår det senest sker.") : null;
        yield return !tom && t.Dato is { } d && (d < c.Fra.PlusYears(-1) || d > c.Til.PlusYears(1)) ? new Fejl(felt + "Dato", "Dagen ligger langt uden for perioden.") : null;
    }
}
