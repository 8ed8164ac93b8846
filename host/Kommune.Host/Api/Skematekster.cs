using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Kommune.Fundament;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Kommune.Host;

/// <summary>Schemas as <see cref="Json"/> writes, with what the code says of each field and each value of a fixed vocabulary.</summary>
internal sealed class Skematekster : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        var t = Nullable.GetUnderlyingType(type) ?? type;
        if (!Simpel(schema, t, t == type ? default : JsonSchemaType.Null) && context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } e })
        {
            var raekke = new OpenApiSchema();
            schema.Items = Simpel(raekke, Nullable.GetUnderlyingType(e) ?? e, default) ? raekke : schema.Items;
        }

        if (context.JsonPropertyInfo is null && context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && Kodetekst.Af(t) is { } om)
        {
            schema.Description = om;
        }

        if (context.JsonPropertyInfo is { } p)
        {
            schema.Description = Kodetekst.Felt(p.DeclaringType, p.Name) ?? (p.Name == "version" ? "The version that was read; If-Match says the same." : schema.Description);
            if (p.AssociatedParameter is null && p.Set is null)
            {
                schema.ReadOnly = true;
            }

            if (p.PropertyType == typeof(string) && p.AssociatedParameter is not null)
            {
                schema.MaxLength = Math.Min(Kommandojson.Laengde(p.AttributeProvider), Kommandojson.Laengde(p.AssociatedParameter.AttributeProvider));
            }
        }

        return Task.CompletedTask;
    }

    /// <returns>Whether it is one of the types that <see cref="Json"/> writes as a text.</returns>
    private static bool Simpel(OpenApiSchema schema, Type t, JsonSchemaType tom)
    {
        var format = t.IsValueType && (t == typeof(Guid) || typeof(IId).IsAssignableFrom(t)) ? "uuid" : t == typeof(LocalDate) ? "date" : t == typeof(Instant) ? "date-time" : null;
        if (format is null && !t.IsEnum)
        {
            return false;
        }

        (schema.Type, schema.Format) = (JsonSchemaType.String | tom, format);
        schema.Description = t.IsEnum ? Ordliste(t) : format == "uuid" && t != typeof(Guid) ? AfId(t) : schema.Description;
        schema.Enum = t.IsEnum ? [.. Enum.GetNames(t).Select(n => (JsonNode)JsonValue.Create(n))] : schema.Enum;
        return true;
    }

    /// <summary>What the id is of.</summary>
    public static string AfId(Type t) => Kodetekst.Af(Nullable.GetUnderlyingType(t) ?? t) is { } om ? om : $"The id of a {(Nullable.GetUnderlyingType(t) ?? t).Name.Replace("Id", "", StringComparison.Ordinal).ToLowerInvariant()}.";

    private static string? Ordliste(Type t)
    {
        var ord = Enum.GetNames(t).Select(n => (Navn: n, Om: Kodetekst.Af(t.GetField(n)!))).Where(o => o.Om is not null).Select(o => $"`{o.Navn}`: {o.Om}");
        return string.Join("\n", new[] { Kodetekst.Af(t) }.Concat(ord).Where(x => x is not null)) is { Length: > 0 } s ? s : null;
    }
}
