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

    [GeneratedRegex("""\[Krav\(([^)]*)\)\]""")]
    private static partial Regex Maerke { get; }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Tekst { get; }

    [Fact]
    public void Sporet_fra_krav_til_tests_er_aktuelt() => KravFil(Side(Fundet(Testkilder())));

    [Fact]
    public void Et_krav_der_ikke_findes_opdages_og_kun_rejser_taeller()
    {
        var fundet = Fundet([("Kommune.Rejser.Tests", "ATests", "[Krav(\"M1\", \"M2\")]"), ("Kommune.Borger.Tests", "BTests", "[Krav(\"M3\")]")]);
        Assert.Equal(2, fundet.Where(f => f.Rejse).Select(f => f.Id).Distinct().Count());
        Assert.Contains("| M3 | Screening, afdækning, undersøgelse | – | BTests |", Side(fundet), StringComparison.Ordinal);
        Assert.Throws<Xunit.Sdk.EmptyException>(() => Side(Fundet([("Kommune.Rejser.Tests", "ATests", "[Krav(\"Q9\")]")])));
    }

    private static List<(string Projekt, string Klasse, string Kilde)> Testkilder() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Testdatabase.Rod, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.EndsWith("/KravTests.cs", StringComparison.Ordinal) && !f.EndsWith("/KravAttribute.cs", StringComparison.Ordinal))
            .Select(f => (Path.GetRelativePath(Path.Combine(Testdatabase.Rod, "tests"), f).Split('/')[0], Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))
            .OrderBy(f => f.Item2, StringComparer.Ordinal),
    ];

    private static List<(string Id, bool Rejse, string Klasse)> Fundet(IEnumerable<(string Projekt, string Klasse, string Kilde)> kilder) =>
        [.. kilder.SelectMany(k => Maerke.Matches(k.Kilde).SelectMany(m => Tekst.Matches(m.Groups[1].Value)).Select(t => (t.Groups[1].Value, k.Projekt == "Kommune.Rejser.Tests", k.Klasse))).Distinct()];

    private static string Side(List<(string Id, bool Rejse, string Klasse)> fundet)
    {
        Assert.Empty(fundet.Select(f => f.Id).Except(Raekker.Select(r => r.Id), StringComparer.Ordinal));
        var ud = new StringBuilder();
        var holdt = Raekker.Count(r => fundet.Any(f => f.Rejse && f.Id == r.Id));
        ud.AppendLine("# From the domain's rows to the tests").AppendLine();
        ud.AppendLine("Made from the tests' `[Krav]` by `KravTests`; `KOMMUNE_SKRIV=1` writes it anew. A row counts when a journey touches it.").AppendLine();
        ud.AppendLine($"{holdt} of {Raekker.Length} rows are touched by a journey.").AppendLine();
        ud.AppendLine("| row | what | journeys | other tests |").AppendLine("|---|---|---|---|");
        foreach (var (id, hvad) in Raekker)
        {
            ud.AppendLine($"| {id} | {hvad} | {Klasser(true)} | {Klasser(false)} |");
            string Klasser(bool rejse) => string.Join(", ", fundet.Where(f => f.Id == id && f.Rejse == rejse).Select(f => f.Klasse).Distinct()) is { Length: > 0 } s ? s : "–";
        }

        return ud.ToString();
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
