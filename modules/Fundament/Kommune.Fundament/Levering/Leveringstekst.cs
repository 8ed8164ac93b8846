using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Kommune.Fundament;

internal static class Leveringstekst
{
    /// <summary><c>3 min. 12 s.</c>: an age, at most two units.</summary>
    public static string Tid(Duration d) => d switch
    {
        { TotalDays: >= 1 } => $"{(int)d.TotalDays} d. {d.Hours} t.",
        { TotalHours: >= 1 } => $"{(int)d.TotalHours} t. {d.Minutes} min.",
        { TotalMinutes: >= 1 } => $"{(int)d.TotalMinutes} min. {d.Seconds} s.",
        _ => $"{Math.Max(0, (int)d.TotalSeconds)} s.",
    };
}

/// <summary>What a person must say to let something go.</summary>
internal sealed record Begrundet([property: MaxLength(2000)] string Begrundelse);
