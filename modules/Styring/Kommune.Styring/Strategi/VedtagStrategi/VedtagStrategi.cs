using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST1: from now on it holds, and its process plan stands in the leaders' "I dag".</summary>
[Kraever(Rolle.Direktoer)]
internal sealed record VedtagStrategi(StrategiId Id, int Version) : IHarVersion;

internal static class VedtagStrategiHandler
{
    public static Task<Strategi?> Load(VedtagStrategi c, StyringDb db, CancellationToken ct) => Strategier.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(VedtagStrategi c, Strategi a)
    {
        var i = a.Indhold;
        return Afvisning.Af(
            [
                a.Tilstand != Strategitilstand.Udkast ? new Fejl(null, "Strategien er allerede vedtaget.") : null,
                i.Visioner.Count == 0 ? new Fejl(null, "Der er ingen visioner.", StrategiRuter.Ret(a.Id)) : null,
                i.Afdelinger.Count == 0 ? new Fejl(null, "Ingen afdelinger er valgt.", StrategiRuter.Ret(a.Id)) : null,
                .. new[] { Trinart.Maalsaetning, Trinart.Godkendelse, Trinart.Opfoelgning, Trinart.Justering }.Where(t => i.Trin.All(x => x.Art != t))
                    .Select(t => new Fejl(null, $"Procesplanen mangler: {StrategiOrd.Af(t)}.", StrategiRuter.Ret(a.Id))),
            ],
            i.Visioner.Count > 0 ? $"{DanskTal.Antal(i.Visioner.Count, "vision", "visioner")} er skrevet" : null,
            i.Afdelinger.Count > 0 ? $"{DanskTal.Antal(i.Afdelinger.Count, "afdeling", "afdelinger")} er med" : null);
    }

    public static IEnumerable<object> Handle(VedtagStrategi c, Strategi a, Sammenhaeng s)
    {
        var i = a.Indhold;
        a.Version++;
        a.Tilstand = Strategitilstand.Vedtaget;
        return [a.Udgave(Udgaveart.Vedtaget, i, null, s), .. Strategier.Opgaver(a, null, i, [])];
    }
}
