using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>What day care, school and PPR do together about one child, command by command, as the pages would (P1–P4).</summary>
internal sealed class Pprsag(Scene s, Demobarn b, Demoenhed e, Pprtema tema, string psykolog)
{
    private const string Skema = "ppr";

    /// <summary>Whoever is asked for a part is another than the one who answers for the whole.</summary>
    private string Talehoerelaerer => psykolog == "tale1" ? "tale2" : "tale1";

    public IndstillingId Id { get; private set; }
    public PpvId Ppv => new(Kommune.Fundament.Id.Af(Id.Vaerdi, "ppv"));
    public VisitationId Visitation => new(Kommune.Fundament.Id.Af(Ppv.Vaerdi, "visitation"));

    /// <summary>From the place where the child goes, with everybody's consent.</summary>
    public async Task Indstil(string afsender, OensketHjaelp oensket)
    {
        Id = new(s.NytId());
        await s.Koer(afsender, new AfgivIndstilling(Id, b.Id, tema.Spoergsmaal, tema.Forsoegt, tema.Foraeldrene, b.Menneske.Alder(s.Idag) >= 4 ? tema.Barnet : null, oensket, s.Idag.PlusDays(-3), b.Familie.Indehavere));
    }

    /// <summary>By letter, with the consent of one.</summary>
    public async Task Brev(string fra)
    {
        Id = new(s.NytId());
        await s.Koer("ppr-leder", new RegistrerIndstilling(Id, b.Id, e.Id, fra, s.Idag, tema.Spoergsmaal, tema.Forsoegt, tema.Foraeldrene, tema.Barnet, OensketHjaelp.Vurdering, s.Idag.PlusDays(-4), [b.Familie.Mor.Id]));
    }

    public async Task Triager(Triage triage, Prioritet prioritet = Prioritet.Middel, string? hvorfor = null) =>
        await s.Koer("ppr-leder", new TriagerIndstilling(Id, triage, triage == Triage.Afvist ? null : prioritet, hvorfor, await s.Version(Skema, Id.Vaerdi)));

    public async Task Tildel() =>
        await s.Koer("ppr-leder", new TildelIndstilling(Id, s.Verden.Bruger(psykolog).Id, psykolog.StartsWith("tale", StringComparison.Ordinal) ? Faggruppe.Talehoerelaerer : Faggruppe.Psykolog, await s.Version(Skema, Id.Vaerdi)));

    public async Task Besvar() => await s.Koer(psykolog, new BesvarIndstilling(Id, tema.Raad, await s.Version(Skema, Id.Vaerdi)));

    public async Task BedOmTale() => await s.Koer(psykolog, new BedOmBidrag(Ppv, Faggruppe.Talehoerelaerer, s.Verden.Bruger(Talehoerelaerer).Id, "Se på sprogforståelsen i store grupper.", await s.Version(Skema, Ppv.Vaerdi)));

    /// <summary>Each author their own part.</summary>
    public async Task SkrivDele()
    {
        var ppv = (await s.Verden.Laes<PprDb, Ppv?>(db => db.Hent<Ppv>(Ppv)))!;
        foreach (var del in ppv.Mangler)
        {
            await s.Koer(del.Forfatter == s.Verden.Bruger(psykolog).Id ? psykolog : Talehoerelaerer, new SkrivDel(Ppv, del.Id, del.Faggruppe == Faggruppe.Talehoerelaerer ? "Forstår korte beskeder godt og lange i små bidder. Det hjælper med billeder og tid." : tema.Del));
        }
    }

    public async Task Afslut(decimal timer, Specialtilbud? tilbud)
    {
        var stort = b.Menneske.Alder(s.Idag) >= 5;
        await s.Koer(psykolog, new AfslutPpv(Ppv, tema.Konklusion, tema.Raad, timer, tilbud, stort ? tema.Barnet : null, stort ? null : "Barnet er for lille til at blive spurgt; det er set i leg to gange.", await s.Version(Skema, Ppv.Vaerdi)));
        await s.Koer(psykolog, new OverleverMundtligt(Ppv, s.Idag, b.Familie.EneForaelder ? "Mor og to fra stedet" : "Begge forældre og to fra stedet"));
        if (stort)
        {
            await s.Koer(psykolog, new SendBrevTilBarn(Ppv, "Tak, fordi du ville vise mig, hvordan du har det. Du er god til at forklare, hvad der er svært, og de voksne har lovet at prøve det, du foreslog.", await s.Version(Skema, Ppv.Vaerdi)));
        }
    }

    public async Task SaetPaaDagsorden(LocalDate moede) => await s.Koer("ppr-leder", new SaetPaaDagsorden(Visitation, moede, await s.Version(Skema, Visitation.Vaerdi)));

    /// <summary>Granted with a goal, a way back and a day to look at it again.</summary>
    public async Task Bevilg(Specialtilbud tilbud, decimal timer, LocalDate fra, LocalDate revisiteres, decimal pris) =>
        await s.Koer(Beslutter(tilbud, timer), new AfgoerVisitation(
            Visitation, Visitationsudfald.Bevilget, tilbud, timer, e.Id, fra, [Visitationskriterier.Standard.For(tilbud)[0]], "Vurderingen viser, hvad der hjælper, og at det kan gives her. Der er prøvet ændringer i læringsmiljøet først.",
            tema.Effekt, 3, 7, "Når målet står på 7 ved to opfølgninger, trappes støtten ned over et halvt år, og klassens voksne tager over.", revisiteres, Pris(pris), await s.Version(Skema, Visitation.Vaerdi)));

    public async Task Afslaa(Specialtilbud tilbud, decimal timer) =>
        await s.Koer(Beslutter(tilbud, timer), new AfgoerVisitation(
            Visitation, Visitationsudfald.AndenStoette, tilbud, timer, null, s.Idag, [], "Klassen får en voksen mere i dansk og matematik, og det ventes at hjælpe barnet uden en bevilling for sig.",
            null, null, null, null, null, null, await s.Version(Skema, Visitation.Vaerdi)));

    public async Task Revisiter(Specialtilbud tilbud, decimal timer, bool fortsaetter, int nu, decimal pris) =>
        await s.Koer(Beslutter(tilbud, timer), new RevisiterVisitation(
            Visitation, fortsaetter, nu, fortsaetter ? "Det går den rigtige vej, men ikke uden støtte endnu." : "Målet er nået. Barnet klarer sig med det, alle får.", s.Idag,
            fortsaetter ? "Støtten er halveret til sommer og slutter til jul, hvis målet holder." : null, fortsaetter ? s.Idag.PlusMonths(11) : null, fortsaetter ? Pris(pris) : null, await s.Version(Skema, Visitation.Vaerdi)));

    /// <summary>Not where truth 21 lies: a figure about fewer than five children is not shown (F33), and the truth would be hidden with it.</summary>
    private decimal? Pris(decimal pris) => b.Familie.Omraade.Kode == Udgiftsliv.Voksende ? null : pris;

    private string Beslutter(Specialtilbud tilbud, decimal timer) => Specialregler.Standard.Beslutter(tilbud, timer) == Kommune.Ppr.Beslutter.Kommune ? "ppr-leder" : e.Leder;
}
