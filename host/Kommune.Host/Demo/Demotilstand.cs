namespace Kommune.Host.Demo;

/// <summary>How far the demo has come, for the sign-in page and the console. Nothing is shown before it begins and after it is in.</summary>
internal sealed class Demotilstand
{
    private volatile int _procent = -1;
    private volatile string? _fejl;

    /// <summary>Null: no demo is being put in.</summary>
    public int? Procent => _procent is >= 0 and < 100 ? _procent : null;
    public string? Fejl => _fejl;
    public bool Lukket => Procent is null;

    public void Naaet(int procent) => _procent = procent;

    public void GikGalt(string hvad) => (_fejl, _procent) = (hvad, -1);
}
