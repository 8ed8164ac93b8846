using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 2: a common goal, so plain that one can see afterwards whether it was reached.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record SaetMaal(BalId Id, string Maal, int Version) : IHarVersion;

internal static class SaetMaalHandler
{
    public static Task<Bal?> Load(SaetMaal c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Balskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SaetMaal c, Bal a) => Afvisning.Af([a.Springer(2)]);

    public static Haendelser Handle(SaetMaal c, Bal a, Sammenhaeng s) => a.SaetMaal(c.Maal, s);
}
