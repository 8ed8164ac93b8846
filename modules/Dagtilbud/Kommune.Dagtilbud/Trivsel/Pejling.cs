using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D2: when somebody is asked to look closer. Numbers of the municipality, dated.</summary>
[Opsaetning("dagtilbud.pejleregler", "Hvornår en pejling viser sig", Rolle.Dagtilbudskonsulent)]
internal sealed record Pejleregler(
    [Etiket("Gul eller rød så mange gange i træk", "0: bruges ikke")] int GulITraek,
    [Etiket("Vis, når barnet er rødt")] bool Roed,
    [Etiket("Fraværet er steget med så mange dage fra en måned til den næste", "0: bruges ikke")] int Fravaersstigning,
    [Etiket("Så mange fraværsdage på en måned", "0: bruges ikke")] int Fravaersdage,
    [Etiket("Fravær vises i så mange måneder")] int MaanederTilbage) : IOpsaetning<Pejleregler>
{
    public static Pejleregler Standard { get; } = new(2, true, 5, 10, 3);

    public IEnumerable<string> Fejl() => GulITraek is < 0 or > 6 || Fravaersstigning is < 0 or > 31 || Fravaersdage is < 0 or > 31 || MaanederTilbage is < 1 or > 12 ? ["Tallene er uden for det, der giver mening."] : [];
}

/// <summary>
/// Something to look at: what was registered and when, and no more. It says nothing of why, weighs nothing against anything,
/// and is never kept: it is there as long as the facts are, or until somebody puts it aside with a reason.
/// </summary>
/// <param name="Fakta">What it rests on. Put aside, it stays away until they are others.</param>
internal sealed record Pejling(string Kode, string Tekst, string Fakta)
{
    internal sealed record Set(LocalDate Dag, Trivselsfarve Farve);

    internal sealed record Borte(LocalDate Maaned, int Dage);

    public static IEnumerable<Pejling> Af(Pejleregler regler, IEnumerable<Set> trivsel, IEnumerable<Borte> fravaer, LocalDate? sprogForsinket, LocalDate idag)
    {
        var set = trivsel.OrderBy(t => t.Dag).ToArray();
        if (regler.Roed && set is [.., { Farve: Trivselsfarve.Roed } roed])
        {
            yield return new("roed", $"Rød {DanskTid.KortDato(roed.Dag, idag)}", $"{roed.Dag:uuuu-MM-dd}");
        }

        var traek = set.Reverse().TakeWhile(t => t.Farve != Trivselsfarve.Groen).Reverse().ToArray();
        if (regler.GulITraek > 0 && traek.Length >= regler.GulITraek)
        {
            var ord = traek.All(t => t.Farve == Trivselsfarve.Gul) ? "Gul" : "Gul eller rød";
            yield return new("traek", $"{ord} {Gange(traek.Length)} i træk: {Opregn([.. traek.TakeLast(3).Select(t => DanskTid.KortDato(t.Dag, idag))])}", string.Join(',', traek.Select(t => $"{t.Dag:uuuu-MM-dd}")));
        }

        var borte = fravaer.Where(f => f.Maaned >= idag.PlusMonths(-regler.MaanederTilbage).With(DateAdjusters.StartOfMonth)).OrderBy(f => f.Maaned).ToArray();
        var stigning = borte.Zip(borte.Skip(1)).LastOrDefault(p => p.First.Maaned.PlusMonths(1) == p.Second.Maaned && regler.Fravaersstigning > 0 && p.Second.Dage - p.First.Dage >= regler.Fravaersstigning);
        if (stigning is ({ } fra, { } til))
        {
            yield return new("fravaer-stigning", $"Fravær steget fra {fra.Dage} til {Dage(til.Dage)} ({Maaned(fra.Maaned)} til {Maaned(til.Maaned)})", $"{til.Maaned:uuuu-MM}:{fra.Dage}-{til.Dage}");
        }
        else if (regler.Fravaersdage > 0 && borte.LastOrDefault(f => f.Dage >= regler.Fravaersdage) is { } mange)
        {
            yield return new("fravaer", $"Fravær {Dage(mange.Dage)} i {Maaned(mange.Maaned)}", $"{mange.Maaned:uuuu-MM}:{mange.Dage}");
        }

        if (sprogForsinket is { } sprog)
        {
            yield return new("sprog", $"Opfølgning på sproget skulle være sket {DanskTid.KortDato(sprog, idag)}", $"{sprog:uuuu-MM-dd}");
        }
    }

    private static string Gange(int n) => n == 2 ? "to gange" : n == 3 ? "tre gange" : $"{n} gange";

    private static string Opregn(string[] dage) => dage.Length < 2 ? string.Concat(dage) : $"{string.Join(", ", dage[..^1])} og {dage[^1]}";

    private static string Dage(int n) => n == 1 ? "1 dag" : $"{n} dage";

    private static string Maaned(LocalDate m) => DagtilbudOrd.Maaneder[m.Month];
}

/// <summary>A pointer that somebody has looked at and put aside.</summary>
internal sealed class PejlingAfvist
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Kode { get; init; }
    public required string Fakta { get; init; }
    public required string Begrundelse { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
}
