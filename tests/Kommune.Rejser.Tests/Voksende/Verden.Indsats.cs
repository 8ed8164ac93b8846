using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>From the question to Udfører to the end of a measure, and the measures that run on.</summary>
public sealed partial class Verden
{
    private readonly Guid _tilbud = Id.Ny();
    private readonly Guid _dyrt = Id.Ny();
    private IndsatsId _indsats;
    private ForloebId _forloeb;

    private async Task Tilbudsviften()
    {
        Dage(125);
        var (timer, nedlagt) = (Ting["tilbud pr. time"] = Id.Ny(), Ting["nedlagt tilbud"] = Id.Ny());
        Ting["tilbud"] = _tilbud;
        foreach (var (id, navn, pris) in new[] { (_tilbud, "Familieterapi", 18_000m), (_dyrt, "Intensiv familieterapi", 40_000m), (timer, "Kontaktperson", 650m), (nedlagt, "Legegruppe", 9_000m) })
        {
            await Gjort("udf-leder", "OpretTilbud", new
            {
                id, navn, maalgruppe = "Familier med børn fra 0 til 12 år", metode = "Familieterapi i hjemmet", hjemler = new[] { "BL32-1-3" }, skal = false, form = "Individuel", trin = 3,
                eget = true, enhed = Demoorganisation.Familiehuset, pladser = 12, prisenhed = id == timer ? "Time" : "Maaned", pris, prisFra = new LocalDate(2026, 1, 1),
            });
        }

        await Gjort("udf-leder", "RetTilbud", new
        {
            id = nedlagt, navn = "Legegruppe", maalgruppe = "Små børn", metode = "Leg", hjemler = new[] { "BL32-1-3" }, skal = false, form = "Gruppe", trin = 3, eget = true, pladser = 0, aktiv = false, begrundelse = "Ingen brugte den", version = 1,
        });
        await Leveret();
    }

    private async Task Matchningen()
    {
        Dage(90);
        var id = new MatchningId(Id.Ny());
        await Gjort("soc1", "SpoergOmMatchning", new { id, sag = Sag, tilbud = _dyrt, spoergsmaal = Skriv("spoergsmaal"), svarSenest = Dag(7) });
        await Leveret();
        Ting["besvaret matchning"] = id.Vaerdi;
        await Gjort("udf-leder", "BesvarMatchning", new { id, egnet = true, kanBegynde = Dag(10), svar = Skriv("svar") });
        await Leveret();
    }

    /// <summary>The price is above soc1's limit: the draft goes to the leader, who decides.</summary>
    private async Task Afgoerelsen()
    {
        Dage(85);
        await Hoert("foerafgoerelsen");
        var id = new AfgoerelseId(Id.Ny());
        var udkast = Udkast(_dyrt, maal: true);
        await Gjort("soc1", "GemAfgoerelsesudkast", new { id, sag = Sag, udkast });
        await Gjort("soc1", "SendAfgoerelseTilLeder", new { id, sag = Sag, udkast, besked = Skriv("tilleder"), version = await Version("myndighed", id) });
        await Gjort("soc-leder", "SendAfgoerelseTilbage", new { id, sag = Sag, bemaerkning = Skriv("tilbage"), version = await Version("myndighed", id) });
        await Gjort("soc1", "SendAfgoerelseTilLeder", new { id, sag = Sag, udkast, besked = Skriv("tillederigen"), version = await Version("myndighed", id) });
        Assert.IsType<Svar.Afvist>(await this.Proev("soc1", "TraefAfgoerelse", new { id, sag = Sag, udkast, version = await Version("myndighed", id) }));
        _indsats = await Traef("soc-leder", id, udkast, await Version("myndighed", id));
        (Ting["truffet afgørelse"], Ting["ophørt indsats"]) = (id.Vaerdi, _indsats.Vaerdi);
    }

    private async Task<IndsatsId> Traef(string hvem, AfgoerelseId id, object udkast, int version = 0)
    {
        await Gjort(hvem, "TraefAfgoerelse", new { id, sag = Sag, udkast, version });
        await Leveret();
        return new IndsatsId(Id.Af(id.Vaerdi, "indsats"));
    }

    private object Udkast(Guid tilbud, bool maal = false) => new
    {
        hjemmel = "BL32", tilbud, fra = Dag(2), til = Dag(180), opgave = Skriv("opgave"), begrundelse = Skriv("afgoerelse"), barnetsSyn = Skriv("barnetssyn"), vejenTilbage = Skriv("nedtrapning"),
        maal = maal ? new[] { new { tekst = Skriv("nytmaal"), udgangspunkt = 2, maal = 7, dato = Dag(150), hvemGoerHvad = Skriv("hvem") } } : [],
        parter = new[] { new { hvem = Mor, hoert = Dag(), svar = Skriv("partssvar"), samtykke = Dag() } },
    };

