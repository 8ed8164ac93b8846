using System.Text.Json.Serialization;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <param name="Enhed">Of day care and PPR: which unit has it in its "I dag"; null where a letter was sent.</param>
/// <param name="Navn">Who is asked, as pages and letters call them.</param>
/// <param name="Grund">On which basis, by its code; <paramref name="Grundlag"/> in words, as they were then.</param>
/// <param name="SamtykkeFra">The holders of custody who agreed, where the basis demands it.</param>
internal sealed record Indhentningsindhold(Udtalelseskilde Fra, EnhedId? Enhed, string Navn, string Spoergsmaal, string Grund, string Grundlag, LocalDate? Samtykke, IReadOnlyList<BorgerId> SamtykkeFra)
{
    /// <summary>In "I dag", where nothing stands that somebody typed.</summary>
    [JsonIgnore]
    public string Kaldt => Fra switch { Udtalelseskilde.Dagtilbud or Udtalelseskilde.Ppr => Navn, Udtalelseskilde.Laege => "lægen", _ => "en, der kender barnet" };

    /// <summary>Asked and answered inside the system; the others get a letter, and what they answer is registered.</summary>
    [JsonIgnore]
    public bool ISystemet => Enhed is not null;
}

internal sealed record Rykker(Instant Tid, LocalDate SvarSenest, Guid? Brev);

/// <param name="Kilde">The fact by which the other department told; null when it came by letter or telephone.</param>
internal sealed record Udtalelse(FaktumId Faktum, Instant Tid, string Tekst, string Af, FaktumId? Kilde)
{
    /// <summary>The newest correction, and why where one of us made it.</summary>
    public (Instant Tid, string? Hvorfor)? Rettet { get; init; }
}

/// <summary>A statement asked of day care, school, PPR, doctor or others (M16): with a day, on a basis, reminded of, and answered or given up.</summary>
[Stroem("indhentning")]
internal sealed class Indhentning : Aggregat, ISagsdel
{
    private readonly List<Rykker> _rykkere = [];

    public IndhentningId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }
    public Indhentningsindhold Indhold { get; private set; } = null!;
    public FaktumId Anmodning { get; private set; }
    public Instant BedtOm { get; private set; }
    public LocalDate SvarSenest { get; private set; }

    /// <summary>The letter, where one was sent.</summary>
    public Guid? Brev { get; private set; }
    public IReadOnlyList<Rykker> Rykkere => _rykkere;
    public Udtalelse? Svar { get; private set; }
    public Instant? Opgivet { get; private set; }
    public string? OpgivetFordi { get; private set; }
    public bool Venter => Svar is null && Opgivet is null;

    public static Haendelser Bed(IndhentningId id, Sag sag, Indhentningsindhold indhold, LocalDate svarSenest, Guid? brev, Sammenhaeng s)
    {
        var i = new Indhentning();
        i.Begynd(id.Vaerdi, sag.Borger);
        return i.Sker(new BlevBedtOm(sag.Id, sag.Ejer, indhold, svarSenest, brev), s);
    }

    public Haendelser Ryk(LocalDate svarSenest, Guid? brev, Sammenhaeng s) => Sker(new BlevRykket(svarSenest, brev), s);

    public Haendelser Besvar(string svar, string af, FaktumId? kilde, Instant tid, Sammenhaeng s) => Sker(new BlevBesvaret(svar, af, kilde), s, tid);

    /// <summary>It says something else, or came another day; the first version stays in the journal.</summary>
    public Haendelser RetSvar(string svar, string af, Instant tid, string? hvorfor, Sammenhaeng s) => Sker(new SvarRettet(svar, af), s, tid, hvorfor);

    public Haendelser Opgiv(string hvorfor, Sammenhaeng s) => Sker(new BlevOpgivet(), s, begrundelse: hvorfor);

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Venter && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    public Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => Venter ? Opgiv("Sagen er lukket.", s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevBedtOm e:
                (Sag, Ejer, Indhold, SvarSenest, Brev, BedtOm, Anmodning) = (e.Sag, e.Ejer, e.Indhold, e.SvarSenest, e.Brev, r.Gaelder, r.Faktum);
                break;
            case BlevRykket e:
                _rykkere.Add(new(r.Gaelder, e.SvarSenest, e.Brev));
                SvarSenest = e.SvarSenest;
                break;
            case BlevBesvaret e:
                Svar = new(r.Faktum, r.Gaelder, e.Svar, e.Af, e.Kilde);
                break;
            case SvarRettet e:
                Svar = Svar! with { Tid = r.Gaelder, Tekst = e.Svar, Af = e.Af, Rettet = (r.Tid, r.Begrundelse) };
                break;
            case BlevOpgivet:
                (Opgivet, OpgivetFordi) = (r.Gaelder, r.Begrundelse);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
        }
    }

    [Haendelsestype("udtalelse-bedt-om.v1")]
    internal sealed record BlevBedtOm(SagId Sag, SubjektId Ejer, Indhentningsindhold Indhold, LocalDate SvarSenest, Guid? Brev) : Haendelse;

    [Haendelsestype("udtalelse-rykket.v1")]
    internal sealed record BlevRykket(LocalDate SvarSenest, Guid? Brev) : Haendelse;

    [Haendelsestype("udtalelse-besvaret.v1")]
    internal sealed record BlevBesvaret(string Svar, string Af, FaktumId? Kilde) : Haendelse;

    [Haendelsestype("udtalelse-rettet.v1")]
    internal sealed record SvarRettet(string Svar, string Af) : Haendelse;

    [Haendelsestype("udtalelse-opgivet.v1")]
    internal sealed record BlevOpgivet : Haendelse;

    [Haendelsestype("udtalelse-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;
}
