using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M8, SA1: the meeting that a decision needs or builds upon is asked for; whoever calls it has a task, and its outcome comes back by itself.</summary>
/// <param name="Hvad">What the meeting is to take a stand on: a point of its agenda.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record BedOmMoede(SagsmoedeId Id, SagId Sag, string Type, [MaxLength(300)] string Hvad);

internal static class BedOmMoedeHandler
{
    /// <param name="Leder">Who calls the meetings that are not the asker's own to call.</param>
    internal sealed record Kendt(Moedekrav Krav, bool Venter, MedarbejderId? Leder);

    public static async Task<(Sagsramme, Kendt)> Load(BedOmMoede c, MyndighedDb db, Opsaetninger opsaetninger, Afgoerelsesopslag opslag, Instant nu, CancellationToken ct)
    {
        await db.LaasSag(c.Sag, ct);
        var sag = await Sagsramme.Hent(db, c.Sag, ct);
        var venter = sag is not null && (await db.HentForBorger<Sagsmoede>([sag.Borger], ct: ct)).Any(m => m.Venter && m.Sag == c.Sag && m.Oenske!.Type == c.Type);
        return (sag!, new(await opsaetninger.Hent<Moedekrav>(Fristdag.Af(nu), ct: ct), venter, sag is null ? null : (await opslag.Ledere(sag.Sag.Team, nu, ct)).Select(l => (MedarbejderId?)l.Id).FirstOrDefault()));
    }

    public static Afvisning? Validate(BedOmMoede c, Sagsramme sag, Kendt k) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag.Sag),
        k.Krav.Find(c.Type) is not { Samspil: not null } ? new(nameof(c.Type), "Vælg et møde, som Samspil indkalder.") : null,
        k.Venter ? new(nameof(c.Type), "Der er allerede bedt om mødet.", MyndighedRuter.Moeder(c.Sag)) : null,
    ]);

    public static (Haendelser, MoedeOensket) Handle(BedOmMoede c, Sagsramme sag, Kendt k, Sammenhaeng s)
    {
        var type = k.Krav.Find(c.Type)!;
        var h = Sagsmoede.Oensk(c.Id, c.Sag, sag.Borger, type, c.Hvad, s);
        return (h, new MoedeOensket(h.Faktum, h.Gaelder, sag.Borger, c.Id.Vaerdi, type.Samspil!, s.Bruger.Id, k.Leder ?? s.Bruger.Id, c.Hvad, "Myndigheds sag om barnet; hvad der må deles, afgøres, når mødet indkaldes"));
    }
}
