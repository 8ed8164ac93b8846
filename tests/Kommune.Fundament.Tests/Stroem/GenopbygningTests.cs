using Kommune.Host;
using Kommune.Leveringsproces;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament.Tests.Stroem;

/// <summary>`verify` and `rebuild`, on the trial module, which derives one of each kind.</summary>
public sealed class GenopbygningTests : IAsyncLifetime
{
    private static readonly Proevemodul Modul = new();
    private string _forbindelse = "";
    private Datakilder _kilder = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _forbindelse = await Testdatabase.Ny([Modul]);
        _kilder = new Datakilder(_forbindelse, ["ppr"], stoerstePulje: 8);
        _services = Proevevaert.Services(_kilder);
        await _services.GetRequiredService<Fristregelkilde>().Start();
        await _services.GetRequiredService<Modtagere>().Registrer();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _kilder.DisposeAsync();
    }

    private Pipeline Pipeline => _services.GetRequiredService<Pipeline>();

    private async Task<(OpretMappe Mappe, string Id)> Ny(int linjer = 3)
    {
        var o = new OpretMappe(new(Id.Ny()), BorgerId.Ny());
        await Pipeline.Koer(o, Bruger.System);
        for (var n = 0; n < linjer; n++)
        {
            await Pipeline.Koer(new SkrivLinje(o.Id, $"pimpernel {n}"), Bruger.System);
        }

        return (o, o.Id.ToString());
    }

    private async Task<(int Kode, string[] Linjer)> Verbum(params string[] args)
    {
        var ud = new StringWriter();
        Assert.True(Verber.Forstaar(args, [Modul], ud));
        var kode = await new Verber(_forbindelse, [Modul], ud).Koer(args);
        Assert.DoesNotContain("pimpernel", ud.ToString(), StringComparison.OrdinalIgnoreCase);
        return (kode, ud.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private Task Skad(string rolle, string sql, params object?[] p) => Sql.Kommando(_kilder[rolle], sql, p).Udfoer();

    /// <summary>The event store is append-only even for its module: only the owner of the tables can harm it.</summary>
    private async Task SkadSomEjer(string sql)
    {
        await using var c = new Npgsql.NpgsqlConnection(_forbindelse);
        await c.OpenAsync();
        await Sql.Kommando(c, $"set role ppr_ejer; {sql}").Udfoer();
    }

    [Fact]
    public async Task What_commands_wrote_is_what_follows_from_their_events()
    {
        for (var n = 0; n < 5; n++)
        {
            var (m, _) = await Ny(n);
            await Pipeline.Koer(n % 2 == 0 ? new SletLinje(m.Id) : new LukMappe(m.Id), Bruger.System);
        }

        await _services.GetRequiredService<Leveringstjeneste>().TilStille();
        var (kode, linjer) = await Verbum("verify");
        Assert.Equal((0, "Alt er, som det skal være."), (kode, linjer[^1]));
        Assert.StartsWith("ppr: 9 strømme giver 13 rækker, 7 frister og opgaver, 5 tilknytninger; intet afviger", linjer[0], StringComparison.Ordinal);
        Assert.Equal("leveringer: 0 venter; intet sidder fast.", linjer[1]);
    }

    [Fact]
    public async Task A_damaged_row_of_each_kind_is_named_by_verify_and_mended_by_rebuild()
    {
        var (a, aId) = await Ny();
        var (b, bId) = await Ny();
        var (c, cId) = await Ny();
        var (d, dId) = await Ny();
        var fremmed = Id.Ny();
        await Skad("ppr", "update ppr.mappe set antal = 77 where id = $1", a.Id);
        await Skad("ppr", "update ppr.mappe set tilstand = 'Smadret' where id = $1", b.Id);
        await Skad("ppr", "update ppr.mappe set borger_id = $2 where id = $1", c.Id, fremmed);
        await Skad("ppr", "delete from ppr.linje where mappe_id = $1 and nr = 2", a.Id);
        await Skad("ppr", "insert into ppr.linje(mappe_id, nr, borger_id, tekst) values ($1, 99, $2, 'pimpernel')", b.Id, b.Barn);
        await Skad("ppr", "insert into ppr.mappe(id, borger_id, antal, tilstand, senest) values ($1, $1, 0, 'Smadret', now())", fremmed);
        foreach (var (nr, tekst) in new[] { (1, "et øjeblik"), (2, "pimpernel 0"), (1, "pimpernel 1") })       // two that are unique have changed places
        {
            await Skad("ppr", "update ppr.linje set tekst = $3 where mappe_id = $1 and nr = $2", d.Id, nr, tekst);
        }

        await Skad("fundament", "update frist.opgave set udloeb = udloeb + interval '9 days', lukket = now(), lukket_art = 'opfyldt' where stroem_id = $1 and art = 'frist'", a.Id);
        await Skad("fundament", "delete from frist.opgave where stroem_id = $1 and art = 'opgave'", b.Id);
        await Skad("fundament", "update frist.opgave set stroem_id = $2 where stroem_id = $1 and art = 'frist'", c.Id, fremmed);
        await Skad("fundament", "update adgang.tilknytning set til = now() where stroem_id = $1", a.Id);
        await Skad("fundament", "delete from adgang.tilknytning where stroem_id = $1", b.Id);
        await Skad("fundament", "update adgang.tilknytning set borger_id = $2, stroem_id = $3 where stroem_id = $1", c.Id, c.Barn, fremmed);
        await Skad("fundament", "insert into adgang.tilknytning(id, borger_id, subjekt_id, art, modul, stroem_id, fra) values ($1, $1, $1, 'x', 'ppr', $1, now())", fremmed);
        await Skad("ppr", "update ppr.stroem set version = 2 where id = $1", d.Id);
        var (kode, linjer) = await Verbum("verify");
        Assert.Equal(1, kode);
        foreach (var ventet in new[]
        {
            $"afviger   ppr.mappe {aId} (antal)", $"afviger   ppr.mappe {bId} (kan ikke læses)", $"afviger   ppr.mappe {cId} (borger_id)", $"for meget ppr.mappe {fremmed}",
            $"mangler   ppr.linje {aId}/2", $"for meget ppr.linje {bId}/99", $"afviger   ppr.linje {dId}/1 (tekst)", $"afviger   ppr.linje {dId}/2 (tekst)",
            $"afviger   frist.opgave {Id.Af(a.Id.Vaerdi, "frist/F7/")} (udloeb, lukket, lukket_art)", $"mangler   frist.opgave {Id.Af(b.Id.Vaerdi, "opgave/laes")}", $"mangler   frist.opgave {Id.Af(c.Id.Vaerdi, "frist/F7/")}",
            $"afviger   adgang.tilknytning {Tilknytning(a)} (til)", $"mangler   adgang.tilknytning {Tilknytning(b)}", $"afviger   adgang.tilknytning {Tilknytning(c)} (stroem_id)", $"for meget adgang.tilknytning {fremmed}",
            $"afviger   ppr.stroem {dId} (version)",
        })
        {
            Assert.Contains("  " + ventet, linjer);
        }

        (kode, linjer) = await Verbum("rebuild", "ppr");
        Assert.True(kode == 0, string.Join('\n', linjer));
        (kode, linjer) = await Verbum("verify");
        Assert.True(kode == 0, string.Join('\n', linjer));
        Assert.IsType<Svar.Udfoert>(await Pipeline.Koer(new SkrivLinje(d.Id, "videre"), Bruger.System));

        static Guid Tilknytning(OpretMappe o) => new Tilknytning(o.Barn, MappeAfledt.Team, "mappe", default).Id(o.Id.Vaerdi);
    }

    [Fact]
    public async Task Everything_derived_can_be_thrown_away_and_is_made_again_row_by_row_as_it_was()
    {
        List<OpretMappe> mapper = [];
        for (var n = 0; n < 120; n++)       // more than one portion
        {
            mapper.Add((await Ny(n % 3)).Mappe);
        }

        async Task<string> Alt() => string.Join('\n',
            await Sql.Kommando(_kilder["ppr"], "select x::text from (select to_jsonb(m) x from ppr.mappe m union all select to_jsonb(l) from ppr.linje l) y order by 1").Liste(r => r.GetString(0))
            .ContinueWith(async t => t.Result.Concat(await Sql.Kommando(_kilder["fundament"], "select x::text from (select to_jsonb(o) - 'registreret' x from frist.opgave o union all select to_jsonb(a) from adgang.tilknytning a) y order by 1").Liste(r => r.GetString(0))), TaskScheduler.Default).Unwrap());
        var foer = await Alt();
        await Skad("ppr", "delete from ppr.mappe");
        await Skad("ppr", "delete from ppr.linje");
        await Skad("fundament", "delete from frist.opgave");
        await Skad("fundament", "delete from adgang.tilknytning");
        Assert.Equal(1, (await Verbum("verify")).Kode);
        Assert.Equal(0, (await Verbum("rebuild")).Kode);
        Assert.Equal(foer, await Alt());

        // rows that went astray to a citizen of another portion
        mapper.Sort((x, y) => string.CompareOrdinal(x.Barn.ToString(), y.Barn.ToString()));
        foreach (var (fra, til) in new[] { (mapper[0], mapper[^1]), (mapper[^2], mapper[1]) })
        {
            await Skad("ppr", "update ppr.mappe set borger_id = $2 where id = $1", fra.Id, til.Barn);
            await Skad("fundament", "update adgang.tilknytning set borger_id = $2 where stroem_id = $1", fra.Id, til.Barn);
        }

        var (kode, linjer) = await Verbum("rebuild");
        Assert.True(kode == 0 && linjer.Contains($"  mangler   ppr.mappe {mapper[0].Id}"), string.Join('\n', linjer));
        Assert.Equal(foer, await Alt());
    }

    [Fact]
    public async Task Rebuild_runs_while_commands_write_and_overwrites_nothing_newer()
    {
        var mapper = new List<OpretMappe>();
        for (var n = 0; n < 12; n++)
        {
            mapper.Add((await Ny()).Mappe);
        }

        using var stop = new CancellationTokenSource();
        using var ikkeMereSkade = new CancellationTokenSource();
        var skrevet = 0;
        var skrivere = Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var slump = new Random(i);
            while (!stop.IsCancellationRequested)
            {
                var m = mapper[slump.Next(mapper.Count)];
                object k = slump.Next(5) switch { 0 => new SletLinje(m.Id), 1 => new OpretMappe(new(Id.Ny()), m.Barn), _ => new SkrivLinje(m.Id, "x") };
                var svar = await Pipeline.Koer(k, Bruger.System);
                Assert.True(svar is Svar.Udfoert or Svar.Konflikt, svar.ToString());
                Interlocked.Increment(ref skrevet);
            }
        })).ToArray();
        var skader = Task.Run(async () =>
        {
            var slump = new Random(99);
            while (!ikkeMereSkade.IsCancellationRequested)
            {
                var m = mapper[slump.Next(mapper.Count)];
                // only what no running command is about to write itself, or it would rightly be told of a conflict
                await Skad("fundament", slump.Next(2) == 0 ? "delete from frist.opgave where stroem_id = $1" : "update frist.opgave set tekst = 'skadet' where stroem_id = $1", m.Id);
                await Skad("fundament", slump.Next(2) == 0 ? "delete from adgang.tilknytning where stroem_id = $1" : "update adgang.tilknytning set art = 'skadet' where stroem_id = $1", m.Id);
                await Skad("ppr", "insert into ppr.linje(mappe_id, nr, borger_id, tekst) values ($1, $2, $3, 'for meget') on conflict do nothing", m.Id, 1_000_000 + slump.Next(20), m.Barn);
                await Task.Delay(5);
            }
        });
        var g = _services.GetRequiredService<Genopbygning>();
        var rettet = 0;
        for (var n = 0; n < 25; n++)
        {
            var s = await g.Koer(Modul);
            Assert.Equal(0, s.KanIkkeRettes);
            rettet += s.Antal;
        }

        await ikkeMereSkade.CancelAsync();
        await skader;
        await g.Koer(Modul);        // the last of the damage is mended while commands still write, and nothing after
        await stop.CancelAsync();
        await Task.WhenAll(skrivere);
        Assert.True(rettet > 20 && skrevet > 20, $"{rettet} rettet, {skrevet} skrevet");
        var (kode, linjer) = await Verbum("verify", "ppr");
        Assert.True(kode == 0, string.Join('\n', linjer));
    }

    [Theory, InlineData("ppr", "update ppr.mappe set antal = 77 where id = $1"), InlineData("fundament", "delete from frist.opgave where stroem_id = $1 and art = 'opgave'")]
    public async Task A_command_that_comes_while_its_stream_is_rebuilt_has_the_last_word(string rolle, string skade)
    {
        var (m, _) = await Ny();
        await Skad(rolle, skade, m.Id);
        await Skad("ppr", "insert into ppr.linje(mappe_id, nr, borger_id, tekst) values ($1, 99, $2, 'for meget')", m.Id, m.Barn);
        Task rebuild, luk;
        await using (var c = await _kilder["ppr"].OpenConnectionAsync())
        {
            // Somebody holds the row that the rebuild takes out first: it has read everything, and has written nothing yet.
            await using var tx = await c.BeginTransactionAsync();
            await Sql.Kommando(c, "select from ppr.linje where mappe_id = $1 and nr = 99 for update", m.Id).Udfoer();
            rebuild = Task.Run(() => _services.GetRequiredService<Genopbygning>().Koer(Modul));
            await Levering.Proeve.Vent(async () => await Sql.Kommando(_kilder["fundament"], "select exists (select from pg_locks where not granted)").Skalar<bool>());
            luk = Task.Run(async () => Assert.IsType<Svar.Udfoert>(await Pipeline.Koer(new LukMappe(m.Id), Bruger.System)));
            await Task.WhenAny(luk, Task.Delay(250));
            await tx.CommitAsync();
        }

        await Task.WhenAll(rebuild, luk);
        var (kode, linjer) = await Verbum("verify");
        Assert.True(kode == 0, string.Join('\n', linjer));
    }

    [Fact]
    public async Task What_only_a_person_can_put_right_is_named_and_left_and_does_not_stop_the_rest()
    {
        var (a, aId) = await Ny();
        var (b, bId) = await Ny();
        var (c, cId) = await Ny();
        await SkadSomEjer($"delete from ppr.haendelse where stroem_id = '{aId}' and version = 2");
        await SkadSomEjer($"update ppr.haendelse set type = 'ukendt.v1' where stroem_id = '{bId}' and version = 2");
        await Skad("ppr", "update ppr.mappe set antal = 77 where id in ($1, $2)", b.Id, c.Id);
        var (kode, linjer) = await Verbum("verify");
        Assert.Equal(1, kode);
        Assert.Contains($"  afviger   ppr.stroem {aId} (hændelser mangler)", linjer);
        Assert.Contains($"  afviger   ppr.stroem {bId} (kan ikke læses)", linjer);
        Assert.Contains($"  afviger   ppr.mappe {cId} (antal)", linjer);
        Assert.DoesNotContain(linjer, l => l.Contains($"ppr.mappe {bId}", StringComparison.Ordinal));      // what follows from it is not known
        (kode, linjer) = await Verbum("rebuild");
        Assert.Equal(1, kode);
        Assert.Contains("2 kan ikke rettes ud fra hændelserne: det er dem selv, der er noget galt med.", linjer);
        Assert.DoesNotContain((await Verbum("verify")).Linjer, l => l.Contains($"ppr.mappe {cId}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_names_deliveries_that_do_not_go_on_by_themselves()
    {
        var (m, _) = await Ny(2);
        await Skad("fundament", "insert into besked.modtager(navn, skema, fra_begyndelsen, klar) values ('ppr.gammel', 'ppr', true, true)");
        await Skad("fundament", "update besked.levering set klar = false where modtager = (select id from besked.modtager where navn = 'ppr.taeller')");
        await Skad("fundament", """
            insert into besked.spaerring(modtager, bane, noegle, nr, forsoeg, naeste, doed, fejl)
            select l.modtager, l.bane, l.noegle, min(l.nr), 8, now(), true, 'x' from besked.levering l where modtager = (select id from besked.modtager where navn = 'ppr.kopi') group by 1, 2, 3
            """);
        await Skad("fundament", "insert into besked.efterfyldning(modtager, type, naaet, maal) select id, 'ppr.linje-kopieret.v1', 3, 10 from besked.modtager where navn = 'ppr.slut'");
        await Skad("fundament", "insert into besked.levering(nr, noegle, modtager, bane) values (999999, $1, 99, 0)", m.Barn);
        var (kode, linjer) = await Verbum("verify");
        Assert.Equal(1, kode);
        Assert.Contains("  ppr.taeller: 2 beskeder fra nr. 1 venter uden grund (Drift → Leveringer → Frigiv)", linjer);
        Assert.Contains("  ppr.kopi: nr. 1 (ppr.linje-skrevet.v1) er død og holder på 1 besked", linjer);
        Assert.Contains("  ppr.kopi: nr. 1 spærrer, men venter ikke selv; 2 beskeder bag den", linjer);
        Assert.Contains("  ppr.gammel: ingen kode kender modtageren; 0 beskeder venter på den", linjer);
        Assert.Contains("  ppr.slut: er ved at få loggen fra nr. 3; 7 numre mangler", linjer);
        Assert.Contains("  ?: nr. 999999 skal leveres, men er ikke i loggen", linjer);
        Assert.Contains("  Modtager nr. 99 findes ikke, men 1 besked fra nr. 999999 venter på den", linjer);
    }

    [Fact]
    public async Task Migrate_says_what_it_applied_and_verify_does_not_read_a_database_of_another_version()
    {
        var tom = await Testdatabase.Ny([]);
        async Task<(int, string)> Koer(string verbum)
        {
            var ud = new StringWriter();
            return (await new Verber(tom, [Modul], ud).Koer([verbum]), ud.ToString());
        }

        var (kode, tekst) = await Koer("verify");
        Assert.Equal(1, kode);
        Assert.StartsWith("Databasen er ikke på denne version: 2 filer mangler, først ppr/0000_stroem.sql. Kør migrate.", tekst, StringComparison.Ordinal);
        (kode, tekst) = await Koer("migrate");
        Assert.Equal(0, kode);
        Assert.Equal(["anvendt  ppr/0000_stroem.sql", "anvendt  ppr/0001_proeve.sql", "Databasen er på denne version. 2 filer blev anvendt."], tekst.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((0, "Databasen var allerede på denne version." + Environment.NewLine), await Koer("migrate"));
        Assert.Equal(0, (await Koer("verify")).Item1);
    }

    [Theory]
    [InlineData("Brug: Kommune.Host", "hjælp")]
    [InlineData("Brug: Kommune.Host", "migrate", "ppr")]
    [InlineData("Brug: Kommune.Host", "verify", "ppr", "borger")]
    [InlineData("Der er ikke noget modul samspil med hændelser. Der er ppr.", "rebuild", "samspil")]
    public void A_word_that_is_no_verb_is_answered_with_how_it_is_used(string svar, params string[] args)
    {
        var ud = new StringWriter();
        Assert.True(Verber.ErGivet(args));
        Assert.False(Verber.Forstaar(args, [Modul], ud));
        Assert.StartsWith(svar, ud.ToString(), StringComparison.Ordinal);
        Assert.False(Verber.ErGivet(["--urls", "http://localhost:5080"]));
        Assert.False(Verber.ErGivet([]));
    }
}
