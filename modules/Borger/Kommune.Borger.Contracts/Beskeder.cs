using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What may change about a person. Events name the fields and never their values (B4).</summary>
public enum Personfelt
{
    Navn,
    Cpr,
    Foedselsdato,
    Adresse,
    Beskyttelse,
    Foraeldremyndighed,
    Familie,
    Netvaerk,

    /// <summary>Found to be the same person as another record, or found not to be after all.</summary>
    Samling,
}

[Besked("borger.registreret", Beskrivelse = "A person, also unborn or not yet identified, is known to the municipality.")]
public sealed record BorgerRegistreret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, bool Ufoedt) : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("borger.aendret", Beskrivelse = "Fields of a person have changed; the fields are named, their values are not.")]
public sealed record BorgerAendret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IReadOnlyList<Personfelt> Felter) : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("borger.flyttet", Beskrivelse = "A person's home lies in another grundområde. The grundområde is stable; its district is looked up by date.")]
public sealed record BorgerFlyttet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, [property: Katalogtekst] string? FraGrundomraade, [property: Katalogtekst] string TilGrundomraade) : BarnHaendelse(Faktum, Gaelder, Barn);

/// <summary>
/// The map behind every comparison by district (B5): of two with the same grundområde, the one from the latest day not after the day
/// asked for holds. One that is planned and taken back is annulled.
/// </summary>
[Besked("borger.omraade-henfoert", Beskrivelse = "From a day on a grundområde belongs to a district.")]
public sealed record OmraadeHenfoert(FaktumId Faktum, Instant Gaelder, [property: Katalogtekst] string Grundomraade, [property: Katalogtekst] string Navn, [property: Katalogtekst] string Distrikt, [property: Katalogtekst] string Distriktsnavn, LocalDate Fra) : IOffentligHaendelse
{
    private static readonly Guid Kort = new("00000000-0000-8000-8000-0000000000b5");

    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Id.Af(Kort, Grundomraade);
}

[Besked("borger.sammenlagt", Beskrivelse = "The record is found to be the same person as another, which goes on. Facts keep the id they were registered on; count them as one person's.")]
public sealed record BorgerSammenlagt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, BorgerId SammeSom) : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("borger.adskilt", Beskrivelse = "The record was not the same person as the other after all; from now on they are two again.")]
public sealed record BorgerAdskilt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, BorgerId IkkeSammeSom) : BarnHaendelse(Faktum, Gaelder, Barn);
