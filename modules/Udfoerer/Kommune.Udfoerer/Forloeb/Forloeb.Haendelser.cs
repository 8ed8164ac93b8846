using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>The events of a forløb. Their names and shapes are for ever.</summary>
internal sealed partial class Forloeb
{
    [Haendelsestype("forloeb-begyndt.v1")]
    internal sealed record Begyndt(BestillingId Bestilling, IndsatsId Indsats, TilbudId Tilbud, string Tilbudsnavn, EnhedId Enhed, MedarbejderId Behandler, LocalDate Dato, LocalDate Til, string Opgave, IReadOnlyList<Maal> Maal, Instant NaesteOpfoelgning, string Grundlag, LocalDate? BevilgetFra = null, decimal? TimerPrMaaned = null) : Haendelse;

    [Haendelsestype("forloeb-maal-maalt.v1")]
    internal sealed record MaalMaalt(LocalDate Dato, IReadOnlyList<Maaltal> Maal) : Haendelse;

    [Haendelsestype("forloeb-session-holdt.v1")]
    internal sealed record SessionHoldt(Sessionsart Art, LocalDate Dato, decimal Timer, string? Note) : Haendelse;

    [Haendelsestype("forloeb-notat-skrevet.v1")]
    internal sealed record NotatSkrevet(LocalDate Dato, string Tekst) : Haendelse;

    /// <summary>The dimensions' names go along: a measurement is read as it was asked.</summary>
    [Haendelsestype("forloeb-profil-maalt.v1")]
    internal sealed record ProfilMaalt(LocalDate Dato, string Udgave, IReadOnlyList<Profilscore> Scorer) : Haendelse;

    [Haendelsestype("forloeb-statusrapport-afgivet.v1")]
    internal sealed record RapportAfgivet(string SketSidenSidst, string? BarnetsOrd, string? IkkeSpurgt, Anbefaling Anbefaling, IReadOnlyList<Maaltal> Maal, int Sessioner, decimal Timer) : Haendelse;

    [Haendelsestype("forloeb-opfoelgning-aftalt.v1")]
    internal sealed record OpfoelgningAftalt(Instant NaesteSenest, IReadOnlyList<Maal> Maal) : Haendelse;

    /// <summary>Myndighed gave the measure another last day.</summary>
    [Haendelsestype("forloeb-periode-aendret.v1")]
    internal sealed record PeriodeAendret(LocalDate Til) : Haendelse;

    [Haendelsestype("forloeb-sat-paa-pause.v1")]
    internal sealed record SatPaaPause(LocalDate Fra, string Hvorfor) : Haendelse;

    [Haendelsestype("forloeb-genoptaget.v1")]
    internal sealed record Genoptaget(LocalDate Dato) : Haendelse;

    [Haendelsestype("forloeb-behandler-skiftet.v1")]
    internal sealed record BehandlerSkiftet(MedarbejderId Behandler, string Hvorfor) : Haendelse;

    /// <summary>Myndighed ended the measure; the work here is still to be ended by those who did it.</summary>
    [Haendelsestype("forloeb-indsats-ophoert.v1")]
    internal sealed record IndsatsStoppet(Ophoersaarsag? Aarsag) : Haendelse;

    /// <param name="Alder">The child's age that day, so that the breakdown rate asks nobody's name afterwards; null where it is not known.</param>
    [Haendelsestype("forloeb-afsluttet.v1")]
    internal sealed record Sluttet(Afslutning Aarsag, LocalDate Dato, string Hvorfor, int? Alder = null) : Haendelse;
}

internal enum Sessionsart
{
    Hjemmebesoeg,
    Barnet,
    Familie,
    Netvaerk,
    Gruppe,
    Telefon,
}

internal enum Forloebstilstand
{
    Igang,
    Pause,
    Afsluttet,
}

/// <summary>A goal's value on the scale 0–10 (Signs of Safety).</summary>
internal sealed record Maaltal(Guid Maal, int Vaerdi, string? Note);

/// <summary>One dimension of Udviklingsprofilen, 0–10, as each of three saw it.</summary>
internal sealed record Profilscore(string Kode, string Navn, int Fagperson, int? Barn, int? Foraelder);
