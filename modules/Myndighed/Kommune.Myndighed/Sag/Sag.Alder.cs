using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What the law ties to the child's age. The birth date is kept with the case, so that the clocks follow from its history alone.</summary>
internal sealed partial class Sag
{
    /// <summary>F14 (BL § 3) and F15: from these ages the child is party, and takes a stand itself.</summary>
    public const int Part = 10;
    public const int Medvirker = 15;

    /// <summary>F25 (BL §§ 111–123): from this age the transition is prepared, so that support can be decided before the day of majority.</summary>
    public const int Overgang = 17;
    public const int Myndig = 18;

    /// <summary>Null while it is not known: an unborn or unidentified child.</summary>
    public LocalDate? Foedselsdato { get; private set; }

    /// <summary>The child was born or identified, or the date was wrong: what hangs on the age follows. Null when it is known already.</summary>
    public Haendelser? RetFoedselsdato(LocalDate? dato, Sammenhaeng s) => ErAaben && dato != Foedselsdato ? Sker(new FoedselsdatoRettet(dato), s) : null;

    /// <summary>When the child comes of the age while the case is open; null when it was that old already, or has not got so far.</summary>
    public Instant? Fylder(int alder) =>
        Foedselsdato is { } foedt && Fristdag.Begynder(foedt.PlusYears(alder)) is var dag && dag > Aabnet && !(dag >= Lukket) ? dag : null;

    /// <summary>The decision on support from 18, made while the transition was prepared.</summary>
    public (AfgoerelseId Afgoerelse, Instant Tid)? StoetteFra18 { get; private set; }

    /// <summary>When F25 starts: at 17, or as the case opens on somebody who is 17. Null when it never will.</summary>
    public Instant? Overgangsstart =>
        Foedselsdato is { } foedt && Instant.Max(Fristdag.Begynder(foedt.PlusYears(Overgang)), Aabnet) is var dag && dag < Fristdag.Begynder(foedt.PlusYears(Myndig)) && !(dag >= Lukket) ? dag : null;

    /// <summary>The last day on which support that begins at 18 can be decided in time.</summary>
    public LocalDate? SidsteBarndomsdag => Foedselsdato?.PlusYears(Myndig).PlusDays(-1);

    /// <summary>A decision while the transition is prepared, on support that goes on from 18; null when it is another.</summary>
    public Haendelser? NoterStoetteFra18(AfgoerelseId afgoerelse, LocalDate til, Sammenhaeng s) =>
        StoetteFra18 is null && Overgangsstart <= s.Gaelder && til > SidsteBarndomsdag ? Sker(new StoetteFra18Afgjort(afgoerelse), s) : null;

    /// <summary>The young person and we agree that no support is needed from 18, and why.</summary>
    public (Instant Tid, string Hvorfor)? IngenStoetteFra18 { get; private set; }

    /// <summary>What stops F25: a decision on support, or that none is needed.</summary>
    public Instant? OvergangAfgjort => StoetteFra18?.Tid ?? IngenStoetteFra18?.Tid;

    public Haendelser FravaelgStoetteFra18(string hvorfor, Sammenhaeng s) => Sker(new StoetteFra18Fravalgt(), s, begrundelse: hvorfor);

    /// <summary>That decision was annulled: F25 runs again.</summary>
    public Haendelser? AnnullerStoetteFra18(AfgoerelseId afgoerelse, Sammenhaeng s) =>
        ErAaben && StoetteFra18?.Afgoerelse == afgoerelse ? Sker(new StoetteFra18Annulleret(afgoerelse), s) : null;

    /// <summary>The first conversation from then on in which the child was told what the age means.</summary>
    public Instant? RettighederForklaret(Instant fra) => _samtaler.Where(x => x.Holdt is { Rettigheder: true } && x.Gaelder >= fra).Select(x => (Instant?)x.Gaelder).FirstOrDefault();

    private void AnvendAlder(Registreret r)
    {
        switch (r.Haendelse)
        {
            case FoedselsdatoRettet e:
                Foedselsdato = e.Foedselsdato;
                break;
            case StoetteFra18Afgjort e:
                (StoetteFra18, IngenStoetteFra18) = ((e.Afgoerelse, r.Gaelder), null);
                break;
            case StoetteFra18Fravalgt:
                IngenStoetteFra18 = (r.Gaelder, r.Begrundelse ?? "");
                break;
            case StoetteFra18Annulleret:
                StoetteFra18 = null;
                break;
        }
    }

    [Haendelsestype("sag-stoette-fra-18-afgjort.v1")]
    internal sealed record StoetteFra18Afgjort(AfgoerelseId Afgoerelse) : Haendelse;

    [Haendelsestype("sag-stoette-fra-18-annulleret.v1")]
    internal sealed record StoetteFra18Annulleret(AfgoerelseId Afgoerelse) : Haendelse;

    [Haendelsestype("sag-stoette-fra-18-fravalgt.v1")]
    internal sealed record StoetteFra18Fravalgt : Haendelse;

    [Haendelsestype("sag-foedselsdato-rettet.v1")]
    internal sealed record FoedselsdatoRettet(LocalDate? Foedselsdato) : Haendelse;
}
