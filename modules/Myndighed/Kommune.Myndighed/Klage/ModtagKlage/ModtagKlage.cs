using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M18: a decision is appealed by one who got a letter with it; that one's time to appeal ends, the others' runs on.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one appeal.</param>
/// <param name="Ved">Who writes for them: a lawyer, a bisidder.</param>
/// <param name="Tekst">The appeal as it was written or told.</param>
/// <param name="Modtaget">Now, when it is left out. The four weeks run from here.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record ModtagKlage(KlageId Id, SagId Sag, AfgoerelseId Afgoerelse, BorgerId Klager, string? Ved, string Tekst, Instant? Modtaget);

/// <param name="Andre">The appeals of the decision that are open.</param>
internal sealed record ModtagKlageGrundlag(Sag Sag, Afgoerelse? Afgoerelse, IReadOnlyList<Klage> Andre, bool Findes) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;
}

internal static class ModtagKlageHandler
{
    public static async Task<ModtagKlageGrundlag?> Load(ModtagKlage c, MyndighedDb db, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        if (await db.Hent<Sag>(c.Sag, ct: ct) is not { } sag)
        {
            return null;
        }

        var alt = await db.HentAltOm([sag.Borger], ct: ct);
        return new(sag, alt.OfType<Afgoerelse>().FirstOrDefault(a => a.Id == c.Afgoerelse && a.Sag == c.Sag), [.. alt.OfType<Klage>().Where(k => k.Indhold.Afgoerelse == c.Afgoerelse && k.ErAaben)], alt.Any(a => a.StroemId == c.Id.Vaerdi));
    }

    public static Afvisning? Validate(ModtagKlage c, ModtagKlageGrundlag g, Instant nu)
    {
        if (g.Afgoerelse is not { Truffet: { } truffet, Indhold: { } indhold } a)
        {
            return new(nameof(c.Afgoerelse), "Afgørelsen er ikke truffet, så der er intet at klage over.");
        }

        return Afvisning.Af(
        [
            g.Findes ? new(null, "Klagen er allerede registreret.", MyndighedRuter.Klage(c.Sag, c.Id)) : null,
            indhold.Breve.All(b => b.Modtager != c.Klager) ? new(nameof(c.Klager), "Vælg en af dem, der har fået brevet med afgørelsen.") : null,
            g.Andre.FirstOrDefault(k => k.Indhold.Klager == c.Klager) is { } anden ? new(nameof(c.Klager), "Vedkommende har allerede en åben klage over afgørelsen.", MyndighedRuter.Klage(c.Sag, anden.Id)) : null,
            c.Tekst.Length < 5 ? new(nameof(c.Tekst), "Skriv, hvad der klages over, med klagerens egne ord.") : null,
            Sagsbeskeder.IkkeFremtid(nameof(c.Modtaget), c.Modtaget, nu),
            c.Modtaget < truffet ? new(nameof(c.Modtaget), "Klagen kan ikke være modtaget, før afgørelsen blev truffet.") : null,
        ]);
    }

    public static (Haendelser, Haendelser?, KlageModtaget) Handle(ModtagKlage c, ModtagKlageGrundlag g, Fristregler regler, IHelligdage helligdage, Sammenhaeng s)
    {
        var (a, modtaget) = (g.Afgoerelse!, c.Modtaget ?? s.Gaelder);
        var direkte = Direkte(a);
        var rettidig = Rettidig(a, c.Klager, modtaget, regler, helligdage);
        var h = Klage.Modtag(c.Id, g.Sag, new(a.Id, c.Klager, string.IsNullOrWhiteSpace(c.Ved) ? null : c.Ved, c.Tekst, rettidig, direkte), modtaget, s);
        return (h, rettidig ? a.NoterKlage(c.Klager, modtaget, s) : null, new(h.Faktum, h.Gaelder, g.Borger, g.Sag.Id, c.Id, a.Id, rettidig, direkte));
    }

    /// <summary>What the letter told the family: without samtykke it is børne- og ungeudvalget, or its chair, that has decided.</summary>
    public static bool Direkte(Afgoerelse a) => a.Indhold is { UdenSamtykke: true } or { Udkast.Udvalg: Udvalg.BoerneOgUngeudvalget };

    /// <summary>Before the receiver's own time runs out: it began when their letter was received (F18).</summary>
    public static bool Rettidig(Afgoerelse a, BorgerId klager, Instant modtaget, Fristregler regler, IHelligdage helligdage) =>
        AfgoerelseAfledt.Klagefrister(a).Single(f => f.Saerkende == klager.ToString()).Beregn(regler, helligdage, a.Alle.First().Tid).Bindende is not { } frist || modtaget < frist.Udloeb;
}
