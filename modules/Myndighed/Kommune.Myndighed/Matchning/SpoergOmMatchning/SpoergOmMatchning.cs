using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M8 (S1: in dialogue with Udfører): before the decision, asks whether an offer fits and when it could begin.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SpoergOmMatchning(MatchningId Id, SagId Sag, TilbudId Tilbud, string Spoergsmaal, LocalDate SvarSenest);

internal sealed record Matchningsgrundlag(Sag Sag, Tilbud? Tilbud, bool Findes) : IOmBorger
{
    public BorgerId Borger => Sag.Borger;
}

internal static class SpoergOmMatchningHandler
{
    public static async Task<Matchningsgrundlag?> Load(SpoergOmMatchning c, MyndighedDb db, CancellationToken ct) => await db.Hent<Sag>(c.Sag, ct: ct) is { } sag
        ? new(sag, (await Tilbudskatalog.Hent(db, ct)).FirstOrDefault(t => t.Id == c.Tilbud), await db.Matchninger.AnyAsync(m => m.Id == c.Id, ct))
        : null;

    public static Afvisning? Validate(SpoergOmMatchning c, Matchningsgrundlag g, Instant nu) => Afvisning.Af(
    [
        g.Sag.ErAaben ? null : new Fejl(null, "Sagen er lukket."),
        g.Findes ? new Fejl(null, "Spørgsmålet er allerede sendt.") : null,
        g.Tilbud is { Aktivt: true } ? null : new Fejl(nameof(c.Tilbud), "Vælg et tilbud, der bruges."),
        c.SvarSenest >= Fristdag.Af(nu) ? null : new Fejl(nameof(c.SvarSenest), "Svarfristen er allerede gået."),
    ]);

    public static (MatchningRaekke, MatchningSpurgt) Handle(SpoergOmMatchning c, Matchningsgrundlag g, Sammenhaeng s) => (
        new MatchningRaekke
        {
            Id = c.Id, BorgerId = g.Borger, SagId = c.Sag, TilbudId = c.Tilbud, TilbudNavn = g.Tilbud!.Navn, Spoergsmaal = c.Spoergsmaal, SvarSenest = c.SvarSenest, SpurgtAf = s.Bruger.Id, Spurgt = s.Nu,
        },
        new MatchningSpurgt(FaktumId.Ny(), s.Gaelder, g.Borger, c.Id, c.Tilbud.Vaerdi, c.Spoergsmaal, c.SvarSenest, "Nødvendigt for at forberede afgørelsen i barnets sag hos Myndighed"));
}
