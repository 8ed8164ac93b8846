using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D4, part 6: was the goal reached, what changed in the environment, and what was learnt?</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record EvaluerBal(BalId Id, Baludfald Udfald, string Aendret, string? Laert, int Version) : IHarVersion;

internal static class EvaluerBalHandler
{
    public static Task<Bal?> Load(EvaluerBal c, DagtilbudDb db, Sammenhaeng s, CancellationToken ct) => Balskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(EvaluerBal c, Bal a) => Afvisning.Af([a.Springer(6)]);

    public static (Haendelser, BalEvalueret) Handle(EvaluerBal c, Bal a, Sammenhaeng s)
    {
        var h = a.Evaluer(new(c.Udfald, c.Aendret, c.Laert), s);
        return (h, new BalEvalueret(h.Faktum, h.Gaelder, a.OmIngen ? null : a.Borger, a.Id, a.Start.Enhed, c.Udfald == Baludfald.Naaet));
    }
}
