using Kommune.Fundament;
using Kommune.Host;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// X9: a child that has been through everything is erased, and none of its words is left anywhere in the database. The
/// tables are read from the catalog, so a new one that keeps a word without a borger_id fails by its name.
/// </summary>
[Krav("X9")]
public sealed class SletBarnTests(Verden verden) : IClassFixture<Verden>
{
    [Fact]
    public async Task Et_slettet_barns_ord_findes_ingen_steder()
    {
        // The counter-example comes first: the search sees the words while they are there, also in documents and messages.
        var foer = await Databasesoegning.Find(verden.Forbindelse, verden.Ord);
        foreach (var tabel in new[] { "borger.navn", "borger.person", "borger.adresse", "borger.relation", "borger.aendring", "borger.import_linje", "myndighed.haendelse", "dagtilbud.trivsel", "dagtilbud.haendelse", "ppr.haendelse", "samspil.haendelse", "samspil.oenske", "ppr.udgift", "myndighed.matchning", "udfoerer.matchning", "udfoerer.haendelse", "besked.besked", "dokument.del", "kladde.kladde" })
        {
            Assert.True(foer.Any(f => f.StartsWith(tabel + ":", StringComparison.Ordinal)), $"No word in {tabel}:\n{string.Join('\n', foer)}");
        }

        var udenFund = verden.Ord.Where(o => o != Verden.Cpr && !foer.Any(f => f.Contains($"'{o}'", StringComparison.Ordinal)));
        Assert.Empty(udenFund);

        var slettet = await verden.Services.GetRequiredService<Sletning>().Slet(verden.Barn, await verden.Bruger("drift"), "Prøve: KLE 27.24.00, kasseret efter 30 år");
        Assert.Contains(slettet, s => s.Tabel == "myndighed.haendelse" && s.Raekker >= 60);
        Assert.Contains(slettet, s => s.Tabel == "udfoerer.haendelse" && s.Raekker >= 20);
        Assert.Contains(slettet, s => s.Tabel == "ppr.haendelse" && s.Raekker >= 40);
        await verden.Services.GetRequiredService<Sletning>().Slet(verden.Ung, await verden.Bruger("drift"), "Prøve: KLE 27.24.00, kasseret efter 30 år");

        Assert.Empty(await Databasesoegning.Find(verden.Forbindelse, verden.Ord));
        Assert.Equal(1, await verden.Skalar<long>("select count(*) from adgang.gravsten where borger_id = $1", verden.Barn));

        // The mother is another person, and stays.
        Assert.NotEmpty(await Databasesoegning.Find(verden.Forbindelse, "Ragnfrid"));

        // What is left works: nobody meets the hole as an error, deliveries are quiet, and the child is not found.
        await verden.Stille();
        using var soc = await verden.Klient("soc1");
        Assert.Equal(200, (await soc.Hent("/i-dag")).Status);
        Assert.Equal(404, (await soc.Hent($"/barn/{verden.Barn}")).Status);
        Assert.Equal(404, (await verden.Api("soc1").Hent($"/api/borger/boern/{verden.Barn}")).Status);
    }

    /// <summary>What has never been typed in the world cannot be missed when it is erased, nor seen to leak.</summary>
    [Fact]
    public void Enhver_kommando_der_tager_tekst_er_levet_igennem()
    {
        var kommandoer = Vaert.AlleModuler.Where(m => m.Skema is not "fundament").SelectMany(m => m.GetType().Assembly.GetTypes())
            .Where(t => t.IsDefined(typeof(KraeverAttribute), false) && t.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(t)) && TagerTekst(t)).Select(t => t.Name).ToArray();
        Assert.True(kommandoer.Length > 30, $"Only {kommandoer.Length} commands were found.");
        Assert.Empty(kommandoer.Except(verden.Levet.Keys).Except(OmIngen).Except(OmYngre).Select(k => $"{k} is not run in Verden: run it there, with Skriv(…) in every text"));
        Assert.Empty(OmIngen.Concat(OmYngre).Except(kommandoer));
    }

    /// <summary>Commands whose text is about an offer, the map, a unit, an environment, an account or a strategy, and no person; or of a krisecenter, where nobody is known whom we could erase.</summary>
    private static readonly string[] OmIngen = ["AfslutStrategi", "AfslutTrin", "FoelgOpPaaMaal", "FoelgSparringOp", "FortrydOmlaegning", "FrysAarsstatus", "GemStue", "GemTeam", "GivRaad", "HentKatalogfil", "IndlaesFil", "IndlaesGeografi", "IndlaesKatalog", "IndlaesProfil", "IndlaesUdgifter", "MaalInvestering", "NedlaegTeam", "NyPris", "OenskSparring", "OpretTeori", "PlanlaegOmlaegning", "RegistrerSparring", "RegistrerTilsyn", "RetTilbud", "SendMaalTilbage", "SkrivBoerneplan", "SkrivFund", "SkrivInvestering", "SkrivLed", "SkrivMaal", "SkrivPile", "SkrivStrategi"];

    /// <summary>Commands about another age: the world's child is seven. Their text is an event of a stream whose other texts are lived through.</summary>
    private static readonly string[] OmYngre = ["MeldSprogbehov"];

    private static bool TagerTekst(Type t) => t.GetConstructors().SelectMany(k => k.GetParameters()).Select(p => p.ParameterType).Any(p =>
        p == typeof(string) || (p.IsGenericType && p.GetGenericArguments().Any(a => a == typeof(string) || Egen(a))) || Egen(p));

    private static bool Egen(Type t) => t is { IsEnum: false, IsValueType: false } && t.Namespace?.StartsWith("Kommune.", StringComparison.Ordinal) == true && TagerTekst(t);

    [Fact]
    public async Task Kun_rollen_sletning_kan_slette_haendelser()
    {
        foreach (var skema in new[] { "myndighed", "udfoerer", "ppr", "fundament" })
        {
            var tabel = skema == "fundament" ? "besked.besked" : $"{skema}.haendelse";
            var fejl = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Sql.Kommando(verden.Datakilder[skema], $"delete from {tabel} where borger_id = $1", BorgerId.Ny()).Udfoer());
            Assert.Equal("42501", fejl.SqlState);
        }
    }
}
