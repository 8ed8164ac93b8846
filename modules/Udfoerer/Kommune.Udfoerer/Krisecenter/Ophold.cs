using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>Where they went.</summary>
internal enum Udflytning
{
    EgenBolig,
    TilFamilie,
    AndetKrisecenter,
    Tilbage,
    Ukendt,
}

internal enum Boernestoette
{
    Samtale,
    Leg,
    Psykolog,
    SkoleOgDagtilbud,
}

/// <summary>
/// U8: a woman's stay with her children. She has a right to be anonymous, so she is a number here: what is not written down
/// cannot be shown, exported, logged or searched. What Myndighed must know of a child goes by an underretning like any other.
/// </summary>
internal sealed class Ophold
{
    public required Guid Id { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required int Nr { get; init; }
    public required int Version { get; set; }
    public required LocalDate Fra { get; init; }
    public LocalDate? Til { get; set; }
    public Udflytning? Udflytning { get; set; }

    /// <summary>The children's plans have been taken away; that somebody was here is still counted.</summary>
    public Instant? Glemt { get; set; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public List<Opholdsbarn> Boern { get; init; } = [];

    public string Navn => $"Ophold {Nr}";
}

/// <summary>A child of its own: its plan and its hours.</summary>
internal sealed class Opholdsbarn
{
    public required Guid Id { get; init; }
    public required Guid OpholdId { get; init; }
    public required int Nr { get; init; }
    public required int Version { get; set; }
    public required int Foedselsaar { get; init; }
    public string? Plan { get; set; }
    public Instant? PlanSkrevet { get; set; }
    public MedarbejderId? PlanAf { get; set; }
    public List<Boernetime> Timer { get; init; } = [];

    /// <summary>The age that it turns in the year.</summary>
    public int Alder(LocalDate dag) => dag.Year - Foedselsaar;
}

internal sealed class Boernetime
{
    public required Guid Id { get; init; }
    public required Guid BarnId { get; init; }
    public required Boernestoette Art { get; init; }
    public required LocalDate Dato { get; init; }
    public required decimal Timer { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
}

/// <summary>Only those who work in the house: for everybody else, also Udfører's other leaders, there is nothing here.</summary>
internal static class Krisecenter
{
    /// <summary>A department by itself, so that no list of Udfører's houses holds it.</summary>
    public const string Afdeling = "krisecenter";

    public static bool Arbejder(Bruger bruger, EnhedId hus) => bruger.ErSystem || bruger.Subjekter.Contains(hus);

    public static async Task<Enhed?> Hus(Organisation organisation, Bruger bruger, CancellationToken ct) =>
        (await organisation.Enheder("hus", Afdeling, ct)).FirstOrDefault(e => Arbejder(bruger, new(e.Id)));

    /// <summary>With the version the user saw; null, and so "not found", for who does not work there.</summary>
    public static async Task<Ophold?> Hent(UdfoererDb db, Guid id, int? version, Sammenhaeng s, CancellationToken ct)
    {
        var a = await db.Ophold.Include(o => o.Boern).ThenInclude(b => b.Timer).AsSplitQuery().SingleOrDefaultAsync(o => o.Id == id, ct);
        if (a is null || !Arbejder(s.Bruger, a.EnhedId))
        {
            return null;
        }

        if (version is { } set)
        {
            db.Entry(a).Property(x => x.Version).OriginalValue = set;
        }

        return a;
    }

    public static async Task<Ophold?> ForBarn(UdfoererDb db, Guid barn, Sammenhaeng s, CancellationToken ct) =>
        await db.Opholdsboern.Where(b => b.Id == barn).Select(b => (Guid?)b.OpholdId).SingleOrDefaultAsync(ct) is { } id ? await Hent(db, id, null, s, ct) : null;

    public static string Af(Udflytning u) => u switch { Udflytning.EgenBolig => "Egen bolig", Udflytning.TilFamilie => "Til familie eller venner", Udflytning.AndetKrisecenter => "Et andet krisecenter", Udflytning.Tilbage => "Tilbage", _ => "Ikke kendt" };

    public static string Af(Boernestoette b) => b switch { Boernestoette.Samtale => "Samtale", Boernestoette.Leg => "Leg og samvær", Boernestoette.Psykolog => "Psykolog", _ => "Hjælp til skole eller dagtilbud" };
}
