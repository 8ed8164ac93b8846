using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

internal enum Afgoerelsestilstand
{
    Udkast,
    HosLeder,
    Truffet,
}

/// <summary>The lawful reasons not to hear a party first (FVL § 19, F19).</summary>
internal enum UndladtHoering
{
    KenderOplysningerne,
    FuldtMedhold,
    KanIkkeUdsaettes,
}

/// <summary>A goal as it is typed; what it lacks is said at its field.</summary>
internal sealed record Udkastmaal(string? Tekst = null, int? Udgangspunkt = null, int? Maal = null, LocalDate? Dato = null, string? HvemGoerHvad = null);

/// <summary>One party: heard when and with what answer, and samtykke to the decision.</summary>
internal sealed record Partslinje(BorgerId Hvem, LocalDate? Hoert = null, string? Svar = null, LocalDate? Samtykke = null);

/// <summary>Everything typed on the page, finished or not: what a draft keeps and a decision freezes.</summary>
internal sealed record Afgoerelsesudkast(
    string? Hjemmel = null, TilbudId? Tilbud = null, decimal? TimerPrMaaned = null, LocalDate? Fra = null, LocalDate? Til = null, string? Opgave = null,
    IReadOnlyList<Udkastmaal>? Maal = null, string? VejenTilbage = null, string? Begrundelse = null, string? BarnetsSyn = null,
    IReadOnlyList<Partslinje>? Parter = null, UndladtHoering? HoeringUndladt = null, Udvalg? Udvalg = null, LocalDate? Udvalgsdato = null)
{
    public static readonly Afgoerelsesudkast Tomt = new();

    public Partslinje? Part(BorgerId hvem) => (Parter ?? []).FirstOrDefault(p => p.Hvem == hvem);
}

/// <summary>A letter that was frozen, and to whom.</summary>
internal sealed record FrossetBrev(BorgerId Modtager, Guid Dokument);

/// <summary>What was decided, as it stood then: law, price and gates are not looked up again.</summary>
internal sealed record TruffetAfgoerelse(
    Afgoerelsesudkast Udkast, string Hjemmel, string Grundlag, bool UdenSamtykke, bool SamtaleHoldt, string TilbudNavn, int Trin, decimal PrisPrMaaned, IndsatsId Indsats, IReadOnlyList<FrossetBrev> Breve);

/// <summary>
/// A decision (M6): typed as a draft, handed to the leader where it is beyond one's competence, and decided when nothing lacks.
/// What must not lack stands in <see cref="Afgoerelseskrav"/>.
/// </summary>
[Stroem("afgoerelse")]
internal sealed class Afgoerelse : Aggregat
{
    public AfgoerelseId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public Instant Begyndt { get; private set; }
    public MedarbejderId SkrevetAf { get; private set; }
    public Afgoerelsesudkast Udkast { get; private set; } = Afgoerelsesudkast.Tomt;

    /// <summary>The leader it lies with, and since when.</summary>
    public MedarbejderId? Leder { get; private set; }
    public Instant? SendtTilLeder { get; private set; }
    public Instant? Truffet { get; private set; }
    public FaktumId? TruffetFaktum { get; private set; }
    public MedarbejderId? TruffetAf { get; private set; }
    public TruffetAfgoerelse? Indhold { get; private set; }

    public Afgoerelsestilstand Tilstand => Truffet is not null ? Afgoerelsestilstand.Truffet : Leder is not null ? Afgoerelsestilstand.HosLeder : Afgoerelsestilstand.Udkast;

    /// <summary>A new one, with its first draft.</summary>
    public static Haendelser Begynd(AfgoerelseId id, SagId sag, BorgerId barn, Afgoerelsesudkast udkast, Sammenhaeng s)
    {
        var a = new Afgoerelse();
        a.Begynd(id.Vaerdi, barn);
        return a.Sker(new Begyndte(sag, udkast), s);
    }

    /// <summary>Null when nothing differs: the pages save often.</summary>
    public Haendelser? Gem(Afgoerelsesudkast udkast, Sammenhaeng s) => Json.Skriv(udkast) == Json.Skriv(Udkast) ? null : Sker(new UdkastGemt(udkast), s);

    public Haendelser SendTilLeder(MedarbejderId leder, string? besked, Sammenhaeng s) => Sker(new BlevSendtTilLeder(leder), s, begrundelse: besked);

    public Haendelser Traef(TruffetAfgoerelse indhold, Sammenhaeng s) => Sker(new BlevTruffet(indhold), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndte e:
                (Sag, Udkast, Begyndt, SkrevetAf) = (e.Sag, e.Udkast, r.Gaelder, r.Bruger);
                break;
            case UdkastGemt e:
                Udkast = e.Udkast;
                break;
            case BlevSendtTilLeder e:
                (Leder, SendtTilLeder) = (e.Leder, r.Gaelder);
                break;
            case BlevTruffet e:
                (Indhold, Udkast, Truffet, TruffetFaktum, TruffetAf) = (e.Indhold, e.Indhold.Udkast, r.Gaelder, r.Faktum, r.Bruger);
                break;
        }
    }

    [Haendelsestype("afgoerelse-begyndt.v1")]
    internal sealed record Begyndte(SagId Sag, Afgoerelsesudkast Udkast) : Haendelse;

    [Haendelsestype("afgoerelse-udkast-gemt.v1")]
    internal sealed record UdkastGemt(Afgoerelsesudkast Udkast) : Haendelse;

    [Haendelsestype("afgoerelse-sendt-til-leder.v1")]
    internal sealed record BlevSendtTilLeder(MedarbejderId Leder) : Haendelse;

    [Haendelsestype("afgoerelse-truffet.v1")]
    internal sealed record BlevTruffet(TruffetAfgoerelse Indhold) : Haendelse;
}

internal sealed record AfgoerelseRaekke : IAfledtRaekke
{
    public required AfgoerelseId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required Afgoerelsestilstand Tilstand { get; init; }
    public required Instant Begyndt { get; init; }
    public Instant? Truffet { get; init; }
    public string? Hjemmel { get; init; }
    public bool? UdenSamtykke { get; init; }
    public IndsatsId? IndsatsId { get; init; }
}

internal sealed class AfgoerelseAfledt : IAfledt<Afgoerelse>
{
    public IEnumerable<IAfledtRaekke> Raekker(Afgoerelse a) =>
    [
        new AfgoerelseRaekke
        {
            Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, Tilstand = a.Tilstand, Begyndt = a.Begyndt, Truffet = a.Truffet,
            Hjemmel = a.Udkast.Hjemmel, UdenSamtykke = a.Indhold?.UdenSamtykke, IndsatsId = a.Indhold?.Indsats,
        },
    ];

    public IEnumerable<Opgave> Opgaver(Afgoerelse a) => a is not { Leder: { } leder, SendtTilLeder: { } sendt }
        ? []
        :
        [
            new Opgave(Id.Af(a.StroemId, $"opgave/leder/{leder}"), Opgaveart.Opgave, "myndighed", leder, "Afgørelse", "Et udkast venter på dig: trin eller pris er over sagsbehandlerens kompetence", "Åbn", MyndighedRuter.Afgoerelse(a.Sag), sendt)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = a.Truffet, LukketArt = a.Truffet is null ? null : Lukkeart.Opfyldt,
            },
        ];
}
