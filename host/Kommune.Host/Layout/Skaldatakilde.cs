using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host;

/// <summary>What the shell shows: the user's departments and menu as far as the roles allow, and the day's deadlines.</summary>
internal sealed class Skaldatakilde(Brugerkontekst brugere, IReadOnlyList<IModul> moduler, IDagsoverblik overblik, Brugervalg valg, Opsaetningskatalog opsaetninger, IClock ur, IConfiguration konfiguration) : ISkaldata
{
    private static readonly Skalmodul Drift = new("drift", "Drift", new("/drift/leveringer"));

    public async Task<Skaldata> Hent(HttpContext http, CancellationToken ct)
    {
        var nu = ur.GetCurrentInstant();
        var kommune = konfiguration["Kommune:Navn"] ?? "Eksempel Kommune";
        if (await brugere.Find() is not { } bruger)
        {
            return new Skaldata(kommune, null, null, [], [], 0, 0, nu, MaaSoege: false);
        }

        var aabne = moduler.Select(m => (Modul: m, Menu: m.Menu.Where(p => bruger.Har(p.Roller)).ToArray())).Where(m => m.Menu.Length > 0).ToArray();
        List<Skalmodul> afdelinger = [.. aabne.Select(m => new Skalmodul(m.Modul.Skema, m.Modul.Navn, m.Menu[0].Rute))];
        if (bruger.Har(Rolle.Drift))
        {
            afdelinger.Add(Drift);
        }

        var foerste = http.Request.Path.Value?.Split('/', 3).ElementAtOrDefault(1) ?? "";
        // On a page that all share, one's own department: where one is a guest is home only to whoever has no other.
        var modul = afdelinger.FirstOrDefault(a => a.Skema == foerste)?.Skema ?? aabne.FirstOrDefault(a => a.Menu.Any(p => !p.Gaest)).Modul?.Skema ?? afdelinger.FirstOrDefault()?.Skema;
        List<Menupunkt> menu = modul == Drift.Skema
            ? [new("Leveringer", new("/drift/leveringer")), new("Frister", new("/drift/frister")), new("Distrikter", new("/borger/distrikter")), new("Opsætning", new("/opsaetning")), new("Genafspilning", new("/styring/genafspilning")), new("Komponenter", new("/komponenter"))]
            : [new("I dag", new("/i-dag")), .. aabne.Where(a => a.Modul.Skema == modul).SelectMany(a => a.Menu), .. aabne.Where(a => a.Modul.Skema != modul).SelectMany(a => a.Menu).Where(p => p.Overalt)];
        var (idag, over) = bruger.Har(Rolle.Drift) && bruger.Roller.Count == 1 ? (0, 0) : await overblik.Taellere(bruger, nu, ct);
        return new Skaldata(kommune, bruger.Navn, modul, afdelinger, menu, idag, over, nu, MaaSoege: afdelinger.Any(a => a.Skema is not ("drift" or "borger")) && !bruger.Roller.All(r => r is Rolle.Krisecenterleder or Rolle.Krisecentermedarbejder or Rolle.Direktoer or Rolle.Afdelingsleder or Rolle.Oekonom or Rolle.Politiker),      // where nobody has a name, and for those who see figures, there is nobody to look up
            Genveje: await valg.Genveje(bruger.Id, ct), Opsaetning: opsaetninger.For(bruger).Count > 0);
    }
}
