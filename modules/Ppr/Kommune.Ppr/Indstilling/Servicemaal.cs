using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// F30, F31: no law limits how long a child may wait for PPR, so the municipality sets and publishes its own goal. It is fixed
/// for a referral when that is received: a later goal does not make yesterday's wait longer or shorter.
/// </summary>
[Opsaetning("ppr.servicemaal", "PPR: kommunens servicemål", Rolle.PprLeder)]
internal sealed record Servicemaal(
    [Etiket("Vurdering færdig inden", "Dage fra indstillingen er modtaget. Der er ingen frist i loven; målet er kommunens eget.")] int VurderingDage,
    [Etiket("Sparring givet inden", "Dage fra indstillingen er modtaget.")] int SparringDage,
    [Etiket("Offentliggjort", "Hvor borgerne kan læse målet.")] string Offentliggjort) : IOpsaetning<Servicemaal>
{
    public static Servicemaal Standard { get; } = new(60, 14, "Kommunens hjemmeside");

    public IEnumerable<string> Fejl()
    {
        if (VurderingDage is < 1 or > 730 || SparringDage is < 1 or > 730)
        {
            yield return "Skriv et mål fra 1 til 730 dage.";
        }
    }
}
