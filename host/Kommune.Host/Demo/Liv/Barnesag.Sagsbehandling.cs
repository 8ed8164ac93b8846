using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Screening, conversation, examination and decision.</summary>
internal sealed partial class Barnesag
{
    public AfgoerelseId Afgoerelse { get; private set; }
    public IndsatsId Indsats { get; private set; }
    public Vare Vare { get; private set; } = null!;

    public async Task Screen(Screeningsudfald udfald, string begrundelse) =>
        await s.Koer(soc, new ScreenSag(Sag, udfald, begrundelse, false, null, null, null, await s.Version(Myndighed, Sag.Vaerdi)));

    /// <summary>The child is heard; the smallest, and one in ten of the others, are not, on a lawful ground.</summary>
    public async Task Samtale(bool altid = false, string? ord = null, int? hoert = null)
    {
        var version = await s.Version(Myndighed, Sag.Vaerdi);
        await s.Koer(soc, Alder < 4 && !altid
            ? new UdeladSamtale(Sag, UdeladtSamtale.ForLille, "Barnet er for lille til en samtale. Det er set i leg hjemme og i dagtilbuddet.", version)
            : s.Sker(0.1) && !altid
                ? new UdeladSamtale(Sag, UdeladtSamtale.BarnetOenskerIkke, "Barnet vil ikke tale med os nu. Kontaktlæreren har fortalt, hvad barnet selv siger.", version)
                : new HoldSamtale(Sag, null, s.En(["Hjemme", "I skolen", "På rådhuset", "På en gåtur"]), ord ?? s.En(tema.BarnetsOrd), s.Sker(0.3) ? "Mormor" : null, s.Sker(0.4) ? "Lærer" : null, hoert ?? (s.Sker(0.7) ? s.Mellem(4, 10) : null), version, Rettigheder: Alder >= Kommune.Myndighed.Sag.Part));
    }

    public async Task SkrivUndersoegelse(bool konklusion, bool anbefalIndsats, bool afslut)
    {
        var tekster = tema.Undersoegelse();
        await s.Koer(soc, new GemUndersoegelse(Sag, konklusion ? tekster : tekster[..2], konklusion ? anbefalIndsats : null, await Undersoegelsesversion(), afslut));
    }

    public async Task VurderForeloebigt() => await s.Koer(soc, new VurderForeloebigt(Sag, "Barnet har brug for støtte; resten afventer udtalelse fra PPR.", "Udtalelsen fra PPR er ikke kommet", true, await Undersoegelsesversion()));

    /// <summary>What the decision's page would hold when everything is typed.</summary>
    public Afgoerelsesudkast Udkast(Vare vare, LocalDate fra, int maaneder, bool medMaal = true)
    {
        var idag = s.Idag;
        var part = Alder >= 10 ? new Partslinje(barn.Id, idag.PlusDays(-3), null, Alder >= 15 ? idag.PlusDays(-2) : null) : null;
        var udvalg = vare.Trin > 5 || MaanedsprisNaer(vare) > 75_000;
        return new(
            vare.Trin <= 3 ? "BL32" : "BL46", vare.Id, vare.Timer, fra, fra.PlusMonths(maaneder), $"{vare.Navn}: arbejd med målene sammen med familien. {tema.Udfordringer}",
            medMaal ? [.. tema.Maal.Select(m => new Udkastmaal(m.Tekst, m.Fra, m.Til, fra.PlusMonths(maaneder), m.HvemGoerHvad))] : null,
            tema.VejenTilbage, tema.Begrundelse, $"{barn.Fornavn} siger: »{tema.BarnetsOrd[0]}« Det er der lagt vægt på.",
            [.. familie.Indehavere.Select(i => new Partslinje(i, idag.PlusDays(-4), s.Sker(0.5) ? "Jeg er enig og vil gerne have hjælpen." : null, idag.PlusDays(-1))), .. part is null ? [] : new[] { part }],
            null, udvalg ? Udvalg.Visitationsudvalget : null, udvalg ? idag.PlusDays(-1) : null, Form: Form(vare));
    }

    public async Task GemUdkast(Afgoerelsesudkast udkast)
    {
        Afgoerelse = new(s.NytId());
        await s.Koer(soc, new GemAfgoerelsesudkast(Afgoerelse, Sag, udkast));
    }

    public async Task SendTilLeder(Afgoerelsesudkast udkast)
    {
        Afgoerelse = new(s.NytId());
        await s.Koer(soc, new SendAfgoerelseTilLeder(Afgoerelse, Sag, udkast));
    }

    /// <summary>Decides within one's own limit, or by way of the leader.</summary>
    public async Task Afgoer(Vare vare, int maaneder, int begynderOmDage = 7)
    {
        Vare = vare;
        var udkast = Udkast(vare, s.Idag.PlusDays(begynderOmDage), maaneder, medMaal: _maal.Count == 0);
        if (vare.Trin >= 4 && udkast.Udvalg is null)
        {
            await Visiter();
        }

        var selv = vare.Trin <= 3 && MaanedsprisNaer(vare) <= 25_000;
        var version = 0;
        if (selv)
        {
            Afgoerelse = new(s.NytId());
        }
        else
        {
            await SendTilLeder(udkast);
            await s.Dage(1, 6);
            version = await s.Version(Myndighed, Afgoerelse.Vaerdi);
        }

        var traef = new TraefAfgoerelse(Afgoerelse, Sag, udkast, version);
        await s.Koer(selv ? soc : "soc-leder", traef);
        Indsats = traef.Indsats;
        Anbringelse = vare.Trin >= 4 ? Kommune.Myndighed.Anbringelse.IdAf(Indsats) : Anbringelse;
        await LaesMaal();
    }

    public async Task GodkendPlan()
    {
        var plan = (await s.Verden.Laes<MyndighedDb, Plan?>(db => db.SagensPlan(Sag, default)))!;
        if (plan.ErUdkast)
        {
            await s.Koer(soc, new GodkendPlan(Sag, plan.Version));
        }
    }

    private static decimal MaanedsprisNaer(Vare v) => 1.08m * v.Enhed switch { Prisenhed.Dag => v.Pris * 365 / 12, Prisenhed.Time => v.Pris * v.Timer!.Value, _ => v.Pris };

    private Task<int> Undersoegelsesversion() => Sql.Kommando(s.Verden.Services.GetRequiredService<Datakilder>()[Myndighed],
        "select st.version from myndighed.undersoegelse u join myndighed.stroem st on st.id = u.id where u.sag_id = $1 order by u.begyndt desc limit 1", Sag.Vaerdi).Skalar<int>();
}
