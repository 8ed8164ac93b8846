using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 3: what maintains it, seen from four sides. With one pair of glasses one sees what one saw before.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record AnalyserForhold(BalId Id, string? Faellesskab, string? Aktoer, string? Individ, string? Kontekst, int Version) : IHarVersion;

internal static class AnalyserForholdHandler
{
    public static Task<Bal?> Load(AnalyserForhold c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Balskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(AnalyserForhold c, Bal a)
    {
        string?[] sider = [c.Faellesskab, c.Aktoer, c.Individ, c.Kontekst];
        string[] felter = [nameof(c.Faellesskab), nameof(c.Aktoer), nameof(c.Individ), nameof(c.Kontekst)];
        var tomme = felter.Where((_, i) => sider[i] is null).ToArray();
        return Afvisning.Af([a.Springer(3), tomme.Length > 1 ? new Fejl(tomme[0], $"Se det fra mindst tre sider. Der er skrevet i {4 - tomme.Length}.") : null]);
    }

    public static Haendelser Handle(AnalyserForhold c, Bal a, Sammenhaeng s) => a.Analyser(new(c.Faellesskab, c.Aktoer, c.Individ, c.Kontekst), s);
}
