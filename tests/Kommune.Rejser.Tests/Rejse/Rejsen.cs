using System.Text.RegularExpressions;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// From a concern to a documented effect: the one story of the product, told once, step by step as the people take them, and
/// driven through the browser or over plain HTTP.
/// </summary>
internal sealed partial class Rejsen(Webvaert vaert, string barn, string kort, Func<string, Task<Rejsende>> somBruger)
{
    private string _underretning = "";
    private string _sag = "";
    private string _indsats = "";

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    public async Task Tag()
    {
        await using (var soc1 = await somBruger("soc1"))
        {
            await Registrer(soc1);
            await Vurder(soc1);
            await using (var leder = await somBruger("soc-leder"))
            {
                await RetModtagelsen(leder, soc1);
            }

            await Undersoeg(soc1);
            await SendTilLeder(soc1);
        }

        await using (var leder = await somBruger("soc-leder"))
        {
            await Traef(leder);
        }

        await vaert.Stille();
        await using (var huset = await somBruger("udf-leder"))
        {
            await AccepterOgTildel(huset);
        }

        await vaert.Stille();
        await using (var fam1 = await somBruger("fam1"))
        {
            await BegyndMaalOgRapporter(fam1);
        }

        await vaert.Stille();
        await using (var soc1 = await somBruger("soc1"))
        {
            await LaesBrevene();
            await GodkendPlanen(soc1);
            await FoelgOpFoerTid(soc1);
        }

        await vaert.Stille();
        await using (var fam1 = await somBruger("fam1"))
        {
            await AfslutForloebet(fam1);
        }

        await vaert.Stille();
        await using (var soc1 = await somBruger("soc1"))
        {
            await StopOgLuk(soc1);
        }

        await vaert.Stille();
    }

    /// <summary>M1: one page, under a minute.</summary>
    private async Task Registrer(Rejsende r)
    {
        await r.Gaa("/myndighed/underretning/ny");
        await r.Send("ModtagUnderretning", "_handling=soeg", ("Soegning", barn));
        await r.Ser(kort);
        await r.Send("ModtagUnderretning", "Vurder=ja",
            ("Underretter", "Fagperson"), ("Sted", "Nordskolen"), ("NavnOgStilling", "lærer Bent Rohde"), ("Bekymring", "Kommer i skole uden mad og passer de små om natten."));
        Assert.EndsWith("/vurder", r.Sti, StringComparison.Ordinal);
        _underretning = r.Sti[..^"/vurder".Length];
        await r.Ser("Kommer i skole uden mad");
    }

    /// <summary>
    /// X2: midway, while soc1 has the examination open, somebody else finds that the letter came two days earlier. Every clock
    /// that hangs on it follows: the assessment's, the receipt's, and the examination's four months.
    /// </summary>
    private async Task RetModtagelsen(Rejsende r, Rejsende soc1)
    {
        await soc1.Gaa($"{_sag}/undersoegelse");
        var foer = await Frister();
        await r.Gaa(_underretning);
        var rigtig = vaert.Ur.GetCurrentInstant() - Duration.FromDays(2);
        await r.Send("RetModtagelse", null, ("Modtaget", DanskTid.Felttekst(rigtig)), ("Begrundelse", "Brevet lå i receptionen i weekenden"));
        await r.Ser($"modtaget {DanskTid.KortTidspunkt(rigtig, vaert.Ur.GetCurrentInstant())}");
        var efter = await Frister();
        Assert.Equal(["F1", "F2", "F7"], efter.Keys.Order(StringComparer.Ordinal));
        Assert.All(efter, f => Assert.True(f.Value < foer[f.Key], $"{f.Key} did not move"));
        Assert.True(efter["F1"] < vaert.Ur.GetCurrentInstant(), "Two days old, it was past its 24 hours.");
        await soc1.Gaa($"{_sag}/undersoegelse");
        await soc1.Ser($"De fire måneder regnes fra {DanskTid.Tidspunkt(rigtig)}");
        await soc1.Gaa($"{_sag}/journal");
        await soc1.Ser("Brevet lå i receptionen");
    }

    /// <summary>F1, F6, F2: danger, what now, the screening at once, and the receipt.</summary>
    private async Task Vurder(Rejsende r)
    {
        await r.Gaa($"{_underretning}/vurder");
        await r.Send("VurderUnderretning", null, ("Fare", "Maaske"), ("Straks", "Nej"), ("Udfald", "NySag"), ("Screening", "Undersoegelse"), ("Begrundelse", "Bekymringen er konkret. Barnet har et ansvar, som ikke er et barns."));
        Assert.EndsWith("/kvitter", r.Sti, StringComparison.Ordinal);
        await r.Send("KvitterUnderretning", null);
        await r.Ser("Sag åbnet", "Kvittering for underretning");
        await r.Klik("Åbn sagen");
        _sag = r.Sti;
        Assert.StartsWith("/myndighed/sag/", _sag, StringComparison.Ordinal);
    }

