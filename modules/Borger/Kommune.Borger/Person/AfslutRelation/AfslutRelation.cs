using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Somebody is no longer of the child's family or network, or never was: the relation ends on a day.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AfslutRelation(BorgerId Borger, Guid Relation, LocalDate GaelderTil, [property: MaxLength(500)] string Begrundelse) : IOmBorger;

internal static class AfslutRelationHandler
{
    public static async Task<Relation?> Load(AfslutRelation c, BorgerDb db, CancellationToken ct)
    {
        var poster = await Rettelse.Poster(db, c.Borger, ct);
        return await db.Relationer.SingleOrDefaultAsync(r => r.Id == c.Relation && poster.Contains(r.BorgerId) && r.Afloest == null, ct);
    }

    public static Afvisning? Validate(AfslutRelation c, Instant nu) => Afvisning.Af([Rettelse.Dato(nameof(c.GaelderTil), c.GaelderTil, nu)]);

    /// <summary>Ended before it began: it never was, and only what we believed stays readable.</summary>
    public static IEnumerable<object> Handle(AfslutRelation c, Relation r, Sammenhaeng s)
    {
        r.Afloest = s.Nu;
        if (c.GaelderTil >= r.GaelderFra)
        {
            yield return r.Lukket(c.GaelderTil, s.Nu, s.Bruger.Id, c.Begrundelse);
        }

        yield return Rettelse.Af(c.Borger, c.GaelderTil, c.Begrundelse, s, r.Art == Relationsart.Netvaerk ? Personfelt.Netvaerk : Personfelt.Familie);
    }
}
