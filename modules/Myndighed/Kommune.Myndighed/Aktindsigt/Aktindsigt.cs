using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Something that is not given: a whole document (no passage), or the words wherever they stand in the package.</summary>
/// <param name="Grund">The code of a reason in <see cref="Undtagelsesgrunde"/>.</param>
internal sealed record Undtagelse(Guid Id, Guid Akt, string? Passage, string Grund);

/// <summary>F20: it could not be answered in time; the letter says why, and the day it will be.</summary>
internal sealed record Udsaettelse(Instant Tid, LocalDate Dato, Guid Brev);

/// <summary>What was given: the package and the letter of the decision, both frozen.</summary>
/// <param name="Grunde">The reasons of what was withheld, by code.</param>
internal sealed record Aktindsigtssvar(Guid Pakke, Guid Brev, int Akter, int Undtaget, IReadOnlyList<string> Grunde);

/// <summary>A request to see a case (M13): received, read through with what may not be given marked, and answered with a frozen package.</summary>
[Stroem("aktindsigt")]
internal sealed class Aktindsigt : Aggregat, ISagsdel
{
    private readonly List<Undtagelse> _undtagelser = [];
    private readonly List<Udsaettelse> _udsaettelser = [];

    public AktindsigtId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }
    public Instant Modtaget { get; private set; }

    /// <summary>A custody holder or the child; null when it is somebody else, named in <see cref="Anden"/>.</summary>
    public BorgerId? Part { get; private set; }
    public string? Anden { get; private set; }

    /// <summary>What was asked for; null: the whole case.</summary>
    public string? Om { get; private set; }
    public IReadOnlyList<Undtagelse> Undtagelser => _undtagelser;
    public IReadOnlyList<Udsaettelse> Udsaettelser => _udsaettelser;
    public Aktindsigtssvar? Svar { get; private set; }
    public Instant? Besvaret { get; private set; }
    public Instant? Frafaldet { get; private set; }
    public bool ErAaben => Besvaret is null && Frafaldet is null;

    public static Haendelser Modtag(AktindsigtId id, Sag sag, BorgerId? part, string? anden, string? om, Instant modtaget, Sammenhaeng s)
    {
        var a = new Aktindsigt();
        a.Begynd(id.Vaerdi, sag.Borger);
        return a.Sker(new BlevModtaget(sag.Id, sag.Ejer, part, anden, om), s, modtaget);
    }

    public Haendelser Udsaet(LocalDate dato, string hvorfor, Guid brev, Sammenhaeng s) => Sker(new BlevUdsat(dato, brev), s, begrundelse: hvorfor);

    public Haendelser Undtag(Undtagelse undtagelse, Sammenhaeng s) => Sker(new BlevUndtaget(undtagelse), s);

    public Haendelser FjernUndtagelse(Guid undtagelse, Sammenhaeng s) => Sker(new UndtagelseFjernet(undtagelse), s);

    public Haendelser Besvar(Aktindsigtssvar svar, Sammenhaeng s) => Sker(new BlevBesvaret(svar), s);

    public Haendelser Frafald(string hvorfor, Sammenhaeng s) => Sker(new BlevFrafaldet(), s, begrundelse: hvorfor);

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => ErAaben && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case BlevModtaget e:
                (Sag, Ejer, Part, Anden, Om, Modtaget) = (e.Sag, e.Ejer, e.Part, e.Anden, e.Om, r.Gaelder);
                break;
            case BlevUdsat e:
                _udsaettelser.Add(new(r.Gaelder, e.Dato, e.Brev));
                break;
            case BlevUndtaget e:
                _undtagelser.Add(e.Undtagelse);
                break;
            case UndtagelseFjernet e:
                _undtagelser.RemoveAll(u => u.Id == e.Undtagelse);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case BlevBesvaret e:
                (Svar, Besvaret) = (e.Svar, r.Gaelder);
                break;
            case BlevFrafaldet:
                Frafaldet = r.Gaelder;
                break;
        }
    }

    [Haendelsestype("aktindsigt-modtaget.v1")]
    internal sealed record BlevModtaget(SagId Sag, SubjektId Ejer, BorgerId? Part, string? Anden, string? Om) : Haendelse;

    [Haendelsestype("aktindsigt-udsat.v1")]
    internal sealed record BlevUdsat(LocalDate Dato, Guid Brev) : Haendelse;

    [Haendelsestype("aktindsigt-undtaget.v1")]
    internal sealed record BlevUndtaget(Undtagelse Undtagelse) : Haendelse;

    [Haendelsestype("aktindsigt-undtagelse-fjernet.v1")]
    internal sealed record UndtagelseFjernet(Guid Undtagelse) : Haendelse;

    [Haendelsestype("aktindsigt-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("aktindsigt-besvaret.v1")]
    internal sealed record BlevBesvaret(Aktindsigtssvar Svar) : Haendelse;

    [Haendelsestype("aktindsigt-frafaldet.v1")]
    internal sealed record BlevFrafaldet : Haendelse;
}
