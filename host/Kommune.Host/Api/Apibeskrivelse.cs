using System.Text.Json.Serialization.Metadata;
using Kommune.Fundament;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kommune.Host;

/// <summary>/openapi/v1.json: what the API takes and gives, made from the commands and the endpoints themselves (X4).</summary>
internal static class Apibeskrivelse
{
    public static IServiceCollection AddApibeskrivelse(this IServiceCollection services) => services.AddOpenApi(o =>
    {
        o.ShouldInclude = d => d.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        o.CreateSchemaReferenceId = Skemanavn;
        o.AddSchemaTransformer<Skematekster>();
        o.AddOperationTransformer<KommandoOpenApi>();
        o.AddOperationTransformer<SvarOpenApi>();
        o.AddDocumentTransformer<Apirammen>();
    });

    /// <summary>Records have a schema of their own, by module; all else is described where it stands.</summary>
    private static string? Skemanavn(JsonTypeInfo t) =>
        t.Kind == JsonTypeInfoKind.Object && t.Type is { IsGenericType: false, Namespace: { } rum } && rum.StartsWith("Kommune.", StringComparison.Ordinal)
            ? $"{rum["Kommune.".Length..]}.{t.Type.FullName![(rum.Length + 1)..].Replace('+', '.')}" : null;
}

/// <summary>Who may call, and what is the same everywhere.</summary>
internal sealed class Apirammen(IConfiguration konfiguration) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Kommune",
            Version = "v1",
            Description = "The municipality's casework for children and families. Commands are POSTed to what they are about and are the same as the pages'; what is read, is read with GET. "
                + "An answer that is no success is a problem document (RFC 9457) whose `errors` names each field, in Danish, as a person may be shown it. Nothing that was sent is repeated in it. How it is used stands in docs/api.md; the public events in docs/haendelser.md.",
        };
        var skemaer = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "An access token of the municipality's identity provider, meant for this system. It says who calls; what they may do is kept here." },
            ["side"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "kommune-login", Description = "The sign-in of the pages." },
        };
        if (Vaert.ErDemo(konfiguration))
        {
            skemaer["demo"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Authorization", Description = "`Demo soc1`: any demo user, without a password. In the demo only." };
        }

        document.Components ??= new();
        document.Components.SecuritySchemes = skemaer;
        document.Security = [.. skemaer.Keys.Select(navn => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(navn, document)] = [] })];
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[Problemer.Skema] = Problemer.Beskrivelse();
        document.Components.Schemas[KommandoOpenApi.Udfoert] = KommandoOpenApi.UdfoertBeskrivelse();
        return Task.CompletedTask;
    }
}
