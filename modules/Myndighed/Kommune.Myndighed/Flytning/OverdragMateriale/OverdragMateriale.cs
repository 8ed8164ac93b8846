using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// M19, F17: the new municipality gets a summary and the case's material as one frozen package; the case closes with that, because
/// the family has moved. What is still running here is named, and must be ended first.
/// </summary>
/// <param name="Resume">The summary, read by the new municipality.</param>
/// <param name="Udelad">What is not given along; everything else is.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OverdragMateriale(FraflytningId Id, string Resume, IReadOnlyList<Guid>? Udelad, int Version) : IHarVersion;

/// <param name="Dele">The rest of the case: what hinders its closing, and follows when it closes.</param>
/// <param name="Filter">Nothing is withheld from the authority, but no protected address stands in the package (B2).</param>
internal sealed record Materialegrundlag(Sag Sag, SagsnummerRaekke? Nummer, IReadOnlyList<Aggregat> Dele, IReadOnlyList<Akt> Akter, Undtagelsesfilter Filter, Fraflytningsbreve Breve);

internal static class OverdragMaterialeHandler
{
    public static async Task<(Fraflytning, Materialegrundlag?)> Load(OverdragMateriale c, MyndighedDb db, Aktsamling aktsamling, IAdressevaern adressevaern, IBorgerNavne navne, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        if (await db.Hent<Fraflytning>(c.Id, ct: ct) is not { } kendt)
        {
            return default;
        }

        await db.LaasSag(kendt.Sag, ct);
        var alt = await db.HentAltOm([kendt.Borger], ct: ct);
        var sag = alt.OfType<Sag>().Single(s => s.Id == kendt.Sag);
        var akter = await aktsamling.Hent(sag, alt, null, ct);
        return (alt.OfType<Fraflytning>().Single(f => f.Id == c.Id), new(sag, await db.Sagsnumre.FindAsync([sag.Id], ct), [.. alt.Where(a => a is ISagsdel && a.SagId == sag.StroemId && a.StroemId != c.Id.Vaerdi)], akter,
            new([], akter, grund => grund, await adressevaern.For([sag.Borger], ct)), await Fraflytningsbreve.Hent(sag.Borger, navne, opsaetninger, DanskTid.Dag(nu), ct)));
    }

    public static Afvisning? Validate(OverdragMateriale c, Fraflytning f, Materialegrundlag g) => Afvisning.Af(
    [
        AnnullerFraflytningHandler.Aaben(f),
        Sagsbeskeder.Lukket(g.Sag),
        .. g.Dele.Cast<ISagsdel>().Select(d => d.HindrerLukning(Sagslukning.Fraflyttet)),
        c.Resume.Length < 20 ? new(nameof(c.Resume), "Skriv en sammenfatning, så den nye kommune ved, hvad der skal ske.") : null,
        (c.Udelad ?? []).Any(u => g.Akter.All(a => a.Id != u)) ? new(nameof(c.Udelad), "Sagen er ændret, mens du valgte. Se listen igennem igen.") : null,
        Aktpakke.ErForStor(g.Akter) ? new(null, "Sagen er for stor til én pakke. Udelad det, den nye kommune ikke har brug for.") : null,
    ]);

    public static IReadOnlyList<object?> Handle(OverdragMateriale c, Fraflytning f, Materialegrundlag g, Sammenhaeng s)
    {
        var dag = DanskTid.Dag(s.Nu);
        Akt[] med = [.. g.Akter.Where(a => c.Udelad?.Contains(a.Id) != true)];
        var resume = new Akt(Fundament.Id.Af(f.StroemId, "resume"), Aktafsnit.Sammenfatning, s.Gaelder, "Sammenfatning", c.Resume, s.Bruger.Navn);
        var hoved = new Pakkehoved($"Materiale til {f.Indhold.Kommune}", g.Breve.Barn, g.Nummer is { } n ? $"Sag {n}" : "Sag", dag, g.Breve.Afsender.Linjer, null);
        var pakke = new NytDokument(Fundament.Id.Ny(), f.Borger, "Materiale til den nye kommune.html", "text/html", Aktpakke.Skriv(hoved, [resume, .. med], g.Filter), f.StroemId, "pakke");
        var brev = new NytDokument(Fundament.Id.Ny(), f.Borger, "Materialet, brev.html", "text/html", Brevhtml.Frys(Fraflytningsbrev.Materiale(g.Breve.Skabelon, g.Breve.Afsender, f.Indhold, g.Breve.Barn, med.Length, dag, s.Bruger.Navn)), f.StroemId);
        var overdraget = f.Overdrag(pakke.Id, brev.Id, med.Length, g.Akter.Count - med.Length, s);
        return [pakke, brev, overdraget, LukSagHandler.Luk(g.Sag, g.Dele, Sagslukning.Fraflyttet, $"Familien er flyttet til {f.Indhold.Kommune}, som har fået sagens materiale og en sammenfatning.", s)];
    }
}
