namespace Kommune.Fundament;

/// <summary>A row of a figure's table. <paramref name="Sum"/>: in a waterfall it stands on the axis.</summary>
public sealed record FigurRaekke(string Navn, IReadOnlyList<decimal?> Tal, bool Sum = false)
{
    public FigurRaekke(string navn, decimal? tal) : this(navn, [tal]) { }
}
