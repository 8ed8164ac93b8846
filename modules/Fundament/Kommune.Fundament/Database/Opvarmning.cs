using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kommune.Fundament;

/// <summary>
/// Builds the modules' EF models before the host takes its first lane and its first request. Inside a lane's transaction they
/// cost so much on a busy machine that it ran into its timeout, and a host that had just begun did everything carefully.
/// </summary>
internal sealed class Opvarmning(IReadOnlyList<IModul> moduler, Moduldatabaser databaser, IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var m in moduler)
        {
            _ = databaser.Af(m.Skema, scope.ServiceProvider).Model;
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
