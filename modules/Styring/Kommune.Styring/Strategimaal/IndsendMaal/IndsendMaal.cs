using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>ST2: the draft is whole and goes to the director.</summary>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record IndsendMaal(StrategimaalId Id, int Version) : IHarVersion;

internal static class IndsendMaalHandler
{
    public static Task<(Strategimaal, Strategi)> Load(IndsendMaal c, StyringDb db, CancellationToken ct) => Maalliste.MedStrategi(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(IndsendMaal c, Strategimaal m, Strategi a, Sammenhaeng s) => Afvisning.Af(
    [
        Maalliste.IkkeIGang(a),
        Strategiadgang.IkkeLeder(s.Bruger, m.Afdeling),
        m.Tilstand != Maaltilstand.Kladde ? new Fejl(null, "Målet er sendt ind.") : null,
        .. m.Indhold.Mangler().Select(f => f is null ? null : f with { Felt = null, Link = StrategiRuter.Maal(m.Id) }),
    ]);

    public static Maalfaktum Handle(IndsendMaal c, Strategimaal m, Sammenhaeng s) => m.Sker(Maalfaktumart.Indsendt, Maaltilstand.Indsendt, s);
}
