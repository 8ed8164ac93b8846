using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F20: it cannot be answered in time, so who asked gets a reasoned letter with the day it will be.</summary>
/// <param name="Begrundelse">Stands in the letter.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record UdsaetAktindsigt(AktindsigtId Id, LocalDate Dato, string Begrundelse, int Version) : IHarVersion;

internal static class UdsaetAktindsigtHandler
{
    public static async Task<(Aktindsigt, Aktindsigtsgrundlag?)> Load(UdsaetAktindsigt c, MyndighedDb db, Aktindsigtsopslag opslag, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Aktindsigt>(c.Id, ct: ct);
        return (a!, await opslag.Hent(db, a, nu, ct));
    }

    public static Afvisning? Validate(UdsaetAktindsigt c, Aktindsigt a, Instant nu) => Afvisning.Af(
    [
        Aaben(a),
        c.Dato <= DanskTid.Dag(nu) ? new(nameof(c.Dato), "Den nye dag skal ligge efter i dag.") : null,
        c.Dato > DanskTid.Dag(nu).PlusMonths(6) ? new(nameof(c.Dato), "Lov en dag inden for et halvt år.") : null,
        c.Begrundelse.Length < 10 ? new(nameof(c.Begrundelse), "Skriv begrundelsen, så modtageren kan forstå den. Den står i brevet.") : null,
    ]);

    public static (Haendelser, NytDokument) Handle(UdsaetAktindsigt c, Aktindsigt a, Aktindsigtsgrundlag g, Sammenhaeng s)
    {
        var brev = Brevhtml.Frys(Aktindsigtsbrev.Udsat(g.Skabelon, g.Afsender, a, g.Modtager(a), c.Dato, c.Begrundelse, DanskTid.Dag(s.Nu), s.Bruger.Navn));
        var dokument = new NytDokument(Fundament.Id.Ny(), a.Borger, "Aktindsigt, svar udsat.html", "text/html", brev, a.StroemId);
        return (a.Udsaet(c.Dato, c.Begrundelse, dokument.Id, s), dokument);
    }

    internal static Fejl? Aaben(Aktindsigt a) => a.ErAaben ? null : new(null, a.Besvaret is null ? "Anmodningen er frafaldet." : "Anmodningen er allerede besvaret.");
}
