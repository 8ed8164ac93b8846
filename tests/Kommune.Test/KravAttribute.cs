using Xunit.v3;

namespace Kommune.Test;

/// <summary>
/// The row of the domain that a test holds the product to: <c>[Krav("M1")]</c>. docs/krav.md is made from these; a row counts
/// when a journey touches it. Filter with <c>--filter-trait Krav=M1</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class KravAttribute(params string[] ider) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Ider { get; } = ider;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [.. Ider.Select(i => KeyValuePair.Create("Krav", i))];
}
