using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The placement that a measure is a place of, or none.</summary>
internal static class Anbringelsesopslag
{
    public static async Task<Kendt<Anbringelse>> Find(MyndighedDb db, IndsatsId id, CancellationToken ct) =>
        await db.Hent<Indsats>(id, ct: ct) is { Bevilling.Anbringelse: true } i ? new((await db.HentForBorger<Anbringelse>([i.Borger], ct: ct)).FirstOrDefault(a => a.Har(id))) : new(null);
}

/// <summary>
/// M17: the work began, so the child came that day. A child lives in one place at a time: what was granted for the places before
/// ends then, and nobody has to write it.
/// </summary>
internal static class StedBegyndtHandler
{
    public static async Task<(Kendt<Anbringelse>, IReadOnlyList<Indsats>)> Load(ForloebBegyndt b, MyndighedDb db, CancellationToken ct)
    {
        var a = await Anbringelsesopslag.Find(db, new(b.Indsats), ct);
        return (a, a.Raekke is { } x ? await db.HentFlere<Indsats>(Foer(x, new(b.Indsats)).Select(i => (IId)i), ct) : []);
    }

    public static IReadOnlyList<object?> Handle(ForloebBegyndt b, Kendt<Anbringelse> kendt, IReadOnlyList<Indsats> foer, Sammenhaeng s)
    {
        if (kendt.Raekke is not { } a)
        {
            return [];
        }

        List<object?> ud = [];
        if (a.Begyndt(new(b.Indsats), Fristdag.Af(b.Gaelder), s) is { } h)
        {
            ud.AddRange([h, Anbringelsesbeskeder.Rettet(a, a.Placeringer.First(p => p.Af.Indsats.Vaerdi == b.Indsats))]);
        }

        foreach (var i in foer.Where(i => i.Loeber))
        {
            var slut = i.Ophoer(Ophoersaarsag.ErstattetAfAnden, $"Barnet flyttede til {a.Placeringer.First(p => p.Af.Indsats.Vaerdi == b.Indsats).Af.Navn}.", s, Instant.Max(b.Gaelder, i.Bevilget));
            ud.AddRange([slut, new IndsatsOphoert(slut.Faktum, slut.Gaelder, i.Borger, i.Sag, i.Id, Ophoersaarsag.ErstattetAfAnden)]);
        }

        return ud;
    }

    private static IEnumerable<IndsatsId> Foer(Anbringelse a, IndsatsId ny) => a.Placeringer.Select(p => p.Af.Indsats).TakeWhile(i => i != ny).Distinct();
}

internal static class StedBegyndtRettetHandler
{
    public static Task<(Kendt<Anbringelse>, IReadOnlyList<Indsats>)> Load(Rettet<ForloebBegyndt> b, MyndighedDb db, CancellationToken ct) => StedBegyndtHandler.Load(b.Nyt, db, ct);

    public static IReadOnlyList<object?> Handle(Rettet<ForloebBegyndt> b, Kendt<Anbringelse> kendt, IReadOnlyList<Indsats> foer, Sammenhaeng s) => StedBegyndtHandler.Handle(b.Nyt, kendt, foer, s);
}

/// <summary>M17: the measure of the last place ended. Where its reason says it, the placement ended with it; else somebody must say where the child is.</summary>
internal static class StedOphoertHandler
{
    public static Task<Kendt<Anbringelse>> Load(IndsatsOphoert b, MyndighedDb db, CancellationToken ct) => Anbringelsesopslag.Find(db, b.Indsats, ct);

    public static IReadOnlyList<object?> Handle(IndsatsOphoert b, Kendt<Anbringelse> kendt, Sammenhaeng s)
    {
        if (kendt.Raekke is not { Loeber: true } a || a.Sidste.Af.Indsats != b.Indsats)
        {
            return [];
        }

        var sidste = LocalDate.Max(Fristdag.Sidste(b.Gaelder), a.Fra);
        return Anbringelsesord.Slutter(b.Aarsag) is { } aarsag
            ? [a.Slutter(aarsag, sidste, null, b.Indsats, s), Anbringelsesbeskeder.Ophoert(a)]
            : [a.StedOphoert(b.Indsats, sidste, s)];
    }
}

/// <summary>The day the measure ended was another: the placement that ended with it follows.</summary>
internal static class StedOphoertRettetHandler
{
    public static Task<Kendt<Anbringelse>> Load(Rettet<IndsatsOphoert> b, MyndighedDb db, CancellationToken ct) => Anbringelsesopslag.Find(db, b.Nyt.Indsats, ct);

    public static IReadOnlyList<object?> Handle(Rettet<IndsatsOphoert> b, Kendt<Anbringelse> kendt, Sammenhaeng s)
    {
        if (kendt.Raekke is not { } a)
        {
            return [];
        }

        var sidste = LocalDate.Max(Fristdag.Sidste(b.Gaelder), a.Fra);
        return a.Ophoer is { } o && o.Indsats == b.Nyt.Indsats && o.Sidste != sidste
            ? [a.RetOphoer(o.Aarsag, sidste, "Indsatsens sidste dag blev rettet.", s), new Rettet<AnbringelseOphoert>(Anbringelsesbeskeder.Ophoert(a))]
            : [a.StedOphoert(b.Nyt.Indsats, sidste, s)];
    }
}
