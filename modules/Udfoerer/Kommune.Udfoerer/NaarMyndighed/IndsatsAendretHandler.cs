using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: the measure got another last day, and so other hours in all. A move on the ladder changes nothing here.</summary>
internal static class IndsatsAendretHandler
{
    /// <summary>Both may be missing: the event is public, and most measures were never ordered here.</summary>
    public static Task<(Bestilling?, Forloeb?)> Load(IndsatsAendret b, UdfoererDb db, CancellationToken ct) => Hent(b.Indsats, db, ct);

    public static Haendelser? Handle(IndsatsAendret b, Bestilling? a, Forloeb? f, Sammenhaeng s) => Foelg(b.Til, a, f, s);

    internal static async Task<(Bestilling?, Forloeb?)> Hent(IndsatsId indsats, UdfoererDb db, CancellationToken ct)
    {
        var id = Bestilling.IdAf(indsats);
        return (await db.Hent<Bestilling>(id, ct: ct), await db.Hent<Forloeb>(Bestilling.ForloebAf(id), ct: ct));
    }

    internal static Haendelser? Foelg(LocalDate til, Bestilling? a, Forloeb? f, Sammenhaeng s) =>
        f is { ErSlut: false } ? f.AendrPeriode(til, s) : a is { Aaben: true } ? a.AendrPeriode(til, s) : null;
}

/// <summary>X2: the last day had been registered wrongly, at a follow-up or (<see cref="IndsatsBevilgetRettetHandler"/>) at the grant.</summary>
internal static class IndsatsAendretRettetHandler
{
    public static Task<(Bestilling?, Forloeb?)> Load(Rettet<IndsatsAendret> b, UdfoererDb db, CancellationToken ct) => IndsatsAendretHandler.Hent(b.Nyt.Indsats, db, ct);

    public static Haendelser? Handle(Rettet<IndsatsAendret> b, Bestilling? a, Forloeb? f, Sammenhaeng s) => IndsatsAendretHandler.Foelg(b.Nyt.Til, a, f, s);
}

internal static class IndsatsBevilgetRettetHandler
{
    public static Task<(Bestilling?, Forloeb?)> Load(Rettet<IndsatsBevilget> b, UdfoererDb db, CancellationToken ct) => IndsatsAendretHandler.Hent(b.Nyt.Indsats, db, ct);

    public static Haendelser? Handle(Rettet<IndsatsBevilget> b, Bestilling? a, Forloeb? f, Sammenhaeng s) => IndsatsAendretHandler.Foelg(b.Nyt.Til, a, f, s);
}
