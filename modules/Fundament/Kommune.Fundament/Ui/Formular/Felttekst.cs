using System.Collections;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A value as its field shows it and <see cref="FormularBinder"/> reads it again.</summary>
public static class Felttekst
{
    public static string Af(object? vaerdi) => vaerdi switch
    {
        null => "",
        string s => s,
        bool b => b ? "true" : "false",
        Enum e => e.ToString(),
        LocalDate d => DanskTid.Felttekst(d),
        Instant i => DanskTid.Felttekst(i),
        LocalTime t => DanskTid.Kl(t),
        decimal m => DanskTal.Beloeb(m),
        int i => DanskTal.Heltal(i),
        long l => DanskTal.Heltal(l),
        Guid g => g.ToString("D"),
        IId id => id.Vaerdi.ToString("D"),
        _ => throw new NotSupportedException($"{vaerdi.GetType().Name} cannot be shown in a field."),
    };

    internal static string[] Alle(object? vaerdi) => vaerdi switch
    {
        null => [],
        string s => [s],
        IEnumerable flere => flere.Cast<object?>().Select(Af).ToArray(),
        _ => [Af(vaerdi)],
    };
}
