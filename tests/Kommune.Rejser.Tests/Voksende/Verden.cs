using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// A municipality with one child who has been through all that the product does, with words that occur nowhere else. What
/// the growing tests walk around in; each new part of the product is lived through here.
/// </summary>
public sealed class Verden : Webvaert
{
    private static readonly LocalDate Foedt = new(2019, 3, 7);

    public BorgerId Mor { get; private set; }
    public BorgerId Barn { get; private set; }
    public UnderretningId Underretning { get; private set; }
    public SagId Sag { get; private set; }
    public Guid Tilbud { get; private set; }

    public static string Cpr { get; } = Kommandoer.Cpr(Foedt, 117);

    /// <summary>Words of the child's own: they must go when it is erased.</summary>
    public static IReadOnlyList<string> Ord { get; } =
    [
        "Zylfina", "Kvarmborg", Cpr, Cpr.Replace("-", "", StringComparison.Ordinal), Foldning.Fold("Zylfina"), Foldning.Fold("Kvarmborg"),
        "pimpernelbekymring", "pimpernelbegrundelse", "pimpernelkvittering", "pimpernelscreening", "pimpernelsamtale", "pimpernelskole", "pimpernelkonklusion", "pimpernelmaal", "pimpernelvej",
        "pimpernelspoergsmaal", "pimpernelkladde", Vej,
    ];

    /// <summary>The address that nobody may see who does not ask for it with a reason (B2).</summary>
    public const string Vej = "Skjulestien 4711";
    public const string By = "Gemmelev";
    public const string Moderens = "Skjulestien 4712";

    /// <summary>What pages may be about: tried in every route that asks for an id.</summary>
    public IReadOnlyList<Guid> Ider => [Barn.Vaerdi, Underretning.Vaerdi, Sag.Vaerdi, Tilbud, .. Fundne];
    public List<Guid> Fundne { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var morFoedt = new LocalDate(1990, 5, 2);
        Mor = await this.Person("Ragnfrid", "Kvarmsted", Kommandoer.Cpr(morFoedt, 220));
        Barn = await this.Person("Zylfina", "Kvarmborg", Cpr, mor: Mor);
        await this.Hjem(Mor, Moderens, "4293", By, beskyttet: true);
        await this.Hjem(Barn, Vej, "4293", By, beskyttet: true, fra: Foedt);

        var henvendelse = new HenvendelseId(Id.Ny());
        await this.Koer("soc1", "ModtagUnderretning", new
        {
            id = henvendelse, boern = new[] { Barn }, underretter = "Fagperson", sted = "Solsikken", navnOgStilling = "Lis Bang, pædagog",
            bekymring = "Hentes for sent: pimpernelbekymring.", akut = false, overgreb = false,
        });
        Underretning = ModtagUnderretning.Underretning(henvendelse, Barn);
        var v = await this.Koer("soc1", "VurderUnderretning", new { id = Underretning, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = "Flere peger samme vej: pimpernelbegrundelse.", version = 1 });
        await this.Koer("soc1", "KvitterUnderretning", new { id = Underretning, tilfoejelse = "Ring gerne: pimpernelkvittering.", version = await Version("myndighed", Underretning) });
        Sag = new SagId(Id.Af(Underretning.Vaerdi, "sag"));
        await this.Koer("soc1", "ScreenSag", new { id = Sag, udfald = "Undersoegelse", begrundelse = "Alvorligt: pimpernelscreening.", aeresrelateret = false, version = await Version("myndighed", Sag) });
        await this.Koer("soc1", "HoldSamtale", new { id = Sag, hvor = "på skolen", ord = "Jeg vil sove hos mormor: pimpernelsamtale.", bisidder = "mormor", hoert = 8, version = await Version("myndighed", Sag) });
        var undersoegelse = new SagId(await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select id from myndighed.undersoegelse where sag_id = '{Sag}'"));
        await this.Koer("soc1", "GemUndersoegelse", new
        {
            id = Sag, indsatsAnbefalet = true, version = await Version("myndighed", undersoegelse),
            tekster = new[] { new { felt = "SkoleUdfordringer", tekst = "Ofte træt: pimpernelskole." }, new { felt = "Konklusion", tekst = "Behov for støtte: pimpernelkonklusion." } },
        });
        await this.Koer("soc1", "SkrivPlan", new
        {
            id = Sag, vejenTilbage = "Tilbage til almenområdet: pimpernelvej.", version = 0,
            maal = new[] { new { tekst = "I skole hver dag: pimpernelmaal", udgangspunkt = 3, maal = 8, dato = new LocalDate(2027, 5, 1), hvemGoerHvad = "Mormor henter" } },
        });

        Tilbud = Id.Ny();
        await this.Koer("udf-leder", "OpretTilbud", new
        {
            id = Tilbud, navn = "Familieterapi", maalgruppe = "Familier med børn fra 0 til 12 år", metode = "Familieterapi i hjemmet", hjemler = new[] { "BL32-1-3" }, skal = false, form = "Individuel", trin = 3,
            eget = true, enhed = new EnhedId(Guid.Parse("0a000000-0000-8000-8000-000000000003")), pladser = 12, prisenhed = "Maaned", pris = 18000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await Stille();
        await this.Koer("soc1", "SpoergOmMatchning", new { id = Id.Ny(), sag = Sag, tilbud = Tilbud, spoergsmaal = "Kan I tage imod i december? pimpernelspoergsmaal", svarSenest = new LocalDate(2026, 12, 1) });
        await Stille();

        // Somebody looks, types half a text, and leaves.
        using var soc = await Klient("soc1");
        var side = await soc.Hent($"/barn/{Barn}/stamdata");
        var kladde = (side.Status == 200 ? side : await soc.Hent("/i-dag")).Formularer[0];
        kladde.Sti = "/kladde";
        await soc.Send(kladde.Saet("_kladde", $"RetNavn:/barn/{Barn}/stamdata").Saet("_sti", $"/barn/{Barn}/stamdata").Saet("Fornavne", "Zylfina pimpernelkladde"));
        Fundne.AddRange(await Guider("select array(select id from myndighed.stroem)", "myndighed"));
        Fundne.AddRange(await Guider("select array(select id from udfoerer.stroem)", "udfoerer"));
        Fundne.AddRange(await Guider("select array(select id from dokument.dokument union select id from frist.opgave where art = 'nyt')", "fundament"));
    }

    public async Task<int> Version(string skema, IId stroem) => await Databasesoegning.Skalar<int>(Forbindelse, skema, $"select version from {skema}.stroem where id = '{stroem.Vaerdi}'");

    private async Task<Guid[]> Guider(string sql, string skema) => await Databasesoegning.Skalar<Guid[]>(Forbindelse, skema, sql) ?? [];
}
