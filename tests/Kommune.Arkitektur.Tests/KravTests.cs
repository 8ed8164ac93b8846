using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kommune.Test;

namespace Kommune.Arkitektur.Tests;

/// <summary>docs/krav.md: which rows of the domain are held by which tests. Made from [Krav]; KOMMUNE_SKRIV=1 writes it.</summary>
public sealed partial class KravTests
{
    private static readonly (string Id, string Hvad)[] Raekker =
    [
        ("B1", "Person: CPR, name, family, network, unborn, alias"), ("B2", "Name and address protection"), ("B3", "Import from a CPR extract"), ("B4", "Publishes registered, changed, merged, moved; look-up of names"), ("B5", "Geography: home, grundområde, district"), ("B6", "The child's page, as known on any date"),
        ("D1", "Stuer and enrolment"), ("D2", "Trivselsvurdering and early detection"), ("D3", "Sprogvurdering"), ("D4", "BAL"), ("D5", "From the child or stue to PPR, conference, underretning"), ("D6", "Visitation to ressourceplads and specialplads"), ("D7", "Overgange"), ("D8", "Tilsyn with institutions"),
        ("P1", "Indstilling, triage, waiting list"), ("P2", "Sparring"), ("P3", "PPV"), ("P4", "Visitation to special education"), ("P5", "Cost of ordinary and special education"),
        ("M1", "Underretning"), ("M2", "Sag"), ("M3", "Screening, afdækning, undersøgelse"), ("M4", "Inddragelse"), ("M5", "Plan"), ("M6", "Afgørelse"), ("M7", "Indsatstrappe"), ("M8", "Bevilling and bestilling"), ("M9", "Opfølgning"), ("M10", "Frister and I dag"), ("M11", "Sagstyngde"),
        ("M12", "Ledelsestilsyn"), ("M13", "Journal, as known, aktindsigt"), ("M14", "Mindre indsats"), ("M15", "Ungeplan, efterværn"), ("M16", "Indhentning"), ("M17", "Anbringelse"), ("M18", "Klage"), ("M19", "Move between municipalities"), ("M20", "Family"), ("M21", "Revisitering"), ("M22", "Letters and documents"),
        ("U1", "Tilbudsvifte"), ("U2", "Bestilling"), ("U3", "Forløb"), ("U4", "Udviklingsprofilen"), ("U5", "Sammenbrud"), ("U6", "Capacity and waiting time"), ("U7", "Settlement"), ("U8", "Krisecenter"), ("U9", "Effect per offer"), ("U10", "Magtanvendelse"),
        ("SA1", "Mødestruktur"), ("SA2", "Meetings"), ("SA3", "Delingssamtykke"), ("SA4", "Cirkler"), ("SA5", "Teams"), ("SA6", "Calendar feed"), ("SA7", "Concern guide"), ("SA8", "Meeting load"),
        ("ST1", "Strategi"), ("ST2", "Goals per department"), ("ST3", "Forandringsteori"), ("ST4", "Indicators"), ("ST5", "Dashboards"), ("ST6", "Social profil"), ("ST7", "Økonomi"), ("ST8", "Investment cases"), ("ST9", "Værdistrøm"), ("ST10", "Annual status"), ("ST11", "Statutory statistics"),
        ("X1", "Who sees what"), ("X2", "Nothing is lost"), ("X3", "Danish, accessible, keyboard, phone, paper"), ("X4", "Integration through published events"), ("X5", "Operations"), ("X6", "Organisation with validity"), ("X7", "Settings"), ("X8", "Documents and drafts"), ("X9", "Erasure and retention"),
    ];

    /// <summary>In whatever attribute list it stands: [Krav("M1")], [Fact, Krav("M1", "M2")].</summary>
    [GeneratedRegex("""\bKrav\(((?:\s*"[^"]*"\s*,?)+)\)""")]
    private static partial Regex Maerke { get; }

    /// <summary>A test's name begins with what it holds: "M6: …", "B4 og B5: …", "U1–U4: …".</summary>
    [GeneratedRegex("""DisplayName\s*=\s*"((?:[A-Z]{1,2}\d+(?:-\w+)?(?: og |, |–)?)+):""")]
    private static partial Regex Navn { get; }

    [GeneratedRegex("""\b([A-Z]{1,2})(\d+)(?:–\1(\d+))?""")]
    private static partial Regex Raekke { get; }

    [Fact]
    public void Sporet_fra_krav_til_tests_er_aktuelt() => KravFil(Side(Fundet(Testkilder())));

