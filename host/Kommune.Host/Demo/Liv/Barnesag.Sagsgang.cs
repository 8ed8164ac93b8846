using Kommune.Myndighed;

namespace Kommune.Host.Demo;

/// <summary>What the family asks of the municipality: to see the case, and to have a decision looked at again.</summary>
internal sealed partial class Barnesag
{
    private KlageId _klage;

    public Task BedOmAktindsigt(string? om = null) => s.Koer(soc, new ModtagAktindsigt(new(s.NytId()), Sag, familie.Mor.Id, null, om, null));

    public Task Klag(string tekst) => s.Koer(soc, new ModtagKlage(_klage = new(s.NytId()), Sag, Afgoerelse, familie.Mor.Id, null, tekst, null));

    public async Task TraekKlage(string hvorfor, string laering)
    {
        await s.Koer(soc, new AfgoerKlage(_klage, Klageudfald.Trukket, null, hvorfor, await s.Version(Myndighed, _klage.Vaerdi)));
        await s.Koer(soc, new SkrivLaering(_klage, laering, await s.Version(Myndighed, _klage.Vaerdi)));
    }
}
