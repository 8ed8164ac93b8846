using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>A wish for a meeting from another department, until somebody calls it.</summary>
internal sealed class Oenske
{
    public required Guid Id { get; init; }
    public BorgerId? BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Emne { get; init; }
    public string? Forsoegt { get; init; }
    public required string Grundlag { get; init; }
    public required Instant Modtaget { get; init; }
    public Instant? Besvaret { get; set; }
    public MoedeId? MoedeId { get; set; }
}

/// <summary>SA1: the leaders of the unit call the conference; the wish stands in their "I dag" until it is called.</summary>
internal static class KonferenceOensketHandler
{
    /// <summary>A fortnight is the notice of a conference: by then it is called.</summary>
    private static readonly Period Senest = Period.FromDays(7);

    public static (Oenske, Opgave) Handle(KonferenceOensket b) =>
    (
        new Oenske { Id = b.Konference, BorgerId = b.Barn, EnhedId = b.Enhed, Afsender = b.Afsender, Emne = b.Emne, Forsoegt = b.Forsoegt, Grundlag = b.Grundlag, Modtaget = b.Gaelder },
        new Opgave(OpgaveId(b.Konference), Opgaveart.Opgave, "samspil", SubjektId.Ledelse(b.Enhed), "Koordineringskonference", "Ønsket af en kollega: indkald", "Indkald", SamspilRuter.NytMoedeEfter(b.Konference), b.Gaelder)
        {
            Borger = b.Barn, Udloeb = Fristdag.Slutter(Fristdag.Af(b.Gaelder) + Senest),
        });

    public static Guid OpgaveId(Guid oenske) => Id.Af(oenske, "opgave/indkald");
}
