using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M6: what is typed is kept on the case, finished or not, so that another (the leader) can go on from there.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GemAfgoerelsesudkast(AfgoerelseId Id, SagId Sag, Afgoerelsesudkast Udkast, int Version = 0) : IHarVersion;

/// <summary>The case of a draft, as far as saving it needs: it must be open, and the user attached to the child.</summary>
internal sealed record Sagsramme(Sag Sag) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;

    /// <summary>Null when the case does not exist: the answer is then 404.</summary>
    public static async Task<Sagsramme?> Hent(MyndighedDb db, SagId id, CancellationToken ct) => await db.Hent<Sag>(id, ct: ct) is { } sag ? new(sag) : null;
}

internal static class GemAfgoerelsesudkastHandler
{
    public static async Task<(Afgoerelse?, Sagsramme)> Load(GemAfgoerelsesudkast c, MyndighedDb db, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        return (await db.Hent<Afgoerelse>(c.Id, ct: ct), (await Sagsramme.Hent(db, c.Sag, ct))!);
    }

    public static Afvisning? Validate(GemAfgoerelsesudkast c, Afgoerelse? a, Sagsramme sag) => Maa(c.Sag, a, sag.Sag);

    public static Haendelser? Handle(GemAfgoerelsesudkast c, Afgoerelse? a, Sagsramme sag, Sammenhaeng s) =>
        a is null ? Afgoerelse.Begynd(c.Id, c.Sag, sag.Borger, c.Udkast, s) : a.Gem(c.Udkast, s);

    /// <summary>What holds for drafts and decisions alike.</summary>
    internal static Afvisning? Maa(SagId sagId, Afgoerelse? a, Sag sag) => Afvisning.Af(
    [
        sag.ErAaben ? null : new Fejl(null, "Sagen er lukket.", MyndighedRuter.Sag(sagId)),
        a is null || a.Sag == sagId ? null : new Fejl(null, "Udkastet hører til en anden sag."),
        a?.Truffet is null ? null : new Fejl(null, "Afgørelsen er allerede truffet.", a.Indhold is { } i ? MyndighedRuter.Indsats(i.Indsats) : null),
    ]);
}
