using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What the law ties to the child's age. The birth date is kept with the case, so that the clocks follow from its history alone.</summary>
internal sealed partial class Sag
{
    /// <summary>F14 (BL § 3) and F15: from these ages the child is party, and takes a stand itself.</summary>
    public const int Part = 10;
    public const int Medvirker = 15;

    /// <summary>Null while it is not known: an unborn or unidentified child.</summary>
    public LocalDate? Foedselsdato { get; private set; }

    /// <summary>The child was born or identified, or the date was wrong: what hangs on the age follows. Null when it is known already.</summary>
    public Haendelser? RetFoedselsdato(LocalDate? dato, Sammenhaeng s) => ErAaben && dato != Foedselsdato ? Sker(new FoedselsdatoRettet(dato), s) : null;

    /// <summary>When the child comes of the age while the case is open; null when it was that old already, or has not got so far.</summary>
    public Instant? Fylder(int alder) =>
        Foedselsdato is { } foedt && Fristdag.Begynder(foedt.PlusYears(alder)) is var dag && dag > Aabnet && !(dag >= Lukket) ? dag : null;

    /// <summary>The first conversation from then on in which the child was told what the age means.</summary>
    public Instant? RettighederForklaret(Instant fra) => _samtaler.Where(x => x.Holdt is { Rettigheder: true } && x.Gaelder >= fra).Select(x => (Instant?)x.Gaelder).FirstOrDefault();

    [Haendelsestype("sag-foedselsdato-rettet.v1")]
    internal sealed record FoedselsdatoRettet(LocalDate? Foedselsdato) : Haendelse;
}
