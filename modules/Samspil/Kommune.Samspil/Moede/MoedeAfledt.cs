using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>A meeting in lists and figures.</summary>
internal sealed record MoedeRaekke : IAfledtRaekke
{
    public required MoedeId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Moedeemne Emne { get; init; }
    public required string Type { get; init; }
    public required string Typenavn { get; init; }
    public EnhedId? EnhedId { get; init; }
    public required Instant Start { get; init; }
    public required int Minutter { get; init; }
    public required int Deltagere { get; init; }
    public SamtykkeId? SamtykkeId { get; init; }
    public FagteamId? TeamId { get; init; }
    public Instant? Holdt { get; init; }
    public Instant? Aflyst { get; init; }
    public Moedeudfald? Udfald { get; init; }
    public int Beslutninger { get; init; }
    public int Opgaver { get; init; }
    public int Loest { get; init; }
}

/// <summary>An employee's own list and calendar: their meetings in order of time.</summary>
internal sealed record MoededeltagerRaekke : IAfledtRaekke
{
    public required MoedeId MoedeId { get; init; }
    public required MedarbejderId MedarbejderId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Instant Start { get; init; }

    /// <summary>Nobody sees it from this moment on in this participant's place.</summary>
    public Instant? Lukket { get; init; }
}

/// <summary>What follows from a meeting: its rows, the invitation and the tasks in each owner's "I dag", and who may see the child for it.</summary>
internal sealed class MoedeAfledt : IAfledt<Moede>
{
    /// <summary>So long after the last task was done, the meeting is still open to those who were there.</summary>
    private static readonly Duration Efter = Duration.FromDays(180);

    public IEnumerable<IAfledtRaekke> Raekker(Moede a)
    {
        yield return new MoedeRaekke
        {
            Id = a.Id, BorgerId = a.Borger, Emne = a.Kald.Emne, Type = a.Kald.Type, Typenavn = a.Kald.Typenavn, EnhedId = a.Kald.Enhed, Start = a.Kald.Start, Minutter = a.Kald.Minutter, Deltagere = a.Kald.Deltagere.Count,
            SamtykkeId = a.Kald.Samtykke, TeamId = a.Kald.Team, Holdt = a.Staar ? a.HoldtTid : null, Aflyst = a.AflystTid ?? a.AnnulleretTid, Udfald = a.Staar ? a.Referat!.Udfald : null, Beslutninger = a.Staar ? a.Referat!.Beslutninger.Count : 0,
            Opgaver = a.Staar ? a.Opgaver.Count : 0, Loest = a.Staar ? a.Loest.Count : 0,
        };
        foreach (var d in a.Kald.Deltagere.Where(d => d.Medarbejder is not null))
        {
            yield return new MoededeltagerRaekke { MoedeId = a.Id, MedarbejderId = d.Medarbejder!.Value, BorgerId = a.Borger, Start = a.Kald.Start, Lukket = a.LukketFor(d) };
        }
    }

    public IEnumerable<Opgave> Opgaver(Moede a)
    {
        var (rute, slut) = (SamspilRuter.Moede(a.Id), a.HoldtTid ?? a.AflystTid);
        foreach (var d in a.Kald.Deltagere.Where(d => d.Medarbejder is { } m && m != a.Indkalder))
        {
            yield return Saet($"svar/{d.Id}", d.Medarbejder!.Value, $"Indkaldt til {DanskTid.UgedagDato(DanskTid.Dag(a.Kald.Start))} {DanskTid.Kl(a.Kald.Start)}", "Svar", a.IndkaldtTid, a.Kald.Start,
                a.Svar.TryGetValue(d.Id, out var svar) ? svar.Tid : null, Foerst(slut, a.Bortfaldt(d)));
        }

        yield return Saet("referat", a.Indkalder, "Du har indkaldt: hold mødet, og skriv referatet", "Åbn", a.Kald.Start, Fristdag.Slutter(Fristdag.Af(a.Slut)), a.HoldtTid, a.AflystTid);
        foreach (var (o, i) in a.Opgaver.Select((o, i) => (o, i)))
        {
            var ejer = a.Kald.Deltagere.First(d => d.Id == o.Ejer);
            // What a family does itself is nobody's row but the convener's, who asks how it went.
            yield return Saet($"opgave/{o.Id}", ejer.Medarbejder ?? a.Indkalder, ejer.Medarbejder is null ? $"Hør, om opgave {i + 1} er gjort" : $"Opgave {i + 1} fra mødet er din", "Vis", a.Referatskrevet!.Value, Fristdag.Slutter(o.Senest),
                a.Loest.TryGetValue(o.Id, out var l) ? l.Tid : null, Foerst(a.AnnulleretTid, a.Bortfaldt(ejer)));
        }

        Opgave Saet(string navn, MedarbejderId ejer, string tekst, string handling, Instant start, Instant udloeb, Instant? gjort, Instant? bortfaldt) =>
            new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "samspil", ejer, a.Kald.Typenavn, tekst, handling, rute, start)
            {
                Udloeb = udloeb, Lukket = gjort ?? bortfaldt, LukketArt = gjort is not null ? Lukkeart.Opfyldt : bortfaldt is not null ? Lukkeart.Bortfaldet : null,
            };
    }

    /// <summary>Employees who were called see the child for the meeting's sake, until what they share on falls away or the work is long done.</summary>
    public IEnumerable<Tilknytning> Tilknytninger(Moede a)
    {
        if (a.OmIngen)
        {
            yield break;
        }

        Instant? faerdig = a.AflystTid ?? a.AnnulleretTid ?? (a.HoldtTid is { } h && a.Opgaver.All(o => a.Loest.ContainsKey(o.Id)) ? a.Loest.Values.Select(l => l.Tid).Append(h).Max() : null);
        foreach (var d in a.Kald.Deltagere.Where(d => d.Medarbejder is not null))
        {
            yield return new(a.Borger, d.Medarbejder!.Value, "moede", a.IndkaldtTid, Foerst(faerdig + Efter, a.LukketFor(d)));
        }
    }

    private static Instant? Foerst(Instant? a, Instant? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;
}
