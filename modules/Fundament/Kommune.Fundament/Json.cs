using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace Kommune.Fundament;

/// <summary>One JSON for events, messages and the API: camelCase, typed ids and dates as text, enums by name only.</summary>
public static class Json
{
    public static readonly JsonSerializerOptions Valg = Opsaet(new JsonSerializerOptions());

    public static JsonSerializerOptions Opsaet(JsonSerializerOptions o)
    {
        o.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        o.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        o.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        o.RespectNullableAnnotations = true;
        o.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KraevUdfyldte } };
        o.Converters.Add(new IdFabrik());
        o.Converters.Add(new EnumFabrik());
        o.Converters.Add(new Tekstformat<Instant>(InstantPattern.ExtendedIso));
        o.Converters.Add(new Tekstformat<LocalDate>(LocalDatePattern.Iso));
        return o;
    }

    /// <summary>A constructor parameter that may be null may also be missing; every other must be there.</summary>
    private static void KraevUdfyldte(JsonTypeInfo t)
    {
        foreach (var p in t.Properties.Where(p => p.Set is not null && p.AssociatedParameter is { HasDefaultValue: false, IsNullable: false }))
        {
            p.IsRequired = Nullable.GetUnderlyingType(p.PropertyType) is null;
        }
    }

    public static string Skriv(object vaerdi) => JsonSerializer.Serialize(vaerdi, vaerdi.GetType(), Valg);

    private sealed class Tekstformat<T>(IPattern<T> moenster) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && moenster.Parse(reader.GetString()!) is { Success: true } r ? r.Value : throw new Feltfejl("Datoen eller tidspunktet kan ikke læses");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(moenster.Format(value));
    }

    private sealed class IdFabrik : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsValueType && typeof(IId).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Konvertering<>).MakeGenericType(typeToConvert))!;

        private sealed class Konvertering<T> : JsonConverter<T> where T : struct, IId<T>
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var g) ? T.Fra(g) : throw new Feltfejl("Id’et kan ikke læses");

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Vaerdi);
            public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Fra(Guid.Parse(reader.GetString()!));
            public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Vaerdi.ToString());
        }
    }

    private sealed class EnumFabrik : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Konvertering<>).MakeGenericType(typeToConvert))!;

        private sealed class Konvertering<T> : JsonConverter<T> where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType == JsonTokenType.String && Enum.GetNames<T>().Contains(reader.GetString(), StringComparer.Ordinal)
                    ? Enum.Parse<T>(reader.GetString()!)
                    : throw new Feltfejl($"Vælg en af: {string.Join(", ", Enum.GetNames<T>())}");

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
        }
    }
}
