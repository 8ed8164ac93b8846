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

    /// <summary>Visits and visits again: places (D6), supervision of institutions (D8) and children outside day care (D3).</summary>
    Dagtilbudskonsulent,

    /// <summary>Teachers and club staff, who work in Dagtilbud's module as pædagoger do (D4).</summary>
    Laerer,
    Skoleleder,

    /// <summary>Psychologists, speech therapists and consultants of PPR.</summary>
    Psykolog,
    PprLeder,

    /// <summary>In a distriktsteam: starts small efforts, and follows them up (M14). Sees the children they are about, and no case.</summary>
    Sundhedsplejerske,

    /// <summary>Keeps the register of people and the map of districts (B3, B5); attached to no child.</summary>
    Borgerservice,

    Drift,

    /// <summary>A house of its own, which nobody else in Udfører sees into (U8).</summary>
    Krisecenterleder,
    Krisecentermedarbejder,

    /// <summary>Leads all departments: the whole strategy and every figure (ST5).</summary>
    Direktoer,

    /// <summary>Leads one department: its goals, and every figure (ST2, ST5).</summary>
    Afdelingsleder,

    /// <summary>Frame, spending and forecast (ST7).</summary>
    Oekonom,

    /// <summary>Sees figures and goals; no person anywhere (ST5).</summary>
    Politiker,

    /// <summary>Another system that reads the public events (X4); sees no page.</summary>
    Integrator,
}

/// <summary>
/// Who may open a page or run a command. A page or endpoint without it is refused for everyone, and a test fails.
/// An empty list means everyone who is signed in as an employee.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
#pragma warning disable CA1813 // a module may name a list of roles that many of its pages share
public class KraeverAttribute(params Rolle[] roller) : Attribute
{
    public IReadOnlyList<Rolle> Roller { get; } = roller;
}
#pragma warning restore CA1813

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

    /// <summary>What a day care, school or club knows of the child: place, thriving, language, BAL (D1–D7).</summary>
    Trivsel = 16,

    /// <summary>PPR's own: indstilling, assessment, visitation (P1, P3, P4).</summary>
    Ppr = 32,

    /// <summary>Dated conclusions of other departments without their texts: that PPR concluded, where the child has its place.</summary>
    Overblik = 64,

    /// <summary>The small efforts of a distriktsteam (M14): what was seen, what was done, whether it helped.</summary>
    MindreIndsats = 128,
}
