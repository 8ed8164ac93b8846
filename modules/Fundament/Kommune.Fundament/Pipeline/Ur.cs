using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// The clock of the product, in microseconds as PostgreSQL keeps them. Inside <see cref="Paa"/> the present flow sees
/// another time: demo seeding and tests live two years in seconds that way, while other requests see the real time.
/// </summary>
public sealed class Ur : IClock
{
    private static readonly AsyncLocal<Instant?> Virtuel = new();
    private readonly Duration _forskudt;

    public Ur() { }

    /// <param name="begynd">A test's host lives on from this time, at the pace of the real clock.</param>
    public Ur(Instant begynd) => _forskudt = begynd - SystemClock.Instance.GetCurrentInstant();

    public Instant GetCurrentInstant() => Afkort(Virtuel.Value ?? SystemClock.Instance.GetCurrentInstant() + _forskudt);

    public static IDisposable Paa(Instant tid)
    {
        var foer = Virtuel.Value;
        Virtuel.Value = tid;
        return new Slut(foer);
    }

    public static Instant Afkort(Instant i) => Instant.FromUnixTimeTicks(i.ToUnixTimeTicks() / 10 * 10);

    private sealed class Slut(Instant? foer) : IDisposable
    {
        public void Dispose() => Virtuel.Value = foer;
    }
}
