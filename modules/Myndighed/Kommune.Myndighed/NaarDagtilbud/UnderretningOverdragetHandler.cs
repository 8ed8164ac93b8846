using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>
/// D5, M1: a notification from a day care, school or club arrives as it was written, and nobody types it again. The clocks run
/// from when it was sent (F1, F2). One per child, under the id that the sender gave the letter, so that a redo finds it.
/// </summary>
internal static class UnderretningOverdragetHandler
{
    public static async Task<Fundet> Load(UnderretningOverdraget b, MyndighedDb db, IBorgere borgere, Organisation organisation, Opsaetninger opsaetninger, CancellationToken ct)
    {
        var kendt = await db.Hent<Underretning>(Id(b), ct: ct);
        if (kendt is not null)
        {
            return new(kendt, null);
        }

        var distrikt = (await borgere.Familier([b.Barn], ct)).GetValueOrDefault(b.Barn)?.Distrikt;
        return new(null, (await opsaetninger.Hent<Modtagehold>(DanskTid.Dag(b.Gaelder), ct: ct)).For(distrikt, await organisation.Enheder("team", "myndighed", ct)));
    }

    public static (Haendelser, IBesked)? Handle(UnderretningOverdraget b, Fundet f, Sammenhaeng s)
    {
        if (f.Kendt is not null)
        {
            return null;
        }

        var team = f.Team ?? throw new InvalidOperationException("There is no team in Myndighed to assess it.");
        var h = Underretning.Modtag(Id(b), b.Barn, new(b.Henvendelse), Underretter.Fagperson, b.Sted, b.NavnOgStilling, Tekst(b), b.Akut, b.Overgreb, team, b.Gaelder, s, b.Enhed);
        return (h, ModtagUnderretningHandler.Besked((Underretning)h.Aggregat));
    }

    private static UnderretningId Id(UnderretningOverdraget b) => ModtagUnderretning.Underretning(new(b.Henvendelse), b.Barn);

    private static string Tekst(UnderretningOverdraget b) => b.Forsoegt is { } f ? $"{b.Bekymring}\n\nDet er prøvet: {f}" : b.Bekymring;

    /// <param name="Team">Who shall assess; null when it is known already.</param>
    internal sealed record Fundet(Underretning? Kendt, TeamId? Team);
}
