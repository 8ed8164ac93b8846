using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>ST4: computes all history again. For whoever runs the system: after a restore, or when somebody doubts the figures.</summary>
[Kraever(Rolle.Drift)]
internal sealed record BestilGenafspilning(Guid Id);

internal static class BestilGenafspilningHandler
{
    public static async Task<Stilling> Load(BestilGenafspilning c, StyringDb db, CancellationToken ct) => new(await db.Genafspilninger.AnyAsync(g => g.Faerdig == null, ct));

    public static Afvisning? Validate(BestilGenafspilning c, Stilling s) => s.IGang ? new Afvisning([new Fejl(null, "Tallene bliver allerede regnet om. Vent, til det er gjort.")], []) : null;

    public static Genafspilning Handle(BestilGenafspilning c, Stilling s, Sammenhaeng sammenhaeng) =>
        new() { Id = c.Id, Bestilt = sammenhaeng.Nu, Bruger = sammenhaeng.Bruger.Id };

    internal sealed record Stilling(bool IGang);
}
