
namespace Kommune.Fundament;

/// <summary>A limit on what a role may grant: up to this step of the ladder and this price a month (M8).</summary>
public sealed record Bevillingsgraense(int HoejesteTrin, decimal KronerPrMaaned);

/// <summary>The employee behind a request, as `organisation` knows them now. Read once per request.</summary>
public sealed record Bruger(
    MedarbejderId Id,
    string Brugernavn,
    string Navn,
    IReadOnlyList<Rolle> Roller,
    IReadOnlyList<SubjektId> Subjekter,
    Bevillingsgraense? Graense)
{
    /// <summary>Migrations, demo data and message handlers act as the system itself.</summary>
    public static readonly Bruger System = new(new(new Guid("00000000-0000-8000-8000-000000000001")), "system", "Kommune", [], [], null);

    public bool ErSystem => Id == System.Id;
    public bool Har(params IReadOnlyList<Rolle> roller) => ErSystem || roller.Count == 0 || roller.Any(Roller.Contains);
    public bool ErLeder => Har(Rolle.Teamleder);
}
