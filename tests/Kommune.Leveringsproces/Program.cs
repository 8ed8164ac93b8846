// A host of its own for the tests of delivery: it can be killed, stopped, and can kill itself, as a test process cannot.
// Arguments: connection string, receiver's name, message type. A message's content says what its handling does.
using Kommune.Fundament;
using Kommune.Leveringsproces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var b = Host.CreateApplicationBuilder();
b.Services.AddSingleton(new Datakilder(args[0], []));
b.Services.AddSingleton(new Modtager(args[1], Datakilder.Fundament, Begyndelse.FraBegyndelsen, new HashSet<string> { args[2] }));
b.Services.AddSingleton<IBeskedHaandtering, Farlig>();
b.Services.AddLevering(new LeveringValg { HoejsteForsoeg = 3, FoersteVent = TimeSpan.FromMilliseconds(100), Puls = TimeSpan.FromMilliseconds(100), Vaert = "proces" });
await b.Build().RunAsync();
