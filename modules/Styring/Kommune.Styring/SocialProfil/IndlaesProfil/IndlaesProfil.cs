using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

/// <summary>ST6: key figures from a file. A line that cannot be used is put aside with its reason; one that says what is known changes nothing.</summary>
[Kraever(Rolle.Direktoer, Rolle.Oekonom)]
internal sealed record IndlaesProfil(Guid Id, [property: MaxLength(200)] string Filnavn, [property: MaxLength(Profiltekst.HoejstTegn)] string Indhold);

internal static class IndlaesProfilHandler
{
    internal sealed record Kendte(IReadOnlyDictionary<(string, int), Profiltal> Tal);

    public static async Task<Kendte> Load(IndlaesProfil c, StyringDb db, CancellationToken ct) =>
        new((await db.Profiltal.Where(t => t.Afloest == null).ToListAsync(ct)).ToDictionary(t => (t.Noegletal.ToUpperInvariant(), t.Aar)));

    public static Afvisning? Validate(IndlaesProfil c) =>
        c.Indhold.Length > Profiltekst.HoejstTegn || c.Indhold.Contains('\0', StringComparison.Ordinal) ? new("Fil", "Filen kan ikke læses som tekst, eller den er større end 1 MB. Gem den som CSV.")
        : Afvisning.Af([Profiltekst.Mangler(c.Indhold) is { Count: > 0 } m ? new Fejl("Fil", $"Filen mangler kolonnen {string.Join(", ", m)}. Første linje skal være overskrifterne.") : null]);

    public static IEnumerable<object> Handle(IndlaesProfil c, Kendte kendte, Sammenhaeng s)
    {
        var fil = new Profilfil { Id = c.Id, Filnavn = c.Filnavn, Registreret = s.Nu, Bruger = s.Bruger.Id };
        var (linjer, afviste) = Profiltekst.Laes(c.Indhold, Fristdag.Af(s.Nu).Year);
        List<object> ud = [fil, .. afviste.Select(a => new Profilafvisning(c.Id, a.Linje, a.Grund, a.Raa))];
        foreach (var l in linjer)
        {
            if (kendte.Tal.GetValueOrDefault((l.Noegletal.ToUpperInvariant(), l.Aar)) is { } foer)
            {
                if (foer.SigerDetSamme(l))
                {
                    fil.Uaendrede++;
                    continue;
                }

                foer.Afloest = s.Nu;
                fil.Aendrede++;
            }
            else
            {
                fil.Nye++;
            }

            ud.Add(new Profiltal
            {
                Id = Id.Ny(), FilId = c.Id, Noegletal = l.Noegletal, Aar = l.Aar, Enhed = l.Enhed, Kommunen = l.Kommunen, Landet = l.Landet, Lignende = l.Lignende, Kilde = l.Kilde, Registreret = s.Nu,
            });
        }

        return ud;
    }
}
