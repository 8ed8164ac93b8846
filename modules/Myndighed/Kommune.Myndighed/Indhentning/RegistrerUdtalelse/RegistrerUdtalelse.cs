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
        .. Fejl(c.Dag, c.Af, c.Svar, i, nu),
    ]);

    internal static IEnumerable<Fejl?> Fejl(LocalDate? dag, string af, string svar, Indhentning i, Instant nu) =>
    [
        dag > DanskTid.Dag(nu) ? new(nameof(RegistrerUdtalelse.Dag), "Dagen kan ikke ligge i fremtiden.") : null,
        dag < DanskTid.Dag(i.BedtOm) ? new(nameof(RegistrerUdtalelse.Dag), "Dagen ligger, før der blev bedt om den.") : null,
        af.Length < 2 ? new(nameof(RegistrerUdtalelse.Af), "Skriv, hvem der har svaret.") : null,
        svar.Length < 5 ? new(nameof(RegistrerUdtalelse.Svar), "Skriv, hvad der blev svaret. Brevet kan lægges ved bagefter.") : null,
    ];

    /// <summary>Today it is now; another day its beginning, and never before it was asked for.</summary>
    internal static Instant Tidspunkt(LocalDate dag, Indhentning i, Sammenhaeng s) => dag == DanskTid.Dag(s.Nu) ? s.Gaelder : Instant.Max(Fristdag.Begynder(dag), i.BedtOm);

    public static (Haendelser, UdtalelseModtaget) Handle(RegistrerUdtalelse c, Indhentning i, Sammenhaeng s) =>
        (i.Besvar(c.Svar, c.Af, kilde: null, Tidspunkt(c.Dag ?? DanskTid.Dag(s.Nu), i, s), s), Indhentningsord.Modtaget(i));
}
