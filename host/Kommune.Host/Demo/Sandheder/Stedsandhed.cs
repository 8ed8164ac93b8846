namespace Kommune.Host.Demo;

/// <summary>A planted truth about a place and not about a child: an environment, a supervision, what things cost.</summary>
internal abstract record Stedsandhed(int Nr, string Navn, string Bruger)
{
    /// <summary>The same in every demo.</summary>
    public Guid Id => Guid.Parse($"0c000000-0000-8000-8000-{(Nr * 100) + 1:D12}");

    public static IReadOnlyList<Stedsandhed> Alle { get; } = [new AendretMiljoe(), new UdenTilsyn(), new SparringHjalp(), new VoksendeAndel(), new Distriktsteamet()];

    public abstract Task Fortael(Scene s);
}
