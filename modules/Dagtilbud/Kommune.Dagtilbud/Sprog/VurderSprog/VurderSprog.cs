using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D3: the language was assessed. It stops F26; what calls for something has a day when it is looked at again.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Dagtilbudskonsulent)]
internal sealed record VurderSprog(Guid Id, BorgerId Barn, LocalDate Dag, Sprogresultat Resultat, string Tekst, string? Indsats, LocalDate? FoelgesOp) : IOmBorger
{
    BorgerId IOmBorger.Borger => Barn;
}

internal static class VurderSprogHandler
{
    internal sealed record Grundlag(EnhedId Sted, bool IDagtilbud, IReadOnlyList<Sprogpligt> Pligter);

    public static async Task<Grundlag?> Load(VurderSprog c, DagtilbudDb db, Borger.IBorgere borgere, Organisation organisation, Sammenhaeng s, CancellationToken ct)
    {
        var pligter = await Pligter.Om(db, borgere, c.Barn, ct);
        return await Hos.Bruger(db, c.Barn, s, ct) is { } plads ? new(plads.EnhedId, true, pligter)
            : s.Bruger.Konsulent() && await Enhedsadgang.Visitation(organisation, ct) is { } afdeling ? new(afdeling, false, pligter) : null;
    }

    public static Afvisning? Validate(VurderSprog c, Sammenhaeng s) => Afvisning.Af(
    [
        c.Dag > Fristdag.Af(s.Nu) ? new Fejl("Dag", "Dagen ligger ude i fremtiden.") : null,
        c.Dag < Fristdag.Af(s.Nu).PlusYears(-1) ? new Fejl("Dag", "Dagen ligger mere end et år tilbage.") : null,
        c.Resultat != Sprogresultat.Alderssvarende && c.Indsats is null ? new Fejl("Indsats", "Skriv, hvad I gør.") : null,
        c.Resultat != Sprogresultat.Alderssvarende && c.FoelgesOp is null ? new Fejl("FoelgesOp", "Sæt en dag, hvor I ser på det igen.") : null,
        c.FoelgesOp <= c.Dag ? new Fejl("FoelgesOp", "Dagen skal ligge efter vurderingen.") : null,
    ]);

    public static IEnumerable<object?> Handle(VurderSprog c, Grundlag g, Sammenhaeng s)
    {
        var v = new Sprogvurdering
        {
            Id = c.Id, BorgerId = c.Barn, EnhedId = g.Sted, Dag = c.Dag, Resultat = c.Resultat, Tekst = c.Tekst, Indsats = c.Indsats, FoelgesOp = c.FoelgesOp, Registreret = s.Nu, Bruger = s.Bruger.Id, Version = 1,
        };
        yield return v;
        yield return v.Opfoelgning();
        yield return new SprogVurderet(new(c.Id), Fristdag.Begynder(c.Dag), c.Barn, g.IDagtilbud ? g.Sted : null, c.Resultat != Sprogresultat.Alderssvarende);
        foreach (var pligt in g.Pligter.Where(p => p.Aaben))
        {
            (pligt.Opfyldt, pligt.Version) = (c.Dag, pligt.Version + 1);
            yield return new OpgaveLukket(Id.Af(pligt.BorgerId.Vaerdi, "frist/F26/"), Lukkeart.Opfyldt);
        }
    }
}
