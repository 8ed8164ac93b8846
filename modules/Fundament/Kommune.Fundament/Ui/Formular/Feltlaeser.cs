using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>Reads the text of one field as a type. Gives the message when it cannot, null when it could.</summary>
internal static class Feltlaeser
{
    public static readonly IReadOnlySet<Type> Kendte = new HashSet<Type>
    {
        typeof(bool), typeof(int), typeof(long), typeof(decimal), typeof(Guid), typeof(LocalDate), typeof(LocalTime), typeof(Instant),
    };

    private static readonly ConcurrentDictionary<Type, Func<Guid, object>> Ider = new();

    public static bool ErId(Type type) => type.IsValueType && typeof(IId).IsAssignableFrom(type)
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>) && i.GenericTypeArguments[0] == type);

    public static string? Laes(Type type, string tekst, Instant nu, out object? vaerdi)
    {
        vaerdi = null;
        if (type == typeof(string)) { vaerdi = tekst; return null; }
        if (type == typeof(bool)) return Bool(tekst, out vaerdi);
        if (type == typeof(decimal)) return Sat(DanskTal.Laes(tekst, out var m), m, DanskTal.SkrivTal, out vaerdi);
        if (type == typeof(long)) return Sat(DanskTal.LaesHeltal(tekst, out var l), l, DanskTal.SkrivHeltal, out vaerdi);
        if (type == typeof(int)) return Sat(DanskTal.LaesHeltal(tekst, out var h) && h is >= int.MinValue and <= int.MaxValue, unchecked((int)h), DanskTal.SkrivHeltal, out vaerdi);
        if (type == typeof(LocalDate)) return Sat(DanskTid.LaesDato(tekst, DanskTid.Dag(nu), out var d), d, DanskTid.SkrivDato, out vaerdi);
        if (type == typeof(Instant)) return Sat(DanskTid.LaesTidspunkt(tekst, nu, out var t), t, DanskTid.SkrivTidspunkt, out vaerdi);
        if (type == typeof(LocalTime)) return Sat(DanskTid.LaesKlokkeslaet(tekst, out var k), k, DanskTid.SkrivKlokkeslaet, out vaerdi);
        if (type.IsEnum) return Sat(Enum.GetNames(type).Contains(tekst, StringComparer.Ordinal) && Enum.TryParse(type, tekst, out vaerdi), vaerdi!, FormularBinder.VaelgEn, out vaerdi);
        var ok = Guid.TryParseExact(tekst, "D", out var id) && id != Guid.Empty;
        if (!ok) return FormularBinder.VaelgEn;
        vaerdi = type == typeof(Guid) ? id : Ider.GetOrAdd(type, Fabrik)(id);
        return null;
    }

    /// <summary>
    /// Trimmed, with one kind of newline; null when it holds what the database cannot keep or nobody can read back: NUL and
    /// half a character (an unpaired surrogate).
    /// </summary>
    public static string? Normaliser(string raa)
    {
        for (var i = 0; i < raa.Length; i++)
        {
            var c = raa[i];
            if (c == '\0') return null;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == raa.Length || !char.IsLowSurrogate(raa[i + 1])) return null;
            i++;
        }
        return raa.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
    }

    private static string? Bool(string tekst, out object? vaerdi)
    {
        bool? laest = tekst switch { "true" or "on" or "ja" => true, "false" or "nej" => false, _ => null };
        vaerdi = laest;
        return laest is null ? FormularBinder.VaelgEn : null;
    }

    private static string? Sat(bool ok, object laest, string besked, out object? vaerdi)
    {
        vaerdi = ok ? laest : null;
        return ok ? null : besked;
    }

    private static Func<Guid, object> Fabrik(Type type) =>
        typeof(Feltlaeser).GetMethod(nameof(FraGuid), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Func<Guid, object>>();

    private static object FraGuid<T>(Guid id) where T : struct, IId<T> => T.Fra(id);
}
