using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F18: we look at the decision again, within four weeks, and who appealed gets a letter. Given way to, the appeal has ended.</summary>
/// <param name="Begrundelse">Stands in the letter, and goes to Ankestyrelsen.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record GenvurderKlage(KlageId Id, Klagegenvurdering Udfald, string Begrundelse, int Version) : IHarVersion;

internal static class GenvurderKlageHandler
{
    public static async Task<(Klage, Klagegrundlag?)> Load(GenvurderKlage c, MyndighedDb db, Klageopslag opslag, Instant nu, CancellationToken ct)
    {
        var (k, g) = await opslag.Hent(db, c.Id, nu, ct);
        return (k!, g);
    }

    public static Afvisning? Validate(GenvurderKlage c, Klage k) => Afvisning.Af(
    [
        Aaben(k),
        k.Indhold.Direkte ? new(null, "Børne- og ungeudvalgets afgørelse genvurderes ikke her. Send klagen direkte til Ankestyrelsen.") : null,
        k.Genvurdering is not null ? new(null, "Afgørelsen er allerede genvurderet.") : null,
        c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv begrundelsen, så klageren kan forstå den. Den står i brevet.") : null,
    ]);

    public static IReadOnlyList<object> Handle(GenvurderKlage c, Klage k, Klagegrundlag g, Sammenhaeng s)
    {
        var brev = new NytDokument(Fundament.Id.Ny(), k.Borger, "Klage, genvurdering.html", "text/html", Brevhtml.Frys(Klagebrev.Genvurderet(g, k, c.Udfald, c.Begrundelse, DanskTid.Dag(s.Nu), s.Bruger.Navn)), k.StroemId);
        var vurderet = k.Genvurder(c.Udfald, c.Begrundelse, brev.Id, s);
        List<object> ud = [brev, vurderet, new KlageGenvurderet(vurderet.Faktum, vurderet.Gaelder, k.Borger, k.Sag, k.Id, k.Modtaget, c.Udfald)];
        if (c.Udfald == Klagegenvurdering.FuldtMedhold)
        {
            var slut = k.Afgoer(Klageudfald.KommunenGavMedhold, c.Begrundelse, s.Gaelder, s);
            ud.Add(slut);
            ud.Add(new KlageAfgjort(slut.Faktum, slut.Gaelder, k.Borger, k.Sag, k.Id, Klageudfald.KommunenGavMedhold));
        }

        return ud;
    }

    internal static Fejl? Aaben(Klage k) => k.ErAaben ? null : new(null, k.Annulleret is null ? "Klagen er allerede afgjort." : "Klagen er annulleret.");
}
