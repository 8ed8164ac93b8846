using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

/// <summary>M16: PPR's answer to Myndighed. It is read by the social worker, and by the family in the case.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record AfgivUdtalelse(IndhentningId Id, string Svar, int Version);

internal static class AfgivUdtalelseHandler
{
    public static async Task<(Udtalelse, Medarbejder?)> Load(AfgivUdtalelse c, PprDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        ((await db.Udtalelser.SingleOrDefaultAsync(u => u.Id == c.Id, ct))!, (await organisation.Medarbejdere([s.Bruger.Id], ct)).GetValueOrDefault(s.Bruger.Id));

    public static Afvisning? Validate(AfgivUdtalelse c, Udtalelse u, Sammenhaeng s) => Afvisning.Af(
    [
        u.Maa(s.Bruger) ? null : new Fejl(null, "Kun den, der har fået spørgsmålet, og PPR's leder kan svare."),
        Udtalelsesord.Afsluttet(u),
        u.Venter && u.Version != c.Version ? new Fejl(null, "Spørgsmålet er ændret, mens du skrev. Læs det igennem, og send igen.") : null,
        c.Svar.Length < 10 ? new Fejl(nameof(c.Svar), "Skriv svaret, så det kan læses af andre end PPR.") : null,
    ]);

    public static IEnumerable<object> Handle(AfgivUdtalelse c, Udtalelse u, Medarbejder? mig, Sammenhaeng s)
    {
        (u.Besvaret, u.BesvaretAf, u.Svar, u.Version) = (s.Nu, s.Bruger.Id, c.Svar, u.Version + 1);
        return
        [
            .. u.Tilknytninger(), new OpgaveLukket(Udtalelse.OpgaveId(u.Id), Lukkeart.Opfyldt),
            new UdtalelseAfgivet(new(Id.Af(u.Id.Vaerdi, "svar/ppr")), s.Gaelder, u.BorgerId, u.Id.Vaerdi, mig is null ? s.Bruger.Navn : $"{mig.Navn}, {PprOrd.Smaat(mig.Titel.Split(',')[0])}", c.Svar, u.Grundlag),
        ];
    }
}
