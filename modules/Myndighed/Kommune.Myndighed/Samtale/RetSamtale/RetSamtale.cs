using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: the words or the time of a conversation were registered wrongly. The first version stays in the journal.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetSamtale(SagId Id, FaktumId Samtale, Instant Hvornaar, string Hvor, string Ord, string? Bisidder, string? Medvirkende, int? Hoert, string Begrundelse, int Version, bool Rettigheder = false) : IHarVersion;

internal static class RetSamtaleHandler
{
    public static Task<Sag?> Load(RetSamtale c, MyndighedDb db, CancellationToken ct) => db.Hent<Sag>(c.Id, ct: ct);

    public static Afvisning? Validate(RetSamtale c, Sag sag, Instant nu) => Afvisning.Af(
    [
        sag.FindSamtale(c.Samtale)?.Holdt is null ? new(nameof(c.Samtale), "Samtalen findes ikke, eller den er annulleret.") : null,
        .. HoldSamtaleHandler.Fejl(c.Hvornaar, c.Hoert, nu),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor samtalen rettes.") : null,
    ]);

    public static (Haendelser, Rettet<BoernesamtaleHoldt>) Handle(RetSamtale c, Sag sag, Sammenhaeng s)
    {
        var h = sag.RetSamtale(c.Samtale, c.Hvornaar, new(c.Hvor, c.Ord, c.Bisidder, c.Medvirkende, c.Hoert, c.Rettigheder ? true : null), c.Begrundelse, s);
        return (h, new((BoernesamtaleHoldt)Sagsbeskeder.Af(sag, sag.FindSamtale(c.Samtale)!)));
    }
}
