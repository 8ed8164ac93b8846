using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST2: the director approves a goal, new or adjusted.</summary>
[Kraever(Rolle.Direktoer)]
internal sealed record GodkendMaal(StrategimaalId Id, int Version) : IHarVersion;

internal static class GodkendMaalHandler
{
    public static Task<(Strategimaal, Strategi)> Load(GodkendMaal c, StyringDb db, CancellationToken ct) => Maalliste.MedStrategi(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(GodkendMaal c, Strategimaal m, Strategi a) => Afvisning.Af(
    [
        Maalliste.IkkeIGang(a),
        m.Tilstand is Maaltilstand.Indsendt or Maaltilstand.Justeret ? null : new Fejl(null, "Målet venter ikke på godkendelse."),
    ]);

    public static Maalfaktum Handle(GodkendMaal c, Strategimaal m, Sammenhaeng s) => m.Sker(Maalfaktumart.Godkendt, Maaltilstand.Godkendt, s);
}
