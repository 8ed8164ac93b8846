using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Myndighed;
using Kommune.Rejser.Tests.Voksende;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// A child who has been through everything is found to be there twice (B1). Every department agrees at once that it is one, and
/// when it was wrong, everything is as if nothing had been done.
/// </summary>
public sealed class SammenlaegningTests(Verden verden) : IClassFixture<Verden>
{
    private const string Hvorfor = "Samme mor og samme fødselsdato";

    [Fact, Krav("B1", "X1", "M1", "M2")]
    public async Task Alle_afdelinger_taeller_det_samme_foer_under_og_efter()
    {
        // The same child, registered again by the other team, which has notifications and a case of its own.
        BorgerId dublet = await verden.Person("Sylvia", "Kvarm", foedt: new(2019, 3, 7), bruger: "soc2");
        var sag = await Sag(dublet, "soc2");
        await verden.Stille();
        var (a, b) = (await Fakta([verden.Barn]), await Fakta([dublet]));
        Assert.True(a.GetValueOrDefault("myndighed") > 10 && a.GetValueOrDefault("udfoerer") > 2 && b.GetValueOrDefault("myndighed") > 1, $"The world holds little: {string.Join(", ", a)}; {string.Join(", ", b)}");
        Assert.DoesNotContain("udfoerer", b.Keys);
        var raa = await Raekker(verden.Barn, dublet);

        await verden.Koer("soc-leder", "SammenlaegPersoner", new { behold = verden.Barn, dublet, begrundelse = Hvorfor });
        await verden.Stille();

        // By either id it is one child, with all that both had; and nothing was moved.
        foreach (var id in new[] { verden.Barn, dublet })
        {
            var aliasser = await Aliasser(id);
            Assert.Equal([verden.Barn, dublet], aliasser.Af(id));
            var sammen = await Fakta(aliasser.Alle);
            foreach (var modul in a.Keys.Union(b.Keys).Where(m => m != "borger"))
            {
                Assert.Equal((modul, a.GetValueOrDefault(modul) + b.GetValueOrDefault(modul)), (modul, sammen.GetValueOrDefault(modul)));
            }
        }

        Assert.Equal(raa, await Raekker(verden.Barn, dublet));

        // Both teams see the one page, the one case's and the other's.
        using var soc1 = await verden.Klient("soc1");
        using var soc2 = await verden.Klient("soc2");
        foreach (var k in new[] { soc1, soc2 })
        {
            var side = await k.Hent($"/barn/{dublet}");
            Assert.Equal((200, $"/barn/{verden.Barn}"), (side.Status, side.Sti));
            side.Ser("Zylfina Kvarmborg");
            side.Ser("barnet var registreret to gange");
            Assert.Equal(200, (await k.Hent($"/myndighed/sag/{sag}")).Status);
            Assert.Equal(200, (await k.Hent($"/myndighed/sag/{verden.Sag}")).Status);
            (await k.Hent($"/myndighed/sag/{verden.Sag}")).Ser("Sylvia er træt i skolen");        // the series is the child's
            (await k.Udfyld("/barn/soeg", "soeg", ("q", "Sylvia Kvarm"))).Ser("Zylfina Kvarmborg");
        }

        using var fam1 = await verden.Klient("fam1");
        Assert.Equal($"/barn/{verden.Barn}", (await fam1.Hent($"/barn/{dublet}")).Sti);
        using var fremmed = await verden.Klient("koordinator");
        Assert.Equal(404, (await fremmed.Hent($"/barn/{dublet}")).Status);

        // An open case is the child's, whichever id is asked about.
        Assert.Contains("Barnet har allerede en åben sag", Ord(await verden.Proev("soc1", "AabnSag", new { id = Id.Ny(), barn = dublet, begrundelse = "Familien beder om hjælp" })), StringComparison.Ordinal);

        await verden.Koer("soc-leder", "AdskilPersoner", new { dublet, begrundelse = "Det var to kusiner med samme fødselsdag" });
        await verden.Stille();
        Assert.Equal(Uden(a), Uden(await Fakta((await Aliasser(verden.Barn)).Alle)));
        Assert.Equal(Uden(b), Uden(await Fakta((await Aliasser(dublet)).Alle)));
        Assert.Equal(raa, await Raekker(verden.Barn, dublet));
        Assert.Equal(404, (await soc2.Hent($"/barn/{verden.Barn}")).Status);
        Assert.Equal(404, (await soc1.Hent($"/barn/{dublet}")).Status);
        (await soc2.Hent($"/barn/{dublet}")).Ser("Sylvia Kvarm");
        Assert.Equal(404, (await fam1.Hent($"/barn/{dublet}")).Status);
    }

