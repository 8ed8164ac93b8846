using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>How a field of a setting is shown.</summary>
public enum Feltart
{
    Tekst,
    Tal,
    JaNej,
    Valg,
    Dato,

    /// <summary>A list of single values: texts one per line, others with commas.</summary>
    Liste,

    /// <summary>A list of records: one row each.</summary>
    Raekker,
}

/// <summary>One constructor parameter of a setting, as the generic form shows and compares it.</summary>
public sealed record Opsaetningsfelt(string Navn, string Etiket, string? Hint, Type Type, bool MaaMangle, Feltart Art, Type? Element)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Opsaetningsfelt>> Kendte = new();

    public static IReadOnlyList<Opsaetningsfelt> For(Type type) => Kendte.GetOrAdd(type, t =>
    {
        var nullighed = new NullabilityInfoContext();
        var konstruktoer = t.GetConstructors().Where(k => k.GetParameters() is not [var p] || p.ParameterType != t).MaxBy(k => k.GetParameters().Length)
            ?? throw new InvalidOperationException($"{t.Name} has no constructor to be edited by.");
        return [.. konstruktoer.GetParameters().Select(p => Af(p, nullighed))];
    });

    public object? Vaerdi(object post) => post.GetType().GetProperty(Navn)!.GetValue(post);

    /// <summary>The elements of a list; none for null.</summary>
    public IReadOnlyList<object> Elementer(object? vaerdi) => vaerdi is System.Collections.IEnumerable alle ? [.. alle.Cast<object>()] : [];

    /// <summary>As its field shows it and the binder reads it.</summary>
    public string Feltvaerdi(object? vaerdi) => Art switch
    {
        Feltart.Liste => string.Join(Element == typeof(string) ? "\n" : ", ", Elementer(vaerdi).Select(En)),
        _ => En(vaerdi),
    };

    /// <summary>As a person reads it.</summary>
    public string Vist(object? vaerdi) => vaerdi switch
    {
        null => "–",
        bool b => b ? "ja" : "nej",
        Enum e => Ord(e.ToString()),
        LocalDate d => DanskTid.Dato(d),
        string s => s.Length == 0 ? "–" : s,
        _ when Art == Feltart.Liste => Elementer(vaerdi) is { Count: > 0 } alle ? string.Join(Element == typeof(string) ? "\n" : ", ", alle.Select(e => e is Enum ? Ord(e.ToString()!) : En(e))) : "–",
        _ => En(vaerdi),
    };

    public IReadOnlyList<Valg> Muligheder => (Nullable.GetUnderlyingType(Type) ?? Type) is { IsEnum: true } e
        ? [.. Enum.GetNames(e).Select(n => new Valg(n, Ord(n)))]
        : [new("true", "ja"), new("false", "nej")];

    /// <summary>TilFagpersonUdenSag → Til fagperson uden sag. Names in code are ASCII; here they get their letters back.</summary>
    public static string Ord(string navn)
    {
        var ud = new StringBuilder(navn.Length + 8);
        foreach (var c in navn)
        {
            if (char.IsUpper(c) && ud.Length > 0)
            {
                ud.Append(' ');
            }

            ud.Append(ud.Length == 0 ? c : char.ToLowerInvariant(c));
        }

        return ud.Replace("ae", "æ").Replace("oe", "ø").Replace("aa", "å").Replace("Ae", "Æ").Replace("Oe", "Ø").Replace("Aa", "Å").ToString();
    }

    private static string En(object? vaerdi) => vaerdi is decimal m ? DanskTal.Tal(m, 8) : Felttekst.Af(vaerdi);

    private static Opsaetningsfelt Af(ParameterInfo p, NullabilityInfoContext nullighed)
    {
        var indre = Nullable.GetUnderlyingType(p.ParameterType);
        var type = indre ?? p.ParameterType;
        var maaMangle = indre is not null || (!type.IsValueType && nullighed.Create(p).WriteState == NullabilityState.Nullable);
        var element = type == typeof(string) ? null : type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var e] && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? e : null;
        var art = element is not null ? ErEnkel(element) ? Feltart.Liste : Feltart.Raekker
            : type == typeof(string) ? Feltart.Tekst
            : type == typeof(bool) ? indre is null ? Feltart.JaNej : Feltart.Valg
            : type.IsEnum ? Feltart.Valg
            : type == typeof(LocalDate) ? Feltart.Dato
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? Feltart.Tal
            : throw new InvalidOperationException($"The settings page cannot edit {p.Member.DeclaringType!.Name}.{p.Name}: {type.Name}.");
        var egen = p.GetCustomAttribute<EtiketAttribute>() ?? p.Member.DeclaringType!.GetProperty(p.Name!)?.GetCustomAttribute<EtiketAttribute>();
        return new(p.Name!, egen?.Tekst ?? Ord(p.Name!), egen?.Hint, p.ParameterType, maaMangle, art, element);
    }

    private static bool ErEnkel(Type t) => t == typeof(string) || t.IsPrimitive || t.IsEnum || t == typeof(decimal) || t == typeof(LocalDate);
}
