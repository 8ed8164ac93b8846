using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M13, F20: somebody asks to see the case. Also a closed one: it is then the last team that answers.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one request.</param>
/// <param name="Part">A custody holder or the child; null when it is somebody else.</param>
/// <param name="Anden">Who else: a lawyer, a bisidder with a power of attorney.</param>
/// <param name="Om">What is asked for, when it is not the whole case.</param>
/// <param name="Modtaget">Now, when it is left out.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record ModtagAktindsigt(AktindsigtId Id, SagId Sag, BorgerId? Part, string? Anden, string? Om, Instant? Modtaget);

/// <param name="Parter">Custody holders and the child.</param>
internal sealed record ModtagAktindsigtGrundlag(Sag Sag, IReadOnlyList<BorgerId> Parter, bool Findes) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;
}

internal static class ModtagAktindsigtHandler
{
    public static async Task<ModtagAktindsigtGrundlag?> Load(ModtagAktindsigt c, MyndighedDb db, IBorgere borgere, CancellationToken ct) => await db.Hent<Sag>(c.Sag, ct: ct) is { } sag
        ? new(sag, await Parter(borgere, sag, ct), await db.Hent<Aktindsigt>(c.Id, ct: ct) is not null)
        : null;

    public static Afvisning? Validate(ModtagAktindsigt c, ModtagAktindsigtGrundlag g, Instant nu) => Afvisning.Af(
    [
        g.Findes ? new(null, "Anmodningen er allerede registreret.", MyndighedRuter.Aktindsigt(c.Sag, c.Id)) : null,
        c.Part is null && string.IsNullOrWhiteSpace(c.Anden) ? new(nameof(c.Part), "Vælg, hvem der beder om aktindsigt, eller skriv det.") : null,
        c.Part is not null && !string.IsNullOrWhiteSpace(c.Anden) ? new(nameof(c.Anden), "Vælg en part eller skriv en anden, ikke begge.") : null,
        c.Part is { } p && !g.Parter.Contains(p) ? new(nameof(c.Part), "Den valgte er ikke part i sagen.") : null,
        Sagsbeskeder.IkkeFremtid(nameof(c.Modtaget), c.Modtaget, nu),
        c.Modtaget < g.Sag.Aabnet ? new(nameof(c.Modtaget), "Sagen var ikke åbnet den dag.") : null,
    ]);

    public static Haendelser Handle(ModtagAktindsigt c, ModtagAktindsigtGrundlag g, Sammenhaeng s) =>
        Aktindsigt.Modtag(c.Id, g.Sag, c.Part, string.IsNullOrWhiteSpace(c.Anden) ? null : c.Anden, string.IsNullOrWhiteSpace(c.Om) ? null : c.Om, c.Modtaget ?? s.Gaelder, s);

    internal static async Task<IReadOnlyList<BorgerId>> Parter(IBorgere borgere, Sag sag, CancellationToken ct) =>
        [.. ((await borgere.Familier([sag.Borger], ct)).GetValueOrDefault(sag.Borger)?.Foraeldremyndighed ?? []).Append(sag.Borger).Distinct()];
}
