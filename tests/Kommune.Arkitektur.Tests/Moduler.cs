using System.Reflection;
using Kommune.Fundament;
using Kommune.Test;
using Mono.Cecil;

namespace Kommune.Arkitektur.Tests;

/// <summary>The modules as they stand on the disk: a new folder in modules/ is under the rules without being listed.</summary>
internal sealed record Modul(string Navn, string Mappe)
{
    public string Skema => Navn.ToLowerInvariant();
    public Assembly Assembly => Assembly.Load("Kommune." + Navn);
    public Assembly Contracts => Assembly.Load($"Kommune.{Navn}.Contracts");
    public IEnumerable<string> Kilder => Directory.EnumerateFiles(Mappe, "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".sql", StringComparison.Ordinal))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    public static IReadOnlyList<Modul> Alle { get; } =
        [.. Directory.GetDirectories(Path.Combine(Testdatabase.Rod, "modules")).Select(d => new Modul(Path.GetFileName(d), d)).OrderBy(m => m.Navn, StringComparer.Ordinal)];

    public static IReadOnlyList<Modul> UdenFundament { get; } = [.. Alle.Where(m => m.Navn != "Fundament")];

    public static TheoryData<string> Navne => [.. UdenFundament.Select(m => m.Navn)];

    public static Modul Af(string navn) => Alle.Single(m => m.Navn == navn);

    public static AssemblyDefinition Cecil(Assembly a) => AssemblyDefinition.ReadAssembly(a.Location);

    public static string Sti(string fil) => Path.GetRelativePath(Testdatabase.Rod, fil);
}
