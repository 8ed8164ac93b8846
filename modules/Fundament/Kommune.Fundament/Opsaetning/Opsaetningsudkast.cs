using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>What the editing page of a setting posts.</summary>
internal interface IOpsaetningsudkast
{
    object Indhold { get; }
    LocalDate GaelderFra { get; }
    string Begrundelse { get; }
}

internal sealed record Opsaetningsudkast<T>(T Vaerdi, LocalDate GaelderFra, [property: MaxLength(2000)] string Begrundelse) : IOpsaetningsudkast where T : notnull
{
    object IOpsaetningsudkast.Indhold => Vaerdi;
}

/// <summary>The generic form of a setting: values into fields, posted fields into a checked value.</summary>
internal static partial class Opsaetningsform
{
    public const string Rod = "Vaerdi";

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Nummer();

    /// <summary>Fills the form with a value, rows and all.</summary>
    public static void Saet(Formular f, object vaerdi) => Saet(f, Rod + ".", vaerdi);

    private static void Saet(Formular f, string praefiks, object post)
    {
        foreach (var felt in Opsaetningsfelt.For(post.GetType()))
        {
            var v = felt.Vaerdi(post);
            if (felt.Art != Feltart.Raekker)
            {
                f.Saet(praefiks + felt.Navn, felt.Feltvaerdi(v));
                continue;
            }

            var nr = 0;
            foreach (var raekke in felt.Elementer(v))
            {
                Saet(f, string.Create(CultureInfo.InvariantCulture, $"{praefiks}{felt.Navn}[{nr++}]."), raekke);
            }
        }
    }

    /// <summary>The row numbers of a list that the form shows, in order.</summary>
    public static IReadOnlyList<int> Raekker(Formular f, string felt) =>
        [.. f.Feltnavne.Where(n => n.StartsWith(felt + "[", StringComparison.OrdinalIgnoreCase))
            .Select(n => int.TryParse(n.AsSpan(felt.Length + 1, Math.Max(0, n.IndexOf(']', felt.Length) - felt.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : -1)
            .Where(nr => nr >= 0).Distinct().Order()];

    /// <summary>The posted form as a draft whose fields are right, and whose value survives being stored; or what is wrong.</summary>
    public static IOpsaetningsudkast? Laes(Type type, IFormCollection form, Instant nu, out IReadOnlyList<Fejl> fejl)
    {
        var lister = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tekstlister = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Lister(type, Rod, lister, tekstlister);
        var delt = new FormCollection(form.ToDictionary(f => f.Key, f => Nummer().Replace(f.Key, "") is var sti && lister.Contains(sti) ? Del(f.Value, tekstlister.Contains(sti)) : f.Value, StringComparer.OrdinalIgnoreCase));
        if (!FormularBinder.Bind(typeof(Opsaetningsudkast<>).MakeGenericType(type), delt, new Dictionary<string, object?>(StringComparer.Ordinal), nu, out var bundet, out fejl))
        {
            return null;
        }

        var udkast = (IOpsaetningsudkast)bundet;
        try
        {
            _ = JsonSerializer.Deserialize(Json.Skriv(udkast.Indhold), type, Json.Valg);
        }
        catch (JsonException e)
        {
            fejl = [new Fejl(null, e.Message)];
            return null;
        }

        fejl = [.. ((IOpsaetning)udkast.Indhold).Fejl().Select(t => new Fejl(null, t))];
        return fejl.Count == 0 ? udkast : null;
    }

    /// <summary>What has been shown in the preview, so that nothing else is saved after it.</summary>
    public static string Aftryk(IOpsaetningsudkast u) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{u.GaelderFra:yyyy-MM-dd}\n{Json.Skriv(u.Indhold)}")))[..16];

    /// <summary>The form without one row; the numbers of the others stay.</summary>
    public static IFormCollection Uden(IFormCollection form, string raekke) =>
        new FormCollection(form.Where(f => !f.Key.StartsWith(raekke + ".", StringComparison.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase));

    private static StringValues Del(StringValues v, bool tekst) =>
        v.SelectMany(x => (x ?? "").Split(tekst ? ['\n'] : ['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();

    private static void Lister(Type type, string sti, HashSet<string> lister, HashSet<string> tekstlister)
    {
        foreach (var f in Opsaetningsfelt.For(type))
        {
            if (f.Art == Feltart.Raekker)
            {
                Lister(f.Element!, $"{sti}.{f.Navn}", lister, tekstlister);
            }
            else if (f.Art == Feltart.Liste)
            {
                lister.Add($"{sti}.{f.Navn}");
                if (f.Element == typeof(string))
                {
                    tekstlister.Add($"{sti}.{f.Navn}");
                }
            }
        }
    }
}
