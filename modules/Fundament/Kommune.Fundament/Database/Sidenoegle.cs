using System.Globalization;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>Paging by key: the time and id of the last row shown, as they stand in a URL.</summary>
public readonly record struct Sidenoegle(Instant Tid, Guid Id)
{
    public static string Skriv(Instant tid, Guid id) => $"{tid.ToUnixTimeTicks():x}-{id:N}";

    /// <summary>Null when there is none, or when somebody wrote nonsense in the address.</summary>
    public static Sidenoegle? Laes(string? tekst) =>
        tekst?.Split('-', 2) is [var t, var i] && long.TryParse(t, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var ticks) && Guid.TryParseExact(i, "N", out var id)
        && ticks > Instant.MinValue.ToUnixTimeTicks() && ticks < Instant.MaxValue.ToUnixTimeTicks()
            ? new Sidenoegle(Instant.FromUnixTimeTicks(ticks), id)
            : null;
}
