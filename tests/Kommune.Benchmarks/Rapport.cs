using System.Globalization;

namespace Kommune.Benchmarks;

/// <summary>Collects the figures and prints them as a Markdown table.</summary>
internal sealed class Rapport
{
    private readonly List<double> _gulve = [];
    private readonly List<(string Hvad, string Tal, double? PrSekund)> _linjer = [];

    private double MiddelGulv => _gulve.Average();

    /// <summary>pgbench's transactions per second: the floor that a rate is compared with.</summary>
    public void Gulv(double tps)
    {
        _gulve.Add(tps);
        Console.Error.WriteLine($"pgbench: {tps:N0}/s");
    }

    public void PrSekund(string hvad, double tal)
    {
        _linjer.Add((hvad, $"{tal:N0}/s", tal));
        Console.Error.WriteLine($"{hvad}: {tal:N0}/s ({tal / MiddelGulv:N2} x floor)");
    }

    /// <param name="ms">Milliseconds, in any order.</param>
    public void Ventetid(string hvad, IEnumerable<double> ms)
    {
        double[] ordnet = [.. ms.Order()];
        var tekst = $"p50 {Fraktil(0.5):N1} ms, p99 {Fraktil(0.99):N1} ms ({ordnet.Length} times)";
        _linjer.Add((hvad, tekst, null));
        Console.Error.WriteLine($"{hvad}: {tekst}");

        double Fraktil(double q) => ordnet[Math.Min(ordnet.Length - 1, (int)(q * ordnet.Length))];
    }

    public void Andet(string hvad, string tal)
    {
        _linjer.Add((hvad, tal, null));
        Console.Error.WriteLine($"{hvad}: {tal}");
    }

    public void Skriv()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.WriteLine($"Floor: pgbench TPC-B, 8 clients, prepared: {string.Join(", ", _gulve.Select(g => $"{g:N0}"))}/s, mean {MiddelGulv:N0}/s; {Environment.ProcessorCount} processors shared by client, host and database.");
        Console.WriteLine();
        Console.WriteLine("| what | figure | × floor |");
        Console.WriteLine("|---|---|---|");
        foreach (var (hvad, tal, prSekund) in _linjer)
        {
            Console.WriteLine($"| {hvad} | {tal} | {(prSekund is { } p ? $"{p / MiddelGulv:N2}" : "")} |");
        }
    }
}
