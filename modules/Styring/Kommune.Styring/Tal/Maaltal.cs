using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;

namespace Kommune.Styring;

/// <param name="Vaerdi">In the figure's own unit; a share in percent.</param>
internal sealed record Maal([property: MaxLength(60), Etiket("Indikatorens kode")] string Indikator, [Etiket("Mål")] decimal Vaerdi, [Etiket("Gælder til og med år")] int Aar);

/// <param name="Vaerdi">In the figure's own unit; a share in percent.</param>
internal sealed record Landsmaal([property: MaxLength(60), Etiket("Indikatorens kode")] string Indikator, [Etiket("Tal for landet")] decimal Vaerdi, [Etiket("Kilde")] string Kilde, [Etiket("År")] int Aar);

/// <summary>ST4: what the municipality aims at, and newer figures for the country than the product came with (X7).</summary>
[Opsaetning("styring.maal", "Mål og landstal for indikatorerne", Rolle.Direktoer, Rolle.Afdelingsleder)]
internal sealed record Maaltal([Etiket("Kommunens mål", "Koden står på indikatorens side")] IReadOnlyList<Maal> Maal, [Etiket("Landstal")] IReadOnlyList<Landsmaal> Landet) : IOpsaetning<Maaltal>
{
    public static Maaltal Standard { get; } = new([], []);

    public IEnumerable<string> Fejl()
    {
        foreach (var ukendt in Maal.Select(m => m.Indikator).Concat(Landet.Select(l => l.Indikator)).Where(k => Styring.Indikator.Find(k) is null).Distinct(StringComparer.Ordinal))
        {
            yield return $"Der er ingen indikator med koden »{ukendt}«.";
        }
    }

    public decimal? MaalFor(Indikatorblad b) => Maal.LastOrDefault(m => m.Indikator == b.Kode) is { } m ? Egen(b, m.Vaerdi) : b.Maal;

    public Landstal? LandetFor(Indikatorblad b) => Landet.LastOrDefault(l => l.Indikator == b.Kode) is { } l ? new(Egen(b, l.Vaerdi), l.Kilde, l.Aar) : b.Landet;

    private static decimal Egen(Indikatorblad b, decimal vaerdi) => b.Enhed == Maalenhed.Procent ? vaerdi / 100 : vaerdi;
}
