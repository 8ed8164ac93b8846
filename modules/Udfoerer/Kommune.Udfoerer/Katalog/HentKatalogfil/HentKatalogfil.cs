using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U1: a file of the municipality's own catalogue is brought; nothing of it holds before its columns have been chosen.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record HentKatalogfil(Guid Id, Katalogart Art, string Filnavn, string Indhold);

internal static class HentKatalogfilHandler
{
    public static Afvisning? Validate(HentKatalogfil c)
    {
        if (c.Indhold.Length > Katalogtekst.HoejstTegn || c.Indhold.Contains('\0', StringComparison.Ordinal))
        {
            return Afvisning.Af([new Fejl("Fil", "Filen kan ikke læses som tekst, eller den er større end 5 MB. Gem den som CSV.")]);
        }

        var (overskrifter, linjer) = Katalogtekst.Laes(c.Indhold);
        return Afvisning.Af([overskrifter.Length < 2 || linjer.Count == 0 ? new Fejl("Fil", "Filen har ingen linjer under en overskrift med flere kolonner. Gem den som CSV.") : null]);
    }

    public static Katalogfil Handle(HentKatalogfil c, Sammenhaeng s) => new() { Id = c.Id, Art = c.Art, Filnavn = c.Filnavn.Length > 200 ? c.Filnavn[^200..] : c.Filnavn, Indhold = c.Indhold, Hentet = s.Nu, Bruger = s.Bruger.Id };
}
