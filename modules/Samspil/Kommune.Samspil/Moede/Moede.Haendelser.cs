using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

internal sealed partial class Moede
{
    /// <param name="Hvad">What an environment or unit is met about; a child needs no words here.</param>
    /// <param name="Samtykke">The consent that departments share on, to its last day; else <paramref name="Lov"/> names what else they share on.</param>
    /// <param name="Oenske">The wish it answers, as the asking department named it.</param>
    /// <param name="Team">The team whose meeting it is (SA5).</param>
    [Haendelsestype("moede-indkaldt.v1")]
    internal sealed record Indkaldt(
        string Type, string Typenavn, Moedeemne Emne, EnhedId? Enhed, string? Hvad, Instant Start, int Minutter, string Sted, IReadOnlyList<Deltager> Deltagere, IReadOnlyList<string> Dagsorden,
        SamtykkeId? Samtykke, LocalDate? SamtykkeTil, string? Lov, Guid? Oenske, FagteamId? Team = null) : Haendelse;

    [Haendelsestype("moede-svaret.v1")]
    internal sealed record Svaret(Guid Deltager, bool Kommer) : Haendelse;

    [Haendelsestype("moede-holdt.v1")]
    internal sealed record Holdt(Moedeudfald Udfald, IReadOnlyList<Guid> Moedte, IReadOnlyList<Referatpunkt> Punkter, IReadOnlyList<string> Beslutninger, IReadOnlyList<Moedeopgave> Opgaver) : Haendelse;

    /// <summary>The minutes as they are to be read from now on; the tasks stay as they were given.</summary>
    [Haendelsestype("moede-referat-rettet.v1")]
    internal sealed record ReferatRettet(Moedeudfald Udfald, IReadOnlyList<Guid> Moedte, IReadOnlyList<Referatpunkt> Punkter, IReadOnlyList<string> Beslutninger) : Haendelse;

    /// <summary>It was written as held and was not, or on the wrong child: nobody builds on it any more.</summary>
    [Haendelsestype("moede-annulleret.v1")]
    internal sealed record Annulleret : Haendelse;

    [Haendelsestype("moede-opgave-loest.v1")]
    internal sealed record OpgaveLoestAf(Guid Opgave, string? Note) : Haendelse;

    [Haendelsestype("moede-aflyst.v1")]
    internal sealed record Aflyst(string Hvorfor) : Haendelse;

    /// <summary>The consent it rested on was withdrawn: only the department that called it goes on seeing it.</summary>
    [Haendelsestype("moede-samtykke-bortfaldt.v1")]
    internal sealed record SamtykkeBortfaldt : Haendelse;
}
