namespace Kommune.Fundament;

/// <summary>How the delivery works. The defaults are right for a host in production.</summary>
public sealed record LeveringValg
{
    /// <summary>Lanes that one host works on at the same time: as many connections, of the receivers' pools.</summary>
    public int Samtidige { get; init; } = 4;

    /// <summary>At most so many messages in one transaction.</summary>
    public int Portion { get; init; } = 50;

    /// <summary>
    /// After this the transaction is committed with what it has: many slow handlers together must not run into the
    /// transaction_timeout of the data source (15 s).
    /// </summary>
    public TimeSpan Portionstid { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After so many attempts a delivery is dead and waits for a person.</summary>
    public int HoejsteForsoeg { get; init; } = 8;

    /// <summary>Wait before the second attempt; doubled from there, an hour at most.</summary>
    public TimeSpan FoersteVent { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often lanes are looked for without a signal: messages of other hosts, and retries that fall due.</summary>
    public TimeSpan Puls { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How much of the log one transaction of a backfill looks through.</summary>
    public int Efterfyldningsstykke { get; init; } = 5000;

    /// <summary>The host's name on the operations page.</summary>
    public string Vaert { get; init; } = Environment.MachineName;

    internal int FoersteVentMs => (int)FoersteVent.TotalMilliseconds;
}
