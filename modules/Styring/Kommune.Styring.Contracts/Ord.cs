using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>A strategy of the municipality for a period (ST1).</summary>
public readonly record struct StrategiId(Guid Vaerdi) : IId<StrategiId>
{
    public static StrategiId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A goal of a department, or shared, under a vision (ST2).</summary>
public readonly record struct StrategimaalId(Guid Vaerdi) : IId<StrategimaalId>
{
    public static StrategimaalId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}
