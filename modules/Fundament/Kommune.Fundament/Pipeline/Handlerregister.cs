using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>
/// Says which receiver a message handler belongs to. Order is kept per receiver and citizen, so handlers that depend on
/// each other's order share one. The default is one receiver per module.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModtagerAttribute(string navn) : Attribute
{
    public string Navn { get; } = navn;
    public Begyndelse Begyndelse { get; init; } = Begyndelse.FraBegyndelsen;
}

/// <summary>
/// Every command and message handler of the modules, found by convention once at start: <c>&lt;Name&gt;Handler</c> with a static Handle.
/// One that handles <see cref="IBesked"/> itself is given every public event, with its corrections and annulments, also those that
/// another module begins to publish.
/// </summary>
internal sealed class Handlerregister
{
    private readonly Dictionary<Type, Handlerplan> _kommandoer = [];
    private readonly Dictionary<(string Modtager, Type Besked), List<Handlerplan>> _beskeder = [];

    public Handlerregister(IReadOnlyList<IModul> moduler, Beskedtyper beskedtyper, IServiceProviderIsService services)
    {
        var modtagere = new Dictionary<string, Modtager>(StringComparer.Ordinal);
        foreach (var (modul, handler) in moduler.SelectMany(m => m.GetType().Assembly.GetTypes().Where(ErHandler).Select(h => (m, h))))
        {
            foreach (var ind in handler.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(m => m.Name == "Handle").Select(m => m.GetParameters()[0].ParameterType))
            {
                var plan = new Handlerplan(handler, ind, modul.Skema, services.IsService);
                if (!typeof(IBesked).IsAssignableFrom(ind))
                {
                    if (!_kommandoer.TryAdd(ind, plan))
                    {
                        throw new InvalidOperationException($"{ind.Name} has two handlers: {_kommandoer[ind].Handler.FullName} and {handler.FullName}.");
                    }

                    if (plan.Kraever is null)
                    {
                        throw new InvalidOperationException($"{ind.FullName} has no [Kraever]: say which roles may run it.");
                    }

                    continue;
                }

                var m = handler.GetCustomAttribute<ModtagerAttribute>() ?? new ModtagerAttribute(modul.Skema);
                foreach (var (navn, type) in ind == typeof(IBesked) ? beskedtyper.Offentlige : new Dictionary<string, Type>(StringComparer.Ordinal) { [beskedtyper.Navn(ind)] = ind })
                {
                    var typer = modtagere.TryGetValue(m.Navn, out var kendt) ? kendt.Typer : new HashSet<string>(StringComparer.Ordinal);
                    modtagere[m.Navn] = new Modtager(m.Navn, modul.Skema, m.Begyndelse, typer.Append(navn).ToHashSet(StringComparer.Ordinal));
                    if (!_beskeder.TryGetValue((m.Navn, type), out var planer))
                    {
                        _beskeder[(m.Navn, type)] = planer = [];
                    }

                    planer.Add(plan);
                }
            }
        }

        Modtagere = [.. modtagere.Values.OrderBy(m => m.Navn, StringComparer.Ordinal)];
    }

    public IReadOnlyList<Modtager> Modtagere { get; }
    public IEnumerable<Handlerplan> Kommandoer => _kommandoer.Values;

    public Handlerplan Kommando(Type t) => _kommandoer.TryGetValue(t, out var p) ? p : throw new InvalidOperationException($"No handler for {t.FullName}.");
    public IReadOnlyList<Handlerplan> Besked(string modtager, Type t) => _beskeder.TryGetValue((modtager, t), out var p) ? p : [];

    private static bool ErHandler(Type t) => t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Handler", StringComparison.Ordinal)
        && t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(m => m.Name == "Handle");
}
