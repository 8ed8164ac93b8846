using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host;

/// <summary>What the shell shows around every page. Asked once per request.</summary>
public interface ISkaldata
{
    Task<Skaldata> Hent(HttpContext http, CancellationToken ct);
}

/// <param name="Kommune">The municipality's name.</param>
/// <param name="Bruger">Null when nobody is signed in: then there is no search, no navigation and no menu.</param>
/// <param name="Modul">The department shown now, by its schema; null outside all of them.</param>
/// <param name="Moduler">Those the user may work in.</param>
/// <param name="Menu">The present department's navigation, as far as the user's roles allow.</param>
/// <param name="Genveje">Single-key shortcuts are on; the user can switch them off.</param>
/// <param name="Opsaetning">There are settings that the user may see.</param>
public sealed record Skaldata(
    string Kommune,
    string? Bruger,
    string? Modul,
    IReadOnlyList<Skalmodul> Moduler,
    IReadOnlyList<Menupunkt> Menu,
    int IDag,
    int Overskredet,
    Instant Nu,
    bool MaaSoege = true,
    bool Genveje = true,
    bool Opsaetning = false)
{
    public Skalmodul? Aktuelt => Moduler.FirstOrDefault(m => m.Skema == Modul);
}

public sealed record Skalmodul(string Skema, string Navn, Rute Rute);

/// <summary>The demo's users, offered on the sign-in page; empty outside demo.</summary>
public interface IDemobrugere
{
    IReadOnlyList<Demobruger> Alle { get; }
}

/// <param name="Til">What one can see with it, in a few words.</param>
public sealed record Demobruger(string Brugernavn, string Navn, string Rolle, string Til);
