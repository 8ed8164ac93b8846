using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F18: the appeal goes to Ankestyrelsen with our stand and the case as a package; who appealed is told.</summary>
/// <param name="Bemaerkning">Beside the re-assessment; read by Ankestyrelsen.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record VideresendKlage(KlageId Id, string? Bemaerkning, int Version) : IHarVersion;

/// <summary>The case as it goes along: nothing is withheld from the authority, but no protected address stands in it (B2).</summary>
internal sealed record Videresendelsesakter(IReadOnlyList<Akt> Akter, Undtagelsesfilter Filter);

internal static class VideresendKlageHandler
{
    public static async Task<(Klage, Klagegrundlag?, Videresendelsesakter?)> Load(VideresendKlage c, MyndighedDb db, Klageopslag opslag, Aktsamling akter, IAdressevaern adressevaern, Instant nu, CancellationToken ct)
    {
        var (k, g) = await opslag.Hent(db, c.Id, nu, ct);
        if (k is null || g is null)
        {
            return (k!, g, null);
        }

        var alle = await akter.Hent(g.Sag, g.Alt, null, ct);
        return (k, g, new(alle, new([], alle, grund => grund, await adressevaern.For([k.Borger], ct))));
    }

    public static Afvisning? Validate(VideresendKlage c, Klage k, Videresendelsesakter a) => Afvisning.Af(
    [
        GenvurderKlageHandler.Aaben(k),
        k.Videresendelse is not null ? new(null, "Klagen er allerede sendt til Ankestyrelsen.") : null,
        k is { Indhold.Direkte: false, Genvurdering: null } ? new(null, "Genvurdér afgørelsen, før klagen sendes videre.") : null,
        Aktpakke.ErForStor(a.Akter) ? new(null, "Sagen er for stor til én pakke.") : null,
    ]);

    public static IReadOnlyList<object> Handle(VideresendKlage c, Klage k, Klagegrundlag g, Videresendelsesakter a, Sammenhaeng s)
    {
        var dag = DanskTid.Dag(s.Nu);
        var pakke = Dokument("Sagens akter.html", Aktpakke.Skriv(new("Sagens akter", g.Barnet, g.Nummer is { } n ? $"Sag {n}" : "Sag", dag, g.Afsender.Linjer, null), a.Akter, a.Filter), "pakke");
        var foelgebrev = Dokument("Klage, brev til Ankestyrelsen.html", Brevhtml.Frys(Klagebrev.Foelgebrev(g, k, c.Bemaerkning, dag, s.Bruger.Navn)));
        var brev = Dokument("Klage, sendt videre.html", Brevhtml.Frys(Klagebrev.Videresendt(g, k, dag, s.Bruger.Navn)));
        var h = k.Videresend(foelgebrev.Id, pakke.Id, brev.Id, s);
        return [pakke, foelgebrev, brev, h, new KlageVideresendt(h.Faktum, h.Gaelder, k.Borger, k.Sag, k.Id, k.Modtaget)];

        NytDokument Dokument(string navn, byte[] indhold, string art = "brev") => new(Fundament.Id.Ny(), k.Borger, navn, "text/html", indhold, k.StroemId, art);
    }
}