    [Fact]
    public void Et_krav_der_ikke_findes_opdages_og_kun_rejser_taeller()
    {
        var fundet = Fundet([("Rejser", "ATests", "[Fact, Krav(\"M1\", \"M2\")] [Krav(\"M1\")]"), ("Borger", "BTests", "[Krav(\"M3\")] [Fact(DisplayName = \"B4 og B5: x\")]"), ("Udfoerer", "CTests", "[Theory(DisplayName = \"U1–U3: x\")]"), ("Fundament", "DTests", "[Fact(DisplayName = \"F22: x\")]")]);
        Assert.Equal(["M1", "M2"], fundet.Where(f => f.Rejse).Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["B4", "B5", "M10", "M3", "U1", "U2", "U3"], fundet.Where(f => !f.Rejse).Select(f => f.Id).Order(StringComparer.Ordinal));
        Assert.Contains("| M1 | Underretning | ATests | – |", Side(fundet), StringComparison.Ordinal);
        Assert.Contains("| M3 | Screening, afdækning, undersøgelse | – | Borger: BTests |", Side(fundet), StringComparison.Ordinal);
        Assert.Throws<Xunit.Sdk.EmptyException>(() => Side(Fundet([("Rejser", "ATests", "[Krav(\"Q9\")]")])));
    }

    /// <summary>The guard's own guard: with all sources read, every test project speaks of some row.</summary>
    [Fact]
    public void Ethvert_testprojekt_holder_en_raekke()
    {
        var kilder = Testkilder();
        Assert.Empty(kilder.Select(k => k.Projekt).Except(Fundet(kilder).Select(f => f.Projekt)).Except(["Test", "Leveringsproces", "Arkitektur", "Benchmarks"]));
    }

    private static List<(string Projekt, string Klasse, string Kilde)> Testkilder() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Testdatabase.Rod, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.EndsWith("/KravTests.cs", StringComparison.Ordinal) && !f.EndsWith("/KravAttribute.cs", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Path.Combine(Testdatabase.Rod, "tests"), f).Split('/')[0].Split('.')[1], Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))
            .OrderBy(f => f.Item1, StringComparer.Ordinal).ThenBy(f => f.Item2, StringComparer.Ordinal),
    ];

    private static List<(string Id, bool Rejse, string Projekt, string Klasse)> Fundet(IEnumerable<(string Projekt, string Klasse, string Kilde)> kilder) =>
        [.. kilder.SelectMany(k => Maerke.Matches(k.Kilde).Concat(Navn.Matches(k.Kilde)).SelectMany(m => Ider(m.Groups[1].Value)).Select(id => (id, k.Projekt == "Rejser", k.Projekt, k.Klasse))).Distinct()];

    /// <summary>A clock of the law (F1, F2, …) is no row of its own: it belongs to M10.</summary>
    private static IEnumerable<string> Ider(string tekst) => Raekke.Matches(tekst).SelectMany(m =>
    {
        var foerste = int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture);
        var sidste = m.Groups[3].Success ? int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture) : foerste;
        return Enumerable.Range(foerste, sidste - foerste + 1).Select(n => m.Groups[1].Value == "F" ? "M10" : $"{m.Groups[1].Value}{n}");
    });

    private static string Side(List<(string Id, bool Rejse, string Projekt, string Klasse)> fundet)
    {
        Assert.Empty(fundet.Select(f => f.Id).Except(Raekker.Select(r => r.Id), StringComparer.Ordinal));
        var ud = new StringBuilder();
        var holdt = Raekker.Count(r => fundet.Any(f => f.Rejse && f.Id == r.Id));
        ud.AppendLine("# From the domain's rows to the tests").AppendLine();
        ud.AppendLine("Made by `KravTests` from the tests' `[Krav]` and from names that begin with a row; `KOMMUNE_SKRIV=1` writes it anew. A row counts when a journey touches it. A clock of the law counts for M10.").AppendLine();
        ud.AppendLine($"{holdt} of {Raekker.Length} rows are touched by a journey.").AppendLine();
        ud.AppendLine("| row | what | journeys | other tests |").AppendLine("|---|---|---|---|");
        foreach (var (id, hvad) in Raekker)
        {
            var om = fundet.Where(f => f.Id == id).ToArray();
            var andre = om.Where(f => !f.Rejse).GroupBy(f => f.Projekt, StringComparer.Ordinal).Select(g => $"{g.Key}: {string.Join(", ", g.Select(f => f.Klasse))}");
            ud.AppendLine($"| {id} | {hvad} | {Eller(", ", om.Where(f => f.Rejse).Select(f => f.Klasse))} | {Eller("; ", andre)} |");
        }

        return ud.ToString();

        static string Eller(string mellem, IEnumerable<string> navne) => string.Join(mellem, navne) is { Length: > 0 } s ? s : "–";
    }

    private static void KravFil(string indhold)
    {
        var sti = Path.Combine(Testdatabase.Rod, "docs", "krav.md");
        if (Verificer.Forskel(sti, indhold) is not { } forskel)
        {
            return;
        }

        if (Verificer.Skriv)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(sti)!);
            File.WriteAllText(sti, indhold.ReplaceLineEndings("\n"));
            return;
        }

        Assert.Fail($"docs/krav.md is stale. KOMMUNE_SKRIV=1 build/test.sh --filter-class '*KravTests' writes it.\n{forskel}");
    }
}
