using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>JSON Schema of what <see cref="Json"/> writes, with the formats that its converters stand for.</summary>
public static class Jsonskema
{
    private static readonly JsonSchemaExporterOptions Valg = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Oversat };

    public static JsonNode For(Type type) => Json.Valg.GetJsonSchemaAsNode(type, Valg);

    private static JsonNode Oversat(JsonSchemaExporterContext c, JsonNode skema)
    {
        var type = Nullable.GetUnderlyingType(c.TypeInfo.Type) ?? c.TypeInfo.Type;
        return typeof(IId).IsAssignableFrom(type) ? Tekst("uuid")
            : type == typeof(Instant) ? Tekst("date-time")
            : type == typeof(LocalDate) ? Tekst("date")
            : type.IsEnum ? new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(n => JsonValue.Create(n))]) }
            : skema;
    }

    private static JsonObject Tekst(string format) => new() { ["type"] = "string", ["format"] = format };
}
