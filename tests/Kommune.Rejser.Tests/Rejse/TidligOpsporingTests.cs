using System.Net;
using System.Text.RegularExpressions;
using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// A concern in a day-care centre travels to Myndighed and PPR and is answered, and nobody types it twice. What comes back to
/// the pædagog is the receipt, the lawful feedback and PPR's answer; nothing that the others saw on the way opens for her.
/// </summary>
public sealed partial class TidligOpsporingTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private const string Bekymring = "Sigrid er ikke hentet før lukketid fire dage i træk";
    private const string Myndighedens = "Vi taler med mor i morgen kl. 9";

    private readonly HashSet<string> _set = [];

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [GeneratedRegex("\"(/[^\"]+)\"", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Sti();

    [Fact, Krav("D5", "M1", "P1", "B6", "X1")]
    public async Task Fra_stuen_til_myndighed_og_ppr_og_svaret_tilbage()
    {
        var (barn, mor) = await Barnet();
        using var paed = await vaert.Klient("paed1");
        var side = await paed.Udfyld($"/dagtilbud/underretning/ny?barn={barn}", "AfgivUnderretning", ("Bekymring", Bekymring), ("Forsoegt", "Vi har talt med mor to gange"), ("Overgreb", null));
        side.Ser("Sendt. Kvitteringen kommer inden 6 hverdage.");
        await vaert.Stille();

        await Myndighed(barn);
        await vaert.Stille();
        (await paed.Hent("/i-dag")).Ser("Myndighed har modtaget den", "Der er sat noget i gang");
        side = await paed.Hent($"/dagtilbud/barn/{barn}");
        side.Ser("er i gang med at se på, hvad barnet har brug for");
        Assert.DoesNotContain(Myndighedens, side.Html, StringComparison.Ordinal);

        side = await paed.Hent($"/dagtilbud/barn/{barn}/indstilling");
        await paed.Send(side.Formular("AfgivIndstilling").Udfyld(("Spoergsmaal", "Hvordan hjælper vi Sigrid ind i legen?"), ("Forsoegt", "To faste legegrupper"), ("ForaeldrenesSyn", "Mor er enig"), ("Oensket", "Sparring"), ("Samtykke", "i dag")).Saet("SamtykkeFra", mor.ToString()));
        await vaert.Stille();
        await Ppr(barn);
        await vaert.Stille();
        (await paed.Hent("/i-dag")).Ser("PPR");
        side = await paed.Hent($"/dagtilbud/barn/{barn}");
        (await paed.Hent(side.Links.First(l => l.Contains("/indstilling/", StringComparison.Ordinal)))).Ser("Lad Tove begynde legen");

        await IntetAabner(paed);
    }

    /// <summary>The team of the child's district finds it in I dag as it was written, assesses and receipts it.</summary>
    private async Task Myndighed(BorgerId barn)
    {
        using var leder = await vaert.Klient("soc-leder");
        (await Se(leder, "/i-dag")).Ser("Børnehaven Solsikken");
        var id = await vaert.Skalar<Guid>("select (indhold->>'underretning')::uuid from besked.besked where type = 'myndighed.underretning-modtaget.v1' and borger_id = $1", barn.Vaerdi);
        var side = await Se(leder, $"/myndighed/underretning/{id}");
        side.Ser(Bekymring, "Det er prøvet: Vi har talt med mor to gange", "Lis Bang");
        side = await Se(leder, $"/myndighed/underretning/{id}/kvitter");
        side = await leder.Send(side.Formular("KvitterUnderretning"));
        side = await Se(leder, $"/myndighed/underretning/{id}/vurder");
        side = await leder.Send(side.Formular("VurderUnderretning").Udfyld(("Fare", "Maaske"), ("Straks", "Nej"), ("Udfald", "NySag"), ("Begrundelse", Myndighedens)));
        Assert.Empty(side.Fejl);
        side = await Se(leder, $"/myndighed/underretning/{id}/kvitter");
        await leder.Send(side.Formular("KvitterUnderretning"));
        var sag = await vaert.Skalar<Guid>("select (indhold->>'sag')::uuid from besked.besked where type = 'myndighed.sag-aabnet.v1' and borger_id = $1", barn.Vaerdi);
        (await Se(leder, $"/myndighed/sag/{sag}")).Ser("Sigrid");
        await Se(leder, $"/myndighed/sag/{sag}/journal");
        (await Se(leder, $"/barn/{barn}")).Ser("Børnehaven Solsikken");
        _set.UnionWith([$"/api/myndighed/sager/{sag}", $"/api/myndighed/sager/{sag}/journal", $"/api/myndighed/underretninger/{id}"]);
    }

    private async Task Ppr(BorgerId barn)
    {
        using var leder = await vaert.Klient("ppr-leder");
        (await Se(leder, "/ppr/venteliste")).Ser("Sigrid");
        var id = await vaert.Skalar<Guid>("select (indhold->>'indstilling')::uuid from besked.besked where type = 'ppr.indstilling-modtaget.v1' and borger_id = $1", barn.Vaerdi);
        var side = await Se(leder, $"/ppr/indstilling/{id}");
        side.Ser("Hvordan hjælper vi Sigrid ind i legen?", "To faste legegrupper");
        side = await leder.Send(side.Formular("TriagerIndstilling").Udfyld(("Triage", "Sparring"), ("Prioritet", "Middel")));
        side = await leder.Send(side.Formular("TildelIndstilling").Udfyld(("Medarbejder", Demomedarbejdere.Id("ppr1")), ("Faggruppe", "Psykolog")));
        using var ppr1 = await vaert.Klient("ppr1");
        side = await Se(ppr1, $"/ppr/indstilling/{id}");
        await ppr1.Send(side.Formular("BesvarIndstilling").Udfyld(("Svar", "Lad Tove begynde legen.")));
    }

    /// <summary>Everything that the others' pages led to, asked for by the pædagog: refused, or without a word of theirs.</summary>
    private async Task IntetAabner(Klient paed)
    {
        Assert.True(_set.Count > 40, $"Only {_set.Count} addresses were seen.");
        var aabne = new List<string>();
        foreach (var sti in _set)
        {
            using var svar = await paed.Raa(new(HttpMethod.Get, sti));
            var tekst = await svar.Content.ReadAsStringAsync();
            if (tekst.Contains(Myndighedens, StringComparison.Ordinal) || (svar.StatusCode == HttpStatusCode.OK && sti.StartsWith("/myndighed/sag", StringComparison.Ordinal)))
            {
                aabne.Add($"{sti}: {(int)svar.StatusCode}");
            }
        }

        Assert.Empty(aabne);
    }

    private async Task<Webside> Se(Klient klient, string sti)
    {
        var side = await klient.Hent(sti);
        _set.Add(sti);
        _set.UnionWith(Sti().Matches(side.Html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(l => !l.StartsWith("//", StringComparison.Ordinal) && !l.Contains("log-ud", StringComparison.Ordinal)));
        return side;
    }

    private async Task<(BorgerId Barn, BorgerId Mor)> Barnet()
    {
        await vaert.Koer("dag-konsulent", "RegistrerInstitution", new { enhed = Demoorganisation.Solsikken, art = "Boernehave", pladser = 60, aabnet = new LocalDate(2010, 8, 1), version = 0 });
        var foedt = new LocalDate(2022, 4, 9);
        var mor = await vaert.Person("Mor til", "Sigrid Stue", foedt: new LocalDate(1990, 2, 3));
        var cpr = Kommandoer.Cpr(foedt, 411);
        var barn = await vaert.Person("Sigrid", "Stue", cpr, mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = foedt, begrundelse = "Oplyst af CPR" });
        using var leder = await vaert.Klient("paed-leder");
        await leder.Udfyld($"/dagtilbud/institution/{Demoorganisation.Solsikken}/stuer", "NyStue", ("Navn", "Mariehønen"), ("Voksne", Demomedarbejdere.Id("paed1")));
        await leder.Udfyld("/dagtilbud/indlaesning", "IndlaesFil", ("Enhed", Demoorganisation.Solsikken), ("Indhold", $"cpr;stue;fra;til\n{cpr};Mariehønen;1.8.2025;\n"));
        return (barn, mor);
    }
}
