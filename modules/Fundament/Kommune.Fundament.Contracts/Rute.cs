namespace Kommune.Fundament;

/// <summary>A link owned by the module it leads to. Holds ids only, never a name or a CPR.</summary>
public readonly record struct Rute(string Sti)
{
    public override string ToString() => Sti;
}

/// <summary>An entry of a module's navigation, shown to those whose role may open it.</summary>
public sealed record Menupunkt(string Tekst, Rute Rute, params Rolle[] Roller)
{
    /// <summary>Beginnings of other addresses that belong under it.</summary>
    public IReadOnlyList<Rute> Ogsaa { get; init; } = [];

    /// <summary>Those who begin here when nothing waits for them: how it goes is what they come for.</summary>
    public IReadOnlyList<Rolle> Forside { get; init; } = [];

    /// <summary>An entrance that all departments share: it stands last in the navigation of each.</summary>
    public bool Overalt { get; init; }

    /// <summary>Also for those who have their work in another department: the department is not their home by it.</summary>
    public bool Gaest { get; init; }
}
