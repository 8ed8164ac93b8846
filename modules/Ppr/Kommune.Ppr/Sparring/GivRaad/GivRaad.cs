using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P2: the advice goes back to the place, with the day on which we ask whether it helped.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record GivRaad(Guid Id, string Raad, LocalDate FoelgesOp, int Version);

internal static class GivRaadHandler
{
    private const string Grundlag = "Stedets ønske om sparring; uden oplysninger om et barn";

    public static Task<Sparring?> Load(GivRaad c, PprDb db, CancellationToken ct) => Sparringsskrift.Hent(db, c.Id, c.Version, ct);

    public static Afvisning? Validate(GivRaad c, Sparring a, Sammenhaeng s) => Afvisning.Af(
    [
        a.Tilstand == Sparringstilstand.Taget ? null : new Fejl(null, a.Tilstand == Sparringstilstand.Ny ? "Tag først sparringen." : "Rådet er allerede givet."),
        Sparringsskrift.KunEgen(a, s),
        Cprtekst.Fejl(nameof(c.Raad), c.Raad),
        c.FoelgesOp <= Fristdag.Af(s.Nu) || c.FoelgesOp > Fristdag.Af(s.Nu).PlusYears(1) ? new Fejl(nameof(c.FoelgesOp), "Skriv en dag inden for det næste år.") : null,
    ]);

    public static IEnumerable<object> Handle(GivRaad c, Sparring a, Sammenhaeng s)
    {
        (a.Version, a.Tilstand, a.Raad, a.Besvaret, a.FoelgesOp) = (a.Version + 1, Sparringstilstand.Besvaret, c.Raad, s.Gaelder, c.FoelgesOp);
        a.MedarbejderId ??= s.Bruger.Id;
        return
        [
            new OpgaveLukket(a.OpgaveId($"raad/{a.MedarbejderId}"), Lukkeart.Opfyldt), a.OpfoelgningOpgave(s.Nu),
            new SparringBesvaret(FaktumId.Ny(), s.Gaelder, a.Id, a.EnhedId, c.Raad, c.FoelgesOp, Grundlag),
        ];
    }
}
