using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>What happens beside the case: help at once without one, others who are asked, and what the family asks to see or have looked at again.</summary>
internal sealed partial class Barnesag
{
    private KlageId _klage;

    /// <summary>M16: somebody who knows the child is asked for a statement.</summary>
    public Task Spoerg(Udtalelseskilde fra, string? navn, string spoergsmaal, LocalDate svarSenest) =>
        s.Koer(soc, new IndhentUdtalelse(new(s.NytId()), Sag, fra, null, navn, spoergsmaal, "noedvendig", null, [], svarSenest));

    /// <summary>M14: the distriktsteam helps every third family at once, without a case, and follows it up.</summary>
    public async Task MindreIndsats()
    {
        if (familie.Nr % 3 != 0 || Alder > 16)
        {
            return;
        }

        var udfald = familie.Nr % 4 == 0 ? Mindreudfald.HjalpIkke : Mindreudfald.Hjalp;
        var (hvem, id) = (familie.Team == Demoorganisation.Nord ? "sundhed1" : "sundhed2", new MindreIndsatsId(s.NytId()));
        await s.Koer(hvem, new StartMindreIndsats(id, barn.Id, "raad", s.En(tema.Bekymringer), "Tre samtaler med forældrene om det, der er svært derhjemme.", "begge forældre", null, null));
        await s.Dage(25, 40);
        await s.Koer(hvem, new FoelgMindreIndsatsOp(id, udfald, udfald == Mindreudfald.Hjalp ? "Der er mere ro derhjemme, og forældrene ved, hvem de kan ringe til." : "Det er stadig svært, og forældrene ønsker ikke mere hjælp nu.", 1));
    }

    public Task BedOmAktindsigt(string? om = null) => s.Koer(soc, new ModtagAktindsigt(new(s.NytId()), Sag, familie.Mor.Id, null, om, null));

    public Task Klag(string tekst) => s.Koer(soc, new ModtagKlage(_klage = new(s.NytId()), Sag, Afgoerelse, familie.Mor.Id, null, tekst, null));

    public async Task TraekKlage(string hvorfor, string laering)
    {
        await s.Koer(soc, new AfgoerKlage(_klage, Klageudfald.Trukket, null, hvorfor, await s.Version(Myndighed, _klage.Vaerdi)));
        await s.Koer(soc, new SkrivLaering(_klage, laering, await s.Version(Myndighed, _klage.Vaerdi)));
    }
}
