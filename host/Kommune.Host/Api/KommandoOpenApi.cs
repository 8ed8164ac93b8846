using System.Text.Json.Nodes;
using Kommune.Fundament;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kommune.Host;

/// <summary>
/// A command's endpoint: body, addresses and headers are read by hand, so that mistakes are told at their fields, and are
/// described here from the command itself and what its code says of it.
/// </summary>
internal sealed class KommandoOpenApi : IOpenApiOperationTransformer
{
    public const string Udfoert = "Udfoert";

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<KommandoMetadata>().FirstOrDefault() is not { } m)
        {
            return;
        }

        var kommando = m.Kommando;
        var rute = SvarOpenApi.Rutefelter(context.Description);
        operation.OperationId = kommando.Name;
        if (Kodetekst.Af(kommando) is { } tekst)
        {
            (operation.Summary, operation.Description) = (Kodetekst.Kort(tekst), tekst);
        }

        operation.RequestBody = new OpenApiRequestBody
        {
            Required = Apieksempel.Kraevet(kommando, rute).Count > 0,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = await Krop(kommando, rute, context, cancellationToken), Examples = Eksempler(kommando, rute) } },
        };
        operation.Parameters = [.. rute.Select(felt => Adressefelt(kommando, felt)), .. Hoveder(kommando, rute)];
        operation.Responses = new() { ["200"] = Svar(kommando, context.Document) };
        foreach (var kode in new[] { 400, 409, 413, 415, 422 })
        {
            operation.Responses[$"{kode}"] = Problemer.Svar(kode, kode is 400 or 422 ? Apieksempel.Kraevet(kommando, rute).FirstOrDefault(f => f != "version") : null, context.Document);
        }

        // What is named in the body may be missing as well as what is named in the address.
        operation.Responses["404"] = Problemer.Svar(404, null, context.Document);
    }

    public static OpenApiSchema UdfoertBeskrivelse() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "The command was carried out.",
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid", Description = "What it was done to, or what was made." },
            ["version"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The version it has now; the ETag says the same. Not there when several things were changed, or one that has no versions." },
            ["resultat"] = new OpenApiSchema { Description = "What the command tells beyond that, where it tells anything." },
        },
    };

    private static async Task<OpenApiSchema> Krop(Type kommando, IReadOnlyCollection<string> rute, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var skema = await context.GetOrCreateSchemaAsync(kommando, null, ct);
        foreach (var p in (skema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Where(p => rute.Contains(p.Key, StringComparer.OrdinalIgnoreCase) || (p.Value as OpenApiSchema)?.ReadOnly == true).ToArray())
        {
            skema.Properties!.Remove(p.Key);
        }

        skema.Required = Apieksempel.Kraevet(kommando, rute).ToHashSet(StringComparer.Ordinal);
        if (Apieksempel.Skaber(kommando, rute) && skema.Properties is { } felter && felter.TryGetValue("id", out var fundet) && fundet is OpenApiSchema id)
        {
            id.Description = "Made here when it is left out; the same Idempotency-Key always gives the same.";
        }

        return skema;
    }

    private static Dictionary<string, IOpenApiExample> Eksempler(Type kommando, IReadOnlyCollection<string> rute)
    {
        var (mindst, alt) = (Apieksempel.Kommando(kommando, rute, alt: false), Apieksempel.Kommando(kommando, rute, alt: true));
        var ud = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal) { ["mindst"] = new OpenApiExample { Summary = "What must be there", Value = mindst } };
        if (!JsonNode.DeepEquals(mindst, alt))
        {
            ud["alt"] = new OpenApiExample { Summary = "With all that may be there", Value = alt };
        }

        return ud;
    }

    private static OpenApiParameter Adressefelt(Type kommando, string felt) => new()
    {
        Name = felt,
        In = ParameterLocation.Path,
        Required = true,
        Description = Kodetekst.Felt(kommando, felt) ?? Skematekster.AfId(kommando.GetProperties().First(p => string.Equals(p.Name, felt, StringComparison.OrdinalIgnoreCase)).PropertyType),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
        Example = Apieksempel.Id(felt).ToString(),
    };

    private static IEnumerable<OpenApiParameter> Hoveder(Type kommando, IReadOnlyCollection<string> rute)
    {
        if (KommandoEndpoint.HarVersion(kommando))
        {
            yield return new()
            {
                Name = "If-Match",
                In = ParameterLocation.Header,
                Description = "The ETag it had when it was read. The same as `version` in the body, and wins over it.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = "\"4\"",
            };
        }

        yield return new()
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Description = "A key of your own choice, at most 200 characters, new for each thing to be done. Sent again with the same key it is not done again, and is answered as done."
                + (Apieksempel.Skaber(kommando, rute) ? " The id of what is made follows from it." : ""),
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            Example = "esdh-2026-4711",
        };
    }

    private static OpenApiResponse Svar(Type kommando, OpenApiDocument? dokument)
    {
        var eksempel = new JsonObject();
        if (kommando.GetProperty("Id") is { } id && typeof(IId).IsAssignableFrom(id.PropertyType))
        {
            eksempel["id"] = Apieksempel.Id(id.PropertyType.Name).ToString();
        }

        var harVersion = KommandoEndpoint.HarVersion(kommando);
        if (harVersion)
        {
            eksempel["version"] = 2;
        }

        return new OpenApiResponse
        {
            Description = "Carried out.",
            Headers = harVersion ? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["ETag"] = SvarOpenApi.ETag() } : null,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = new OpenApiSchemaReference(Udfoert, dokument), Example = eksempel } },
        };
    }
}
