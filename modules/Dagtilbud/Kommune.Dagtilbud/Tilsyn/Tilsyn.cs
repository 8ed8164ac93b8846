using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D8: a visit and its report. Published it is everybody's to read and cannot be changed; the next is due by F27.</summary>
internal sealed class Tilsyn
{
    public required Guid Id { get; init; }
    public required EnhedId EnhedId { get; init; }

    /// <summary>Announced beforehand, or not.</summary>
    public required bool Anmeldt { get; set; }
    public required LocalDate Besoegt { get; set; }
    public required string Iagttagelser { get; set; }
    public required string Vurdering { get; set; }
    public string? Aftaler { get; set; }
    public LocalDate? FoelgesOp { get; set; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? Offentliggjort { get; set; }
    public required int Version { get; set; }
}

/// <summary>F27: the row says which unit, since one department has them all. From the first day, and then from each published report.</summary>
internal static class Tilsynsur
{
    public static Opgave Foerste(Institution i, string navn, EnhedId visitation, Ure ure, Sammenhaeng s) =>
        Ur(i, navn, "aabnet", Fristdag.Begynder(i.Aabnet), visitation, i.HarTilsyn ? null : s.Gaelder, ure, s);

    public static Opgave Efter(Institution i, string navn, Tilsyn t, EnhedId visitation, Ure ure, Sammenhaeng s) => Ur(i, navn, $"{t.Id}", t.Offentliggjort!.Value, visitation, null, ure, s);

    private static Opgave Ur(Institution i, string navn, string efter, Instant start, EnhedId visitation, Instant? bortfaldet, Ure ure, Sammenhaeng s) =>
        ure.Saet(new("F27", efter, start, visitation, $"{navn}: tilsyn med rapport", "Før tilsyn", DagtilbudRuter.NytTilsyn(i.EnhedId)) { Bortfaldet = bortfaldet }, i.EnhedId.Vaerdi, s.Nu);

    public static Guid Id(EnhedId enhed, string efter) => Fundament.Id.Af(enhed.Vaerdi, $"frist/F27/{efter}");
}
