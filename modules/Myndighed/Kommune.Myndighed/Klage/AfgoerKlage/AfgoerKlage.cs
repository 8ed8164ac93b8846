using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M18: Ankestyrelsen has decided, or who appealed takes it back.</summary>
/// <param name="Dag">The day of the decision; today when it is left out.</param>
/// <param name="Begrundelse">What the decision rests on, in short.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AfgoerKlage(KlageId Id, Klageudfald Udfald, LocalDate? Dag, string Begrundelse, int Version) : IHarVersion;

internal static class AfgoerKlageHandler
{
    public static async Task<Klage> Load(AfgoerKlage c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Klage>(c.Id, ct: ct))!;

    public static Afvisning? Validate(AfgoerKlage c, Klage k, Instant nu) => Afvisning.Af(
    [
        GenvurderKlageHandler.Aaben(k),
        c.Udfald == Klageudfald.KommunenGavMedhold ? new(nameof(c.Udfald), "Kommunens eget medhold registreres som en genvurdering.") : null,
        c.Udfald is not (Klageudfald.Trukket or Klageudfald.KommunenGavMedhold) && k.Videresendelse is null ? new(nameof(c.Udfald), "Klagen er ikke sendt til Ankestyrelsen endnu.") : null,
        c.Dag > DanskTid.Dag(nu) ? new(nameof(c.Dag), "Dagen kan ikke ligge i fremtiden.") : null,
        c.Dag < DanskTid.Dag(k.Videresendelse?.Tid ?? k.Modtaget) ? new(nameof(c.Dag), k.Videresendelse is null ? "Dagen ligger før klagen." : "Dagen ligger før klagen blev sendt til Ankestyrelsen.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv kort, hvorfor det blev sådan.") : null,
    ]);

    public static (Haendelser, KlageAfgjort) Handle(AfgoerKlage c, Klage k, Sammenhaeng s)
    {
        var h = k.Afgoer(c.Udfald, c.Begrundelse, c.Dag is { } dag && dag != DanskTid.Dag(s.Nu) ? Instant.Max(Fristdag.Begynder(dag), k.Videresendelse?.Tid ?? k.Modtaget) : s.Gaelder, s);
        return (h, new(h.Faktum, h.Gaelder, k.Borger, k.Sag, k.Id, c.Udfald));
    }
}
