using Kommune.Fundament;
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
        var foer = await Databasesoegning.Find(verden.Forbindelse, Verden.Ord);
        foreach (var tabel in new[] { "borger.navn", "borger.person", "borger.adresse", "myndighed.haendelse", "myndighed.matchning", "udfoerer.matchning", "besked.besked", "dokument.del", "kladde.kladde" })
        {
            Assert.True(foer.Any(f => f.StartsWith(tabel + ":", StringComparison.Ordinal)), $"No word in {tabel}:\n{string.Join('\n', foer)}");
        }

        var udenFund = Verden.Ord.Where(o => o != Verden.Cpr && !foer.Any(f => f.Contains($"'{o}'", StringComparison.Ordinal)));
        Assert.Empty(udenFund);

        var slettet = await verden.Services.GetRequiredService<Sletning>().Slet(verden.Barn, await verden.Bruger("drift"), "Prøve: KLE 27.24.00, kasseret efter 30 år");
        Assert.Contains(slettet, s => s.Tabel == "myndighed.haendelse" && s.Raekker >= 6);

        Assert.Empty(await Databasesoegning.Find(verden.Forbindelse, Verden.Ord));
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

    [Fact]
    public async Task Kun_rollen_sletning_kan_slette_haendelser()
    {
        foreach (var skema in new[] { "myndighed", "udfoerer", "fundament" })
        {
            var tabel = skema == "fundament" ? "besked.besked" : $"{skema}.haendelse";
            var fejl = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Sql.Kommando(verden.Datakilder[skema], $"delete from {tabel} where borger_id = $1", BorgerId.Ny()).Udfoer());
            Assert.Equal("42501", fejl.SqlState);
        }
    }
}
