using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U3, U5: the work has ended, and why. An unplanned ending makes Myndighed follow up at once.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record AfslutForloeb(ForloebId Id, Afslutning Aarsag, LocalDate Dato, string Begrundelse, int Version) : IHarVersion;

internal static class AfslutForloebHandler
{
    public static async Task<(Forloeb, Familie?)> Load(AfslutForloeb c, UdfoererDb db, IBorgere borgere, Sammenhaeng s, CancellationToken ct) =>
        await Forloebskrift.Hent(db, c.Id, s, ct) is { } a ? (a, (await borgere.Familier([a.Borger], ct)).GetValueOrDefault(a.Borger)) : (null!, null);

    public static Afvisning? Validate(AfslutForloeb c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), Forloebskrift.Dato(a, c.Dato, s),
        string.IsNullOrWhiteSpace(c.Begrundelse) ? new Fejl("Begrundelse", "Skriv, hvad der skete, og hvorfor det slutter.") : null,
    ]);

    public static (Haendelser, ForloebAfsluttet) Handle(AfslutForloeb c, Forloeb a, Familie? familie, Sammenhaeng s)
    {
        var h = a.Afslut(c.Aarsag, c.Dato, c.Begrundelse, familie?.Alder(c.Dato), s);
        return (h, new ForloebAfsluttet(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Ordre.Indsats.Vaerdi, c.Aarsag, Forloeb.ErPlanlagt(c.Aarsag)));
    }
}
