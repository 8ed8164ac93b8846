using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Dagtilbud;

/// <summary>X2: the answer was wrong or not all of it. Myndighed keeps the first beside the new one.</summary>
[Kraever(Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder)]
internal sealed record RetSvar(IndhentningId Id, string Svar, int Version);

internal static class RetSvarHandler
{
    public static Task<(Udtalelse, Medarbejder?)> Load(RetSvar c, DagtilbudDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) => BesvarUdtalelseHandler.Hent(c.Id, db, organisation, s, ct);

    public static Afvisning? Validate(RetSvar c, Udtalelse u, Sammenhaeng s) => Afvisning.Af(
    [
        s.Bruger.Arbejder(u.EnhedId) ? null : new Fejl(null, "Kun dem, der arbejder i enheden, kan rette svaret."),
        u.Besvaret is null ? new Fejl(null, "Der er ikke svaret endnu.") : null,
        u.Besvaret is not null && u.Version != c.Version ? new Fejl(null, "En anden har rettet svaret, mens du skrev. Læs det igennem, og send igen.") : null,
        c.Svar == u.Svar ? new Fejl("Svar", "Det er det svar, Myndighed har. Skriv det, der skal stå i stedet.") : null,
        BesvarUdtalelseHandler.ForKort(c.Svar),
    ]);

    public static Rettet<UdtalelseAfgivet> Handle(RetSvar c, Udtalelse u, Medarbejder? mig, Sammenhaeng s)
    {
        (u.BesvaretAf, u.Svar, u.Version) = (s.Bruger.Id, c.Svar, u.Version + 1);
        return new(BesvarUdtalelseHandler.Afgivet(u, mig, s, u.Besvaret!.Value));
    }
}
