// Hosts of their own for the trials of delivery: they can be killed, stopped, and can kill themselves, as a test process cannot.
//   <connection> <receiver> <message type>   one receiver, whose messages say what their handling does (Farlig)
//   vaert <connection>                       the trial module with the real pipeline (Proevemodul)
//   udholdenhed <minutes> <hosts>            the endurance run, which starts a database and such hosts (build/udholdenhed.sh)
using Kommune.Fundament;
using Kommune.Leveringsproces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

if (args is ["udholdenhed", ..])
{
    return await Udholdenhed.Koer(args[1..]);
}

var b = Host.CreateApplicationBuilder();
if (args is ["vaert", var forbindelse])
{
    b.Services.AddSingleton(new LeveringValg { FoersteVent = TimeSpan.FromMilliseconds(50), Puls = TimeSpan.FromMilliseconds(200), Vaert = $"proces-{Environment.ProcessId}" });
    b.Services.AddFundament([new Proevemodul()], new Datakilder(forbindelse, [Proevemodul.Navnet]), new Ur());
}
else
{
    b.Services.AddSingleton(new Datakilder(args[0], []));
    b.Services.AddSingleton(new Modtager(args[1], Datakilder.Fundament, Begyndelse.FraBegyndelsen, new HashSet<string> { args[2] }));
    b.Services.AddSingleton<IBeskedHaandtering, Farlig>();
    b.Services.AddLevering(new LeveringValg { HoejsteForsoeg = 3, FoersteVent = TimeSpan.FromMilliseconds(100), Puls = TimeSpan.FromMilliseconds(100), Vaert = "proces" });
}

await b.Build().RunAsync();
return 0;
