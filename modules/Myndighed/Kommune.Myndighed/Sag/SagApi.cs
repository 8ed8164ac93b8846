using System.ComponentModel;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case to be read by other systems: the same picture as the page, as known now or on a day (M13).</summary>
internal static class SagApi
{
    private const string Dag = "The day at whose end it is shown as it was known then: 2026-11-23. Now when left out.";

    public static async Task<IResult> Sag(Guid id, [Description(Dag)] string? pr, Sagsopslag opslag, Brugerkontekst bruger, IClock ur, HttpContext http)
    {
        var nu = ur.GetCurrentInstant();
        if (!Kendt.KanLaeses(pr, nu))
        {
            return KommandoEndpoint.Ulaeselig(nameof(pr), DanskTid.SkrivDato);
        }

        if (await opslag.Hent(new(id), await bruger.Aktuel(), nu, Kendt.Paa(pr, nu), http.RequestAborted) is not { } b)
        {
            return IkkeFundet();
        }

        http.Response.Headers.ETag = $"\"{b.Sag.Version}\"";
        return Results.Json(
            new
            {
                b.Sag.Id,
                nummer = b.Nummer?.ToString(),
                version = b.Sag.Version,
                barn = b.Sag.Borger,
                b.Sag.Kle,
                b.Sag.Team,
                b.Sag.Ansvarlig,
                b.Sag.Aabnet,
                b.Sag.Lukket,
                b.Sag.Lukkeaarsag,
                screeninger = b.Sag.Screeninger.Select(x => new { x.Faktum, x.Gaelder, x.Udfald, x.Begrundelse, x.Risikovurdering }),
                boernesamtaler = b.Sag.Samtaler,
                undersoegelse = b.Undersoegelse is { } u ? Undersoegelse(u) : null,
                plan = b.Plan is { } p ? Plan(p) : null,
                afgoerelser = b.Sagens.OfType<Afgoerelse>().OrderBy(a => a.Begyndt).Select(Afgoerelse),
                indsatser = b.Sagens.OfType<Indsats>().OrderBy(i => i.Bevilget).Select(Indsats),
                anbringelser = b.Sagens.OfType<Anbringelse>().OrderBy(a => a.Besluttet).Select(Anbringelse),
                frister = b.Frister.Select(Frist),
            },
            Json.Valg);
    }

    public static async Task<IResult> Journal(Guid id, [Description(Dag)] string? pr, Sagsopslag opslag, Haendelsestekster tekster, Brugerkontekst bruger, IClock ur, HttpContext http)
    {
        var nu = ur.GetCurrentInstant();
        if (!Kendt.KanLaeses(pr, nu))
        {
            return KommandoEndpoint.Ulaeselig(nameof(pr), DanskTid.SkrivDato);
        }

        return await opslag.Hent(new(id), await bruger.Aktuel(), nu, Kendt.Paa(pr, nu), http.RequestAborted) is { } b
            ? Results.Json(
                new
                {
                    somKendt = b.Paa,
                    linjer = tekster.Linjer(b.Journal).Select(l => new { l.Registreret.Faktum, gaelder = l.Skete, registreret = l.Registreret.Tid, l.Registreret.Bruger, l.Tekst.Tekst, l.Tekst.Note, l.Tekst.Citat }),
                },
                Json.Valg)
            : IkkeFundet();
    }

