namespace Kommune.Fundament;

/// <summary>Which forms the page of this request has, and which of them it shows as things stand now.</summary>
public sealed class Formulartilstand
{
    private readonly HashSet<string> _kendte = new(StringComparer.Ordinal);
    private readonly HashSet<string> _viste = new(StringComparer.Ordinal);

    public event Action? Aendret;

    /// <summary>The page has it, and does not show it.</summary>
    public bool Mangler(string navn) => _kendte.Contains(navn) && !_viste.Contains(navn);

    /// <summary>Called when the page has been drawn.</summary>
    internal void Kend(IEnumerable<string> navne)
    {
        _kendte.UnionWith(navne);
        Aendret?.Invoke();
    }

    internal void Vis(string navn) => _viste.Add(navn);
}
