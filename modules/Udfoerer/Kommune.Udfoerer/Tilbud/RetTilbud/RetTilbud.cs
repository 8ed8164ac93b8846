using Kommune.Fundament;

namespace Kommune.Udfoerer;

/// <summary>U1: what is known of an offer from today on; yesterday's text stays readable. Not the price: that is <see cref="NyPris"/>.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record RetTilbud(
    TilbudId Id, string Navn, string Maalgruppe, string Metode, string? Evidens, IReadOnlyList<string> Hjemler, bool Skal, Tilbudsform Form, int Trin,
    bool Eget, string? Cvr, int Pladser, bool Aktiv, string Begrundelse, int Version) : IHarVersion;

internal static class RetTilbudHandler
{
    public static Task<Tilbud?> Load(RetTilbud c, UdfoererDb db, CancellationToken ct) => Tilbudsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(RetTilbud c, Tilbud t, Sammenhaeng s) => Afvisning.Af(
    [
        Tilbudsregler.IkkeLeder(s.Bruger, t.Udgave(Fristdag.Af(s.Nu)).EnhedId),
        .. Tilbudsregler.Mangler(Tilbudsregler.Hjemler(c.Hjemler), c.Trin, c.Eget, c.Cvr, c.Pladser),
    ]);

    public static IEnumerable<object> Handle(RetTilbud c, Tilbud t, Sammenhaeng s)
    {
        var dag = Fristdag.Af(s.Nu);
        var foer = t.Udgave(dag);
        t.Version++;
        var fra = dag < foer.GaelderFra ? foer.GaelderFra : dag;
        var nye = Gyldighed.Fra(t.Udgaver, fra, s.Nu,
            (g, til) => g with { Id = Id.Ny(), GaelderTil = til, Registreret = s.Nu, Afloest = null },
            til => foer with
            {
                Id = Id.Ny(), Navn = c.Navn, Maalgruppe = c.Maalgruppe, Metode = c.Metode, Evidens = c.Evidens, Hjemler = Tilbudsregler.Hjemler(c.Hjemler), Skal = c.Skal, Form = c.Form,
                Trin = c.Trin, Eget = c.Eget, Cvr = c.Cvr, Pladser = c.Pladser, Aktiv = c.Aktiv, GaelderFra = fra, GaelderTil = til, Registreret = s.Nu, Afloest = null,
                Bruger = s.Bruger.Id, Begrundelse = c.Begrundelse,
            }).ToArray();
        var ny = nye[^1];
        List<object> ud = [.. nye];
        if (foer.Aktiv && !ny.Aktiv)
        {
            ud.Add(new OpgaveLukket(t.GennemgangOpgave, Lukkeart.Bortfaldet));
        }
        else if (!foer.Aktiv && ny.Aktiv)
        {
            // A closed task stays closed, so an offer that comes back gets a new one.
            t.NaesteGennemgang = Tilbudsregler.FoersteGennemgang(dag);
            t.GennemgangOpgave = Tilbudsskrift.GennemgangId(t.Id, t.NaesteGennemgang, t.Version);
            ud.Add(Tilbudsskrift.Gennemgang(t, ny));
        }

        // Others keep prices by their first day, so the price in force goes along unchanged.
        var pris = t.Priser.Paa(dag) ?? t.Priser.Where(p => p.Afloest is null).MinBy(p => p.GaelderFra)!;
        ud.Add(Tilbudsskrift.Aendret(t.Id, ny, pris, fra));
        return ud;
    }
}
