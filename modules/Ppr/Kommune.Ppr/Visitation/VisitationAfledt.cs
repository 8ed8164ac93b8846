using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>A visitation in lists.</summary>
internal sealed record VisitationRaekke : IAfledtRaekke
{
    public required VisitationId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId SkoleId { get; init; }
    public required EnhedId PprId { get; init; }
    public required Beslutter Beslutter { get; init; }
    public required Specialtilbud Tilbud { get; init; }
    public required decimal Timer { get; init; }
    public required Visitationstilstand Tilstand { get; init; }
    public required Instant Oprettet { get; init; }
    public LocalDate? Moede { get; init; }
    public LocalDate? Fra { get; init; }
    public LocalDate? Revisiteres { get; init; }
}

/// <summary>
/// What follows from a visitation. The head of the school and PPR's leader see the child while it waits and while it has its
/// support. Clocks: look at it again every year (F29), reasons within 14 days when somebody asks (F28), and the parents' own
/// time to appeal.
/// </summary>
internal sealed class VisitationAfledt : IAfledt<Visitation>
{
    /// <summary>After a no, or when the child is back: the time of the appeal and of its answer.</summary>
    private static readonly Duration Efter = Duration.FromDays(90);

    public IEnumerable<IAfledtRaekke> Raekker(Visitation a) =>
    [
        new VisitationRaekke
        {
            Id = a.Id, BorgerId = a.Borger, SkoleId = a.Anbefaling.Skole, PprId = a.Anbefaling.Ppr, Beslutter = a.Afgoerelse?.Beslutter ?? a.Anbefaling.Beslutter, Tilbud = a.Tilbud, Timer = a.TimerPrUge, Tilstand = a.Tilstand,
            Oprettet = a.OprettetGaelder, Moede = a.Moede, Fra = a.Afgoerelse?.Fra, Revisiteres = a.Loeber ? a.Revisiteres : null,
        },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Visitation a)
    {
        var slut = a.SlutTid + Efter;
        yield return new(a.Borger, SubjektId.Ledelse(a.Anbefaling.Ppr), "visitation", a.OprettetTid, slut);
        yield return new(a.Borger, SubjektId.Ledelse(a.Anbefaling.Skole), "visitation", a.OprettetTid, slut);
    }

    public IEnumerable<Frist> Frister(Visitation a)
    {
        var leder = SubjektId.Ledelse(Ejer(a));
        foreach (var q in a.Anmodninger)
        {
            yield return new Frist("F28-BEGRUNDELSE", $"{q.Nr}", q.Modtaget, leder, "Forældrene har bedt om en skriftlig begrundelse", "Skriv begrundelse", PprRuter.Begrundelse(a.Id)) { Opfyldt = q.Sendt };
        }

        if (a is { Afgoerelse: { } afgoerelse, AfgjortGaelder: { } afgjort })
        {
            yield return new Frist("F28-KLAGE", "", Fristdag.Begynder(Visitationsbrev.AntagesModtaget(Fristdag.Af(afgjort))), leder, "Forældrene kan klage over afgørelsen", "Se", PprRuter.Visitation(a.Id)) { UdloeberSelv = true };
            if (afgoerelse.Udfald == Visitationsudfald.Bevilget)
            {
                var (nr, fra, dato) = (0, afgoerelse.Fra, afgoerelse.Revisiteres);
                foreach (var (hvad, tid) in a.Revisiteringer)
                {
                    yield return Revisit(nr++, fra, dato) with { Opfyldt = tid };
                    (fra, dato) = (hvad.Fra, hvad.Revisiteres);
                }

                if (a.Loeber)
                {
                    yield return Revisit(nr, fra, dato);
                }
            }
        }

        Frist Revisit(int nr, LocalDate fra, LocalDate? dato) =>
            new("F29", nr == 0 ? "" : $"{nr}", Fristdag.Begynder(fra), leder, $"{PprOrd.Af(a.Tilbud)} skal tages op igen", "Revisitér", PprRuter.Visitation(a.Id)) { EgenDato = dato };
    }

    public IEnumerable<Opgave> Opgaver(Visitation a)
    {
        var skole = a.Anbefaling.Beslutter == Beslutter.Skoleleder;
        yield return new(Id.Af(a.StroemId, "opgave/beslut"), Opgaveart.Opgave, "ppr", SubjektId.Ledelse(Ejer(a)), skole ? "Støtte anbefalet" : "Visitation",
            $"PPR anbefaler {PprOrd.Smaat(PprOrd.Af(a.Anbefaling.Tilbud))}{(a.Anbefaling.TimerPrUge > 0 ? $" i {PprOrd.Timer(a.Anbefaling.TimerPrUge)}" : "")}", skole ? "Beslut" : "Sæt på møde", PprRuter.Visitation(a.Id), a.OprettetGaelder)
        {
            Borger = a.Borger, Stroem = a.StroemId, Udloeb = a.Moede is { } moede ? Fristdag.Slutter(moede) : null, Lukket = a.AfgjortTid, LukketArt = a.AfgjortTid is null ? null : Lukkeart.Opfyldt,
        };
    }

    private static EnhedId Ejer(Visitation a) => (a.Afgoerelse?.Beslutter ?? a.Anbefaling.Beslutter) == Beslutter.Skoleleder ? a.Anbefaling.Skole : a.Anbefaling.Ppr;
}
