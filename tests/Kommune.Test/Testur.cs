using Kommune.Fundament;
using NodaTime;

namespace Kommune.Test;

/// <summary>A host's clock that a test sets: it goes on from there at the pace of the real one.</summary>
public sealed class Testur(Instant begynd) : IClock
{
    private volatile Ur _ur = new(begynd);

    public Instant GetCurrentInstant() => _ur.GetCurrentInstant();
    public void SaetTil(Instant tid) => _ur = new Ur(tid);
    public void Frem(Duration tid) => SaetTil(GetCurrentInstant() + tid);
}
