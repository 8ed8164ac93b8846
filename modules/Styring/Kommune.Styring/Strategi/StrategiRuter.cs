using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>Every link into the half of Styring that wills.</summary>
internal static class StrategiRuter
{
    public static readonly Rute Strategier = new("/styring/strategi");
    public static readonly Rute NyStrategi = new("/styring/strategi/ny");

    public static Rute Strategi(StrategiId id) => new($"/styring/strategi/{id}");
    public static Rute Ret(StrategiId id) => new($"/styring/strategi/{id}/ret");
    public static Rute Trin(StrategiId id, Guid trin, Guid hvem) => new($"/styring/strategi/{id}/trin/{trin}?hvem={hvem}");
    public static Rute Maal(StrategimaalId id) => new($"/styring/maal/{id}");
    public static Rute NytMaal(StrategiId id, Guid vision, EnhedId? afdeling) => new($"/styring/maal/nyt?strategi={id}&vision={vision}{(afdeling is { } a ? $"&afdeling={a}" : "")}");
    public static Rute NyTeori(StrategiId id) => new($"/styring/strategi/{id}/forandringsteori");
    public static Rute Teori(Guid id) => new($"/styring/forandringsteori/{id}");
    public static Rute RetTeori(Guid id) => new($"/styring/forandringsteori/{id}/ret");
}
