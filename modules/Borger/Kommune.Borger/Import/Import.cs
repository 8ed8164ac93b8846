using System.Text.Json;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

internal enum Importtilstand
{
    /// <summary>The file is in; which column is what is to be confirmed.</summary>
    Kortlaegges,
    Proeves,

    /// <summary>Nothing is changed yet; what would be is known.</summary>
    Proevet,
    Indlaeses,
    Indlaest,
    Fortrudt,
}

internal enum Importudfald
{
    Ny,
    Aendret,
    Uaendret,
    Afvist,
}

/// <summary>What a column may hold. Only the number and the name are demanded.</summary>
internal enum Importfelt
{
    Cpr,
    Fornavne,
    Efternavn,
    Vej,
    Postnr,
    By,
    Grundomraade,
    AdresseFra,
    Beskyttet,
    MorCpr,
    FarCpr,
    Indehaver,
    Medindehaver,
}

internal sealed class Import
{
    public required Guid Id { get; set; }
    public required string Filnavn { get; set; }
    public required Instant Oprettet { get; set; }
    public required MedarbejderId Bruger { get; set; }
    public required string[] Overskrifter { get; set; }
    public required Dictionary<Importfelt, int> Kolonner { get; set; }
    public required Importtilstand Tilstand { get; set; }
    public Instant? Faerdig { get; set; }

    public static string Skriv(IReadOnlyDictionary<Importfelt, int> kolonner) => Json.Skriv(kolonner.ToDictionary(k => k.Key.ToString(), k => k.Value, StringComparer.Ordinal));

    public static Dictionary<Importfelt, int> Laes(string kolonner) => JsonSerializer.Deserialize<Dictionary<string, int>>(kolonner, Json.Valg)!.ToDictionary(k => Enum.Parse<Importfelt>(k.Key), k => k.Value);
}

internal sealed class ImportLinje
{
    public required Guid ImportId { get; set; }
    public required int Nr { get; set; }
    public required BorgerId BorgerId { get; set; }
    public LocalDate? Foedt { get; set; }
    public string[]? Celler { get; set; }
    public Importudfald? Udfald { get; set; }
    public string? Felter { get; set; }
    public string? Aarsag { get; set; }
    public bool Indlaest { get; set; }
}
