using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Borger;

/// <summary>They were two after all (B1): what was registered on each is its own again, since no fact was ever moved.</summary>
[Kraever(Rolle.Teamleder)]
[UdenTilknytning("As SammenlaegPersoner: a mistake can be undone by a leader who is attached to one of them only.")]
internal sealed record AdskilPersoner(BorgerId Dublet, [property: MaxLength(500)] string Begrundelse);

internal static class AdskilPersonerHandler
{
    public const string Fundet = "En anden registrering var alligevel ikke samme person";

    public static async Task<Grundlag?> Load(AdskilPersoner c, BorgerDb db, CancellationToken ct)
    {
        await db.LaasAliasser(ct);
        if (await db.Aliasser.SingleOrDefaultAsync(a => a.BorgerId == c.Dublet && a.Ophaevet == null, ct) is not { } alias)
        {
            return null;
        }

        var personer = await db.Personer.AsNoTracking().Where(p => p.BorgerId == c.Dublet || p.BorgerId == alias.SammeSomId).ToListAsync(ct);
        return new(alias, new(personer.Single(p => p.BorgerId == alias.SammeSomId), personer.Single(p => p.BorgerId == c.Dublet), [], null));
    }

    public static Afvisning? Validate(AdskilPersoner c) =>
        Afvisning.Af([c.Begrundelse.Length < 10 ? new Fejl(nameof(c.Begrundelse), "Skriv, hvorfor det ikke er den samme person") : null]);

    public static IEnumerable<object> Handle(AdskilPersoner c, Grundlag g, Sammenhaeng s)
    {
        (g.Alias.Ophaevet, g.Alias.OphaevetAf) = (s.Nu, s.Bruger.Id);
        yield return new SammePerson([c.Dublet]);
        yield return g.Personer.Aendret(g.Personer.Behold, Fundet, s);
        yield return g.Personer.Aendret(g.Personer.Dublet, c.Begrundelse, s);
        yield return new BorgerAdskilt(FaktumId.Ny(), s.Nu, c.Dublet, g.Alias.SammeSomId);
    }

    public sealed record Grundlag(Alias Alias, SammenlaegPersonerHandler.Grundlag Personer);
}
