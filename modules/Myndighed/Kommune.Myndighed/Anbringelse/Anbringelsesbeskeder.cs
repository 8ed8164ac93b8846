using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The published form of a placement's facts, as they stand now: a correction names the same fact with the new content.</summary>
internal static class Anbringelsesbeskeder
{
    public static AnbringelseBegyndt Begyndt(Anbringelse a)
    {
        var p = a.Placeringer.First(x => x.Faktum == a.Begyndelse);
        return new(a.Begyndelse, a.Besluttet, a.Borger, a.Sag, a.Id, p.Af.Indsats, p.Af.Tilbud.Vaerdi, p.Af.Grundlag, p.Form, p.Af.Trin, p.Fra);
    }

    public static AnbringelseAendret Aendret(Anbringelse a, Placering p) =>
        new(p.Faktum, p.Besluttet, a.Borger, a.Sag, a.Id, p.Af.Indsats, p.Af.Tilbud.Vaerdi, p.Af.Grundlag, p.Form, p.Af.Trin, p.Skifte, p.Fra);

    /// <summary>The fact that told of the place, told again as it is now known to be.</summary>
    public static IBesked Rettet(Anbringelse a, Placering p) => p.Faktum == a.Begyndelse ? new Rettet<AnbringelseBegyndt>(Begyndt(a)) : new Rettet<AnbringelseAendret>(Aendret(a, p));

    public static IBesked Annulleret(Anbringelse a, Placering p) => p.Faktum == a.Begyndelse ? new Annulleret<AnbringelseBegyndt>(Begyndt(a)) : new Annulleret<AnbringelseAendret>(Aendret(a, p));

    public static AnbringelseOphoert Ophoert(Anbringelse a) =>
        new(a.Ophoer!.Faktum, a.Ophoer.Gaelder, a.Borger, a.Sag, a.Id, a.Ophoer.Aarsag, Anbringelsesord.ErPlanlagt(a.Ophoer.Aarsag), a.Ophoer.Sidste);

    public static TilsynsbesoegHoldt Besoeg(Anbringelse a, Tilsynsbesoeg b) =>
        new(b.Faktum, b.Holdt, a.Borger, a.Sag, a.Id, b.SkulleSenest, b.Indhold.BarnetsOrd is not null, b.Indhold is { BarnetsOrd: not null, UdenPersonale: true });
}

/// <summary>A placement that follows from a decision: begun by it, or brought on to a new place or basis.</summary>
internal static class Anbringelsesstart
{
    /// <param name="loebende">The case's placement, when the child is placed already.</param>
    /// <param name="indsatser">The measures that its places were granted as: how the last one ended says whether the child came on by plan.</param>
    public static IReadOnlyList<object> Ved(Placeringsgrundlag p, Anbringelse? loebende, IReadOnlyList<Indsats> indsatser, Sag sag, Instant? formand, Sammenhaeng s)
    {
        if (loebende is null)
        {
            var begyndt = Anbringelse.Beslut(p, sag, formand, s);
            return [begyndt, Anbringelsesbeskeder.Begyndt((Anbringelse)begyndt.Aggregat)];
        }

        var foer = loebende.Sidste;
        var broedSammen = indsatser.FirstOrDefault(i => i.Id == foer.Af.Indsats) is { } i && (i.Forloebsslut is { Planlagt: false } || i.Ophoersaarsag == Ophoersaarsag.Sammenbrud);
        var skifte = foer.Af.Tilbud == p.Tilbud && foer.Til is null ? (Stedskifte?)null : broedSammen ? Stedskifte.Uplanlagt : Stedskifte.Planlagt;
        var ny = loebende.Placer(skifte is null ? p with { Form = foer.Form } : p, skifte, s);
        return [ny, Anbringelsesbeskeder.Aendret(loebende, loebende.Placeringer.First(x => x.Faktum == ny.Faktum))];
    }
}