    private async Task Forloebet()
    {
        Dage(80);
        var bestilling = Bestilling.IdAf(_indsats);
        await Gjort("udf-leder", "SaetPaaVenteliste", new { id = bestilling, forventetStart = Dag(4), version = await Version("udfoerer", bestilling) });
        _forloeb = await Begynd(_indsats);
        Ting["afsluttet forløb"] = _forloeb.Vaerdi;

        Dage(60);
        var maal = await Maalene();
        await Gjort("fam1", "RegistrerSession", new { id = _forloeb, art = "Hjemmebesoeg", dato = Dag(), timer = 1.5m, note = Skriv("session") });
        await Gjort("fam1", "SkrivNotat", new { id = _forloeb, dato = Dag(), tekst = Skriv("notat") });
        await Gjort("fam1", "RegistrerMaaling", new { id = _forloeb, dato = Dag(), maal = maal.Select(m => new { maal = m, tal = 5, note = Skriv("maaling") }).ToArray() });
        await Profil(4);
        await Gjort("fam1", "SaetForloebPaaPause", new { id = _forloeb, dato = Dag(), begrundelse = Skriv("pause"), version = await Version("udfoerer", _forloeb) });
        await Gjort("fam1", "GenoptagForloeb", new { id = _forloeb, dato = Dag(), version = await Version("udfoerer", _forloeb) });
        foreach (var behandler in new[] { "fam2", "fam1" })
        {
            await Gjort("udf-leder", "SkiftBehandler", new { id = _forloeb, behandler = Demomedarbejdere.Id(behandler), begrundelse = Skriv("skiftet" + behandler), version = await Version("udfoerer", _forloeb) });
        }

        await Gjort("fam1", "AfgivStatusrapport", new { id = _forloeb, sketSidenSidst = Skriv("sketfoerst"), ikkeSpurgt = Skriv("ikkespurgtendnu"), anbefaling = "Fortsaet", version = await Version("udfoerer", _forloeb) });
        Dage(50);
        await Profil(6);
        await Gjort("fam1", "AfgivStatusrapport", new { id = _forloeb, sketSidenSidst = Skriv("sket"), barnetsOrd = Skriv("barnetsord"), anbefaling = "Juster", version = await Version("udfoerer", _forloeb) });
        await Leveret();
    }

    /// <summary>Accepted, given to fam1, begun.</summary>
    private async Task<ForloebId> Begynd(IndsatsId indsats)
    {
        var bestilling = Bestilling.IdAf(indsats);
        await Accepter(bestilling, tildel: true);
        _tid += Duration.FromDays(3);
        await Gjort("fam1", "BegyndForloeb", new { id = bestilling, dato = Dag(), version = await Version("udfoerer", bestilling) });
        await Leveret();
        return Bestilling.ForloebAf(bestilling);
    }

    private async Task Accepter(BestillingId bestilling, bool tildel)
    {
        await Gjort("udf-leder", "AccepterBestilling", new { id = bestilling, forventetStart = Dag(3), version = await Version("udfoerer", bestilling) });
        if (tildel)
        {
            await Gjort("udf-leder", "TildelBestilling", new { id = bestilling, behandler = Demomedarbejdere.Id("fam1"), version = await Version("udfoerer", bestilling) });
        }
    }

    private async Task Profil(int tal) => await Gjort("fam1", "MaalProfil", new
    {
        id = _forloeb, dato = Dag(), udgave = Udviklingsprofil.Standard.Udgave(), scorer = Udviklingsprofil.Standard.Dimensioner.Select(d => new { kode = d.Kode, fagperson = tal, barn = tal + 1, foraelder = tal - 1 }),
    });

    private async Task Opfoelgningen()
    {
        Dage(45);
        await Hoert("foerstegang");
        await FoelgOp("soc1", 5, null);
        await Gjort("soc1", "RetOpfoelgningsdato", new { id = _indsats, opfoelgning = await Faktum("opfoelgning-holdt.v1"), holdt = Dag(-1), begrundelse = Skriv("datorettet"), version = await Version("myndighed", _indsats) });
        await Gjort("soc1", "RetMaaling", new { id = Sag, maaling = await Faktum("plan-maal-maalt.v1"), vaerdi = 6, dato = Dag(-1), begrundelse = Skriv("maalingrettet"), version = await Planversion(Sag) });
        Dage(30);
        await Hoert("andengang");
        await FoelgOp("soc-leder", 5, Skriv("trodsalt"));
    }

