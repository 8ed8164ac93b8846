using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>A child away from home (M17): the committee before, the visits, the contact, everyday life meanwhile, and the end.</summary>
internal sealed partial class Barnesag
{
    private AnbringelseId Anbringelse { get; set; }

    /// <summary>The internal committee says yes; the decision that follows needs it.</summary>
    public Task Visiter() => s.Koer(soc, new HoldSagsmoede(new(s.NytId()), Sag, "VISITATION", s.Idag, Moedeudfald.Tiltraadt, "Udvalget er enigt i, at barnet ikke kan bo hjemme nu. Der planlægges for hjemgivelse fra første dag."));

    /// <summary>F22: the chair decides; nothing but what and why is there yet.</summary>
    public async Task AnbringAkut(Vare vare, string begrundelse)
    {
        Vare = vare;
        Afgoerelse = new(s.NytId());
        var traef = new TraefAfgoerelse(Afgoerelse, Sag, new("AKUT", vare.Id, null, s.Idag, s.Idag.PlusMonths(1), "Giv ro og et sted at sove. Vi kommer i morgen.", Begrundelse: begrundelse, Formandstid: s.Nu - Duration.FromMinutes(40), Form: Anbringelsesform.AlmenPlejefamilie));
        await s.Koer(soc, traef);
        Indsats = traef.Indsats;
        Anbringelse = Kommune.Myndighed.Anbringelse.IdAf(Indsats);
        await LaesMaal();
    }

    public async Task Meddel() => await s.Koer(soc, new GivMeddelelse(Anbringelse, null, await Anbringelsesversion()));

    public async Task GodkendAkut() => await s.Koer("soc-leder", new BehandlFormandsafgoerelse(Anbringelse, true, s.Idag, "Udvalget er enigt i, at det ikke kunne vente.", await Anbringelsesversion()));

    public async Task Tilsyn(string? ord = null, bool udenPersonale = true) => await s.Koer(soc, new HoldTilsynsbesoeg(
        Anbringelse, null, Alder > 3 ? ord ?? tema.BarnetsOrd[0] : null, Alder > 3 ? null : "Barnet er for lille. Det er set i leg og ved et måltid.", Alder > 3 && udenPersonale,
        "Værelset er barnets eget, og der er ro om maden. Barnet opsøger de voksne, når det er ked af det.", await Anbringelsesversion()));

    public async Task Samvaer(string hvorOfte, Samvaersform form = Samvaersform.Frit) =>
        await s.Koer(soc, new SkrivSamvaer(Anbringelse, [new("Mor", hvorOfte, form, Samvaersgrundlag.Aftale, s.Idag)], await Anbringelsesversion()));

    /// <summary>S1: schooling and family life are in the plan, while the child is away.</summary>
    public async Task SkrivHverdag()
    {
        var p = (await s.Verden.Laes<MyndighedDb, Plan?>(db => db.SagensPlan(Sag, default)))!;
        await s.Koer(soc, new SkrivPlan(Sag, [.. p.Maalene.Select(m => new MaalInd(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato, m.HvemGoerHvad))], p.Tekster.VejenTilbage,
            "Bliver på sin skole. Læreren og stedet taler sammen hver fredag.", "Hjemme hver anden weekend og til fødselsdage. Søskende og bedsteforældre er med.", p.Version, p.Tekster.Uddannelse));
    }

    public async Task SlutAnbringelse(Anbringelsesslut aarsag, string begrundelse)
    {
        await s.Koer(soc, new OphoerAnbringelse(Anbringelse, aarsag, null, begrundelse, await Anbringelsesversion()));
        UdenFremgang = 0;
    }

    private Task<int> Anbringelsesversion() => s.Version(Myndighed, Anbringelse.Vaerdi);

    private static Anbringelsesform? Form(Vare v) => v.Id == Demotilbud.Plejefamilie.Id ? Anbringelsesform.AlmenPlejefamilie : v.Id == Demotilbud.Forstaerket.Id ? Anbringelsesform.ForstaerketPlejefamilie : null;
}
