using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>D3, F26: a child in day care shows signs of need, and is to be assessed.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder)]
internal sealed record MeldSprogbehov(BorgerId Barn, string Tegn) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class MeldSprogbehovHandler
{
    internal sealed record Grundlag(Indskrivning Plads, IReadOnlyList<Sprogpligt> Pligter, NodaTime.LocalDate? Foedt, Sprogalder Alder);

    public static async Task<Grundlag?> Load(MeldSprogbehov c, DagtilbudDb db, Borger.IBorgere borgere, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await Hos.Bruger(db, c.Barn, s, ct) is not { } plads ? null : new(plads, await Pligter.Om(db, borgere, c.Barn, ct),
            (await borgere.Familier([c.Barn], ct)).GetValueOrDefault(c.Barn)?.Foedt, await opsaetninger.Hent<Sprogalder>(Fristdag.Af(s.Nu), null, ct));

    public static Afvisning? Validate(MeldSprogbehov c, Grundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        g.Pligter.Any(p => p is { Aaben: true, Grund: Sproggrund.TegnPaaBehov }) ? new Fejl(null, "Barnet står allerede til en sprogvurdering.") : null,
        g.Foedt is null ? new Fejl(null, "Barnets fødselsdag er ikke registreret.") : null,
        g.Foedt?.PlusMonths(g.Alder.SlutMaaneder) < Fristdag.Af(s.Nu) ? new Fejl(null, "Barnet er så stort, at det er skolen, der vurderer.") : null,
    ]);

    public static (Sprogpligt, Opgave) Handle(MeldSprogbehov c, Grundlag g, Ure ure, Sammenhaeng s)
    {
        var idag = Fristdag.Af(s.Gaelder);
        var p = (g.Pligter.Count > 0 ? g.Pligter[0] : null) ?? Sprogpligt.Udenfor(c.Barn, g.Foedt!.Value, g.Plads.EnhedId, g.Alder, s);
        (p.Grund, p.EnhedId, p.Fra, p.Senest, p.Tegn, p.Opfyldt, p.Bortfaldet, p.Version) = (Sproggrund.TegnPaaBehov, g.Plads.EnhedId, idag, idag.PlusWeeks(g.Alder.UgerVedTegn), c.Tegn, null, null, p.Version + 1);
        return (p, p.Frist(ure, s));
    }
}
