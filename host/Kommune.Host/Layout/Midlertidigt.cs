using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host;

/// <summary>Stands in until organisation and frist answer.</summary>
internal sealed class MidlertidigSkaldata : ISkaldata
{
    public Task<Skaldata> Hent(HttpContext http, CancellationToken ct) => Task.FromResult(new Skaldata(
        "Eksempel Kommune", http.Request.Path.StartsWithSegments("/log-ind", StringComparison.Ordinal) ? null : "Ole Vang", "drift",
        [new("drift", "Drift", new("/komponenter"))], [new("Komponenter", new("/komponenter"))], 4, 2, SystemClock.Instance.GetCurrentInstant()));
}

internal sealed class MidlertidigeDemobrugere : IDemobrugere
{
    public IReadOnlyList<Demobruger> Alle { get; } =
    [
        new("soc1", "Maja Holm", "Socialrådgiver, Team Nord", "Underretninger og sager i Team Nord"),
        new("soc2", "Per Lund", "Socialrådgiver, Team Syd", "Underretninger og sager i Team Syd"),
        new("soc-leder", "Hanne Krogh", "Teamleder", "Begge teams og bevillinger op til trin 5"),
        new("fam1", "Karin Friis", "Familiebehandler, Familiehuset", "Egne forløb: mål, noter og udviklingsprofil"),
        new("udf-leder", "Jens Toft", "Tilbudsleder, Familiehuset", "Husets bestillinger, forløb og priser"),
        new("koordinator", "Lone Due", "Tilbudskoordinator", "Eksterne tilbud og plejefamilier"),
        new("drift", "Ole Vang", "Drift", "Leveringer, regler og fælles dele; ingen børn"),
    ];
}
