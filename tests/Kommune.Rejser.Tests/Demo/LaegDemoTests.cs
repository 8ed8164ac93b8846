using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Host.Demo;
using Kommune.Test;
using Npgsql;

namespace Kommune.Rejser.Tests.Demo;

public sealed class LaegDemoTests
{
    [Fact]
    public async Task Demoen_laegges_ind()
    {
        var f = await Testdatabase.Ny(Vaert.AlleModuler);
        var t = Stopwatch.GetTimestamp();
        var antal = await Demovaert.Laeg(f, Webvaert.Begyndelse, Demokommune.Froe);
        Console.WriteLine($"{Stopwatch.GetElapsedTime(t).TotalSeconds:0.0} s, {antal.Values.Sum()} commands");
        foreach (var (k, n) in antal.OrderByDescending(x => x.Value))
        {
            Console.WriteLine($"{n,6} {k}");
        }
    }
}
