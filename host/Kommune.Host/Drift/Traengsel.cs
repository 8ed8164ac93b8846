using System.Threading.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace Kommune.Host;

/// <summary>
/// So many pages and calls are worked on at once as the processors can use; the others wait their turn. A page takes a connection
/// from each module's pool: without a queue at the door, a crowd queued for connections halfway through, and all of them were late.
/// What is waited on by design (the feed), streamed (documents) or costs nothing (assets, errors, health) does not stand in line.
/// </summary>
internal static class Traengsel
{
    private static readonly string[] Udenom = ["/fejl", "/health", "/bilag", "/dokument", "/api/offentlige-haendelser"];

    public static IServiceCollection AddTraengsel(this IServiceCollection services, IConfiguration konfiguration) => services.AddRateLimiter(o =>
    {
        var igang = konfiguration.GetValue("Kommune:IGang", 8 + 2 * Environment.ProcessorCount);
        var iLinje = konfiguration.GetValue("Kommune:ILinje", 500);
        o.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        o.OnRejected = (afvist, _) =>
        {
            afvist.HttpContext.Response.Headers.RetryAfter = "5";
            return ValueTask.CompletedTask;
        };
        o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(http => GaarUdenom(http)
            ? RateLimitPartition.GetNoLimiter(true)
            : RateLimitPartition.GetConcurrencyLimiter(false, _ => new() { PermitLimit = igang, QueueLimit = iLinje, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
    });

    private static bool GaarUdenom(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || Array.Exists(Udenom, sti => http.Request.Path.StartsWithSegments(sti, StringComparison.Ordinal));
}
