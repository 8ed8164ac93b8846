using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A value that cannot be used, said in words for whoever sent it.</summary>
internal sealed class Feltfejl(string tekst) : JsonException(tekst);

/// <summary>JSON as the API takes it: the same demands on every value as the forms make, however deep inside it stands.</summary>
internal static class Kommandojson
{
    private const int FlestRaekker = 500;
    private const decimal StoersteTal = 1_000_000_000_000m;
    private static readonly string TomtId = Guid.Empty.ToString();

    public static readonly JsonSerializerOptions Strengt = Lav();

    /// <summary>Trimmed, with one kind of newline, neither too long nor unprintable; null when there is nothing and there need not be.</summary>
    public static string? Tekst(string raa, int laengde, bool maaMangle)
    {
        var tekst = Feltlaeser.Normaliser(raa) ?? throw new Feltfejl("Teksten har tegn, der ikke kan gemmes");
        return tekst.Length > laengde ? throw new Feltfejl($"Højst {DanskTal.Heltal(laengde)} tegn. Der er {DanskTal.Heltal(tekst.Length)}")
            : tekst.Length > 0 ? tekst
            : maaMangle ? null : throw new Feltfejl(FormularBinder.SkalUdfyldes);
    }

    public static int Laengde(ICustomAttributeProvider? felt) =>
        felt?.GetCustomAttributes(typeof(MaxLengthAttribute), true).OfType<MaxLengthAttribute>().FirstOrDefault()?.Length ?? FormularBinder.StandardLaengde;

    public static int Laengde(ParameterInfo p) => Math.Min(Laengde((ICustomAttributeProvider)p), Laengde(p.Member.DeclaringType?.GetProperty(p.Name!)));

    /// <summary>What no type says: holes in lists, endless lists, an id that is nobody's.</summary>
    public static (string Sti, string Tekst)? Fejl(JsonNode node) => node switch
    {
        JsonArray { Count: > FlestRaekker } => ("", $"Højst {FlestRaekker}"),
        JsonArray liste => Foerste(liste.Select((n, i) => n is null ? ($"[{i}]", "Rækken er tom") : Under($"[{i}]", n))),
        JsonObject o => Foerste(o.Where(f => f.Value is not null).Select(f => Under("." + f.Key, f.Value!))),
        JsonValue v when v.GetValueKind() == JsonValueKind.String && v.GetValue<string>() == TomtId => ("", Kommandobinder.KanIkkeBruges),
        _ => null,
    };

    private static (string Sti, string Tekst)? Foerste(IEnumerable<(string Sti, string Tekst)?> alle) => alle.FirstOrDefault(f => f is not null);

    private static (string Sti, string Tekst)? Under(string her, JsonNode node) => Fejl(node) is var (sti, tekst) ? (her + sti, tekst) : null;

    private static JsonSerializerOptions Lav()
    {
        var o = Json.Opsaet(new JsonSerializerOptions { AllowDuplicateProperties = false, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 8 });
        o.TypeInfoResolver = o.TypeInfoResolver!.WithAddedModifier(Tekster);
        o.Converters.Insert(0, new Tekstfelt(FormularBinder.StandardLaengde, maaMangle: false));      // a text that is a row of a list
        o.Converters.Insert(0, new Afgraenset<LocalDate>(Json.Valg, d => d.Year is >= DanskTid.FoersteAar and <= DanskTid.SidsteAar, "Skriv en dato som 2026-11-23"));
        o.Converters.Insert(0, new Afgraenset<Instant>(Json.Valg, t => DanskTid.Dag(t).Year is >= DanskTid.FoersteAar and <= DanskTid.SidsteAar, "Skriv et tidspunkt som 2026-11-23T08:12:00Z"));
        o.Converters.Insert(0, new Afgraenset<decimal>(JsonSerializerOptions.Default, t => Math.Abs(t) < StoersteTal, "Skriv et tal som 9800.50"));
        return o;
    }

    /// <summary>A text inside a record is read as one that stands by itself.</summary>
    private static void Tekster(JsonTypeInfo t)
    {
        foreach (var p in t.Properties.Where(p => p.PropertyType == typeof(string) && p.Set is not null))
        {
            p.CustomConverter = new Tekstfelt(Math.Min(Laengde(p.AttributeProvider), Laengde(p.AssociatedParameter?.AttributeProvider)), p.IsSetNullable);
        }
    }

    private sealed class Tekstfelt(int laengde, bool maaMangle) : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Tekst(reader.GetString()!, laengde, maaMangle) : throw new Feltfejl(Kommandobinder.KanIkkeBruges);

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>As <paramref name="indre"/> reads it, when it is within reason.</summary>
    private sealed class Afgraenset<T>(JsonSerializerOptions indre, Func<T, bool> rimelig, string ellers) : JsonConverter<T>
    {
        private readonly JsonConverter<T> _indre = (JsonConverter<T>)indre.GetConverter(typeof(T));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return _indre.Read(ref reader, typeToConvert, options) is { } v && rimelig(v) ? v : throw new Feltfejl(ellers);
            }
            catch (Exception e) when (e is not Feltfejl and (JsonException or FormatException or InvalidOperationException))
            {
                throw new Feltfejl(ellers);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => _indre.Write(writer, value, options);
    }
}
