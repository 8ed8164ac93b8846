using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>The work with the child at Udfører, and Myndighed's follow-up on it.</summary>
internal sealed partial class Barnesag
{
    private const string Udfoerer = "udfoerer";
    private readonly List<Planmaal> _maal = [];
    private readonly Dictionary<Guid, int> _stand = [];
    private readonly Dictionary<Guid, int> _vedSidste = [];

    public string Behandler { get; private set; } = "";
    private BestillingId Bestilling => Kommune.Udfoerer.Bestilling.IdAf(Indsats);
    private ForloebId Forloeb => Kommune.Udfoerer.Bestilling.ForloebAf(Bestilling);

    /// <summary>Follow-ups in a row without progression, as the product counts them.</summary>
    private int UdenFremgang { get; set; }

    /// <summary>The house says yes, somebody is given the work, and it begins.</summary>
    public async Task Begynd(string? behandler = null)
    {
        await Accepter();
        await s.Dage(1, 6);
        await Tildel(behandler);
        await s.Dage(3, 12);
        await BegyndForloeb();
    }

    public async Task Accepter() => await s.Koer(Vare.Leder, new AccepterBestilling(Bestilling, s.Idag.PlusDays(7), await s.Version(Udfoerer, Bestilling.Vaerdi)));

    public async Task Tildel(string? behandler = null)
    {
        Behandler = behandler ?? (Vare.Hus == Demoorganisation.Ekstern ? "koordinator" : s.En(Demomedarbejdere.I(Vare.Hus, Rolle.Familiebehandler)));
        await s.Koer(Vare.Leder, new TildelBestilling(Bestilling, Demomedarbejdere.Id(Behandler), await s.Version(Udfoerer, Bestilling.Vaerdi)));
    }

    public async Task BegyndForloeb() => await s.Koer(Behandler, new BegyndForloeb(Bestilling, s.Idag, await s.Version(Udfoerer, Bestilling.Vaerdi)));

    public Task Session() => s.Koer(Behandler, new RegistrerSession(Forloeb, s.En([Sessionsart.Hjemmebesoeg, Sessionsart.Familie, Sessionsart.Barnet, Sessionsart.Netvaerk]), s.Idag, s.Mellem(2, 10) / 4m + 0.5m, null));

    /// <param name="skridt">How far each goal moves towards its target.</param>
    public async Task Maal(int skridt)
    {
        foreach (var m in _maal)
        {
            _stand[m.Id] = Math.Clamp(_stand[m.Id] + (skridt * Math.Sign(m.Maal - m.Udgangspunkt)), 0, 10);
        }

        await s.Koer(Behandler, new RegistrerMaaling(Forloeb, s.Idag, [.. _maal.Select(m => new RegistrerMaaling.Vaerdi(m.Id, _stand[m.Id], null))]));
    }

    public Task Profil(int niveau) => s.Koer(Behandler, new MaalProfil(Forloeb, s.Idag, Udviklingsprofil.Standard.Udgave(),
        [.. Udviklingsprofil.Standard.Dimensioner.Select(d => new MaalProfil.Score(d.Kode, Math.Clamp(niveau + s.Mellem(-1, 1), 0, 10), Alder > 6 ? Math.Clamp(niveau + s.Mellem(-1, 2), 0, 10) : null, Math.Clamp(niveau + s.Mellem(-2, 2), 0, 10)))]));

    public async Task Rapport(Anbefaling anbefaling) => await s.Koer(Behandler, new AfgivStatusrapport(
        Forloeb, s.En(["Vi har været der som aftalt. Forældrene øver det, vi taler om, også når vi ikke er der.", "Der har været to aflysninger, men kontakten er god, og der er ro på hverdagen.", "Det går frem og tilbage. Barnet er begyndt at fortælle, og forældrene lytter."]),
        Alder > 3 ? s.En(tema.BarnetsOrd) : null, Alder > 3 ? null : "Barnet er for lille til at blive spurgt", anbefaling, await s.Version(Udfoerer, Forloeb.Vaerdi)));

    public async Task Notat(string tekst) => await s.Koer(Behandler, new SkrivNotat(Forloeb, s.Idag, tekst));

