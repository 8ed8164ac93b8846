using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>Which DbContext belongs to which schema, for code that knows a module only by its schema.</summary>
internal sealed class Moduldatabaser(IReadOnlyList<IModul> moduler)
{
    private readonly Dictionary<string, Type> _typer = moduler.ToDictionary(
        m => m.Skema,
        m => m.GetType().Assembly.GetTypes().Single(t => t.IsSubclassOf(typeof(ModulDb)) && !t.IsAbstract),
        StringComparer.Ordinal);

    public ModulDb Af(string skema, IServiceProvider services) => (ModulDb)services.GetRequiredService(_typer[skema]);
}
