using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>An analysis in lists.</summary>
internal sealed record BalRaekke : IAfledtRaekke
{
    public required BalId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Balemne Emne { get; init; }
    public required EnhedId EnhedId { get; init; }
    public StueId? StueId { get; init; }
    public required string Titel { get; init; }
    public required MedarbejderId Tovholder { get; init; }

    /// <summary>The part that is next.</summary>
    public required int Trin { get; init; }
    public required Instant Begyndt { get; init; }
    public LocalDate? Evalueres { get; init; }
    public Instant? Evalueret { get; init; }
    public Baludfald? Udfald { get; init; }
}

/// <summary>What follows from an analysis: its row, the day of its evaluation, and each action in its owner's "I dag".</summary>
internal sealed class BalAfledt : IAfledt<Bal>
{
    public IEnumerable<IAfledtRaekke> Raekker(Bal a) =>
    [
        new BalRaekke
        {
            Id = a.Id, BorgerId = a.Borger, Emne = a.Start.Emne, EnhedId = a.Start.Enhed, StueId = a.Start.Stue, Titel = a.Start.Titel, Tovholder = a.Start.Tovholder, Trin = a.Del,
            Begyndt = a.BegyndtTid, Evalueres = a.Evalueres, Evalueret = a.EvalueretTid, Udfald = a.Evaluering?.Udfald,
        },
    ];

    public IEnumerable<Frist> Frister(Bal a)
    {
        if (a is { ValgtTid: { } valgt, Evalueres: { } dag })
        {
            yield return new("D4-EVALUERING", "", valgt, a.Start.Tovholder, "Evaluér BAL", "Evaluér", DagtilbudRuter.Bal(a.Id)) { EgenDato = dag, Opfyldt = a.EvalueretTid };
        }
    }

    /// <summary>Until the actions are chosen, the next part is the tovholder's to bring on; then each action is its owner's.</summary>
    public IEnumerable<Opgave> Opgaver(Bal a)
    {
        var valgt = a.ValgtTid;
        yield return Saet("videre", a.Start.Tovholder, a.Del < 6 ? $"Næste del: {DagtilbudOrd.Baldele[a.Del].ToLowerInvariant()}" : "Analysen er i gang", "Fortsæt", a.BegyndtTid, null, valgt);
        foreach (var (t, i) in a.Tiltag.Select((t, i) => (t, i)))
        {
            Instant? gjort = a.Udfoert.TryGetValue(t.Id, out var u) ? u.Tid : a.EvalueretTid;
            yield return Saet($"tiltag/{t.Id}", t.Ejer, $"Tiltag {i + 1} er dit", "Vis", valgt!.Value, t.Senest, gjort);
        }

        Opgave Saet(string navn, MedarbejderId ejer, string tekst, string handling, Instant start, LocalDate? senest, Instant? lukket) =>
            new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "dagtilbud", ejer, "BAL", tekst, handling, DagtilbudRuter.Bal(a.Id), start)
            {
                Udloeb = senest is { } dag ? Fristdag.Slutter(dag) : null, Lukket = lukket, LukketArt = lukket is null ? null : Lukkeart.Opfyldt,
            };
    }
}
