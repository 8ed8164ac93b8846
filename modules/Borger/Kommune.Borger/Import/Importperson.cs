using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A line of the extract, understood.</summary>
internal sealed record Importperson(
    Cpr Cpr, string Fornavne, string Efternavn, string? Vej, string? Postnr, string? By, string? Grundomraade, LocalDate? AdresseFra, bool? Beskyttet, string? Mor, string? Far, string? Indehaver, string? Medindehaver)
{
    public IEnumerable<string> Naere => new[] { Mor, Far, Indehaver, Medindehaver }.OfType<string>();

    /// <returns>The person, or what is wrong with the line. What is wrong never repeats what stands in it.</returns>
    public static (Importperson? Person, string? Fejl) Laes(string[] celler, IReadOnlyDictionary<Importfelt, int> kolonner, IReadOnlySet<string> omraader, LocalDate idag)
    {
        string? T(Importfelt f) => kolonner.TryGetValue(f, out var nr) && nr < celler.Length && celler[nr].Trim() is { Length: > 0 } t ? t : null;
        var fejl = new List<string>();
        if (!Cpr.Laes(T(Importfelt.Cpr), out var cpr))
        {
            return (null, T(Importfelt.Cpr) is null ? "CPR-nummeret mangler" : "CPR-nummeret er ikke gyldigt");
        }

        string? Nummer(Importfelt f)
        {
            if (T(f) is not { } t || t.All(c => c is '0' or '-'))
            {
                return null;
            }

            if (Cpr.Laes(t, out var anden) && anden.Cifre != cpr.Cifre)
            {
                return anden.Cifre;
            }

            fejl.Add($"{Navn(f)} er ikke et gyldigt CPR-nummer på en anden");
            return null;
        }

        var (fornavne, efternavn) = (T(Importfelt.Fornavne), T(Importfelt.Efternavn));
        fejl.AddRange(new[] { cpr.Foedselsdato > idag ? "Fødselsdatoen ligger i fremtiden" : null, fornavne is null ? "Fornavnet mangler" : Rettelse.Navn("", fornavne)?.Tekst, efternavn is null ? "Efternavnet mangler" : Rettelse.Navn("", efternavn)?.Tekst }.OfType<string>());
        var (vej, postnr, by) = (T(Importfelt.Vej), T(Importfelt.Postnr), T(Importfelt.By));
        if ((vej, postnr, by) is not ((null, null, null) or (not null, not null, not null)) || vej?.Length > 120 || by?.Length > 60)
        {
            fejl.Add("Adressen skal have både vej, postnummer og by");
        }

        if (postnr is not null && (postnr.Length != 4 || !postnr.All(char.IsAsciiDigit)))
        {
            fejl.Add("Postnummeret er ikke fire cifre");
        }

        if (T(Importfelt.Grundomraade) is { } omraade && !omraader.Contains(omraade))
        {
            fejl.Add("Grundområdet findes ikke");
        }

        LocalDate? fra = null;
        if (T(Importfelt.AdresseFra) is { } dato)
        {
            if (Dato(dato) is { } dag && dag <= idag && dag >= cpr.Foedselsdato)
            {
                fra = dag;
            }
            else
            {
                fejl.Add("Datoen for adressen er ikke gyldig");
            }
        }

        bool? beskyttet = T(Importfelt.Beskyttet)?.ToUpperInvariant() switch
        {
            null => kolonner.ContainsKey(Importfelt.Beskyttet) ? false : null,
            "J" or "JA" or "1" or "X" or "TRUE" or "SAND" => true,
            "N" or "NEJ" or "0" or "FALSE" or "FALSK" => false,
            _ => null,
        };
        if (T(Importfelt.Beskyttet) is not null && beskyttet is null)
        {
            fejl.Add("Beskyttelse skal være ja eller nej");      // never guessed: that would be to show an address
        }

        var (mor, far, indehaver, medindehaver) = (Nummer(Importfelt.MorCpr), Nummer(Importfelt.FarCpr), Nummer(Importfelt.Indehaver), Nummer(Importfelt.Medindehaver));
        if (medindehaver is not null && (indehaver is null || indehaver == medindehaver))
        {
            fejl.Add("Forældremyndigheden skal have to forskellige indehavere");
        }

        return fejl.Count > 0 ? (null, string.Join(". ", fejl))
            : (new(cpr, fornavne!, efternavn!, vej, postnr, by, T(Importfelt.Grundomraade), fra, beskyttet, mor, far, indehaver, medindehaver), null);
    }

    public static string Navn(Importfelt f) => f switch
    {
        Importfelt.Cpr => "CPR-nummer",
        Importfelt.Fornavne => "Fornavne",
        Importfelt.Efternavn => "Efternavn",
        Importfelt.Vej => "Vej og nummer",
        Importfelt.Postnr => "Postnummer",
        Importfelt.By => "By",
        Importfelt.Grundomraade => "Grundområde (kode)",
        Importfelt.AdresseFra => "Bor der siden",
        Importfelt.Beskyttet => "Navne- og adressebeskyttelse",
        Importfelt.MorCpr => "Mors CPR-nummer",
        Importfelt.FarCpr => "Fars eller medmors CPR-nummer",
        Importfelt.Indehaver => "Forældremyndighed: CPR-nummer",
        _ => "Forældremyndighed, den anden: CPR-nummer",
    };

    private static LocalDate? Dato(string t)
    {
        foreach (var m in new[] { "uuuu-MM-dd", "dd-MM-uuuu", "dd.MM.uuuu", "dd/MM/uuuu", "uuuuMMdd" })
        {
            if (NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture(m).Parse(t) is { Success: true, Value: var d })
            {
                return d;
            }
        }

        return null;
    }
}
