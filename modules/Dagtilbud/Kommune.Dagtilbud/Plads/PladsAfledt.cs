using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>An application in lists.</summary>
internal sealed record PladsRaekke : IAfledtRaekke
{
    public required PladsId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required Pladsart Art { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required EnhedId VisitationId { get; init; }
    public required Pladstilstand Tilstand { get; init; }
    public required Instant Ansoegt { get; init; }
    public LocalDate? Udvalgsdato { get; init; }
    public Instant? Afgjort { get; init; }
    public Pladsudfald? Udfald { get; init; }
    public EnhedId? PladsEnhedId { get; init; }
    public LocalDate? Revisiteres { get; init; }
}

/// <summary>What follows from an application: its row, the time for an answer, the re-visitation, and who sees the child meanwhile.</summary>
internal sealed class PladsAfledt : IAfledt<Plads>
{
    /// <summary>After a refusal the last letters are still to be written.</summary>
    private static readonly Duration Efter = Duration.FromDays(60);

    public IEnumerable<IAfledtRaekke> Raekker(Plads a) =>
    [
        new PladsRaekke
        {
            Id = a.Id, BorgerId = a.Borger, Art = a.Ansoegning.Art, EnhedId = a.Ansoegning.Enhed, VisitationId = a.Ansoegning.Visitation, Tilstand = a.Tilstand, Ansoegt = a.AnsoegtTid,
            Udvalgsdato = a.Udvalgsdato, Afgjort = a.AfgjortTid, Udfald = a.Afgoerelse?.Udfald, PladsEnhedId = a.Afgoerelse?.Plads, Revisiteres = a.Revisiteres,
        },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Plads a)
    {
        var slut = a.Tilstand switch
        {
            Pladstilstand.Trukket => a.TrukketTid + Efter,
            Pladstilstand.Afslaaet => a.AfgjortTid + Efter,
            Pladstilstand.Ophoert => a.Revisiteringer[^1].Tid + Efter,
            _ => null,
        };
        yield return new(a.Borger, a.Ansoegning.Visitation, "plads", a.AnsoegtRegistreret, slut);
    }

    public IEnumerable<Frist> Frister(Plads a)
    {
        var her = DagtilbudRuter.Plads(a.Id);
        yield return new("F31", "plads", a.AnsoegtTid, a.Ansoegning.Visitation, $"Ansøgning om {DagtilbudOrd.Af(a.Ansoegning.Art).ToLowerInvariant()}", a.Udvalgsdato is null ? "Sæt udvalgsdag" : "Afgør", her)
        {
            EgenDato = a.Ansoegning.BesvaresSenest, Opfyldt = a.AfgjortTid, Bortfaldet = a.TrukketTid,
        };
        if (a.Afgoerelse is { Revisiteres: { } foerste })
        {
            var nr = 1;
            var (start, dag) = (a.AfgjortTid!.Value, (LocalDate?)foerste);
            foreach (var r in a.Revisiteringer)
            {
                yield return Revisitering(nr++, start, dag!.Value, r.Tid);
                (start, dag) = (r.Tid, r.Indhold.Naeste);
            }

            if (dag is { } naeste)
            {
                yield return Revisitering(nr, start, naeste, null);
            }
        }

        Frist Revisitering(int nr, Instant start, LocalDate dag, Instant? holdt) =>
            new("D6-REVISITERING", $"{nr}", start, a.Ansoegning.Visitation, "Skal pladsen fortsætte?", "Revisitér", her) { EgenDato = dag, Opfyldt = holdt };
    }

    /// <summary>The applicant is told of each step by itself.</summary>
    public IEnumerable<Opgave> Opgaver(Plads a)
    {
        if (a is { AfgjortTid: { } afgjort, Afgoerelse: { } afgoerelse })
        {
            yield return new(Id.Af(a.StroemId, "nyt/afgjort"), Opgaveart.Nyt, "dagtilbud", a.Ansoegning.Afsender, "Plads", $"Afgjort: {DagtilbudOrd.Af(afgoerelse.Udfald).ToLowerInvariant()}", "Åbn", DagtilbudRuter.Plads(a.Id), afgjort);
        }
        else if (a is { Udvalgsdato: { } dato, Venter: true })
        {
            yield return new(Id.Af(a.StroemId, $"nyt/udvalg/{dato:uuuu-MM-dd}"), Opgaveart.Nyt, "dagtilbud", a.Ansoegning.Afsender, "Plads", $"Udvalget mødes {DanskTid.Dato(dato)}", "Åbn", DagtilbudRuter.Plads(a.Id), a.SenestRegistreret);
        }
    }
}
