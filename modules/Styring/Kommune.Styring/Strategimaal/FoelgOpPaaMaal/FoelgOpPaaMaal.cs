using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST2: how it goes, at the plan's follow-ups and in between.</summary>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record FoelgOpPaaMaal(StrategimaalId Id, Maalvurdering Vurdering, string Tekst, int Version) : IHarVersion;

internal static class FoelgOpPaaMaalHandler
{
    public static Task<(Strategimaal, Strategi)> Load(FoelgOpPaaMaal c, StyringDb db, CancellationToken ct) => Maalliste.MedStrategi(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(FoelgOpPaaMaal c, Strategimaal m, Strategi a, Sammenhaeng s) => Afvisning.Af(
    [
        Maalliste.IkkeIGang(a),
        Strategiadgang.IkkeLeder(s.Bruger, m.Afdeling),
        m.ErGodkendt ? null : new Fejl(null, "Kun et godkendt mål kan følges op."),
    ]);

    public static Maalfaktum Handle(FoelgOpPaaMaal c, Strategimaal m, Sammenhaeng s) => m.Sker(Maalfaktumart.FulgtOp, Maaltilstand.FulgtOp, s, c.Tekst, vurdering: c.Vurdering);
}
