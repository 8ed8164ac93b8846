using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>S4: every offer is looked through once a year, in May. Nothing changes by it but the task.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record GennemgaaTilbud(TilbudId Id, int Version) : IHarVersion;

internal static class GennemgaaTilbudHandler
{
    public static Task<Tilbud?> Load(GennemgaaTilbud c, UdfoererDb db, CancellationToken ct) => Tilbudsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(GennemgaaTilbud c, Tilbud t, Sammenhaeng s)
    {
        var u = t.Udgave(Fristdag.Af(s.Nu));
        return Afvisning.Af([Tilbudsregler.IkkeLeder(s.Bruger, u.EnhedId), u.Aktiv ? null : new Fejl(null, "Tilbuddet er ikke i brug og skal ikke gennemgås.")]);
    }

    public static IEnumerable<object> Handle(GennemgaaTilbud c, Tilbud t, Sammenhaeng s)
    {
        var lukket = new OpgaveLukket(t.GennemgangOpgave, Lukkeart.Opfyldt);
        t.Version++;
        t.NaesteGennemgang = Tilbudsregler.NaesteGennemgang(t.NaesteGennemgang, Fristdag.Af(s.Nu));
        t.GennemgangOpgave = Tilbudsskrift.GennemgangId(t.Id, t.NaesteGennemgang, t.Version);
        return [lukket, Tilbudsskrift.Gennemgang(t, t.Udgave(Fristdag.Af(s.Nu)))];
    }
}
