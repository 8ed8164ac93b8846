using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// A named truth that the demo always holds, whatever day it is seeded: a fixed child in a fixed situation, which a browser
/// finds on the page that should show it (docs/demo.md).
/// </summary>
/// <param name="Bruger">As whom to look.</param>
internal abstract record Sandhed(int Nr, string Navn, string Barnets, int Alder, bool Pige, string Bruger)
{
    public const int FoersteFamilie = 1_000_000;

    /// <summary>The child's id is the same in every demo: <c>/barn/0c000000-0000-8000-8000-000000000301</c> is that of truth 3.</summary>
    public BorgerId Barn => Person(1);
    public string Efternavn => Barnets.Split(' ')[^1];
    public string Fornavn => Barnets[..^(Efternavn.Length + 1)];

    public static IReadOnlyList<Sandhed> Alle { get; } =
    [
        new TredjeUnderretning(), new Soeskendeserie(), new UdkastUdenSamtale(), new NedAdTrappen(), new ForsinketOpfoelgning(),
        new UndersoegelseUdloeber(), new UdenProgression(), new RettetModtagelse(), new BeskyttetAdresse(), new HosLederen(), new RapportForfalder(),
        new GulToGange(), new UdenSamtykke(), new OverServicemaal(), new SkalRevisiteres(), new OverleveringVenter(), new SprogUdenforDagtilbud(),
        new HeleVejen(), new AlleFire(), new SvarTilBoernehaven(),
        new AkutAnbragt(), new Familiemoedet(), new SnartAtten(),
    ];

    /// <summary>The family as it is told about here: both parents, and whoever the truth needs besides.</summary>
    public virtual Familie Familie(Demoverden v) => new(
        FoersteFamilie + Nr, Efternavn,
        En(v, Person(8), Mors, v.Idag.PlusYears(-34).PlusDays(-40), true), En(v, Person(9), Fars, v.Idag.PlusYears(-37).PlusDays(-77), false),
        [Barnet(v), .. Soeskende(v)], Demogeografi.Omraader[Nr % 4], $"{Demogeografi.Omraader[Nr % 4].Veje[0]} {Nr}", EneForaelder: false, Beskyttet: false, Venter: false);

    public abstract Task Fortael(Scene s, Familie f);

    /// <summary>The institution or school that the truth is about; null: wherever chance puts the child.</summary>
    public virtual Demoenhed? Gaar => null;

    /// <summary>Outside day care.</summary>
    public virtual bool UdenPlads => false;

    /// <summary>How the child was seen so many rounds ago; null is green.</summary>
    public virtual Trivselsord? Set(int runderSiden) => null;

    /// <summary>Days away so many months before the last one that is known.</summary>
    public virtual int Fravaer(int maanederSiden) => 2;

    protected virtual string Mors => "Mette";
    protected virtual string Fars => "Jesper";
    protected virtual IEnumerable<Menneske> Soeskende(Demoverden v) => [];

    protected Menneske Barnet(Demoverden v) => En(v, Barn, Fornavn, v.Idag.PlusYears(-Alder).PlusDays(-100), Pige);
    protected Menneske En(Demoverden v, BorgerId id, string fornavn, LocalDate foedt, bool kvinde) => new(id, fornavn, Efternavn, foedt, v.Cpr(foedt, kvinde));
    protected BorgerId Person(int nr) => new(Guid.Parse($"0c000000-0000-8000-8000-{(Nr * 100) + nr:D12}"));

    protected static Tema Om(string tema) => Tema.Alle.Single(t => t.Navn == tema);

    /// <summary>From a notification to a finished examination, this many days before now and in good time.</summary>
    protected static async Task UndersoegtSag(Scene s, Barnesag sag, int dageSiden)
    {
        await s.FoerNutid(Duration.FromDays(dageSiden));
        await sag.Underret();
        await s.Timer(3);
        await sag.Vurder(Kommune.Myndighed.Udfald.NySag, "Bekymringen er konkret, og skolen ser det samme. Der skal undersøges.", Kommune.Myndighed.Fare.Maaske, Kommune.Myndighed.Screeningsudfald.Undersoegelse);
        await s.Timer(20);
        await sag.Kvitter();
        await s.FoerNutid(Duration.FromDays(dageSiden - 20));
        await sag.Samtale(altid: true);
        await s.FoerNutid(Duration.FromDays(dageSiden - 30));
        await sag.SkrivUndersoegelse(konklusion: true, anbefalIndsats: true, afslut: true);
    }
}
