using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>Every link into the half of Styring that counts.</summary>
internal static class StyringRuter
{
    public static readonly Rute Overblik = new("/styring");
    public static readonly Rute Indikatorer = new("/styring/indikatorer");
    public static readonly Rute Oekonomi = new("/styring/oekonomi");
    public static readonly Rute Vaerdistroem = new("/styring/vaerdistroem");
    public static readonly Rute Statistik = new("/styring/statistik");
    public static readonly Rute Genafspilning = new("/styring/genafspilning");

    public static Rute Tema(Tema t, LocalDate? pr = null) => new($"/styring/indikatorer?tema={t}{Og(pr)}");
    public static Rute Indikator(string kode, LocalDate? pr = null) => new($"/styring/indikatorer/{kode}{Foerst(pr)}");
    public static Rute Omraade(Omraade o, int aar, LocalDate? pr = null) => new($"/styring/oekonomi/{o}?aar={aar}{Og(pr)}");
    public static Rute Boern(string kode, LocalDate? pr = null) => new($"/styring/indikatorer/{kode}/boern{Foerst(pr)}");
    public static Rute Indberetning(Guid id) => new($"/api/styring/indberetninger/{id}/xml");
    public static Rute Csv(string kode, LocalDate? pr = null) => new($"/api/styring/indikatorer/{kode}/csv{Foerst(pr)}");
    public static Rute Regneark(string kode, LocalDate? pr = null) => new($"/api/styring/indikatorer/{kode}/xlsx{Foerst(pr)}");

    private static string Foerst(LocalDate? pr) => pr is { } d ? $"?pr={DanskTid.Felttekst(d)}" : "";
    private static string Og(LocalDate? pr) => pr is { } d ? $"&pr={DanskTid.Felttekst(d)}" : "";
}
