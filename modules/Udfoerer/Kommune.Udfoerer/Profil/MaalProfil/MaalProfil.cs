using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// U4: one measurement on all dimensions, 0–10: the professional's on each, the child's and a parent's where they were asked.
/// It only adds, and needs no version.
/// </summary>
/// <param name="Udgave">The dimensions that were on the screen.</param>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record MaalProfil(ForloebId Id, LocalDate Dato, string Udgave, IReadOnlyList<MaalProfil.Score> Scorer)
{
    internal sealed record Score(string Kode, int? Fagperson, int? Barn, int? Foraelder);
}

internal static class MaalProfilHandler
{
    public static async Task<(Forloeb, Udviklingsprofil)> Load(MaalProfil c, UdfoererDb db, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        ((await Forloebskrift.Hent(db, c.Id, s, ct))!, await opsaetninger.Hent<Udviklingsprofil>(c.Dato, s.Nu, ct));

    public static Afvisning? Validate(MaalProfil c, Forloeb a, Udviklingsprofil p, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), Forloebskrift.Dato(a, c.Dato, s),
        c.Udgave == p.Udgave() ? null : new Fejl("Dato", "Områderne var andre den dag. Vælg en dag, hvor de nuværende områder gælder, eller genindlæs siden."),
        .. p.Dimensioner.Select((d, i) => c.Scorer.Any(x => x.Kode == d.Kode && x.Fagperson is not null) ? null : new Fejl($"Scorer[{i}].Fagperson", $"Skriv dit tal for {d.Navn.ToLowerInvariant()}.")),
        .. c.Scorer.Select((x, i) => Uden(x.Fagperson) || Uden(x.Barn) || Uden(x.Foraelder) ? new Fejl($"Scorer[{i}].Fagperson", "Skriv hele tal fra 0 til 10.") : null),
        c.Scorer.GroupBy(x => x.Kode, StringComparer.Ordinal).Any(g => g.Count() > 1 || p.Dimensioner.All(d => d.Kode != g.Key)) ? new Fejl(null, "Områderne passer ikke sammen med profilen. Genindlæs siden.") : null,
    ]);

    public static Haendelser Handle(MaalProfil c, Forloeb a, Udviklingsprofil p, Sammenhaeng s) => a.MaalProfil(c.Dato, c.Udgave,
        [.. p.Dimensioner.Select(d => (d, x: c.Scorer.Single(x => x.Kode == d.Kode))).Select(x => new Profilscore(x.d.Kode, x.d.Navn, x.x.Fagperson!.Value, x.x.Barn, x.x.Foraelder))], s);

    private static bool Uden(int? tal) => tal is < 0 or > 10;
}
