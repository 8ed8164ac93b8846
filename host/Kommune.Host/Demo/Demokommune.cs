using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>The invented municipality: seeded only into a database that holds no employee.</summary>
internal static class Demokommune
{
    public static async Task Klargoer(IServiceProvider services)
    {
        var data = services.GetRequiredService<Datakilder>();
        if (await Sql.Kommando(data[Datakilder.Fundament], "select exists(select from organisation.medarbejder)").Skalar<bool>())
        {
            return;
        }

        await Demoorganisation.Opret(services.GetRequiredService<Organisationsdata>());
    }
}
