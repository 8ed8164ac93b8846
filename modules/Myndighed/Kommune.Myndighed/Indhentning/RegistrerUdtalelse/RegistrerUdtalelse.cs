using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M16: what came by letter or telephone is registered; the letter itself is put beside it as an attachment.</summary>
/// <param name="Af">Who answered.</param>
/// <param name="Dag">When it came; null is today.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RegistrerUdtalelse(IndhentningId Id, string Af, string Svar, LocalDate? Dag, int Version) : IHarVersion;

internal static class RegistrerUdtalelseHandler
{
    public static Task<Indhentning?> Load(RegistrerUdtalelse c, MyndighedDb db, CancellationToken ct) => db.Hent<Indhentning>(c.Id, ct: ct);

    public static Afvisning? Validate(RegistrerUdtalelse c, Indhentning i, Instant nu) => Afvisning.Af(
    [
        Indhentningsord.Afsluttet(i),
        c.Dag > DanskTid.Dag(nu) ? new(nameof(c.Dag), "Dagen kan ikke ligge i fremtiden.") : null,
        c.Dag < DanskTid.Dag(i.BedtOm) ? new(nameof(c.Dag), "Dagen ligger, før der blev bedt om den.") : null,
        c.Af.Length < 2 ? new(nameof(c.Af), "Skriv, hvem der har svaret.") : null,
        c.Svar.Length < 5 ? new(nameof(c.Svar), "Skriv, hvad der blev svaret. Brevet kan lægges ved bagefter.") : null,
    ]);

    public static (Haendelser, UdtalelseModtaget) Handle(RegistrerUdtalelse c, Indhentning i, Sammenhaeng s)
    {
        var tid = c.Dag is { } dag && dag != DanskTid.Dag(s.Nu) ? Instant.Max(Fristdag.Begynder(dag), i.BedtOm) : s.Gaelder;
        return (i.Besvar(c.Svar, c.Af, kilde: null, tid, s), Indhentningsord.Modtaget(i));
    }
}