    private async Task FoelgOp(string hvem, int tal, string? lederbegrundelse)
    {
        await Gjort(hvem, "HoldOpfoelgning", new
        {
            sag = Sag, indsats = _indsats, maal = (await Maalene()).Select(m => new { maal = m, vaerdi = tal }), deltog = new[] { "Familien" }, deltagermangel = Skriv("manglede"), beslutning = "Juster", begrundelse = Skriv("fulgtop"),
            lederbegrundelse, naeste = Dag(40), naesteBegrundelse = Skriv("naeste"), version = await Version("myndighed", _indsats),
        });
        await Leveret();
    }

    private async Task Ophoeret()
    {
        Dage(20);
        await Gjort("fam1", "AfslutForloeb", new { id = _forloeb, aarsag = "MaaletNaaet", dato = Dag(), begrundelse = Skriv("afslutning"), version = await Version("udfoerer", _forloeb) });
        await Leveret();
        await Gjort("soc1", "OphoerIndsats", new { id = _indsats, aarsag = "MaaletNaaet", begrundelse = Skriv("ophoer"), version = await Version("myndighed", _indsats) });
        await Gjort("soc1", "RetIndsatsSlut", new { id = _indsats, sidste = Dag(-1), begrundelse = Skriv("slutrettet"), version = await Version("myndighed", _indsats) });
        await Leveret();
    }

    /// <summary>Orders in every state: refused, running, resting, given to somebody, accepted, new; a draft with the leader, and a question without an answer.</summary>
    private async Task DetDerLoeberNu()
    {
        Dage(15);
        var afvist = await NyBestilling();
        Ting["afvist bestilling"] = afvist.Vaerdi;
        await Gjort("udf-leder", "AfvisBestilling", new { id = afvist, begrundelse = Skriv("afvist"), version = await Version("udfoerer", afvist) });
        await Leveret();

        Dage(13);
        await NyBestilling();
        Ting["annulleret afgørelse"] = await Afgoerelse(_indsats);
        Ting["annulleret indsats"] = _indsats.Vaerdi;
        await Gjort("soc1", "AnnullerAfgoerelse", new { id = Ting["annulleret afgørelse"], begrundelse = Skriv("annulleretafgoerelse"), version = await M("annulleret afgørelse") });
        await Leveret();

        Dage(12);
        await NyBestilling();
        _forloeb = await Begynd(_indsats);
        await Gjort("fam1", "RegistrerSession", new { id = _forloeb, art = "Barnet", dato = Dag(), timer = 1m, note = Skriv("session") });
        (Ting["løbende indsats"], Ting["løbende forløb"], Ting["løbende afgørelse"]) = (_indsats.Vaerdi, _forloeb.Vaerdi, await Afgoerelse(_indsats));
        await Hoert("loebende");
        await FoelgOp("soc1", 6, null);

        Dage(8);
        await NyBestilling();
        var hviler = await Begynd(_indsats);
        Ting["hvilende forløb"] = hviler.Vaerdi;
        await Gjort("fam1", "SaetForloebPaaPause", new { id = hviler, dato = Dag(), begrundelse = Skriv("pause"), version = await Version("udfoerer", hviler) });

        Dage(4);
        await Accepter(await NyBestilling(), tildel: true);
        await Accepter(await NyBestilling(), tildel: false);
        await NyBestilling();
        Ting["ubegyndt afgørelse"] = await Afgoerelse(_indsats);
        await Hoert("sidst");
        Ting["udkast hos leder"] = Id.Ny();
        await Gjort("soc1", "SendAfgoerelseTilLeder", new { id = Ting["udkast hos leder"], sag = Sag, udkast = Udkast(_dyrt), besked = Skriv("igentilleder") });
        await Gjort("soc1", "SpoergOmMatchning", new { id = new MatchningId(Id.Ny()), sag = Sag, tilbud = _dyrt, spoergsmaal = Skriv("ubesvaret"), svarSenest = Dag(20) });
        await Leveret();
    }

    /// <summary>The child is heard, soc1 decides, and the order reaches the house.</summary>
    private async Task<BestillingId> NyBestilling()
    {
        await Hoert("igen");
        _indsats = await Traef("soc1", new AfgoerelseId(Id.Ny()), Udkast(_tilbud));
        return Bestilling.IdAf(_indsats);
    }

    private Task<Guid> Afgoerelse(IndsatsId indsats) => Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select afgoerelse_id from myndighed.indsats where id = '{indsats}'");

    private Task<int> M(string ting) => Version("myndighed", Ting[ting]);

    public Task<Guid[]> Maalene() => Guider("udfoerer", $"select (m ->> 'id')::uuid from udfoerer.haendelse h, jsonb_array_elements(h.indhold -> 'maal') m where h.type in ('forloeb-begyndt.v1', 'forloeb-opfoelgning-aftalt.v1') and h.stroem_id = '{_forloeb}' and h.nr = (select max(nr) from udfoerer.haendelse where type in ('forloeb-begyndt.v1', 'forloeb-opfoelgning-aftalt.v1') and stroem_id = '{_forloeb}')");
}
