using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>Every link into the half of Styring that wills.</summary>
internal static class StrategiRuter
{
    public static readonly Rute Strategier = new("/styring/strategi");
    public static readonly Rute NyStrategi = new("/styring/strategi/ny");

    public static readonly Rute Investeringer = new("/styring/investering");
    public static readonly Rute SocialProfil = new("/styring/social-profil");
    public static readonly Rute NyInvestering = new("/styring/investering/ny");

    public static Rute Strategi(StrategiId id) => new($"/styring/strategi/{id}");
    public static Rute Ret(StrategiId id) => new($"/styring/strategi/{id}/ret");
    public static Rute Trin(StrategiId id, Guid trin, Guid hvem) => new($"/styring/strategi/{id}/trin/{trin}?hvem={hvem}");
    public static Rute Maal(StrategimaalId id) => new($"/styring/maal/{id}");
    public static Rute NytMaal(StrategiId id, Guid vision, EnhedId? afdeling) => new($"/styring/maal/nyt?strategi={id}&vision={vision}{(afdeling is { } a ? $"&afdeling={a}" : "")}");
    public static Rute NyTeori(StrategiId id) => new($"/styring/strategi/{id}/forandringsteori");
    public static Rute Teori(Guid id) => new($"/styring/forandringsteori/{id}");
    public static Rute RetTeori(Guid id) => new($"/styring/forandringsteori/{id}/ret");
    public static Rute Investering(Guid id) => new($"/styring/investering/{id}");
    public static Rute RetInvestering(Guid id) => new($"/styring/investering/{id}/ret");
    public static Rute NyAarsstatus(StrategiId id) => new($"/styring/strategi/{id}/aarsstatus");
    public static Rute Aarsstatus(Guid id) => new($"/styring/aarsstatus/{id}");
    public static Rute Profilfil(Guid id) => new($"/styring/social-profil/filer/{id}");
    public static Rute Profilafviste(Guid id) => new($"/api/styring/profilfiler/{id}/afviste");
}
