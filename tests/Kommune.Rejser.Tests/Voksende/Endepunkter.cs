using System.Text.RegularExpressions;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>One way in, as the running product's routing knows it.</summary>
/// <param name="Roller">Null: no [Kraever] at all.</param>
internal sealed record Endepunkt(string Metode, string Moenster, IReadOnlyList<Rolle>? Roller, bool Anonymt, bool ErSide, IReadOnlyList<string> Parametre)
{
    public bool ErApi => Moenster.StartsWith("/api/", StringComparison.Ordinal);

    public override string ToString() => $"{Metode} {Moenster}";

    public bool Tillader(Bruger b) => Anonymt || (Roller is { } r && b.Har([.. r]));

    /// <summary>The address with its parameters filled in: ids that exist nowhere unless <paramref name="vaerdi"/> knows better.</summary>
    public string Adresse(Func<string, string?>? vaerdi = null) => Endepunkter.Parameter.Replace(Moenster, m =>
    {
        var navn = m.Groups["navn"].Value;
        return vaerdi?.Invoke(navn) ?? (m.Value.Contains(":int", StringComparison.Ordinal) || m.Value.Contains(":long", StringComparison.Ordinal) ? "404" : m.Value.Contains("documentName", StringComparison.Ordinal) ? "v1" : Guid.CreateVersion7().ToString());
    });
}

internal static partial class Endepunkter
{
    [GeneratedRegex(@"\{\*{0,2}(?<navn>\w+)[^}]*\}")]
    internal static partial Regex Parameter { get; }

    /// <summary>All but static files: those are listed in the product's manifest and hold nobody's data.</summary>
    public static IReadOnlyList<Endepunkt> Alle(Webvaert vaert) =>
    [
        .. vaert.Services.GetServices<EndpointDataSource>().SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != "{**path:file}")
            .SelectMany(e =>
            {
                var side = e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
                var metoder = e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                return metoder.Select(m => new Endepunkt(
                    m,
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e.Metadata.GetMetadata<KraeverAttribute>()?.Roller,
                    e.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                    side,
                    [.. e.RoutePattern.Parameters.Select(p => p.Name)]));
            })
            .Where(e => e.Metode is "GET" or "POST" or "PUT" or "DELETE" or "PATCH")
            .DistinctBy(e => e.ToString())
            .OrderBy(e => e.Moenster, StringComparer.Ordinal).ThenBy(e => e.Metode, StringComparer.Ordinal),
    ];
}
