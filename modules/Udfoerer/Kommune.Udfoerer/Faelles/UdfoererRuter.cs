using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>Every link into Udfører, in one place.</summary>
internal static class UdfoererRuter
{
    public static readonly Rute Tilbudsvifte = new("/udfoerer/tilbud");
    public static readonly Rute NytTilbud = new("/udfoerer/tilbud/nyt");
    public static readonly Rute Bestillinger = new("/udfoerer/bestillinger");
    public static readonly Rute AlleForloeb = new("/udfoerer/forloeb");
    public static readonly Rute Kapacitet = new("/udfoerer/kapacitet");
    public static readonly Rute Sammenbrud = new("/udfoerer/sammenbrud");
    public static readonly Rute Effekter = new("/udfoerer/effekt");
    public static readonly Rute Katalog = new("/udfoerer/katalog");
    public static readonly Rute Magtanvendelser = new("/udfoerer/magtanvendelse");
    public static readonly Rute Krisecenter = new("/udfoerer/krisecenter");
    public static readonly Rute Afregning = new("/udfoerer/afregning");

    public static Rute Tilbud(TilbudId id) => new($"/udfoerer/tilbud/{id}");
    public static Rute NytTilbudAf(Guid post) => new($"{NytTilbud}?post={post}");
    public static Rute Katalogfil(Guid id) => new($"/udfoerer/katalog/{id}");
    public static Rute Afviste(Guid id) => new($"/api/udfoerer/katalogfiler/{id}/afviste");
    public static Rute Magtanvendelse(MagtanvendelseId id) => new($"/udfoerer/magtanvendelse/{id}");
    public static Rute NyMagtanvendelse(ForloebId id) => new($"/udfoerer/forloeb/{id}/magtanvendelse");
    public static Rute Ophold(Guid id) => new($"/udfoerer/krisecenter/{id}");
    public static Rute Effekt(TilbudId id) => new($"/udfoerer/effekt/{id}");
    public static Rute Matchning(MatchningId id) => new($"/udfoerer/matchning/{id}");
    public static Rute Bestilling(BestillingId id) => new($"/udfoerer/bestillinger/{id}");
    public static Rute Forloeb(ForloebId id) => new($"/udfoerer/forloeb/{id}");
    public static Rute Statusrapport(ForloebId id) => new($"/udfoerer/forloeb/{id}#statusrapport");
    public static Rute Maanedsafregning(EnhedId hus, NodaTime.LocalDate maaned) => new($"/udfoerer/afregning?hus={hus}&maaned={Afregninger.Noegle(maaned)}");
    public static Rute AfregningCsv(EnhedId hus, NodaTime.LocalDate maaned) => new($"/api/udfoerer/afregninger/{hus}/{Afregninger.Noegle(maaned)}");
    public static Rute Maaling(ForloebId id) => new($"/udfoerer/forloeb/{id}/maaling");
}
