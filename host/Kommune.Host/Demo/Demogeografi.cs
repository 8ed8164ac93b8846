using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Host.Demo;

/// <summary>A small area with its streets; its district decides the team.</summary>
internal sealed record Demoomraade(string Kode, string Navn, string Distrikt, string Postnr, string By, params string[] Veje)
{
    public TeamId Team => Distrikt is "Nord" or "Øst" ? Demoorganisation.Nord : Demoorganisation.Syd;
}

/// <summary>Eksempel Kommune on the map: five districts with twenty grundområder (B5).</summary>
internal static class Demogeografi
{
    public static IReadOnlyList<Demoomraade> Omraader { get; } =
    [
        new("1001", "Nordmarken", "Nord", "9991", "Nordby", "Nordmarksvej", "Kornvænget", "Hvedevej"),
        new("1002", "Fjordparken", "Nord", "9991", "Nordby", "Fjordvej", "Strandengen", "Tangvej"),
        new("1003", "Bakkeby", "Nord", "9991", "Nordby", "Bakkevej", "Lyngbakken", "Solbakken"),
        new("1004", "Lunden", "Nord", "9991", "Nordby", "Lundvej", "Egelunden", "Birkelunden"),
        new("2001", "Østhavn", "Øst", "9992", "Havneby", "Havnegade", "Toldbodgade", "Kajgade"),
        new("2002", "Møllekvarteret", "Øst", "9992", "Havneby", "Møllevej", "Vingestien", "Melgade"),
        new("2003", "Strandby", "Øst", "9992", "Havneby", "Strandvej", "Klitvej", "Mågevej"),
        new("2004", "Skovkanten", "Øst", "9992", "Havneby", "Skovkanten", "Grævlingevej", "Rådyrstien"),
        new("3001", "Sydhøj", "Syd", "9993", "Sydby", "Sydhøjvej", "Rosenvænget", "Tulipanvej"),
        new("3002", "Åparken", "Syd", "9993", "Sydby", "Åvej", "Pilealleen", "Engdraget"),
        new("3003", "Kildevang", "Syd", "9993", "Sydby", "Kildevej", "Brøndstien", "Vangeledet"),
        new("3004", "Stationskvarteret", "Syd", "9993", "Sydby", "Stationsvej", "Banegade", "Perronstien"),
        new("4001", "Vesterlund", "Vest", "9994", "Vesterby", "Vestervej", "Lundegade", "Heden"),
        new("4002", "Hedegården", "Vest", "9994", "Vesterby", "Hedevej", "Gyvelvej", "Lyngvej"),
        new("4003", "Vestbyen", "Vest", "9994", "Vesterby", "Vestergade", "Smedestræde", "Vævergade"),
        new("4004", "Søholm", "Vest", "9994", "Vesterby", "Søvej", "Sivvej", "Holmen"),
        new("5001", "Torvet", "Midt", "9990", "Eksempelby", "Torvegade", "Rådhusstræde", "Brogade"),
        new("5002", "Kirkebakken", "Midt", "9990", "Eksempelby", "Kirkevej", "Klokkergade", "Præstestien"),
        new("5003", "Parkvejskvarteret", "Midt", "9990", "Eksempelby", "Parkvej", "Kastanjealle", "Lindealle"),
        new("5004", "Haveforeningen", "Midt", "9990", "Eksempelby", "Havevej", "Æblevangen", "Pærestien"),
    ];

    public static Task Indlaes(Scene s) =>
        s.Koer(Bruger.System, new IndlaesGeografi([.. Omraader.Select(o => new Omraadevalg(o.Kode, o.Navn, o.Distrikt))], new(2020, 1, 1), "Kommunens grundområder og distrikter"));
}
