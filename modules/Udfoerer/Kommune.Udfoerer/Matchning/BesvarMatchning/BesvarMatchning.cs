using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U2: the answer to Myndighed's question. It is read by the social worker, and by the family in the case.</summary>
[Kraever(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record BesvarMatchning(MatchningId Id, bool Egnet, LocalDate? KanBegynde, string Svar);

internal static class BesvarMatchningHandler
{
    public static Task<Matchning?> Load(BesvarMatchning c, UdfoererDb db, CancellationToken ct) => db.Matchninger.SingleOrDefaultAsync(m => m.Id == c.Id, ct);

    public static Afvisning? Validate(BesvarMatchning c, Matchning m, Sammenhaeng s) => Afvisning.Af(
    [
        Tilbudsregler.IkkeLeder(s.Bruger, m.EnhedId),
        m.Besvaret is { } tid ? new Fejl(null, $"Spørgsmålet blev besvaret {DanskTid.Dato(tid)}.") : null,
        c.Egnet && c.KanBegynde is null ? new Fejl("KanBegynde", "Skriv, hvornår I kan begynde.") : null,
        c.KanBegynde is { } dag && dag < Fristdag.Af(s.Nu) ? new Fejl("KanBegynde", "Dagen er allerede gået.") : null,
    ]);

    public static (TilknytningSat, OpgaveLukket, MatchningBesvaret) Handle(BesvarMatchning c, Matchning m, Sammenhaeng s)
    {
        (m.Besvaret, m.BesvaretAf, m.Egnet, m.KanBegynde, m.Svar) = (s.Nu, s.Bruger.Id, c.Egnet, c.Egnet ? c.KanBegynde : null, c.Svar);
        return (m.Tilknytning(), new OpgaveLukket(Matchning.OpgaveId(m.Id), Lukkeart.Opfyldt),
            new MatchningBesvaret(FaktumId.Ny(), s.Gaelder, m.BorgerId, m.Id.Vaerdi, m.TilbudId, c.Egnet, m.KanBegynde, c.Svar, m.Grundlag));
    }
}
