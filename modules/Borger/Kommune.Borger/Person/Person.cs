using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>One record for every person, also unborn and not yet identified (B1). Name, home and the rest are versions beside it.</summary>
internal sealed class Person
{
    public required BorgerId BorgerId { get; set; }
    public string? Cpr { get; set; }

    public Instant? CprRegistreret { get; set; }

    /// <summary>Of somebody without a CPR; stays when the CPR comes.</summary>
    public string? Erstatningsnummer { get; set; }
    public Instant? ErstatningsnummerRegistreret { get; set; }
    public LocalDate? Foedselsdato { get; set; }
    public bool Ufoedt { get; set; }

    /// <summary>When the birth became known, of a child that was registered before it.</summary>
    public Instant? FoedtRegistreret { get; set; }
    public LocalDate? Termin { get; set; }
    public BorgerId? MorId { get; set; }
    public required Instant Registreret { get; set; }
    public required MedarbejderId Bruger { get; set; }
    public required string Begrundelse { get; set; }
}

internal sealed class Navn : Udgave
{
    public required BorgerId BorgerId { get; set; }
    public required string Fornavne { get; set; }
    public required string Efternavn { get; set; }
    public string? Kaldenavn { get; set; }
    public required string Soegenavn { get; set; }
}

/// <summary>The home. Whether it may be shown is <see cref="Adresser"/>'s decision alone (B2).</summary>
internal sealed class Adresse : Udgave
{
    public required BorgerId BorgerId { get; set; }
    public required string Vej { get; set; }
    public required string Postnr { get; set; }
    public required string By { get; set; }
    public string? Grundomraade { get; set; }
}

/// <summary>Name and address protection (B2).</summary>
internal sealed class Beskyttelse : Udgave
{
    public required BorgerId BorgerId { get; set; }
    public required bool Beskyttet { get; set; }
}

/// <summary>Who holds custody: one or two (B1).</summary>
internal sealed class Foraeldremyndighed : Udgave
{
    public required BorgerId BorgerId { get; set; }
    public required BorgerId IndehaverId { get; set; }
    public BorgerId? MedindehaverId { get; set; }
}

internal enum Relationsart
{
    Foraelder,
    Soeskende,
    Netvaerk,
}

/// <summary>What <see cref="AndenId"/> is to <see cref="BorgerId"/>: "mor", "mormor", "fodboldtræner".</summary>
internal sealed class Relation : Udgave
{
    public required BorgerId BorgerId { get; set; }
    public required BorgerId AndenId { get; set; }
    public required Relationsart Art { get; set; }
    public required string Betegnelse { get; set; }
}

/// <summary>Two records found to be one person; undone by <see cref="Ophaevet"/>.</summary>
internal sealed class Alias
{
    public required Guid Id { get; set; }
    public required BorgerId BorgerId { get; set; }
    public required BorgerId SammeSomId { get; set; }
    public required Instant Registreret { get; set; }
    public required MedarbejderId Bruger { get; set; }
    public Instant? Ophaevet { get; set; }
    public MedarbejderId? OphaevetAf { get; set; }
}

/// <summary>Who changed which fields of a person, and why (X2). No values.</summary>
internal sealed class Aendring
{
    public required Guid Id { get; set; }
    public required BorgerId BorgerId { get; set; }
    public required string[] Felter { get; set; }
    public required Instant Gaelder { get; set; }
    public required Instant Registreret { get; set; }
    public required MedarbejderId Bruger { get; set; }
    public required string Begrundelse { get; set; }
}
