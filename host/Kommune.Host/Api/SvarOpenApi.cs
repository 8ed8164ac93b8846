using System.Text.RegularExpressions;
using Kommune.Fundament;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kommune.Host;

/// <summary>What is the same for commands and for what is read: who may, what the address names, what is answered.</summary>
internal sealed partial class SvarOpenApi : IOpenApiOperationTransformer
{
    [GeneratedRegex(@"\{\*{0,2}(?<navn>\w+)[^}]*\}")]
    private static partial Regex Parameter { get; }

    public static IReadOnlyList<string> Rutefelter(ApiDescription d) => [.. Parameter.Matches(d.RelativePath ?? "").Select(m => m.Groups["navn"].Value)];

    public static OpenApiHeader ETag() => new() { Description = "The version; send it back as If-Match.", Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = "\"2\"" };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var d = context.Description;
        var rute = Rutefelter(d);
        operation.OperationId ??= Navn(d);
        operation.Responses ??= [];
        foreach (var p in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            p.Description ??= p.In == ParameterLocation.Path ? "The one that is asked for." : null;
        }

        if (d.ActionDescriptor.EndpointMetadata.OfType<KraeverAttribute>().FirstOrDefault() is { } kraever)
        {
            var roller = kraever.Roller.Count == 0 ? "Every employee." : $"Roles: {string.Join(", ", kraever.Roller)}.";
            operation.Description = string.Join("\n\n", new[] { operation.Description, roller }.Where(t => t is not null));
            operation.Responses["401"] = Problemer.Svar(401, null, context.Document);
            if (kraever.Roller.Count > 0)
            {
                operation.Responses["403"] = Problemer.Svar(403, null, context.Document);
            }
        }

        foreach (var kode in d.SupportedResponseTypes.Select(s => s.StatusCode).Where(k => k >= 400).Concat(rute.Count > 0 ? [404] : []).Concat(d.HttpMethod == "GET" && operation.Parameters?.Any(p => p.In == ParameterLocation.Query) == true ? [400] : []))
        {
            operation.Responses[$"{kode}"] = Problemer.Svar(kode, kode == 400 ? operation.Parameters?.FirstOrDefault(p => p.In == ParameterLocation.Query)?.Name : null, context.Document);
        }

        foreach (var svar in d.SupportedResponseTypes.Where(s => s.StatusCode == 200 && s.Type is { } t && t != typeof(void)))
        {
            foreach (var (mime, indhold) in ((operation.Responses.GetValueOrDefault("200") as OpenApiResponse)?.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)))
            {
                indhold.Example ??= mime == "text/csv" ? "Kolonne;Kolonne\r\nVærdi;Værdi\r\n" : Apieksempel.Svar(svar.Type!);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>HentMyndighedSager for GET /api/myndighed/sager, HentMyndighedSagerId for one of them.</summary>
    private static string Navn(ApiDescription d) => "Hent" + string.Concat(Parameter.Replace(d.RelativePath ?? "", "${navn}").Split('/', '-').Skip(1).Where(del => del.Length > 0).Select(del => char.ToUpperInvariant(del[0]) + del[1..]));
}
