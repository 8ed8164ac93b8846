using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

/// <summary>ST3: a new theory of change under a strategy; its parts are written next.</summary>
[Kraever(Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder)]
internal sealed record OpretTeori(Guid Id, StrategiId Strategi, [property: MaxLength(200)] string Navn, string? Beskrivelse);

internal static class OpretTeoriHandler
{
    public static Task<Strategi?> Load(OpretTeori c, StyringDb db, CancellationToken ct) => db.Strategier.SingleOrDefaultAsync(x => x.Id == c.Strategi, ct);

    public static Afvisning? Validate(OpretTeori c, Strategi a) => Afvisning.Af([a.Tilstand == Strategitilstand.Afsluttet ? new Fejl(null, "Strategien er afsluttet.") : null]);

    public static IEnumerable<object> Handle(OpretTeori c, Strategi a, Sammenhaeng s)
    {
        var t = new Forandringsteori { Id = c.Id, StrategiId = a.Id, Version = 0, Navn = c.Navn };
        return [t, t.Udgave(new(c.Beskrivelse, [], []), s)];
    }
}
