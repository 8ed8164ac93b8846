using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record MindreIndsatsRaekke : IAfledtRaekke
{
    public required MindreIndsatsId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId Team { get; init; }
    public required MedarbejderId Af { get; init; }
    public required string Artnavn { get; init; }
    public required Instant Begyndt { get; init; }

    /// <summary>The end of the day it is to be followed up.</summary>
    public required Instant Senest { get; init; }
    public Mindreudfald? Udfald { get; init; }
    public Viderevej? Vej { get; init; }

    /// <summary>Followed up, or gone on as something else.</summary>
    public Instant? Slut { get; init; }
}

/// <summary>
/// What follows from a small effort: its row, the one follow-up of whoever began it, and the team's sight of the child, for as long
/// as the setting said when it ended. One begun on the wrong child leaves nothing.
/// </summary>
internal sealed class MindreIndsatsAfledt : IAfledt<MindreIndsats>
{
    public IEnumerable<IAfledtRaekke> Raekker(MindreIndsats a) => a.Annulleret is not null
        ? []
        :
        [
            new MindreIndsatsRaekke
            {
                Id = a.Id, BorgerId = a.Borger, Team = a.Team, Af = a.Af, Artnavn = a.Indhold.Artnavn, Begyndt = a.Begyndt, Senest = Fristdag.Slutter(a.Indhold.FoelgesOp),
                Udfald = a.Opfoelgning?.Udfald, Vej = a.Videre?.Vej, Slut = a.Opfoelgning?.Tid ?? a.Videre?.Tid,
            },
        ];

    public IEnumerable<Frist> Frister(MindreIndsats a)
    {
        var gjort = a.Opfoelgning?.Tid ?? a.Videre?.Tid;
        yield return new Frist("M14-OPFOELGNING", "", a.Begyndt, a.Af, $"{a.Indhold.Artnavn}: hjalp det?", "Følg op", MyndighedRuter.MindreIndsats(a.Id))
        {
            EgenDato = a.Indhold.FoelgesOp, Opfyldt = gjort, Bortfaldet = gjort is null ? a.Annulleret : null,
        };
    }

    public IEnumerable<Opgave> Opgaver(MindreIndsats a)
    {
        if (a.Opfoelgning is { Udfald: Mindreudfald.Videre } o)
        {
            yield return new Opgave(Id.Af(a.StroemId, "opgave/videre"), Opgaveart.Opgave, "myndighed", a.Af, "Mindre indsats", "Der skal mere til: åbn en sag, eller send en underretning", "Før videre", MyndighedRuter.MindreIndsats(a.Id), o.Tid)
            {
                Lukket = a.Videre?.Tid ?? a.Annulleret, LukketArt = a.Videre is not null ? Lukkeart.Opfyldt : a.Annulleret is not null ? Lukkeart.Bortfaldet : null,
            };
        }
    }

    public IEnumerable<Tilknytning> Tilknytninger(MindreIndsats a)
    {
        if (a.Annulleret is null)
        {
            yield return new Tilknytning(a.Borger, a.Team, Tilknytningsart, a.Begyndt, a.SesTil is { } til ? Fristdag.Slutter(til) : null);
        }
    }

    /// <summary>By this name <see cref="Barneindsigt"/> knows that it gives no case.</summary>
    private const string Tilknytningsart = "mindre-indsats";
}

/// <summary>A small effort in plain Danish (M13). One that was annulled never was about this child, and is not told.</summary>
internal sealed class MindreIndsatsTekst : IHaendelsestekst<MindreIndsats>
{
    public Journaltekst? Tekst(MindreIndsats a, Registreret r)
    {
        var link = MyndighedRuter.MindreIndsats(a.Id);
        return a.Annulleret is not null ? null : r.Haendelse switch
        {
            MindreIndsats.Begyndte { Indhold: var i } => new($"Mindre indsats begyndt: {Lille(i.Artnavn)}", i.AftaltMed is { } med ? $"Aftalt med {med}" : null, Mindretekst.Begyndt(i), $"Mindre indsats, {Lille(i.Artnavn)}", link),
            MindreIndsats.BlevFulgtOp e => new($"Mindre indsats fulgt op: {Lille(Mindreord.Af(e.Udfald))}", Citat: e.Hvordan, Kilde: "Opfølgning på mindre indsats", Link: link),
            MindreIndsats.BlevTilSag => new("Den mindre indsats blev til en sag", r.Begrundelse, Link: link),
            MindreIndsats.BlevTilUnderretning => new("Den mindre indsats blev sendt videre som en underretning", r.Begrundelse, Link: link),
            _ => null,
        };
    }

    private static string Lille(string s) => char.ToLowerInvariant(s[0]) + s[1..];
}
