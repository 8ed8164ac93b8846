using System.Text.RegularExpressions;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <param name="Tal">As a page writes it: "71 %", "under 5".</param>
internal sealed record Indikatortal(string Navn, string Tal, string? Maal, bool? Naaet);

/// <summary>Goals, theories of change and statuses point at indicators by their codes; here they get their figures, small numbers left out as everywhere.</summary>
internal sealed class Indikatoropslag(Talregner regner, Opsaetninger opsaetninger, IClock ur)
{
    /// <summary>Those of the codes that there are, as of the day; one that nobody knows is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Indikatortal>> Hent(IEnumerable<string> koder, LocalDate dag, CancellationToken ct)
    {
        Indikator[] valgte = [.. koder.Distinct(StringComparer.Ordinal).Select(Indikator.Find).OfType<Indikator>()];
        if (valgte.Length == 0)
        {
            return new Dictionary<string, Indikatortal>(StringComparer.Ordinal);
        }

        var tal = await regner.Regn(valgte, dag, Opgoerelse.Kendt(dag, ur.GetCurrentInstant()), ct);
        var sat = await opsaetninger.Hent<Maaltal>(dag, null, ct);
        return tal.ToDictionary(u => u.Blad.Kode, u => Tal(u, sat.MaalFor(u.Blad)), StringComparer.Ordinal);
    }

    private static Indikatortal Tal(Udregnet u, decimal? maal) => new(u.Blad.Navn, Visning.Tekst(u.Blad, u.Nu), maal is { } sat ? Visning.Tekst(u.Blad, sat) : null,
        (u.Nu.Vaerdi, maal, u.Blad.Retning) switch
        {
            ({ } v, { } m, Retning.Op) => v >= m,
            ({ } v, { } m, Retning.Ned) => v <= m,
            _ => null,
        });
}

internal static partial class Indikatorkode
{
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Form();

    /// <summary>The form only: an indicator that is taken out of use must not make old goals wrong.</summary>
    public static bool ErGyldig(string kode) => kode.Length <= 80 && Form().IsMatch(kode);
}
