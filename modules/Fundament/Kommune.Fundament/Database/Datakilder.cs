using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// One data source per module on one database and one login. Each sets its module's PostgreSQL role at connect, so that a
/// query into another module's schema fails in every environment, tests included.
/// </summary>
public sealed class Datakilder : IAsyncDisposable
{
    /// <summary>The role and schema name under which Fundament's own code works.</summary>
    public const string Fundament = "fundament";

    /// <summary>The only role that may delete events (X9).</summary>
    public const string Sletning = "sletning";

    private readonly Dictionary<string, NpgsqlDataSource> _kilder;

    public Datakilder(string forbindelse, IEnumerable<string> skemaer, int stoerstePulje = 16)
    {
        Forbindelse = forbindelse;
        _kilder = skemaer.Append(Fundament).Append(Sletning).Distinct(StringComparer.Ordinal)
            .ToDictionary(s => s, s => Byg(forbindelse, s, stoerstePulje), StringComparer.Ordinal);
    }

    /// <summary>The login itself, without a role: for migrations only.</summary>
    public string Forbindelse { get; }

    public NpgsqlDataSource this[string skema] => _kilder[skema];

    /// <summary>Lets go of every connection that waits in a pool: after the database was away none of them works.</summary>
    public void RydPuljer()
    {
        foreach (var k in _kilder.Values)
        {
            k.Clear();
        }
    }

    private static NpgsqlDataSource Byg(string forbindelse, string skema, int stoerstePulje)
    {
        var b = new NpgsqlConnectionStringBuilder(forbindelse)
        {
            // The role must stand here: an initializer's SET ROLE is lost when the pool resets the connection (docs/adr/0003).
            Options = $"-c role={skema} -c search_path={skema} -c transaction_timeout=15000 -c default_text_search_config=pg_catalog.danish",
            ApplicationName = skema,
            MaxPoolSize = skema is "myndighed" or Fundament ? stoerstePulje : Math.Max(4, stoerstePulje / 2),
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        return NpgsqlDataSource.Create(b);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var k in _kilder.Values)
        {
            await k.DisposeAsync();
        }
    }
}
