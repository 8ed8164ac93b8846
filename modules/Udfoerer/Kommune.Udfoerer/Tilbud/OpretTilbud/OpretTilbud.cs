using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U1: a new offer with its first price. Read by those who grant (Myndighed) and by the houses.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record OpretTilbud(
    TilbudId Id, string Navn, string Maalgruppe, string Metode, string? Evidens, IReadOnlyList<string> Hjemler, bool Skal, Tilbudsform Form, int Trin,
    bool Eget, string? Cvr, EnhedId Enhed, int Pladser, Prisenhed Prisenhed, decimal Pris, LocalDate PrisFra);

internal static class OpretTilbudHandler
{
    /// <summary>Whether the id is taken already: the same form sent twice.</summary>
    public static async Task<Findes> Load(OpretTilbud c, UdfoererDb db, CancellationToken ct) => new(await db.Tilbud.AnyAsync(t => t.Id == c.Id, ct));

    public static Afvisning? Validate(OpretTilbud c, Findes findes, Sammenhaeng s) => Afvisning.Af(
    [
        findes.Ja ? new Fejl(null, "Tilbuddet er allerede oprettet.") : null,
        Tilbudsregler.IkkeLeder(s.Bruger, c.Enhed),
        .. Tilbudsregler.Mangler(Tilbudsregler.Hjemler(c.Hjemler), c.Trin, c.Eget, c.Cvr, c.Pladser),
        c.Pris is <= 0 or > 10_000_000 ? new Fejl("Pris", "Skriv en pris over 0 kr.") : null,
    ]);

    public static IEnumerable<object> Handle(OpretTilbud c, Sammenhaeng s)
    {
        var dag = Fristdag.Af(s.Nu);
        var fra = c.PrisFra < dag ? c.PrisFra : dag;      // an offer registered late has been there since its first price
        var gennemgang = Tilbudsregler.FoersteGennemgang(dag);
        var t = new Tilbud { Id = c.Id, Version = 1, NaesteGennemgang = gennemgang, GennemgangOpgave = Tilbudsskrift.GennemgangId(c.Id, gennemgang, 1), Oprettet = s.Nu };
        var u = new TilbudUdgave
        {
            Id = Id.Ny(), TilbudId = c.Id, Navn = c.Navn, Maalgruppe = c.Maalgruppe, Metode = c.Metode, Evidens = c.Evidens, Hjemler = Tilbudsregler.Hjemler(c.Hjemler),
            Skal = c.Skal, Form = c.Form, Trin = c.Trin, Eget = c.Eget, Cvr = c.Cvr, EnhedId = c.Enhed, Pladser = c.Pladser, Aktiv = true,
            GaelderFra = fra, Registreret = s.Nu, Bruger = s.Bruger.Id,
        };
        var p = new TilbudPris { Id = Id.Ny(), TilbudId = c.Id, Enhed = c.Prisenhed, Pris = c.Pris, GaelderFra = c.PrisFra, Registreret = s.Nu, Bruger = s.Bruger.Id };
        return [t, u, p, Tilbudsskrift.Gennemgang(t, u), Tilbudsskrift.Aendret(c.Id, u, p, fra)];
    }
}

internal sealed record Findes(bool Ja);