    [Fact, Krav("B1", "M1")]
    public async Task Den_tredje_underretning_paa_et_aar_er_barnets_ogsaa_naar_de_to_stod_paa_en_anden_registrering()
    {
        var (en, anden) = (await verden.Person("Villum", "Tredje", foedt: new(2018, 4, 4)), await verden.Person("Wilhelm", "Tredje", foedt: new(2018, 4, 4)));
        await Underret(en, "soc1");
        await Underret(en, "soc1");
        var sidste = await Underret(anden, "soc2");
        await verden.Stille();
        async Task<Svar> Luk() => await verden.Proev("soc2", "VurderUnderretning", new
        {
            id = sidste, fare = "Nej", straks = "Nej", udfald = "IkkeYderligere", begrundelse = "Der er talt med hjemmet", version = await verden.Version("myndighed", sidste),
        });

        await verden.Koer("soc-leder", "SammenlaegPersoner", new { behold = en, dublet = anden, begrundelse = Hvorfor });
        Assert.Contains("Det er mindst den tredje underretning på et år", Ord(await Luk()), StringComparison.Ordinal);
        using var soc2 = await verden.Klient("soc2");
        (await soc2.Hent($"/myndighed/underretning/{sidste}/vurder")).Ser("Læst som en helhed: 3 underretninger på 12 måneder");
        await verden.Koer("soc-leder", "AdskilPersoner", new { dublet = anden, begrundelse = "To drenge i samme klasse" });
        Assert.IsType<Svar.Udfoert>(await Luk());
    }

    /// <summary>What each department tells of these records: the facts of the child's page, all of them.</summary>
    private async Task<Dictionary<string, int>> Fakta(IReadOnlyList<BorgerId> poster)
    {
        await using var scope = verden.Services.CreateAsyncScope();
        const Indsigt Alt = Indsigt.Grunddata | Indsigt.Adresse | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Trivsel | Indsigt.Ppr | Indsigt.Overblik;
        var svar = await scope.ServiceProvider.GetRequiredService<Barneside>().Bidrag(new(poster[0], poster, Alt, null, null, 5000, verden.Ur.GetCurrentInstant()), default);
        Assert.DoesNotContain(svar, s => s.SvarerIkke);
        return svar.Select(s => (s.Modul, Antal: s.Bidrag.SelectMany(x => x.Tidslinje).Select(l => l.Id).Distinct().Count())).Where(x => x.Antal > 0).ToDictionary(x => x.Modul, x => x.Antal);
    }

    /// <summary>Rows per table and record in every module's own schema but Borger's: what must not move.</summary>
    private async Task<string> Raekker(params BorgerId[] poster)
    {
        var ud = new List<string>();
        foreach (var skema in Vaert.AlleModuler.Select(m => m.Skema).Where(s => s != "borger"))
        {
            foreach (var tabel in await Sql.Kommando(verden.Datakilder[skema], "select table_name from information_schema.columns where table_schema = $1 and column_name = 'borger_id' order by 1", skema).Liste(r => r.GetString(0)))
            {
                // Styring keeps every public event as a fact, and so also that the two were merged and taken apart.
                var hvor = (skema, tabel) == ("styring", "faktum") ? " and art not like 'borger.%'" : "";
                foreach (var id in poster)
                {
                    ud.Add($"{skema}.{tabel} {(id == poster[0] ? "a" : "b")}: {await Sql.Kommando(verden.Datakilder[skema], $"select count(*) from {skema}.{tabel} where borger_id = $1{hvor}", id).Skalar<long>()}");
                }
            }
        }

        Assert.True(ud.Count > 20);
        return string.Join('\n', ud);
    }

    private async Task<Aliasser> Aliasser(BorgerId id)
    {
        await using var scope = verden.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IBorgere>().Aliasser([id]);
    }

    private async Task<SagId> Sag(BorgerId barn, string bruger)
    {
        var u = await Underret(barn, bruger);
        await verden.Koer(bruger, "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = "Der skal ses nærmere på det", version = await verden.Version("myndighed", u) });
        return new(Id.Af(u.Vaerdi, "sag"));
    }

    private async Task<UnderretningId> Underret(BorgerId barn, string bruger)
    {
        var henvendelse = new HenvendelseId(Id.Ny());
        await verden.Koer(bruger, "ModtagUnderretning", new { id = henvendelse, boern = new[] { barn }, underretter = "Fagperson", sted = "Skolen", navnOgStilling = "Lis Bang, lærer", bekymring = "Sylvia er træt i skolen", akut = false, overgreb = false });
        return ModtagUnderretning.Underretning(henvendelse, barn);
    }

    /// <summary>Borger tells of the merge itself.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Uden(Dictionary<string, int> fakta) => fakta.Where(f => f.Key != "borger").OrderBy(f => f.Key, StringComparer.Ordinal);

    private static string Ord(Svar svar) => svar is Svar.Afvist a ? string.Join(" | ", a.Afvisning.Mangler.Select(m => m.Tekst)) : svar.ToString()!;
}
