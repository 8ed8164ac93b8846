using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: what came by letter or telephone was registered wrongly. The first version stays in the journal; the clock follows the day.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetUdtalelse(IndhentningId Id, string Af, string Svar, LocalDate Dag, string Begrundelse, int Version) : IHarVersion;

internal static class RetUdtalelseHandler
{
    public static Task<Indhentning?> Load(RetUdtalelse c, MyndighedDb db, CancellationToken ct) => db.Hent<Indhentning>(c.Id, ct: ct);

    public static Afvisning? Validate(RetUdtalelse c, Indhentning i, Instant nu) => i.Svar switch
    {
        null => Afvisning.Af([new(null, "Udtalelsen er ikke kommet.")]),
        { Kilde: not null } => Afvisning.Af([new(null, $"Svaret er skrevet hos {i.Indhold.Navn}, og de retter det selv.")]),
        _ => Afvisning.Af(
        [
            .. RegistrerUdtalelseHandler.Fejl(c.Dag, c.Af, c.Svar, i, nu),
            c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor svaret rettes.") : null,
        ]),
    };

    public static (Haendelser, Rettet<UdtalelseModtaget>) Handle(RetUdtalelse c, Indhentning i, Sammenhaeng s)
    {
        var foer = i.Svar!.Tid;
        var h = i.RetSvar(c.Svar, c.Af, c.Dag == DanskTid.Dag(foer) ? foer : RegistrerUdtalelseHandler.Tidspunkt(c.Dag, i, s), c.Begrundelse, s);
        return (h, new(Indhentningsord.Modtaget(i)));
    }
}
