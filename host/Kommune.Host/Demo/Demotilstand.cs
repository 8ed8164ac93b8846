using Kommune.Fundament;

namespace Kommune.Host.Demo;

/// <summary>How far the demo has come, for the sign-in page, the operations page and the console. Nothing is shown before it begins and after it is in.</summary>
internal sealed class Demotilstand : IBaggrundsarbejde
{
    private volatile int _procent = -1;
    private volatile string _dag = "";
    private int _handlinger;
    private volatile string? _fejl;

    public string Navn => "Demoen lægges ind";

    /// <summary>Null: no demo is being put in.</summary>
    public int? Procent => _procent is >= 0 and < 100 ? _procent : null;
    public string Status => $"{_dag}, {DanskTal.Heltal(Volatile.Read(ref _handlinger))} handlinger";
    public string? Fejl => _fejl;
    public bool Lukket => Procent is null;

    /// <param name="dag">The day that the story has come to, in words.</param>
    public void Naaet(int procent, string dag) => (_dag, _procent) = (dag, procent);

    public void Handlet() => Interlocked.Increment(ref _handlinger);

    public void GikGalt(string hvad) => (_fejl, _procent) = (hvad, -1);
}
