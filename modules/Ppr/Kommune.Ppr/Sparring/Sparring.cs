using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

internal enum Sparringstilstand
{
    Ny,
    Taget,
    Besvaret,
    FulgtOp,
}

/// <summary>
/// P2: advice on a learning environment (S4). There is no child in it: no id, no name, no file, and so nobody needs to be attached
/// to anybody to read it; it is PPR's, whoever takes it.
/// </summary>
internal sealed class Sparring
{
    public required Guid Id { get; init; }

    /// <summary>Goes up with every change, so that two who act at once do not overwrite each other.</summary>
    public required int Version { get; set; }
    public required EnhedId EnhedId { get; init; }
    public required string Emne { get; init; }
    public required string Spoergsmaal { get; init; }
    public string? Forsoegt { get; init; }
    public required Instant Modtaget { get; init; }
    public required Sparringstilstand Tilstand { get; set; }
    public MedarbejderId? MedarbejderId { get; set; }
    public string? Raad { get; set; }
    public Instant? Besvaret { get; set; }
    public LocalDate? FoelgesOp { get; set; }
    public Instant? FulgtOp { get; set; }
    public bool? Hjalp { get; set; }
    public string? Opfoelgning { get; set; }

    /// <summary>A wish that nobody has taken stands in the "I dag" of all of PPR.</summary>
    public Opgave NyOpgave(EnhedId ppr) => new(OpgaveId("tag"), Opgaveart.Opgave, "ppr", ppr, "Sparring", $"Et sted ønsker sparring: {Emne}", "Tag", PprRuter.Sparring(Id), Modtaget);

    public Opgave RaadOpgave(MedarbejderId hvem, Instant nu) => new(OpgaveId($"raad/{hvem}"), Opgaveart.Opgave, "ppr", hvem, "Sparring", Emne, "Giv råd", PprRuter.Sparring(Id), nu);

    public Opgave OpfoelgningOpgave(Instant nu) => new(OpgaveId("opfoelgning"), Opgaveart.Opgave, "ppr", MedarbejderId!.Value, "Hjalp det?", $"Følg op på sparringen: {Emne}", "Følg op", PprRuter.Sparring(Id), nu) { Udloeb = Fristdag.Slutter(FoelgesOp!.Value) };

    public Guid OpgaveId(string navn) => Fundament.Id.Af(Id, $"opgave/{navn}");
}

internal static class Sparringsskrift
{
    /// <summary>With the version the user saw: if it is another now, saving fails and the answer is a conflict.</summary>
    public static async Task<Sparring?> Hent(PprDb db, Guid id, int version, CancellationToken ct)
    {
        var a = await db.Sparringer.SingleOrDefaultAsync(x => x.Id == id, ct);
        if (a is not null)
        {
            db.Entry(a).Property(x => x.Version).OriginalValue = version;
        }

        return a;
    }

    public static Fejl? KunEgen(Sparring a, Sammenhaeng s) => a.MedarbejderId == s.Bruger.Id || s.Bruger.Har(Rolle.PprLeder) ? null : new Fejl(null, "Sparringen er taget af en anden.");
}
