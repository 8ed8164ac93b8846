using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>M16: the answer to Myndighed. It is read by the social worker, and by the family in the case.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record BesvarUdtalelse(IndhentningId Id, string Svar, int Version);

internal static class BesvarUdtalelseHandler
{
    public static Task<(Udtalelse, Medarbejder?)> Load(BesvarUdtalelse c, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) => Hent(c.Id, db, organisation, s, ct);

    /// <summary>The question, and the employee who answers it.</summary>
    internal static async Task<(Udtalelse, Medarbejder?)> Hent(IndhentningId id, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        ((await db.Udtalelser.SingleOrDefaultAsync(u => u.Id == id, ct))!, (await organisation.Medarbejdere([s.Bruger.Id], ct)).GetValueOrDefault(s.Bruger.Id));

    public static Afvisning? Validate(BesvarUdtalelse c, Udtalelse u, Sammenhaeng s) => Afvisning.Af(
    [
        s.Bruger.Arbejder(u.EnhedId) ? null : new Fejl(null, "Kun dem, der arbejder i enheden, kan svare."),
        u.Besvaret is { } tid ? new Fejl(null, $"Der blev svaret {DanskTid.Dato(tid)}.") : null,
        u.Opgivet is { } opgivet ? new Fejl(null, $"Myndighed bad {DanskTid.Dato(opgivet)} om ikke at vente på den.") : null,
        u.Venter && u.Version != c.Version ? new Fejl(null, "Myndighed har rykket, mens du skrev. Læs det igennem, og send igen.") : null,
        ForKort(c.Svar),
    ]);

    public static (TilknytningSat, OpgaveLukket, UdtalelseAfgivet) Handle(BesvarUdtalelse c, Udtalelse u, Medarbejder? mig, Sammenhaeng s)
    {
        (u.Besvaret, u.BesvaretAf, u.Svar, u.Version) = (s.Nu, s.Bruger.Id, c.Svar, u.Version + 1);
        return (u.Tilknytning(), new OpgaveLukket(Udtalelse.OpgaveId(u.Id), Lukkeart.Opfyldt), Afgivet(u, mig, s, s.Gaelder));
    }

    internal static Fejl? ForKort(string svar) => svar.Length < 10 ? new("Svar", "Skriv jeres svar, så det kan læses af andre end jer selv.") : null;

    /// <summary>The answer as it stands, under the same fact however often it is put right.</summary>
    internal static UdtalelseAfgivet Afgivet(Udtalelse u, Medarbejder? mig, Sammenhaeng s, Instant tid) =>
        new(new(Id.Af(u.Id.Vaerdi, "svar")), tid, u.BorgerId, u.Id.Vaerdi, u.EnhedId, mig is null ? s.Bruger.Navn : $"{mig.Navn}, {mig.Titel.Split(',')[0].ToLowerInvariant()}", u.Svar!, u.Grundlag);
}
