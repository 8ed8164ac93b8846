using System.Reflection;
using System.Text.Json;
using Kommune.Fundament;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kommune.Host;

/// <summary>Describes the body of each command's endpoint, which is bound by hand so that mistakes are told at their fields.</summary>
internal sealed class KommandoOpenApi : IOpenApiOperationTransformer
{
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<KommandoMetadata>().FirstOrDefault() is not { } m)
        {
            return;
        }

        var skema = await context.GetOrCreateSchemaAsync(m.Kommando, null, cancellationToken);
        var rute = context.Description.RelativePath ?? "";
        foreach (var p in m.Kommando.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Where(p => rute.Contains($"{{{p}", StringComparison.OrdinalIgnoreCase)))
        {
            skema.Properties?.Remove(p);
            skema.Required?.Remove(p);
        }

        operation.OperationId = m.Kommando.Name;
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = skema } } };
        operation.Responses ??= [];
        foreach (var (kode, tekst) in new[] { ("200", "Udført"), ("400", "Et felt kan ikke bruges"), ("401", "Log ind først"), ("403", "Rollen giver ikke adgang"), ("404", "Findes ikke, eller du må ikke se det"), ("409", "Ændret imens"), ("422", "Noget mangler; det, der er i orden, nævnes også") })
        {
            operation.Responses[kode] = new OpenApiResponse { Description = tekst };
        }
    }
}
