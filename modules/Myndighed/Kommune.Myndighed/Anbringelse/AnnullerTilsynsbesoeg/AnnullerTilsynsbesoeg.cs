using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: registered on the wrong child, or twice: the clock that it stopped runs again.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerTilsynsbesoeg(AnbringelseId Id, FaktumId Besoeg, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerTilsynsbesoegHandler
{
    public static Task<Anbringelse?> Load(AnnullerTilsynsbesoeg c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(AnnullerTilsynsbesoeg c, Anbringelse a) => Afvisning.Af(
    [
        a.FindBesoeg(c.Besoeg) is null ? new(nameof(c.Besoeg), "Besøget findes ikke, eller det er allerede annulleret.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor besøget annulleres.") : null,
    ]);

    public static (Haendelser, Annulleret<TilsynsbesoegHoldt>) Handle(AnnullerTilsynsbesoeg c, Anbringelse a, Sammenhaeng s)
    {
        var faktisk = Anbringelsesbeskeder.Besoeg(a, a.FindBesoeg(c.Besoeg)!);
        return (a.AnnullerTilsyn(c.Besoeg, c.Begrundelse, s), new(faktisk));
    }
}
