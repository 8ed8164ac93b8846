using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST8: a case, new or changed. A change says why; what it said before stays.</summary>
/// <param name="Version">0: it is new.</param>
[Kraever(Rolle.Direktoer, Rolle.Oekonom)]
internal sealed record SkrivInvestering(
    Guid Id, [property: MaxLength(200)] string Navn, Casetype Type, string Udgangspunkt, string Indsats, string Forventning, int? Antal, decimal? Pris, [property: MaxLength(300)] string Kilde,
    IReadOnlyList<SkrivInvestering.Aarsraekke> Aar, IReadOnlyList<SkrivInvestering.Scenarieraekke> Scenarier, IReadOnlyList<SkrivInvestering.Niveauraekke> Niveauer, string? Begrundelse, int Version) : IHarVersion
{
    internal sealed record Aarsraekke(int? Aar, int? Faerre, decimal? Besparelse, decimal? Indsats);

    internal sealed record Scenarieraekke([property: MaxLength(100)] string? Navn, decimal? Effekt, decimal? Prisaendring);

    internal sealed record Niveauraekke([property: MaxLength(200)] string? Hvad, int? Antal, decimal? Pris);

    public Investeringsindhold Indhold => new(Navn, Type, Udgangspunkt, Indsats, Forventning, Antal, Pris, Kilde,
        [.. Aar.Select(a => new Caseaar(a.Aar!.Value, a.Faerre, a.Besparelse, a.Indsats ?? 0)).OrderBy(a => a.Aar)],
        [.. Scenarier.Select(x => new Scenarie(x.Navn!, x.Effekt!.Value, x.Prisaendring ?? 0))], [.. Niveauer.Select(n => new Serviceniveau(n.Hvad!, n.Antal!.Value, n.Pris!.Value))]);
}

internal static class SkrivInvesteringHandler
{
    private const decimal Hoejst = 10_000_000_000m;

    public static async Task<(Investering?, Findes)> Load(SkrivInvestering c, StyringDb db, CancellationToken ct) =>
        await Investeringer.Hent(db, c.Id, c.Version, ct) is { } i ? (i, new(true)) : (null, new(false));

    internal sealed record Findes(bool Ja);

    public static Afvisning? Validate(SkrivInvestering c, Investering? a, Findes findes) => Afvisning.Af(
    [
        !findes.Ja && c.Version > 0 ? new Fejl(null, "Casen findes ikke mere.") : null,
        a is not null && c.Begrundelse is null ? new Fejl("Begrundelse", "Skriv, hvorfor casen ændres.") : null,
        c.Aar.Count == 0 ? new Fejl("Aar[0].Aar", "Skriv mindst ét år.") : null,
        c.Type == Casetype.FaerreTilPris && c.Antal is not > 0 ? new Fejl("Antal", "Skriv, hvor mange der er i dag.") : null,
        c.Type == Casetype.FaerreTilPris && c.Pris is not > 0 ? new Fejl("Pris", "Skriv, hvad én koster om året.") : null,
        c.Antal is < 0 or > 1_000_000 ? new Fejl("Antal", "Skriv et antal fra 0 til 1.000.000.") : null,
        Beloeb("Pris", c.Pris),
        .. c.Aar.SelectMany((r, i) => new[]
        {
            r.Aar is not (>= 1990 and <= 2100) ? new Fejl($"Aar[{i}].Aar", "Skriv et årstal.") : c.Aar.Take(i).Any(x => x.Aar == r.Aar) ? new Fejl($"Aar[{i}].Aar", "Året står der allerede.") : null,
            c.Type == Casetype.FaerreTilPris && r.Faerre is null ? new Fejl($"Aar[{i}].Faerre", "Skriv, hvor mange færre.") : null,
            c.Type == Casetype.FaerreTilPris && (r.Faerre < 0 || r.Faerre > c.Antal) ? new Fejl($"Aar[{i}].Faerre", "Der kan ikke blive flere færre, end der er.") : null,
            c.Type == Casetype.Beloeb && r.Besparelse is null ? new Fejl($"Aar[{i}].Besparelse", "Skriv beløbet.") : null,
            Beloeb($"Aar[{i}].Besparelse", r.Besparelse), Beloeb($"Aar[{i}].Indsats", r.Indsats),
        }),
        .. c.Scenarier.SelectMany((r, i) => new[]
        {
            r.Navn is null ? new Fejl($"Scenarier[{i}].Navn", "Skriv et navn.") : null,
            r.Effekt is not (>= 0 and <= 1000) ? new Fejl($"Scenarier[{i}].Effekt", "Skriv procent af den ventede effekt, fra 0 til 1.000.") : null,
            r.Prisaendring is < -50 or > 50 ? new Fejl($"Scenarier[{i}].Prisaendring", "Skriv procent om året, fra −50 til 50.") : null,
        }),
        .. c.Niveauer.SelectMany((r, i) => new[]
        {
            r.Hvad is null ? new Fejl($"Niveauer[{i}].Hvad", "Skriv, hvad der ændres.") : null,
            r.Antal is null or < -100_000 or > 100_000 ? new Fejl($"Niveauer[{i}].Antal", "Skriv, hvor mange flere; færre med minus foran.") : null,
            r.Pris is null ? new Fejl($"Niveauer[{i}].Pris", "Skriv prisen om året.") : Beloeb($"Niveauer[{i}].Pris", r.Pris),
        }),
    ]);

    public static IEnumerable<object> Handle(SkrivInvestering c, Investering? a, Sammenhaeng s)
    {
        if (a is not null)
        {
            return [a.Udgave(c.Indhold, c.Begrundelse, s)];
        }

        var ny = new Investering { Id = c.Id, Version = 0, Navn = c.Navn, Fra = 0, Ansvarlig = s.Bruger.Id };
        return [ny, ny.Udgave(c.Indhold, null, s)];
    }

    private static Fejl? Beloeb(string felt, decimal? b) =>
        b is not { } v ? null : v is < 0 or > Hoejst ? new(felt, "Skriv et beløb fra 0 kr.") : v != Caseregning.Oere(v) ? new(felt, "Skriv højst to decimaler.") : null;
}
