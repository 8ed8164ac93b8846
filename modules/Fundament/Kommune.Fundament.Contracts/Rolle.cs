namespace Kommune.Fundament;

/// <summary>What an employee is, with validity, in `organisation` (X6). Policies are lists of roles.</summary>
public enum Rolle
{
    Socialraadgiver,
    Teamleder,
    Familiebehandler,
    Tilbudsleder,
    Tilbudskoordinator,
    Paedagog,
    PaedagogiskLeder,
    Psykolog,
    PprLeder,
    Drift,

    /// <summary>Another system that reads the public events (X4); sees no page.</summary>
    Integrator,
}

/// <summary>
/// Who may open a page or run a command. A page or endpoint without it is refused for everyone, and a test fails.
/// An empty list means everyone who is signed in as an employee.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KraeverAttribute(params Rolle[] roller) : Attribute
{
    public IReadOnlyList<Rolle> Roller { get; } = roller;
}

/// <summary>What somebody may know about a child: a closed list, so that a forgotten case fails closed (X1).</summary>
[Flags]
public enum Indsigt
{
    Ingen = 0,

    /// <summary>Name, age, family, that somebody is responsible.</summary>
    Grunddata = 1,

    /// <summary>The home address; protected ones are guarded further by Borger (B2).</summary>
    Adresse = 2,

    /// <summary>Notifications, examination, conversations and decisions (M1–M6).</summary>
    Myndighedssag = 4,

    /// <summary>Goals and text of a bestilling, forløb, notes and Udviklingsprofil (U2–U4).</summary>
    Forloeb = 8,
}
