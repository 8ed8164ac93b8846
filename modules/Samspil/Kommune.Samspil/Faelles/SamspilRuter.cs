using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>Every link into Samspil, in one place.</summary>
internal static class SamspilRuter
{
    public static readonly Rute Moeder = new("/samspil/moeder");
    public static readonly Rute NytMoede = new("/samspil/moeder/nyt");
    public static readonly Rute Struktur = new("/samspil/struktur");
    public static readonly Rute Belastning = new("/samspil/belastning");
    public static readonly Rute Bekymring = new("/samspil/bekymring");
    public static readonly Rute Kalender = new("/samspil/kalender");
    public static readonly Rute Cirkler = new("/samspil/cirkler");
    public static readonly Rute Teams = new("/samspil/teams");
    public static readonly Rute NytTeam = new("/samspil/teams/nyt");

    public static Rute Team(FagteamId id) => new($"/samspil/teams/{id}");
    public static Rute RetTeam(FagteamId id) => new($"/samspil/teams/{id}/ret");
    public static Rute TeamsMoede(FagteamId id, NodaTime.LocalDate dag) => new($"{NytMoede}?team={id}&dag={dag:uuuu-MM-dd}");
    public static Rute Cirkel(BorgerId barn) => new($"/samspil/cirkler/{barn}");
    public static Rute Feed(string noegle) => new($"/samspil/kalender/{noegle}.ics");
    public static Rute Moede(MoedeId id) => new($"/samspil/moeder/{id}");
    public static Rute RetReferat(MoedeId id) => new($"/samspil/moeder/{id}/ret");
    public static Rute TilFamilien(MoedeId id) => new($"/samspil/moeder/{id}/til-familien");
    public static Rute NytMoedeOm(BorgerId barn) => new($"{NytMoede}?barn={barn}");
    public static Rute NytMoedeEfter(Guid oenske) => new($"{NytMoede}?oenske={oenske}");
    public static Rute DelingTilMoede(BorgerId barn, IEnumerable<Afdeling> mellem) => new($"/samspil/deling/{barn}?til=moede&mellem={string.Join(',', mellem)}");
    public static Rute Deling(BorgerId barn) => new($"/samspil/deling/{barn}");
}
