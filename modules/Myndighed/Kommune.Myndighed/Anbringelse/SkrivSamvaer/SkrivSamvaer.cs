using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A contact as it is typed.</summary>
internal sealed record SamvaerInd(string Hvem, string HvorOfte, Samvaersform Form, Samvaersgrundlag Grundlag, LocalDate Fra, bool Udgaar = false);

/// <summary>M17: the child's contact with family and network while it is placed, as it is from now on. What was before stays in the journal.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SkrivSamvaer(AnbringelseId Id, IReadOnlyList<SamvaerInd>? Samvaer, int Version) : IHarVersion;

internal static class SkrivSamvaerHandler
{
    public static Task<Anbringelse?> Load(SkrivSamvaer c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(SkrivSamvaer c, Anbringelse a) => Afvisning.Af(
    [
        a.Loeber ? null : new(null, "Anbringelsen er sluttet.", MyndighedRuter.Anbringelse(a.Id)),
        .. (c.Samvaer ?? []).Select((x, i) => !x.Udgaar && x.Fra < a.Fra.PlusYears(-1) ? new Fejl($"Samvaer[{i}].Fra", "Datoen ligger længe før, barnet blev anbragt.") : null),
    ]);

    public static Haendelser Handle(SkrivSamvaer c, Anbringelse a, Sammenhaeng s) =>
        a.SkrivSamvaer([.. (c.Samvaer ?? []).Where(x => !x.Udgaar).Select(x => new Samvaer(x.Hvem, x.HvorOfte, x.Form, x.Grundlag, x.Fra))], s);
}
