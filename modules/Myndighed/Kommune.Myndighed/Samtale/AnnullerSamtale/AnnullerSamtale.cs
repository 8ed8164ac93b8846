using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: registered on the wrong child, or twice. It stays in the journal, and counts no more.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerSamtale(SagId Id, FaktumId Samtale, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerSamtaleHandler
{
    public static Task<Sag?> Load(AnnullerSamtale c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(AnnullerSamtale c, Sag sag) => Afvisning.Af(
    [
        sag.FindSamtale(c.Samtale) is null ? new(nameof(c.Samtale), "Samtalen findes ikke, eller den er allerede annulleret.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor samtalen annulleres.") : null,
    ]);

    public static (Haendelser, IBesked) Handle(AnnullerSamtale c, Sag sag, Sammenhaeng s)
    {
        var faktisk = Sagsbeskeder.Af(sag, sag.FindSamtale(c.Samtale)!);
        var h = sag.AnnullerSamtale(c.Samtale, c.Begrundelse, s);
        return (h, faktisk switch
        {
            BoernesamtaleHoldt holdt => new Annulleret<BoernesamtaleHoldt>(holdt),
            var udeladt => new Annulleret<BoernesamtaleUdeladt>((BoernesamtaleUdeladt)udeladt),
        });
    }
}
