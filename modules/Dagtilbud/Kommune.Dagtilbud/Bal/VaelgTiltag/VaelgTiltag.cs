using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 5: what is done, by whom and until when, and the day when it is evaluated. Chosen anew, what is done already stays done.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record VaelgTiltag(BalId Id, IReadOnlyList<VaelgTiltag.Linje> Tiltag, LocalDate Evalueres, int Version) : IHarVersion
{
    /// <param name="Id">Of one that was chosen before.</param>
    internal sealed record Linje(Guid? Id, string? Tekst, MedarbejderId? Ejer, LocalDate? Senest);
}

internal static class VaelgTiltagHandler
{
    public static async Task<(Bal, IReadOnlyList<Medarbejder>)> Load(VaelgTiltag c, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct)
    {
        var a = await Balskrift.Hent(db, c.Id, s, ct);
        return (a!, a is null ? [] : await Balskrift.Ansatte(organisation, a.Start.Enhed, s.Nu, ct));
    }

    public static Afvisning? Validate(VaelgTiltag c, Bal a, IReadOnlyList<Medarbejder> ansatte, Sammenhaeng s) => Afvisning.Af(
    [
        a.Springer(5),
        c.Tiltag.Count == 0 ? new Fejl("Tiltag[0].Tekst", "Skriv mindst ét tiltag.") : null,
        c.Tiltag.Count > 12 ? new Fejl("Tiltag[0].Tekst", "Højst 12 tiltag.") : null,
        .. c.Tiltag.SelectMany((t, i) => new[]
        {
            t.Tekst is null ? new Fejl($"Tiltag[{i}].Tekst", "Skriv, hvad I gør.") : null,
            t.Ejer is null ? new Fejl($"Tiltag[{i}].Ejer", "Vælg, hvem der gør det.") : ansatte.All(m => m.Id != t.Ejer) ? new Fejl($"Tiltag[{i}].Ejer", "Vælg en, der arbejder i enheden.") : null,
            t.Senest is null ? new Fejl($"Tiltag[{i}].Senest", "Skriv hvornår.") : t.Senest > c.Evalueres ? new Fejl($"Tiltag[{i}].Senest", "Dagen ligger efter evalueringen.") : null,
        }),
        c.Evalueres <= Fristdag.Af(s.Nu) ? new Fejl("Evalueres", "Dagen skal ligge efter i dag.") : null,
        c.Evalueres > Fristdag.Af(s.Nu).PlusYears(1) ? new Fejl("Evalueres", "Evaluér inden for et år.") : null,
        a.Tiltag.Any(t => a.Udfoert.ContainsKey(t.Id) && c.Tiltag.All(x => x.Id != t.Id)) ? new Fejl("Tiltag[0].Tekst", "Et tiltag, der er gjort, kan ikke tages ud igen.") : null,
    ]);

    public static Haendelser Handle(VaelgTiltag c, Bal a, Sammenhaeng s) => a.Vaelg(
        [.. c.Tiltag.Select(t => new Tiltag(t.Id is { } id && a.Tiltag.Any(x => x.Id == id) ? id : Id.Ny(), t.Tekst!, t.Ejer!.Value, t.Senest!.Value))], c.Evalueres, s);
}
