using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M13, F20: the package is frozen as it is now, with the letter of the decision.</summary>
/// <param name="Bemaerkning">A sentence of one's own in the letter.</param>
/// <param name="MedOpslag">F32: the list of who looked at the case goes along.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record BesvarAktindsigt(AktindsigtId Id, string? Bemaerkning, bool MedOpslag, int Version) : IHarVersion;

/// <param name="Opslag">Null when it is not to go along.</param>
internal sealed record Opslagsliste(IReadOnlyList<Opslagsdag>? Dage);

internal static class BesvarAktindsigtHandler
{
    public static async Task<(Aktindsigt, Aktindsigtsgrundlag?, Opslagsliste)> Load(BesvarAktindsigt c, MyndighedDb db, Aktindsigtsopslag opslag, Opslagslaeser log, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Aktindsigt>(c.Id, ct: ct);
        return (a!, await opslag.Hent(db, a, nu, ct), new(a is not null && c.MedOpslag ? await log.PrDag([a.Borger], ct) : null));
    }

    public static Afvisning? Validate(BesvarAktindsigt c, Aktindsigt a, Aktindsigtsgrundlag g) => Afvisning.Af(
    [
        UdsaetAktindsigtHandler.Aaben(a),
        Aktpakke.ErForStor(g.Akter) ? new(null, "Sagen er for stor til én pakke. Aftal med den, der spørger, hvad der er brug for.") : null,
    ]);

    public static IReadOnlyList<object> Handle(BesvarAktindsigt c, Aktindsigt a, Aktindsigtsgrundlag g, Opslagsliste opslag, Sammenhaeng s)
    {
        var dag = DanskTid.Dag(s.Nu);
        var hoved = new Pakkehoved("Aktindsigt", g.Barnet, g.Nummer is { } n ? $"Sag {n}" : "Sag", dag, g.Afsender.Linjer, opslag.Dage);
        var pakke = new NytDokument(Fundament.Id.Ny(), a.Borger, "Aktindsigt.html", "text/html", Aktpakke.Skriv(hoved, g.Akter, g.Filter), a.StroemId, "pakke");
        var brev = new NytDokument(Fundament.Id.Ny(), a.Borger, "Aktindsigt, svar.html", "text/html", Brevhtml.Frys(Aktindsigtsbrev.Svar(g.Skabelon, g.Grunde, g.Afsender, a, g.Modtager(a), c.Bemaerkning, dag, s.Bruger.Navn)), a.StroemId);
        return [pakke, brev, a.Besvar(new(pakke.Id, brev.Id, g.Akter.Count, a.Undtagelser.Count, [.. a.Undtagelser.Select(u => u.Grund).Distinct(StringComparer.Ordinal)]), s)];
    }
}
