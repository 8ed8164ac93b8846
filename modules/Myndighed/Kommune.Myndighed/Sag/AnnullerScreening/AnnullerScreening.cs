using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: the screening never should have been registered. F6 runs again, and those who were told are told so.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerScreening(SagId Id, FaktumId Screening, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerScreeningHandler
{
    public static async Task<(Sag, IReadOnlyList<Aggregat>)> Load(AnnullerScreening c, MyndighedDb db, CancellationToken ct)
    {
        var sag = await db.Hent<Sag>(c.Id, ct: ct);
        return (sag!, sag is null ? [] : await db.Sagsdele(sag, ct));
    }

    public static Afvisning? Validate(AnnullerScreening c, Sag sag, IReadOnlyList<Aggregat> dele)
    {
        var x = sag.Screeninger.FirstOrDefault(y => y.Faktum == c.Screening);
        return Afvisning.Af(
        [
            Sagsbeskeder.Lukket(sag),
            x is null ? new(nameof(c.Screening), "Screeningen findes ikke, eller den er allerede annulleret.") : null,
            x?.Udfald == Screeningsudfald.Undersoegelse && dele.OfType<Undersoegelse>().Any(u => u.Begyndt >= x.Gaelder)
                ? new(null, "Der er begyndt en undersøgelse efter den. Afslut undersøgelsen i stedet.", MyndighedRuter.Undersoegelse(sag.Id)) : null,
            c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor screeningen annulleres.") : null,
        ]);
    }

    public static (Haendelser, Annulleret<Screenet>) Handle(AnnullerScreening c, Sag sag, Sammenhaeng s)
    {
        var faktisk = Sagsbeskeder.Af(sag, sag.Screeninger.First(x => x.Faktum == c.Screening));
        return (sag.AnnullerScreening(c.Screening, c.Begrundelse, s), new(faktisk));
    }
}
