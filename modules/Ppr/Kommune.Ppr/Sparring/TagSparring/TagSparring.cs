using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>P2: "I take it". It leaves everybody else's list.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record TagSparring(Guid Id, int Version);

internal static class TagSparringHandler
{
    public static Task<Sparring?> Load(TagSparring c, PprDb db, CancellationToken ct) => Sparringsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(TagSparring c, Sparring a) => Afvisning.Af([a.Tilstand == Sparringstilstand.Ny ? null : new Fejl(null, "Sparringen er allerede taget.")]);

    public static IEnumerable<object> Handle(TagSparring c, Sparring a, Sammenhaeng s)
    {
        (a.Version, a.Tilstand, a.MedarbejderId) = (a.Version + 1, Sparringstilstand.Taget, s.Bruger.Id);
        return [new OpgaveLukket(a.OpgaveId("tag"), Lukkeart.Opfyldt), a.RaadOpgave(s.Bruger.Id, s.Nu)];
    }
}
