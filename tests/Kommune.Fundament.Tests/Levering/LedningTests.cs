using Kommune.Leveringsproces;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>What was committed although nobody was told, and what was lost although nobody was told.</summary>
public class LedningTests
{
    private static Ledning Til(string forbindelse, out Datakilder kilder, params string[] skemaer)
    {
        var b = new NpgsqlConnectionStringBuilder(forbindelse);
        var ledning = new Ledning(b.Port);
        b.Port = ledning.Port;
        kilder = new Datakilder(b.ConnectionString, skemaer, stoerstePulje: 8);
        return ledning;
    }

    [Fact]
    public async Task A_batch_whose_commit_the_host_never_heard_of_is_not_handled_again()
    {
        await using var p = await Proeve.Ny();
        await using var ledning = Til(p.Forbindelse, out var kilder);
        await using var _ = kilder;
        ledning.MistSvarVed("commit\0");
        var noegle = Proeve.Noegler(1);
        var v = p.NyVaert(new Virkning(), null, kilder, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(10, noegle);
        await v.Tjeneste.StartAsync(default);
        await Proeve.Vent(async () => await p.Virkninger("a") == 10);
        Assert.Equal(1, ledning.Klip());
        await p.UdgivMange(10, noegle);
        await Proeve.Vent(async () => await p.Virkninger("a") >= 20);
        await p.AltErLeveretEnGangIOrden("a");
        Assert.Equal(0, await p.Tal("select from besked.levering union all select from besked.spaerring"));
    }

    [Fact]
    public async Task A_host_cut_off_without_being_told_loses_its_lane_and_what_it_does_later_counts_for_nothing()
    {
        await using var p = await Proeve.Ny();
        await using var ledning = Til(p.Forbindelse, out var kilder);
        await using var _ = kilder;
        var begyndt = new TaskCompletionSource();
        var videre = new TaskCompletionSource();
        var afskaaret = p.NyVaert(new Virkning(async (_, _, c, ct) =>
        {
            if (begyndt.Task.IsCompleted)
            {
                return false;
            }

            await Sql.Kommando(c, "set local transaction_timeout = 0; set local transaction_timeout = '600ms'").Udfoer(ct);
            begyndt.SetResult();
            await videre.Task;
            return false;
        }), null, kilder, Proeve.M("a"));
        await afskaaret.Modtagere.Registrer();
        await p.UdgivMange(20, Proeve.Noegler(1));
        await afskaaret.Tjeneste.StartAsync(default);
        await begyndt.Task;
        ledning.Stum();
        var anden = await p.Start(new Virkning(), null, Proeve.M("a"));
        await Proeve.Vent(async () => await p.Virkninger("a") == 20);
        videre.SetResult();
        await Task.Delay(100);      // it sends its completion into the dead wire
        Assert.NotEqual(0, ledning.Klip());
        await p.UdgivMange(20, Proeve.Noegler(1));
        await anden.Tjeneste.TilStille();
        Assert.Equal(40, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_command_whose_answer_was_lost_is_whole_and_given_again_it_is_told_that_it_is_there()
    {
        var forbindelse = await Testdatabase.Ny([new Proevemodul()]);
        await using var direkte = new Datakilder(forbindelse, ["ppr"], stoerstePulje: 4);
        await using var ledning = Til(forbindelse, out var kilder, "ppr");
        await using var services = Proevevaert.Services(kilder);
        var pipeline = services.GetRequiredService<Pipeline>();
        var opret = new OpretMappe(new(Id.Ny()), BorgerId.Ny());
        ledning.MistSvarVed("commit\0");
        var svar = pipeline.Koer(opret, Bruger.System);
        Task<long> Antal() => Sql.Kommando(direkte["ppr"], "select (select count(*) from ppr.haendelse) * 10 + (select count(*) from ppr.mappe)").Skalar<long>();
        await Proeve.Vent(async () => await Antal() == 11);
        Assert.Equal(1, ledning.Klip());
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => svar);
        Assert.IsType<Svar.Konflikt>(await pipeline.Koer(opret, Bruger.System));
        Assert.Equal(11, await Antal());
        await kilder.DisposeAsync();
    }
}
