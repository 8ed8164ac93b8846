using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A version of something that is shown as-of: when it was so, and when we believed it (X2). Superseded, never updated.</summary>
internal abstract class Udgave
{
    public required Guid Id { get; set; }
    public required LocalDate GaelderFra { get; set; }
    public LocalDate? GaelderTil { get; set; }
    public required Instant Registreret { get; set; }
    public Instant? Afloest { get; set; }
    public required MedarbejderId Bruger { get; set; }
    public required string Begrundelse { get; set; }

    public bool Gaelder(LocalDate dag) => GaelderFra <= dag && (GaelderTil is not { } til || til >= dag);

    /// <summary>
    /// What the new version leaves of the earlier ones: it holds from its date on, so what began before it is closed the day
    /// before, and what began on it or later falls away. All remain readable as what we believed until now.
    /// </summary>
    public static IEnumerable<T> Erstat<T>(IEnumerable<T> kendte, T ny) where T : Udgave
    {
        yield return ny;
        foreach (var gammel in kendte.Where(k => k.Afloest is null && (k.GaelderTil is not { } til || til >= ny.GaelderFra)))
        {
            gammel.Afloest = ny.Registreret;
            if (gammel.GaelderFra < ny.GaelderFra)
            {
                yield return (T)gammel.Lukket(ny.GaelderFra.PlusDays(-1), ny.Registreret, ny.Bruger, ny.Begrundelse);
            }
        }
    }

    /// <summary>The same, but ended on a day; without one it goes on.</summary>
    public Udgave Lukket(LocalDate? til, Instant nu, MedarbejderId bruger, string begrundelse)
    {
        var kopi = (Udgave)MemberwiseClone();
        (kopi.Id, kopi.GaelderTil, kopi.Registreret, kopi.Afloest, kopi.Bruger, kopi.Begrundelse) = (Fundament.Id.Ny(), til, nu, null, bruger, begrundelse);
        return kopi;
    }
}