    /// <summary>M3, M4: it cannot be concluded before the child is heard, and says so.</summary>
    private async Task Undersoeg(Rejsende r)
    {
        await r.Gaa($"{_sag}/undersoegelse");
        await r.Send("GemUndersoegelse", "Afslut=true", ("Tekster[13].Tekst", "Barnet påtager sig voksnes ansvar. Forældrene vil gerne have hjælp."), ("Tekster[14].Tekst", "Udvikling, familie, skole, sundhed og fritid: intet at bemærke."), ("IndsatsAnbefalet", "true"));
        await r.Ser("Samtale med barnet, eller den lovlige grund");
        await Tal(r, "Jeg vil gerne sove hele natten.", "9");
        await r.Gaa($"{_sag}/undersoegelse");
        await r.Send("GemUndersoegelse", "Afslut=true", ("Tekster[13].Tekst", "Barnet påtager sig voksnes ansvar. Forældrene vil gerne have hjælp."), ("Tekster[14].Tekst", "Udvikling, familie, skole, sundhed og fritid: intet at bemærke."), ("IndsatsAnbefalet", "true"));
        await r.Ser("Samlet vurdering");
        await r.SerIkke("Afslut undersøgelsen");
    }

    private async Task Tal(Rejsende r, string ord, string hoert)
    {
        await r.Gaa($"{_sag}/samtale");
        await r.Send("HoldSamtale", null, ("Ord", ord), ("Hvor", "På skolen"), ("Hoert", hoert));
        await r.Ser(ord);
    }

    /// <summary>M6, M8: beyond soc1's limit the page says who can, and the draft goes there with everything typed.</summary>
    private async Task SendTilLeder(Rejsende r)
    {
        await r.Gaa($"{_sag}/afgoerelse");
        (string, string)[] udkast =
        [
            ("Udkast.Hjemmel", "BL32"), ("Udkast.Tilbud", Demotilbud.Intensiv.Id.ToString()), ("Udkast.Fra", DanskTid.Felttekst(Idag)), ("Udkast.Til", DanskTid.Felttekst(Idag.PlusMonths(6))),
            ("Udkast.Maal[0].Tekst", "Sover hele natten i egen seng"), ("Udkast.Maal[0].Udgangspunkt", "3"), ("Udkast.Maal[0].Maal", "8"),
            ("Udkast.Maal[0].Dato", DanskTid.Felttekst(Idag.PlusMonths(5))), ("Udkast.Maal[0].HvemGoerHvad", "Forældrene holder fast i aftenritualet"),
            ("Udkast.VejenTilbage", "Efter to rolige måneder trappes besøgene ned til hver anden uge."), ("Udkast.Begrundelse", "Støtten er nødvendig, for at barnet kan blive hjemme."),
            .. (await r.Felter("TraefAfgoerelse", Dato())).Select(f => (f, DanskTid.Felttekst(Idag))),
        ];
        await r.Send("TraefAfgoerelse", "Vej=traef", udkast);
        await r.Ser("over din kompetence", "Hanne Krogh", "Send til leder");
        await r.Send("TraefAfgoerelse", "Vej=leder");
        await r.Ser("sendt til leder", "Udkastet ligger hos Hanne Krogh");
        await r.SerIkke("Afgørelsen kan ikke træffes endnu");
    }

    private async Task Traef(Rejsende r)
    {
        await r.Gaa("/i-dag");
        await r.Klik(kort);
        Assert.Equal($"{_sag}/afgoerelse", r.Sti);
        await r.Ser("Intensiv familiebehandling", "Hvis du er uenig");
        await r.Send("TraefAfgoerelse", "Vej=traef");
        Assert.StartsWith("/myndighed/indsats/", r.Sti, StringComparison.Ordinal);
        _indsats = r.Sti;
        await r.Ser("Intensiv familiebehandling", "Trin 3");
    }

    /// <summary>The clocks that hang on the receipt, by rule, running or not.</summary>
    private async Task<Dictionary<string, Instant>> Frister() =>
        (await Sql.Kommando(vaert.Datakilder[Datakilder.Fundament], """
            select regel, udloeb from frist.opgave where regel in ('F1', 'F2', 'F7') and borger_id = (select borger_id from frist.opgave where stroem_id = $1 limit 1)
            """, Guid.Parse(_underretning.Split('/')[^1])).Liste(x => (x.GetString(0), x.Instant(1)))).ToDictionary(x => x.Item1, x => x.Item2, StringComparer.Ordinal);

    [GeneratedRegex(@"^Udkast\.Parter\[\d\]\.(Hoert|Samtykke)$", RegexOptions.None, 500)]
    private static partial Regex Dato();
}