    /// <summary>M9: the child is heard, and the goals are looked at together. Without progress twice running only a leader goes on.</summary>
    public async Task FoelgOp(Opfoelgningsbeslutning beslutning = Opfoelgningsbeslutning.Fortsaet, int? nytTrin = null, Ophoersaarsag? aarsag = null, LocalDate? nyTil = null, string? begrundelse = null)
    {
        await TagStillingTilUngeplan();
        var fremgang = _maal.Sum(m => Math.Abs(m.Maal - _vedSidste[m.Id]) - Math.Abs(m.Maal - _stand[m.Id])) > 0;
        UdenFremgang = fremgang ? 0 : UdenFremgang + 1;
        var leder = UdenFremgang >= 2 && beslutning is Opfoelgningsbeslutning.Fortsaet or Opfoelgningsbeslutning.Juster;
        var ophoer = beslutning == Opfoelgningsbeslutning.Ophoer;
        Deltager[] deltog = Vare.Trin >= 4 ? [Deltager.Barnet, Deltager.Familien, Deltager.Anbringelsesstedet] : s.Sker(0.8) ? [Deltager.Familien, Deltager.Netvaerket] : [Deltager.Familien];
        await s.Koer(leder ? "soc-leder" : soc, new HoldOpfoelgning(
            Sag, Indsats, null, [.. _maal.Select(m => new Maalsvar(m.Id, _stand[m.Id]))], deltog, "Netværket var inviteret, men kunne ikke komme.", beslutning,
            begrundelse ?? (fremgang ? "Målene rykker sig, og familien vil gerne fortsætte." : "Målene står stille. Indsatsen lægges om, så der arbejdes mere direkte med barnet."),
            nytTrin, aarsag, nyTil, false, false, leder ? "Familien har lige skiftet behandler; den nye har haft kort tid." : null,
            ophoer ? null : s.Idag.PlusDays(Kadence), ophoer ? null : "Tæt nok til, at vi kan nå at justere.", await s.Version(Myndighed, Indsats.Vaerdi), await NyesteRapport()));
        foreach (var m in _maal)
        {
            _vedSidste[m.Id] = _stand[m.Id];
        }
    }

    /// <summary>F9: at the first follow-up after the sixteenth birthday.</summary>
    private async Task TagStillingTilUngeplan()
    {
        if (Alder >= Plan.Ungealder && await s.Verden.Laes<MyndighedDb, Plan?>(db => db.SagensPlan(Sag, default)) is { Ungeplan: null, Ungestart: { } start } plan && start <= s.Nu)
        {
            await s.Koer(soc, new TagStillingTilUngeplan(Sag, false, "Der er en uddannelsesplan på skolen, og den unge vil ikke have to.", plan.Version));
        }
    }

    /// <summary>F9: the plan becomes one for a young person, with education and work in it.</summary>
    public async Task GoerTilUngeplan(string uddannelse)
    {
        await s.Koer(soc, new TagStillingTilUngeplan(Sag, true, null, (await SagensPlan()).Version));
        var p = await SagensPlan();
        await s.Koer(soc, new SkrivPlan(Sag, [.. p.Maalene.Select(m => new MaalInd(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato, m.HvemGoerHvad))], p.Tekster.VejenTilbage, p.Tekster.Skole, p.Tekster.Familieliv, p.Version, uddannelse));

        async Task<Plan> SagensPlan() => (await s.Verden.Laes<MyndighedDb, Plan?>(db => db.SagensPlan(Sag, default)))!;
    }

    /// <summary>What the follow-up's page would show beside the form.</summary>
    private Task<FaktumId?> NyesteRapport() => s.Verden.Laes<MyndighedDb, FaktumId?>(async db =>
    {
        var a = (await db.Hent<Indsats>(Indsats))!;
        var siden = a.SenesteOpfoelgning?.Holdt ?? a.Bevilget;
        return await db.Statusrapporter.Where(r => r.IndsatsId == Indsats && r.Gaelder >= siden).OrderByDescending(r => r.Gaelder).Select(r => (FaktumId?)r.Id).FirstOrDefaultAsync();
    });

    public int Kadence => Vare.Trin >= 4 ? 40 : 84;

    /// <summary>The weeks between two follow-ups: visits, a measurement, mostly a report in time, and the conversation with the child.</summary>
    public async Task Periode(int fremgang, bool rapport = true, int forsinket = 0)
    {
        var forfald = s.Idag.PlusDays(Kadence + forsinket);
        for (var uge = 3; s.Idag.PlusDays(30) < forfald; uge += 3)
        {
            await s.Dage(18, 26);
            await Session();
        }

        await s.Til(forfald.PlusDays(-9));
        await Maal(fremgang);
        if (rapport)
        {
            await Rapport(fremgang > 1 ? Anbefaling.TrinNed : fremgang > 0 ? Anbefaling.Fortsaet : Anbefaling.Juster);
        }

        await s.Til(forfald.PlusDays(-2));
        await Samtale();
        await s.Til(forfald);
    }

    public async Task AfslutForloeb(Afslutning aarsag, string begrundelse) =>
        await s.Koer(Behandler, new AfslutForloeb(Forloeb, aarsag, s.Idag, begrundelse, await s.Version(Udfoerer, Forloeb.Vaerdi)));

    public async Task Ophoer(Ophoersaarsag aarsag, string begrundelse)
    {
        await s.Koer(soc, new OphoerIndsats(Indsats, aarsag, begrundelse, null, await s.Version(Myndighed, Indsats.Vaerdi)));
        UdenFremgang = 0;
    }

    private async Task LaesMaal()
    {
        var plan = (await s.Verden.Laes<MyndighedDb, Plan?>(db => db.SagensPlan(Sag, default)))!;
        _maal.Clear();
        _maal.AddRange(plan.Maalene);
        foreach (var m in _maal)
        {
            _stand[m.Id] = _vedSidste[m.Id] = plan.Stand(m);
        }
    }
}
