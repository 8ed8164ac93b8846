using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P2: did it help? Told to all; what was said about it stays here.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record FoelgSparringOp(Guid Id, bool Hjalp, string? Opfoelgning, int Version);

internal static class FoelgSparringOpHandler
{
    public static Task<Sparring?> Load(FoelgSparringOp c, PprDb db, CancellationToken ct) => Sparringsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(FoelgSparringOp c, Sparring a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Tilstand == Sparringstilstand.Besvaret ? null : new Fejl(null, a.Tilstand == Sparringstilstand.FulgtOp ? "Der er allerede fulgt op." : "Giv først rådet."),
        Sparringsskrift.KunEgen(a, s),
        Cprtekst.Fejl(nameof(c.Opfoelgning), c.Opfoelgning),
    ]);

    public static IEnumerable<object> Handle(FoelgSparringOp c, Sparring a, Sammenhaeng s)
    {
        (a.Version, a.Tilstand, a.FulgtOp, a.Hjalp, a.Opfoelgning) = (a.Version + 1, Sparringstilstand.FulgtOp, s.Gaelder, c.Hjalp, c.Opfoelgning);
        return [new OpgaveLukket(a.OpgaveId("opfoelgning"), Lukkeart.Opfyldt), new SparringFulgtOp(FaktumId.Ny(), s.Gaelder, a.Id, a.EnhedId, c.Hjalp)];
    }
}
