using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D5: a notification goes to Myndighed, about one child or several of the unit. One page, under a minute.</summary>
/// <param name="Id">Made by the page: a form sent twice is one notification.</param>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
[UdenTilknytning("D5: several children; that each has a place in the user's own unit is asked in Validate")]
internal sealed record AfgivUnderretning(Guid Id, IReadOnlyList<BorgerId> Boern, string Bekymring, string? Forsoegt, bool Akut, bool Overgreb);

internal static class AfgivUnderretningHandler
{
    public const string Grundlag = "Fagpersoners pligt til at underrette";

    internal sealed record Kendt(IReadOnlyList<Indskrivning> Pladser, string Sted, string NavnOgStilling);

    public static async Task<Kendt> Load(AfgivUnderretning c, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct)
    {
        var pladser = await Hos.Pladser(db, [.. c.Boern.Distinct()], s, ct);
        var sted = pladser.Count == 0 ? "" : (await organisation.Enheder(null, "dagtilbud", ct)).FirstOrDefault(e => e.Id == pladser[0].EnhedId.Vaerdi)?.Navn ?? "";
        var mig = (await organisation.Medarbejdere([s.Bruger.Id], ct)).GetValueOrDefault(s.Bruger.Id);
        return new(pladser, sted, mig is null ? s.Bruger.Navn : $"{mig.Navn}, {mig.Titel.Split(',')[0].ToLowerInvariant()}");
    }

    public static Afvisning? Validate(AfgivUnderretning c, Kendt k) => Afvisning.Af(
    [
        c.Boern.Count == 0 ? new Fejl("Boern", "Vælg det barn, det handler om.") : null,
        c.Boern.Count > 20 ? new Fejl("Boern", "Højst 20 børn i én underretning.") : null,
        c.Boern.Any(b => k.Pladser.All(p => p.BorgerId != b)) ? new Fejl("Boern", "Kun børn, der går hos jer, kan vælges her. Skriv om andre i teksten.") : null,
        c.Bekymring.Length < 5 ? new Fejl("Bekymring", "Skriv, hvad I ser og hører, så det kan vurderes.") : null,
    ]);

    public static IEnumerable<object> Handle(AfgivUnderretning c, Kendt k, Sammenhaeng s)
    {
        BorgerId[] alle = [.. c.Boern.Distinct()];
        var enhed = k.Pladser[0].EnhedId;
        foreach (var barn in alle)
        {
            var id = Id.Af(c.Id, barn.ToString());
            yield return new Underretning
            {
                Id = id, BorgerId = barn, Henvendelse = c.Id, EnhedId = enhed, Afsender = s.Bruger.Id, Bekymring = c.Bekymring, Forsoegt = c.Forsoegt, Akut = c.Akut, Overgreb = c.Overgreb, Afgivet = s.Gaelder,
            };
            yield return new UnderretningAfgivet(new(id), s.Gaelder, barn, c.Id, enhed);
            yield return new UnderretningOverdraget(new(Id.Af(id, "overdraget")), s.Gaelder, barn, c.Id, alle, enhed, k.Sted, k.NavnOgStilling, c.Bekymring, c.Forsoegt, c.Akut, c.Overgreb, Grundlag);
        }
    }
}
