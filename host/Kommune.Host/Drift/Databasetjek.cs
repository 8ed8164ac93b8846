using Kommune.Fundament;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommune.Host;

/// <summary>A host without its database is not ready, and the load balancer sends nobody to it.</summary>
internal sealed class Databasetjek(Datakilder kilder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var frist = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        frist.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await Sql.Kommando(kilder[Datakilder.Fundament], "select 1").Udfoer(frist.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy(exception: e);
        }
    }
}
