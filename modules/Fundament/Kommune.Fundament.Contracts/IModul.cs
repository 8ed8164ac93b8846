using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>A bounded context as the host sees it: the only hand-written public type of a module.</summary>
public interface IModul
{
    /// <summary>The department's name in the module switcher, in Danish.</summary>
    string Navn { get; }

    /// <summary>Its PostgreSQL schema and role, and the first part of its routes and message names.</summary>
    string Skema { get; }

    IReadOnlyList<Menupunkt> Menu { get; }

    /// <summary>Whether the module keeps event-sourced aggregates, and so gets `stroem` and `haendelse` in its schema.</summary>
    bool HarStroemme => false;

    void Registrer(IServiceCollection services);
}
