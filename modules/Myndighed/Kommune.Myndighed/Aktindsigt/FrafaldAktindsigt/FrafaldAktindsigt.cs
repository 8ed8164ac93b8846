using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>Who asked no longer does, or it was registered by mistake.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record FrafaldAktindsigt(AktindsigtId Id, string Begrundelse, int Version) : IHarVersion;

internal static class FrafaldAktindsigtHandler
{
    public static async Task<Aktindsigt> Load(FrafaldAktindsigt c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Aktindsigt>(c.Id, ct: ct))!;

    public static Afvisning? Validate(FrafaldAktindsigt c, Aktindsigt a) => Afvisning.Af(
    [
        UdsaetAktindsigtHandler.Aaben(a),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor anmodningen falder bort.") : null,
    ]);

    public static Haendelser Handle(FrafaldAktindsigt c, Aktindsigt a, Sammenhaeng s) => a.Frafald(c.Begrundelse, s);
}
