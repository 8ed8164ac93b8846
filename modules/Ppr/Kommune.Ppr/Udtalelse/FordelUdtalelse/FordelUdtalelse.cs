using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>M16: PPR's leader gives the question to somebody, who sees the child from now on; whoever had it does so no longer.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record FordelUdtalelse(IndhentningId Id, MedarbejderId Medarbejder, int Version);

internal static class FordelUdtalelseHandler
{
    public static async Task<(Udtalelse, Kollega)> Load(FordelUdtalelse c, PprDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        await db.Udtalelser.SingleOrDefaultAsync(u => u.Id == c.Id, ct) is { } u ? (u, await Kollega.Find(organisation, c.Medarbejder, u.PprId, s, ct)) : (null!, new Kollega(false));

    public static Afvisning? Validate(FordelUdtalelse c, Udtalelse u, Kollega k, Sammenhaeng s) => Afvisning.Af(
    [
        Ppradgang.IkkeLeder(s.Bruger, u.PprId, "Kun PPR's leder fordeler udtalelser."),
        Udtalelsesord.Afsluttet(u),
        u.Venter && u.Version != c.Version ? new Fejl(null, "Spørgsmålet er ændret imens. Se det igennem, og prøv igen.") : null,
        k.Mangler(nameof(c.Medarbejder)),
        u.MedarbejderId == c.Medarbejder ? new Fejl(nameof(c.Medarbejder), "Spørgsmålet ligger allerede hos den medarbejder.") : null,
    ]);

    public static IEnumerable<object> Handle(FordelUdtalelse c, Udtalelse u, Sammenhaeng s)
    {
        var foer = u.Giv(c.Medarbejder, s.Nu);
        return [.. foer is null ? [] : new object[] { foer }, .. u.Tilknytninger(), u.Opgave()];
    }
}
