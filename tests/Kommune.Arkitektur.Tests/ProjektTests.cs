using System.Text.RegularExpressions;
using Kommune.Test;

namespace Kommune.Arkitektur.Tests;

public sealed partial class ProjektTests
{
    [GeneratedRegex(@"\[(Fact|Theory)\b")]
    private static partial Regex Testmaerke { get; }

    [Fact]
    public void Ethvert_testprojekt_har_tests()
    {
        var tomme = Directory.GetDirectories(Path.Combine(Testdatabase.Rod, "tests"), "*.Tests")
            .Where(d => Directory.GetFiles(d, "*.csproj").Length > 0)
            .Where(d => !Directory.EnumerateFiles(d, "*.cs", SearchOption.AllDirectories).Any(f => !f.Contains("/obj/", StringComparison.Ordinal) && Testmaerke.IsMatch(File.ReadAllText(f))))
            .Select(Path.GetFileName);
        Assert.Empty(tomme);
    }
}
