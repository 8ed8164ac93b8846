using Kommune.Leveringsproces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommune.Fundament.Tests;

/// <summary>The trial module on the real pipeline, in the test's own process.</summary>
internal static class Proevevaert
{
    public static ServiceProvider Services(Datakilder kilder) =>
        new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Critical)).AddFundament([new Proevemodul()], kilder, new Ur()).BuildServiceProvider();
}
