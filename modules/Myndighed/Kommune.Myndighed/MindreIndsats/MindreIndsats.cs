using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Artnavn">The kind as it was called then: the list may change, what was begun does not.</param>
/// <param name="Anledning">What was seen.</param>
/// <param name="Hvad">What is done about it.</param>
internal sealed record Mindreindhold(string Art, string Artnavn, string? Anledning, string Hvad, string? AftaltMed, LocalDate FoelgesOp);

/// <summary>The one follow-up.</summary>
internal sealed record Mindreopfoelgning(FaktumId Faktum, Instant Tid, Mindreudfald Udfald, string Hvordan);

/// <summary>What it became: a case, or a notification.</summary>
internal sealed record Viderefoert(Instant Tid, Viderevej Vej, string Hvorfor, SagId? Sag, UnderretningId? Underretning);

/// <summary>
/// A small effort of the distriktsteam (M14): begun at once and without a case, followed up once. It may become a case or a
/// notification, and then all that was written goes along.
/// </summary>
[Stroem("mindre-indsats")]
internal sealed class MindreIndsats : Aggregat
{
    public MindreIndsatsId Id => new(StroemId);
    public override Guid? SagId => Videre?.Sag?.Vaerdi;
    public EnhedId Team { get; private set; }

    /// <summary>Who began it, and follows it up.</summary>
    public MedarbejderId Af { get; private set; }
    public Mindreindhold Indhold { get; private set; } = null!;
    public FaktumId Begyndelse { get; private set; }
    public Instant Begyndt { get; private set; }
    public Mindreopfoelgning? Opfoelgning { get; private set; }
    public Viderefoert? Videre { get; private set; }

    /// <summary>The last day the team sees the child by it; null while it runs.</summary>
    public LocalDate? SesTil { get; private set; }
    public Instant? Annulleret { get; private set; }
    public string? AnnulleretFordi { get; private set; }
    public bool Loeber => Opfoelgning is null && Videre is null && Annulleret is null;

    public static Haendelser Start(MindreIndsatsId id, BorgerId barn, EnhedId team, Mindreindhold indhold, Sammenhaeng s)
    {
        var m = new MindreIndsats();
        m.Begynd(id.Vaerdi, barn);
        return m.Sker(new Begyndte(team, indhold), s);
    }

    public Haendelser FoelgOp(Mindreudfald udfald, string hvordan, LocalDate sesTil, Sammenhaeng s) => Sker(new BlevFulgtOp(udfald, hvordan, sesTil), s);

    public Haendelser BlivTilSag(SagId sag, string hvorfor, LocalDate sesTil, Sammenhaeng s) => Sker(new BlevTilSag(sag, sesTil), s, begrundelse: hvorfor);

    public Haendelser BlivTilUnderretning(UnderretningId underretning, string hvorfor, LocalDate sesTil, Sammenhaeng s) => Sker(new BlevTilUnderretning(underretning, sesTil), s, begrundelse: hvorfor);

    /// <summary>Begun on the wrong child: it never was about this one.</summary>
    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new BlevAnnulleret(), s, begrundelse: hvorfor);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndte e:
                (Team, Af, Indhold, Begyndt, Begyndelse) = (e.Team, r.Bruger, e.Indhold, r.Gaelder, r.Faktum);
                break;
            case BlevFulgtOp e:
                (Opfoelgning, SesTil) = (new(r.Faktum, r.Gaelder, e.Udfald, e.Hvordan), e.SesTil);
                break;
            case BlevTilSag e:
                (Videre, SesTil) = (new(r.Gaelder, Viderevej.Sag, r.Begrundelse ?? "", e.Sag, null), e.SesTil);
                break;
            case BlevTilUnderretning e:
                (Videre, SesTil) = (new(r.Gaelder, Viderevej.Underretning, r.Begrundelse ?? "", null, e.Underretning), e.SesTil);
                break;
            case BlevAnnulleret:
                (Annulleret, AnnulleretFordi) = (r.Gaelder, r.Begrundelse);
                break;
        }
    }

    [Haendelsestype("mindre-indsats-begyndt.v1")]
    internal sealed record Begyndte(EnhedId Team, Mindreindhold Indhold) : Haendelse;

    [Haendelsestype("mindre-indsats-fulgt-op.v1")]
    internal sealed record BlevFulgtOp(Mindreudfald Udfald, string Hvordan, LocalDate SesTil) : Haendelse;

    [Haendelsestype("mindre-indsats-blev-til-sag.v1")]
    internal sealed record BlevTilSag(SagId Sag, LocalDate SesTil) : Haendelse;

    [Haendelsestype("mindre-indsats-blev-til-underretning.v1")]
    internal sealed record BlevTilUnderretning(UnderretningId Underretning, LocalDate SesTil) : Haendelse;

    [Haendelsestype("mindre-indsats-annulleret.v1")]
    internal sealed record BlevAnnulleret : Haendelse;
}
