using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace Kommune.Test;

/// <summary>
/// Snapshot files by Verify's naming: <c>Class.Method.verified.txt</c> beside the test is what was approved,
/// <c>…received.txt</c> what came instead. KOMMUNE_SKRIV=1 approves what comes; look at the difference before committing it.
/// </summary>
public static class Verificer
{
    public static bool Skriv { get; } = Environment.GetEnvironmentVariable("KOMMUNE_SKRIV") == "1";

    /// <param name="navn">Instead of the method's name, where one test verifies several files.</param>
    public static void Tekst(string indhold, string? navn = null, string endelse = "txt", [CallerFilePath] string fil = "", [CallerMemberName] string metode = "") =>
        Fil(indhold, Path.Combine(Mappe(fil), $"{Path.GetFileNameWithoutExtension(fil)}.{navn ?? metode}"), endelse);

    /// <param name="sti">The file without <c>.verified.txt</c>.</param>
    public static void Fil(string indhold, string sti, string endelse = "txt")
    {
        var (godkendt, modtaget) = ($"{sti}.verified.{endelse}", $"{sti}.received.{endelse}");
        if (Forskel(godkendt, indhold) is not { } forskel)
        {
            File.Delete(modtaget);
            return;
        }

        if (Skriv)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(godkendt)!);
            File.WriteAllText(godkendt, Linjer(indhold));
            File.Delete(modtaget);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(modtaget)!);
        File.WriteAllText(modtaget, Linjer(indhold));
        throw new XunitException($"{Path.GetRelativePath(Testdatabase.Rod, godkendt)} is not what came. KOMMUNE_SKRIV=1 approves it.\n{forskel}");
    }

    /// <summary>Null when the file says exactly this; otherwise the lines that differ.</summary>
    public static string? Forskel(string godkendt, string indhold)
    {
        var foer = File.Exists(godkendt) ? File.ReadAllText(godkendt) : "";
        if (Linjer(foer) == Linjer(indhold) && File.Exists(godkendt))
        {
            return null;
        }

        var ud = new StringBuilder();
        foreach (var l in new InlineDiffBuilder(new Differ()).BuildDiffModel(Linjer(foer), Linjer(indhold)).Lines.Where(l => l.Type != ChangeType.Unchanged).Take(80))
        {
            ud.Append(l.Type == ChangeType.Inserted ? "+ " : "- ").AppendLine(l.Text);
        }

        return ud.Length == 0 ? "(the file is missing)" : ud.ToString();
    }

    private static string Linjer(string s) => s.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    // A deterministic build writes /_/ for the repository's root.
    internal static string Mappe(string fil) => Path.GetDirectoryName(fil.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Testdatabase.Rod, fil[3..]) : fil)!;
}