    /// <summary>The child's notifications and its siblings', and the words that go again in them (M1).</summary>
    public static async Task<IResult> Serie(Guid id, Sagsopslag opslag, MyndighedDb db, IBorgere borgere, IBorgerNavne navne, GaarIgen gaarIgen, Brugerkontekst bruger, IClock ur, HttpContext http)
    {
        var nu = ur.GetCurrentInstant();
        if (await opslag.Hent(new(id), await bruger.Aktuel(), nu, null, http.RequestAborted) is not { } b)
        {
            return IkkeFundet();
        }

        var serie = await Myndighed.Serie.Hent(db, borgere, navne, [b.Sag.Borger], Myndighed.Serie.Foer(b.Sag), http.RequestAborted);
        return Results.Json(
            new
            {
                underretninger = serie.Underretninger.Select(u => new { u.Id, barn = u.Borger, u.Henvendelse, modtaget = u.ModtagetTid, fra = UnderretningAfledt.Afsender(u), u.Bekymring, udfald = u.Vurdering?.Udfald }),
                henvendelser = serie.Henvendelser,
                gaarIgen = (await gaarIgen.Find(serie, http.RequestAborted)).Select(o => new { o.Ord, steder = o.Steder.Select(s => new { underretning = s.Underretning.Id, s.Foer, s.Ord, s.Efter }) }),
            },
            Json.Valg);
    }

    private static object Undersoegelse(Undersoegelse u) => new
    {
        u.Id,
        version = u.Version,
        u.Begyndt,
        u.OpmaerksomFra,
        tekster = Enum.GetValues<Undersoegelsesfelt>().Where(f => u.Tekst(f) is not null).Select(f => new { felt = f, tekst = u.Tekst(f) }),
        u.IndsatsAnbefalet,
        u.Foreloebig,
        u.Afsluttet,
        u.Rettelser,
        u.Bortfaldet,
    };

    private static object Plan(Plan p) => new
    {
        p.Id,
        version = p.Version,
        maal = p.Maalene.Select(m => new { m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato, m.HvemGoerHvad, maalinger = p.Maalinger(m.Id) }),
        p.Tekster.VejenTilbage,
        p.Tekster.Skole,
        p.Tekster.Familieliv,
        p.Tekster.Uddannelse,
        p.Ungeplan,
        p.PlanKraeves,
        p.Godkendt,
        p.ErUdkast,
    };

    private static object Afgoerelse(Afgoerelse a) => new
    {
        a.Id,
        version = a.Version,
        a.Tilstand,
        a.Begyndt,
        a.Leder,
        a.Tilbage,
        a.Truffet,
        a.Annullering,
        indsats = a.Indhold?.Indsats,
        breve = (a.Indhold?.Breve ?? []).Select(b => new { b.Modtager, b.Dokument, modtaget = a.Modtaget(b.Modtager), modtagelseKendt = a.ErModtaget(b.Modtager) }),
    };

    private static object Indsats(Indsats i) => new
    {
        i.Id,
        version = i.Version,
        tilbud = i.Bevilling.Tilbud,
        navn = i.Bevilling.TilbudNavn,
        i.Trin,
        i.Bevilling.PrisPrMaaned,
        i.Bevilling.Fra,
        i.Til,
        i.Bestillingssvar,
        i.AfvistFordi,
        i.Begyndt,
        i.Ophoert,
        i.Ophoersaarsag,
        i.Annulleret,
    };

    private static object Anbringelse(Anbringelse a) => new
    {
        a.Id,
        version = a.Version,
        a.Fra,
        steder = a.Placeringer.Select(p => new { indsats = p.Af.Indsats, p.Af.Grundlag, p.Form, p.Af.Navn, p.Egen, p.Skifte, p.Fra, p.Til }),
        samvaer = a.Samvaeret,
        tilsyn = a.Besoeg,
        formandsafgoerelse = a.Formand,
        a.Meddelt,
        a.Godkendelse,
        a.Ophoer,
        a.Annulleret,
    };

    private static object Frist(Sagsfrist f) => new
    {
        f.Frist.Regel,
        f.Frist.Saerkende,
        regelVersion = f.Beregning.Regel?.Version,
        f.Regel?.Grundlag,
        f.Frist.Start,
        f.Udloeb,
        f.Frist.Opfyldt,
        f.Frist.Bortfaldet,
    };

    private static IResult IkkeFundet() => Results.Problem(statusCode: 404, title: "Findes ikke");
}
