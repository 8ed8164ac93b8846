using System.Globalization;

namespace Kommune.Styring;

internal static class Dansk
{
    /// <summary>Æ, Ø and Å come last.</summary>
    public static readonly StringComparer Orden = StringComparer.Create(new CultureInfo("da-DK"), ignoreCase: true);

    /// <summary>▲ 4 or ▼ 4: the sign says the direction, so that the colour need not.</summary>
    public static string Retning(decimal forskel) => forskel > 0 ? "▲" : forskel < 0 ? "▼" : "■";
}
