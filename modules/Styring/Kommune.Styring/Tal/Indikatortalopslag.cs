using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>Goals, theories of change and statuses point at indicators by their codes; here they get their figures, small numbers left out as everywhere.</summary>
internal sealed class Indikatortalopslag(Faktalager lager, Opsaetninger opsaetninger, IClock ur) : IIndikatoropslag
{
    public IReadOnlyList<Indikatornavn> Alle { get; } = [.. Indikator.Alle.Select(i => new Indikatornavn(i.Blad.Kode, i.Blad.Navn))];

    public async Task<IReadOnlyDictionary<string, Indikatortal>> Hent(IReadOnlyCollection<string> koder, LocalDate dag, CancellationToken ct)
    {
        Indikator[] valgte = [.. koder.Select(Indikator.Find).OfType<Indikator>()];
        if (valgte.Length == 0)
        {
            return new Dictionary<string, Indikatortal>(StringComparer.Ordinal);
        }

        var fakta = await lager.Hent(valgte, dag, Opgoerelse.Kendt(dag, ur.GetCurrentInstant()), ct);
        var sat = await opsaetninger.Hent<Maaltal>(dag, null, ct);
        return valgte.ToDictionary(i => i.Blad.Kode, i => Tal(Beregning.Af(i, fakta, dag, opdelt: false), sat.MaalFor(i.Blad)), StringComparer.Ordinal);
    }

    private static Indikatortal Tal(Udregnet u, decimal? maal) => new(u.Blad.Navn, Visning.Tekst(u.Blad, u.Nu), maal is { } sat ? Visning.Tekst(u.Blad, sat) : null,
        (u.Nu.Vaerdi, maal, u.Blad.Retning) switch
        {
            ({ } v, { } m, Retning.Op) => v >= m,
            ({ } v, { } m, Retning.Ned) => v <= m,
            _ => null,
        });
}
