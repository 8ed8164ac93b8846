using Kommune.Dagtilbud;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>How the children are seen: the round twice a year, and what cannot wait for it (D2, D3).</summary>
internal sealed partial class Enhedsliv
{
    private const int DageMellemRunder = 178;
    private readonly Dictionary<StueId, int> _runder = [];
    private readonly HashSet<Kommune.Fundament.BorgerId> _sprog = [];

    /// <summary>Counted back from today, so that paed1's stue is due in five days and the others in the months that follow.</summary>
    private void PlanlaegRunder()
    {
        foreach (var (gruppe, aargang) in Grupper(_ => true))
        {
            var sidst = s.Verden.Idag.PlusMonths(-6).PlusDays(e == Demoenheder.Solsikken && gruppe == e.Stuer[0] ? 5 : s.Mellem(8, 75));
            for (var siden = s.Verden.Stoerrelse.Runder - 1; siden >= 0; siden--)
            {
                var (nr, dag) = (siden, sidst.PlusDays(-siden * DageMellemRunder));
                if (dag > s.Verden.Begyndelse.PlusDays(10))
                {
                    _plan.Add((dag, () => Runde(gruppe, aargang, nr)));
                }
            }
        }
    }

    private async Task Runde(string gruppe, int aargang, int siden)
    {
        var stue = e.Stue(gruppe, aargang);
        var boern = _pladser.Where(p => p.Gruppe == gruppe && p.Aargang == aargang && Gaar(p)).Select(p => p.Barn).DistinctBy(b => b.Id).ToArray();
        if (boern.Length == 0 || !_stuer.ContainsKey(stue))
        {
            return;
        }

        var nr = _runder[stue] = _runder.GetValueOrDefault(stue) + 1;
        await s.Koer(Voksen(gruppe, aargang), new VurderStue(stue, Kommune.Fundament.Id.Af(stue.Vaerdi, $"runde/{nr}"),
            [.. boern.Select(b => (b, Ord: Set(b, siden))).Where(x => x.Ord is not null).Select(x => new VurderStue.Vurdering(x.b.Id, x.Ord!.Farve, x.Ord.Tekst, [x.Ord.Omraade]))], Rundeskridt.RestenErGroenne));
    }

    private Trivselsord? Set(Demobarn b, int siden) =>
        b.Sandhed is { } sandhed ? sandhed.Set(siden) : !s.Sker(b.Saarbar) ? null : Trivselsord.Om(s, s.Sker(0.18) ? Trivselsfarve.Roed : Trivselsfarve.Gul, e.ErSkole);

    private void PlanlaegDetDerSker()
    {
        for (var dag = s.Verden.Begyndelse.PlusMonths(1).PlusDays(s.Mellem(0, 40)); dag < s.Verden.Idag; dag = dag.PlusDays(s.Mellem(70, 130)))
        {
            _plan.Add((dag, Bekymring));
            if (e.Art is Enhedsart.Boernehave or Enhedsart.Integreret)
            {
                Sprog(dag.PlusDays(s.Mellem(5, 30)));
            }
        }
    }

    private async Task Bekymring()
    {
        if (Nogen(b => b.Saarbar > 0.2) is { } p)
        {
            var ord = Trivselsord.Om(s, s.Sker(0.3) ? Trivselsfarve.Roed : Trivselsfarve.Gul, e.ErSkole);
            await s.Koer(Voksen(p.Gruppe, p.Aargang), new VurderBarn(p.Barn.Id, ord.Farve, ord.Tekst, [ord.Omraade], s.Idag));
        }
    }

    /// <summary>Signs of need, an assessment within the eight weeks, and a look at whether it helped.</summary>
    private void Sprog(LocalDate dag)
    {
        Demoplads? p = null;
        var vurdering = s.NytId();
        var resultat = s.Sker(0.3) ? Sprogresultat.Alderssvarende : s.Sker(0.6) ? Sprogresultat.SaerligtFokus : Sprogresultat.SaerligIndsats;
        var opfoelgning = resultat != Sprogresultat.Alderssvarende;
        _plan.Add((dag, async () =>
        {
            p = Nogen(b => b.Menneske.Foedt.PlusMonths(34) < s.Idag && b.Menneske.Foedt.PlusMonths(62) > s.Idag && _sprog.Add(b.Id));
            if (p is not null)
            {
                await s.Koer(Voksen(p.Gruppe, p.Aargang), new MeldSprogbehov(p.Barn.Id, s.En(["Bruger tre ord ad gangen og forstås mest af os, der kender det.", "Svarer ikke, når der fortælles, og gør som de andre.", "Taler tydeligt hjemme, men næsten ikke her."])));
            }
        }));
        _plan.Add((dag.PlusDays(s.Mellem(14, 40)), () => HvisDerGaar(p, () => s.Koer(Voksen(p!.Gruppe, p.Aargang), new VurderSprog(vurdering, p.Barn.Id, s.Idag, resultat,
            opfoelgning ? "Ordforrådet er under det forventede; forstår mere, end det selv siger." : "Sprog og forståelse svarer til alderen. Barnet er stille, men det er ikke sproget.",
            opfoelgning ? "Dialogisk læsning i lille gruppe tre gange om ugen; forældrene får bøger med hjem." : null, opfoelgning ? s.Idag.PlusDays(90) : null)))));
        if (opfoelgning)
        {
            _plan.Add((dag.PlusDays(136), () => HvisDerGaar(p, () => s.Koer(Voksen(p!.Gruppe, p.Aargang), new FoelgOpPaaSprog(vurdering, "Taler i hele sætninger i gruppen og er begyndt at spørge selv.", null, 1)))));
        }
    }

    private Task HvisDerGaar(Demoplads? p, Func<Task> goer) => p is not null && p.Gaelder(s.Idag) ? goer() : Task.CompletedTask;

    private Demoplads? Nogen(Func<Demobarn, bool> hvem)
    {
        var her = _pladser.Where(p => p.Gaelder(s.Idag) && p.Fra < s.Idag.PlusDays(-7) && (p.Til is not { } til || til > s.Idag.PlusDays(7)) && p.Barn.Sandhed is null && p.Enhed.Id == e.Id).ToArray();
        return her.Length == 0 ? null : her.Skip(s.Mellem(0, her.Length - 1)).Concat(her).FirstOrDefault(p => hvem(p.Barn));
    }

    private string Voksen(string gruppe, int aargang) =>
        e == Demoenheder.Solsikken ? gruppe == e.Stuer[0] ? "paed1" : "solsikken3" : e.Ansatte[(Math.Max(0, Array.IndexOf(e.Stuer, gruppe)) + aargang) % e.Ansatte.Count];
}
