using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>A referral in lists.</summary>
internal sealed record IndstillingRaekke : IAfledtRaekke
{
    public required IndstillingId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required EnhedId PprId { get; init; }
    public required Indstillingstilstand Tilstand { get; init; }
    public Triage? Triage { get; init; }
    public required int Orden { get; init; }
    public required LocalDate Foedt { get; init; }
    public required Instant Modtaget { get; init; }
    public required LocalDate Maal { get; init; }
    public MedarbejderId? MedarbejderId { get; init; }
    public Instant? Afsluttet { get; init; }
}

/// <summary>
/// What follows from a referral. PPR's leader sees it at once, the one it is given to from then on; those who work in PPR beside
/// them do not. The clock is the municipality's own goal (F30), and when that is missed a letter is due (F31).
/// </summary>
internal sealed class IndstillingAfledt : IAfledt<Indstilling>
{
    /// <summary>Before any child was born: a birthday nobody knows comes last when the youngest are first.</summary>
    private static readonly LocalDate Ukendt = new(1900, 1, 1);

    /// <summary>After the answer the last notes are still to be written.</summary>
    internal static readonly Duration Efter = Duration.FromDays(30);

    public IEnumerable<IAfledtRaekke> Raekker(Indstilling a) =>
    [
        new IndstillingRaekke
        {
            Id = a.Id, BorgerId = a.Borger, EnhedId = a.Indhold.Enhed, PprId = a.Indhold.Ppr, Tilstand = a.Tilstand, Triage = a.Triage?.Triage,
            Orden = (int)(a.Triage?.Prioritet ?? Prioritet.Middel) + 1, Foedt = a.Indhold.Foedt ?? Ukendt, Modtaget = a.ModtagetGaelder, Maal = a.Maal, MedarbejderId = a.Medarbejder, Afsluttet = a.Slut,
        },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Indstilling a)
    {
        // Wrong child: nobody has any business there any more.
        var slut = a.Tilstand == Indstillingstilstand.Annulleret ? a.SlutTid : a.SlutTid + Efter;
        yield return new(a.Borger, SubjektId.Ledelse(a.Indhold.Ppr), "indstilling", a.ModtagetTid, slut);
        foreach (var (v, i) in a.Vagter.Select((v, i) => (v, i)))
        {
            yield return new(a.Borger, v.Medarbejder, "indstilling", v.Fra, v.Til ?? slut, i == 0 ? "" : $"{i}");
        }
    }

    public IEnumerable<Frist> Frister(Indstilling a)
    {
        var leder = SubjektId.Ledelse(a.Indhold.Ppr);
        var bortfaldet = a.Tilstand == Indstillingstilstand.Annulleret ? a.Slut : null;
        var (tekst, handling) = a.Tilstand switch
        {
            Indstillingstilstand.Ny => ("Indstilling skal triageres", "Triagér"),
            Indstillingstilstand.Venter => ("Indstilling venter på at blive fordelt", "Fordel"),
            _ => (a.Triage?.Triage == Triage.Sparring ? "Giv sparring" : "Afslut vurderingen", "Åbn"),
        };
        yield return new Frist("F30", "", a.ModtagetGaelder, a.Medarbejder is { } m ? m : leder, tekst, handling, Rute(a))
        {
            EgenDato = a.Maal, Opfyldt = bortfaldet is null ? a.Slut : null, Bortfaldet = bortfaldet,
        };
        var overskredet = Fristdag.Slutter(a.Maal);
        if (a.Slut is not { } slut || slut > overskredet || a.ForsinkelseTid is not null)
        {
            yield return new Frist("F31", "", overskredet, leder, "Servicemålet er overskredet: giv forældrene skriftlig besked", "Skriv besked", PprRuter.Besked(a.Id))
            {
                Opfyldt = a.ForsinkelseTid, Bortfaldet = a.ForsinkelseTid is null ? a.Slut : null,
            };
        }
    }

    public IEnumerable<Opgave> Opgaver(Indstilling a)
    {
        yield return Opgave("triage", SubjektId.Ledelse(a.Indhold.Ppr), "Ny indstilling", "Skal triageres: sparring, vurdering eller tilbage", "Triagér", a.ModtagetGaelder, a.TriageTid ?? a.SlutTid);
        if (a is { Medarbejder: { } medarbejder, TildeltTid: { } tildelt, Triage.Triage: Triage.Sparring })
        {
            yield return Opgave($"svar/{medarbejder}", medarbejder, "Sparring om et barn", "Er givet til dig", "Giv sparring", tildelt, a.SlutTid);
        }

        Opgave Opgave(string navn, SubjektId ejer, string overskrift, string tekst, string handling, Instant start, Instant? lukket) =>
            new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "ppr", ejer, overskrift, tekst, handling, PprRuter.Indstilling(a.Id), start)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = lukket, LukketArt = lukket is null ? null : a.Tilstand == Indstillingstilstand.Annulleret ? Lukkeart.Bortfaldet : Lukkeart.Opfyldt,
            };
    }

    private static Rute Rute(Indstilling a) => a is { Tilstand: Indstillingstilstand.Tildelt, Triage.Triage: Triage.Vurdering } ? PprRuter.Ppv(a.PpvId) : PprRuter.Indstilling(a.Id);
}
