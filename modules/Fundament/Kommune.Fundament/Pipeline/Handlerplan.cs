using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// How one command or message is handled: the static Load, Validate and Handle methods of its handler, compiled once.
/// Parameters are the input itself, what Load returned, <see cref="Sammenhaeng"/>, Instant (now), CancellationToken, for a message
/// also the <see cref="LeveretBesked"/> that it came as, or a service.
/// </summary>
internal sealed class Handlerplan
{
    private static readonly MethodInfo HentService = typeof(ServiceProviderServiceExtensions).GetMethod(nameof(ServiceProviderServiceExtensions.GetRequiredService), 1, [typeof(IServiceProvider)])!;
    private readonly Func<Koersel, Task<object?[]>>? _load;
    private readonly bool[] _maaMangle;
    private readonly int _foersteAggregat;
    private readonly Func<Koersel, object?>? _validate;
    private readonly Func<Koersel, object?> _handle;

    public Type Handler { get; }
    public Type Ind { get; }
    public string Skema { get; }
    public KraeverAttribute? Kraever { get; }
    public bool UdenTilknytning { get; }

    public Handlerplan(Type handler, Type ind, string skema, Func<Type, bool> erService)
    {
        (Handler, Ind, Skema) = (handler, ind, skema);
        Kraever = ind.GetCustomAttribute<KraeverAttribute>();
        UdenTilknytning = ind.GetCustomAttribute<UdenTilknytningAttribute>() is not null;
        var metoder = handler.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        MethodInfo? Metode(string navn) => metoder.SingleOrDefault(m => m.Name == navn && (m.GetParameters().Any(p => p.ParameterType == ind) || (navn != "Handle" && metoder.Count(x => x.Name == navn) == 1)));
        var load = Metode("Load");
        Type[] hentede = [];
        _maaMangle = [];
        if (load is not null)
        {
            (hentede, _maaMangle) = Resultater(load);
            _load = Kompiler<Task<object?[]>>(load, [], erService, k => Expression.Call(typeof(Handlerplan), nameof(Vent), [load.ReturnType.GenericTypeArguments[0]], k));
        }

        _foersteAggregat = Array.FindIndex(hentede, t => t.IsSubclassOf(typeof(Aggregat)));
        if (Metode("Validate") is { } validate)
        {
            if (validate.ReturnType != typeof(Afvisning))
            {
                throw new InvalidOperationException($"{handler.Name}.Validate must return Afvisning?.");
            }

            _validate = Kompiler<object?>(validate, hentede, erService, k => k);
        }

        var handle = Metode("Handle") ?? throw new InvalidOperationException($"{handler.FullName} has no Handle({ind.Name}, …).");
        _handle = Kompiler<object?>(handle, hentede, erService, k => handle.ReturnType == typeof(void) ? Expression.Block(k, Expression.Constant(null)) : Expression.Convert(k, typeof(object)));
    }

    /// <summary>False: something that Load had to find is not there.</summary>
    public async Task<bool> Hent(Koersel k)
    {
        if (_load is null)
        {
            return true;
        }

        k.Hentet = await _load(k);
        return !k.Hentet.Where((x, i) => x is null && !_maaMangle[i]).Any();
    }

    /// <summary>What <see cref="IHarVersion"/> is held against: the first aggregate that Load gives, 0 while there is none. Null: it gives none.</summary>
    public int? Version(Koersel k) => _foersteAggregat < 0 ? null : (k.Hentet[_foersteAggregat] as Aggregat)?.Version ?? 0;

    public Afvisning? Valider(Koersel k) => (Afvisning?)_validate?.Invoke(k);
    public object? Udfoer(Koersel k) => _handle(k);

    private Func<Koersel, T> Kompiler<T>(MethodInfo metode, Type[] hentede, Func<Type, bool> erService, Func<Expression, Expression> om)
    {
        var k = Expression.Parameter(typeof(Koersel));
        var argumenter = metode.GetParameters().Select(p => Argument(p, k, hentede, erService, metode)).ToArray();
        return Expression.Lambda<Func<Koersel, T>>(om(Expression.Call(metode, argumenter)), k).Compile();
    }

    private Expression Argument(ParameterInfo p, ParameterExpression k, Type[] hentede, Func<Type, bool> erService, MethodInfo metode)
    {
        var t = p.ParameterType;
        if (t == Ind)
        {
            return Expression.Convert(Expression.Field(k, nameof(Koersel.Ind)), t);
        }

        if (Array.IndexOf(hentede, t) is var i and >= 0)
        {
            return Expression.Convert(Expression.ArrayIndex(Expression.Field(k, nameof(Koersel.Hentet)), Expression.Constant(i)), t);
        }

        if (t == typeof(Sammenhaeng))
        {
            return Expression.Field(k, nameof(Koersel.Sammenhaeng));
        }

        if (t == typeof(Instant))
        {
            return Expression.Property(Expression.Field(k, nameof(Koersel.Sammenhaeng)), nameof(Sammenhaeng.Nu));
        }

        if (t == typeof(LeveretBesked))
        {
            return Expression.Field(k, nameof(Koersel.Leveret));
        }

        if (t == typeof(CancellationToken))
        {
            return Expression.Field(k, nameof(Koersel.Ct));
        }

        return erService(t)
            ? Expression.Call(HentService.MakeGenericMethod(t), Expression.Field(k, nameof(Koersel.Services)))
            : throw new InvalidOperationException($"{Handler.Name}.{metode.Name}: nothing gives the parameter {t.Name} {p.Name}.");
    }

    private static (Type[] Typer, bool[] MaaMangle) Resultater(MethodInfo load)
    {
        if (!load.ReturnType.IsGenericType || load.ReturnType.GetGenericTypeDefinition() != typeof(Task<>))
        {
            throw new InvalidOperationException($"{load.DeclaringType!.Name}.Load must return Task<…>.");
        }

        var t = load.ReturnType.GenericTypeArguments[0];
        var nul = new NullabilityInfoContext().Create(load.ReturnParameter).GenericTypeArguments[0];
        return typeof(ITuple).IsAssignableFrom(t)
            ? (t.GenericTypeArguments, nul.GenericTypeArguments.Select(n => n.ReadState == NullabilityState.Nullable).ToArray())
            : ([t], [false]);     // a single thing that is not there is "not found", whatever its annotation
    }

    private static async Task<object?[]> Vent<T>(Task<T> opgave) => await opgave is var r && r is ITuple t
        ? Enumerable.Range(0, t.Length).Select(i => t[i]).ToArray()
        : [r];
}

/// <summary>One run of a plan.</summary>
internal sealed class Koersel
{
    public required object Ind;
    public required Sammenhaeng Sammenhaeng;
    public required IServiceProvider Services;

    /// <summary>The message as it was delivered; nothing for a command.</summary>
    public LeveretBesked Leveret;
    public object?[] Hentet = [];
    public CancellationToken Ct;
}
