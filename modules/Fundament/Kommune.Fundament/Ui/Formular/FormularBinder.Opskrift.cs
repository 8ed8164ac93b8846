using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.ExceptionServices;
using NodaTime;

namespace Kommune.Fundament;

public static partial class FormularBinder
{
    /// <summary>How a record is made: found once per type by reflection.</summary>
    private sealed record Opskrift(IReadOnlyList<Parameter> Parametre, ConstructorInfo Konstruktoer)
    {
        private static readonly ConcurrentDictionary<Type, Opskrift> Kendte = new();

        public static Opskrift For(Type type) => Kendte.GetOrAdd(type, Find);

        public object Lav(object?[] argumenter)
        {
            try
            {
                return Konstruktoer.Invoke(argumenter);
            }
            catch (TargetInvocationException e) when (e.InnerException is { } indre)
            {
                ExceptionDispatchInfo.Throw(indre);          // a command is data: a constructor that throws is a mistake in the code
                throw;
            }
        }

        private static Opskrift Find(Type type)
        {
            // A record also has a protected copy constructor, and a struct a parameterless one; neither is meant.
            var alle = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Where(k => !ErKopi(k, type)).ToArray();
            if (alle.Length != 1) throw new InvalidOperationException($"{type.Name} must have one constructor to be posted, not {alle.Length}.");
            var nullighed = new NullabilityInfoContext();
            return new([.. alle[0].GetParameters().Select(p => Parameter.Af(p, nullighed))], alle[0]);
        }

        private static bool ErKopi(ConstructorInfo k, Type type) => k.GetParameters() is [var p] && p.ParameterType == type;

        public static bool ErSimpel(Type type) =>
            type == typeof(string) || type.IsEnum || Feltlaeser.Kendte.Contains(type) || Feltlaeser.ErId(type);
    }

    private sealed record Parameter(string Navn, Type Type, bool MaaMangle, bool HarStandard, object? Standard, int Laengde, Type? Element, Type? Liste)
    {
        public static Parameter Af(ParameterInfo p, NullabilityInfoContext nullighed)
        {
            var indre = Nullable.GetUnderlyingType(p.ParameterType);
            var type = indre ?? p.ParameterType;
            var maaMangle = indre is not null || (!type.IsValueType && nullighed.Create(p).WriteState == NullabilityState.Nullable);
            var element = type == typeof(string) ? null : ElementAf(type);
            return new(p.Name!, type, maaMangle, p.HasDefaultValue, p.HasDefaultValue ? Standardvaerdi(p, type) : null, LaengdeAf(p), element, element is null ? null : type);
        }

        /// <summary>Reflection gives the number of an enum's default and null for a struct's.</summary>
        private static object? Standardvaerdi(ParameterInfo p, Type type) => p.DefaultValue switch
        {
            null when type == p.ParameterType && type.IsValueType => Activator.CreateInstance(type),
            { } tal when type.IsEnum && tal is not Enum => Enum.ToObject(type, tal),
            var andet => andet,
        };

        private static int LaengdeAf(ParameterInfo p)
        {
            var egenskab = p.Member.DeclaringType?.GetProperty(p.Name!);
            return p.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength
                ?? p.GetCustomAttribute<MaxLengthAttribute>()?.Length
                ?? egenskab?.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength
                ?? egenskab?.GetCustomAttribute<MaxLengthAttribute>()?.Length
                ?? StandardLaengde;
        }

        private static Type? ElementAf(Type type)
        {
            if (type.IsArray) return type.GetElementType();
            if (!type.IsGenericType || type.GetGenericArguments() is not [var element]) return null;
            return type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element : null;
        }

        public object Samling(List<object?> vaerdier)
        {
            // With errors there may be holes; the command is not made then, so an empty one will do.
            var hele = vaerdier.Contains(null) ? [] : vaerdier;
            if (Liste!.IsArray)
            {
                var tabel = Array.CreateInstance(Element!, hele.Count);
                for (var i = 0; i < hele.Count; i++) tabel.SetValue(hele[i], i);
                return tabel;
            }
            var liste = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(Element!))!;
            foreach (var v in hele) liste.Add(v);
            return liste;
        }
    }
}
