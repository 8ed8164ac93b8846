using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kommune.Fundament;

/// <summary>
/// What the code's own comments say, for the API's description: written once, where the thing is made. It is read from the
/// file that the compiler puts beside the assembly.
/// </summary>
public static partial class Kodetekst
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Laest = new();

    /// <summary>The rows of the domain that a comment begins with: "M1, F1 (BL § 136): ".</summary>
    [GeneratedRegex(@"^[A-Z]{1,2}\d+(?:(?:, | and |–)[A-Z]{1,2}\d+)*(?: \([^)]*\))?: ")]
    private static partial Regex Domaene { get; }

    [GeneratedRegex(@"(?<!\b(?:stk|f\.eks|nr|kap|e\.g))[.](?=\s+[A-ZÆØÅ])")]
    private static partial Regex Saetning { get; }

    public static string? Af(Type type) => Element(type, "T:" + Navn(type))?.Element("summary") is { } e ? Tekst(e) : null;

    /// <summary>Of a record's field.</summary>
    public static string? Felt(Type type, string navn) =>
        Element(type, "T:" + Navn(type))?.Elements("param").FirstOrDefault(p => string.Equals(p.Attribute("name")?.Value, navn, StringComparison.OrdinalIgnoreCase)) is { } e ? Tekst(e)
        : Element(type, $"P:{Navn(type)}.{navn}")?.Element("summary") is { } egen ? Tekst(egen) : null;

    public static string? Af(FieldInfo f) => Element(f.DeclaringType!, $"F:{Navn(f.DeclaringType!)}.{f.Name}")?.Element("summary") is { } e ? Tekst(e) : null;

    /// <summary>What is done, in one line, without the rows of the domain it answers to.</summary>
    public static string Kort(string tekst)
    {
        var uden = Domaene.Replace(tekst, "");
        var saetning = Saetning.Match(uden) is { Success: true } m ? uden[..m.Index] : uden.TrimEnd('.');
        return char.ToUpperInvariant(saetning[0]) + saetning[1..];
    }

    private static XElement? Element(Type type, string id) => Laest.GetOrAdd(type.Assembly, Laes).GetValueOrDefault(id);

    private static IReadOnlyDictionary<string, XElement> Laes(Assembly a)
    {
        var fil = Path.Combine(AppContext.BaseDirectory, a.GetName().Name + ".xml");
        return File.Exists(fil)
            ? XDocument.Load(fil).Descendants("member").GroupBy(m => m.Attribute("name")!.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string Navn(Type t) => (t.IsGenericType ? t.GetGenericTypeDefinition() : t).FullName!.Replace('+', '.');

    private static string Tekst(XElement e) => string.Join(' ', string.Concat(e.Nodes().Select(n => n switch
    {
        XText t => t.Value,
        XElement x when (x.Attribute("cref") ?? x.Attribute("name")) is { } a => a.Value.Split('(')[0].Split('.', ':')[^1],
        XElement x => x.Value,
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
