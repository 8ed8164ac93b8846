using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

internal enum Indlaesningsart
{
    Pladser,
    Fravaer,
}

/// <summary>What one import did. A rejected line is named by its number and the reason: the file itself holds the person, and stays with who has it.</summary>
internal sealed class Indlaesning
{
    public required Guid Id { get; init; }
    public required string Filnavn { get; init; }
    public required Indlaesningsart Art { get; init; }
    public required int Linjer { get; init; }
    public required int Nye { get; init; }
    public required int Aendrede { get; init; }
    public required int Uaendrede { get; init; }
    public required int Afviste { get; init; }
    public required int[] FejlLinjer { get; init; }
    public required string[] FejlGrunde { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }

    public string Rapport() => "linje;grund\r\n" + string.Concat(FejlLinjer.Select((l, i) => $"{l};{FejlGrunde[i]}\r\n"));
}

/// <summary>A line as it was read: a place or a month's absence, or why it could not be read.</summary>
internal sealed record Fillinje(int Nr, string Cpr, string? Stue, LocalDate Dag, LocalDate? Til, int Dage, string? Fejl = null);

/// <summary>
/// Reads a file of lines with semicolons and a head: <c>cpr;stue;fra;til</c> for places, <c>cpr;måned;fravær</c> for absence.
/// The columns may stand in any order.
/// </summary>
internal static class Filtekst
{
    public const int FlestLinjer = 2000;

    public static (Indlaesningsart Art, IReadOnlyList<Fillinje> Linjer, string? Fejl) Laes(string tekst, LocalDate idag)
    {
        var raa = tekst.TrimStart('\uFEFF').Split('\n').Select(l => l.Trim('\r', ' ')).ToArray();
        var hoved = raa[0].Split(';').Select(k => k.Trim().ToLowerInvariant()).ToArray();
        int Kolonne(params string[] navne) => Array.FindIndex(hoved, navne.Contains);
        var (cpr, stue, fra, til, maaned, fravaer) = (Kolonne("cpr"), Kolonne("stue", "klasse", "hold"), Kolonne("fra"), Kolonne("til"), Kolonne("måned", "maaned"), Kolonne("fravær", "fravaer"));
        Indlaesningsart? art = cpr < 0 ? null : fra >= 0 ? Indlaesningsart.Pladser : maaned >= 0 && fravaer >= 0 ? Indlaesningsart.Fravaer : null;
        if (art is null)
        {
            return (default, [], "Den første linje skal være cpr;stue;fra;til for pladser eller cpr;måned;fravær for fravær.");
        }

        var linjer = raa.Select((l, i) => (Tekst: l, Nr: i + 1)).Skip(1).Where(l => l.Tekst.Length > 0).ToArray();
        if (linjer.Length is 0 or > FlestLinjer)
        {
            return (art.Value, [], linjer.Length == 0 ? "Der er ingen linjer under overskrifterne." : $"Højst {DanskTal.Heltal(FlestLinjer)} linjer ad gangen. Del filen.");
        }

        return (art.Value, [.. linjer.Select(l => Linje(l.Nr, l.Tekst.Split(';').Select(f => f.Trim()).ToArray()))], null);

        Fillinje Linje(int nr, string[] felter)
        {
            string? Felt(int kolonne) => kolonne >= 0 && kolonne < felter.Length && felter[kolonne].Length > 0 ? felter[kolonne] : null;
            Fillinje Fejl(string grund) => new(nr, "", null, default, null, 0, grund);
            if (Felt(cpr) is not { } nummer)
            {
                return Fejl("CPR-nummeret mangler.");
            }

            if (art == Indlaesningsart.Pladser)
            {
                return !DanskTid.LaesDato(Felt(fra) ?? "", idag, out var f) ? Fejl("Den første dag kan ikke læses.")
                    : Felt(til) is not { } t ? new(nr, nummer, Felt(stue), f, null, 0)
                    : !DanskTid.LaesDato(t, idag, out var slut) ? Fejl("Den sidste dag kan ikke læses.")
                    : slut < f ? Fejl("Den sidste dag ligger før den første.")
                    : new(nr, nummer, Felt(stue), f, slut, 0);
            }

            var m = Felt(maaned)?.Split('-', '.', '/') ?? [];
            return m is not [var a, var b] || !int.TryParse(a.Length == 4 ? a : b, out var aar) || !int.TryParse(a.Length == 4 ? b : a, out var md) || md is < 1 or > 12 || aar is < 2000 or > 2100 ? Fejl("Måneden kan ikke læses. Skriv f.eks. 2026-10.")
                : !int.TryParse(Felt(fravaer), out var dage) || dage is < 0 or > 31 ? Fejl("Antallet af dage skal være fra 0 til 31.")
                : new LocalDate(aar, md, 1) is var foerste && foerste > idag ? Fejl("Måneden er ikke begyndt.")
                : new(nr, nummer, null, foerste, null, dage);
        }
    }
}
