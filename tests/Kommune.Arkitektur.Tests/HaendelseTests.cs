using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Arkitektur.Tests;

/// <summary>
/// What has been stored must be readable for ever: every event and message has a stable name of its own, and a file that
/// shows what it looks like. A file that changes is an old event that no longer reads; add a new type instead.
/// </summary>
public sealed class HaendelseTests
{
    private static readonly string Mappe = Path.Combine(Testdatabase.Rod, "tests", "Kommune.Arkitektur.Tests", "Haendelser");

    public static IReadOnlyList<(string Navn, Type Type)> Alle { get; } =
    [
        .. Modul.UdenFundament.SelectMany(m => Haendelsestyper.For(m.Assembly).Typer.Select(t => ($"{m.Skema}/{t.Key}", t.Value))),
        .. Modul.Alle.SelectMany(m => m.Contracts.GetTypes()).Where(t => t.GetCustomAttribute<BeskedAttribute>() is not null).Select(t => ("besked/" + Navn(t.GetCustomAttribute<BeskedAttribute>()!), t)),
    ];

    private static string Navn(BeskedAttribute b) => $"{b.Navn}.v{b.Version}";

    [Fact]
    public void Enhver_haendelse_og_besked_har_sit_eget_navn()
    {
        Assert.True(Alle.Count > 20);
        Assert.Empty(Alle.GroupBy(a => a.Navn, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        var beskeder = Modul.Alle.SelectMany(m => m.Contracts.GetTypes()).Where(t => typeof(IBesked).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false, IsGenericType: false });
        Assert.Empty(beskeder.Where(t => t.GetCustomAttribute<BeskedAttribute>() is null).Select(t => $"{t.FullName} has no [Besked]"));
        Assert.Empty(Alle.Where(a => !a.Navn.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '/')).Select(a => a.Navn));
    }

    [Fact]
    public void Gemte_haendelser_kan_laeses_som_de_blev_skrevet()
    {
        var fejl = new List<string>();
        foreach (var (navn, type) in Alle)
        {
            var sti = Path.Combine(Mappe, navn);
            try
            {
                if (!File.Exists(sti + ".verified.json"))
                {
                    // New: an example is made once, and from then on it is what the database holds.
                    Verificer.Fil(Pent(Json.Skriv(Eksempel(type, 1)!)), sti, "json");
                    continue;
                }

                var gemt = File.ReadAllText(sti + ".verified.json");
                var laest = JsonSerializer.Deserialize(gemt, type, Json.Valg)!;
                if (!JsonNode.DeepEquals(JsonNode.Parse(Json.Skriv(laest)), JsonNode.Parse(gemt)))
                {
                    fejl.Add($"{navn} reads, but not as it was written:\n{Pent(Json.Skriv(laest))}");
                }
            }
            catch (Exception e) when (e is JsonException or Xunit.Sdk.XunitException or NotSupportedException or InvalidOperationException)
            {
                fejl.Add($"{navn}: {e.Message}");
            }
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
    }

    [Fact]
    public void En_gemt_haendelse_forsvinder_ikke() =>
        Assert.Empty(Directory.GetFiles(Mappe, "*.verified.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Mappe, f).Replace('\\', '/').Replace(".verified.json", "", StringComparison.Ordinal)).Except(Alle.Select(a => a.Navn), StringComparer.Ordinal).Select(n => $"{n} is stored, but no class bears the name"));

    /// <summary>The counter-example: a renamed field and a changed type are both seen.</summary>
    [Fact]
    public void En_aendret_haendelse_opdages()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"antal":"to"}""", typeof(Foer), Json.Valg));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"gammeltNavn":2}""", typeof(Foer), Json.Valg));
    }

    private static string Pent(string json) => JsonSerializer.Serialize(JsonNode.Parse(json), new JsonSerializerOptions(Json.Valg) { WriteIndented = true });

    /// <summary>Something in every field, so that no field can disappear unseen.</summary>
    private static object? Eksempel(Type t, int nr)
    {
        if (Nullable.GetUnderlyingType(t) is { } u)
        {
            return Eksempel(u, nr);
        }

        if (typeof(IId).IsAssignableFrom(t))
        {
            return Activator.CreateInstance(t, Guid.Parse($"0198c0de-0000-7000-8000-{nr:D12}"));
        }

        if (t.IsEnum)
        {
            return Enum.GetValues(t).Cast<object>().Last();
        }

        if (t.IsGenericType || t.IsArray)
        {
            var e = t.IsArray ? t.GetElementType()! : t.GetGenericArguments()[^1];
            if (t.IsGenericType && t.GetGenericArguments() is [var noegle, var vaerdi])
            {
                var d = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(noegle, vaerdi))!;
                d.Add(Eksempel(noegle, nr)!, Eksempel(vaerdi, nr));
                return d;
            }

            var liste = Array.CreateInstance(e, 1);
            liste.SetValue(Eksempel(e, nr), 0);
            return t.IsAssignableFrom(liste.GetType()) ? liste : Activator.CreateInstance(typeof(List<>).MakeGenericType(e), liste);
        }

        return t switch
        {
            _ when t == typeof(string) => $"tekst {nr} æøå",
            _ when t == typeof(int) => nr,
            _ when t == typeof(long) => (long)nr,
            _ when t == typeof(decimal) => nr + 0.25m,
            _ when t == typeof(double) => nr + 0.5,
            _ when t == typeof(bool) => true,
            _ when t == typeof(Guid) => Guid.Parse($"0198c0de-0000-7000-8000-{nr:D12}"),
            _ when t == typeof(Instant) => Instant.FromUtc(2026, 11, 23, 8, 0, nr),
            _ when t == typeof(LocalDate) => new LocalDate(2026, 11, nr % 28 + 1),
            _ => Objekt(t),
        };

        static object Objekt(Type t)
        {
            var k = t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(c => c.GetParameters() is not [var p] || p.ParameterType != t).OrderByDescending(c => c.GetParameters().Length).First();
            return k.Invoke([.. k.GetParameters().Select((p, i) => Eksempel(p.ParameterType, i + 1))]);
        }
    }

    private sealed record Foer(int Antal);
}
