using System.Reflection;
using Kommune.Fundament;

namespace Kommune.Host;

/// <summary>The assemblies that hold pages: found by their reference from the host, so that a new module needs no list.</summary>
internal static class Moduler
{
    public static Assembly[] Assemblies { get; } =
    [
        typeof(Formular).Assembly,
        .. typeof(Moduler).Assembly.GetReferencedAssemblies()
            .Where(a => a.Name!.StartsWith("Kommune.", StringComparison.Ordinal) && !a.Name.EndsWith(".Contracts", StringComparison.Ordinal) && a.Name != "Kommune.Fundament")
            .Select(Assembly.Load),
    ];
}
