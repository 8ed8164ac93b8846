using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record Maalsvar(Guid Maal, int? Vaerdi = null);

/// <summary>
/// M9, F10 and F11 (BL § 95): the follow-up is held, early or due. It says how the goals stand, who took part, what is decided
/// and when the next one is due at the latest.
/// </summary>
/// <param name="Holdt">Today when left out.</param>
/// <param name="Beslutning">Demanded, as is its reason, by the gates: so all that is missing is said at once.</param>
/// <param name="Deltagermangel">Why somebody whom the track asks for was not there.</param>
/// <param name="Lederbegrundelse">Demanded to continue after two in a row without progression.</param>
/// <param name="NyTil">A new last day; F24 then runs to that one.</param>
/// <param name="Statusrapport">The report that was read for it, and is no longer news then; null when there was none.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record HoldOpfoelgning(
    SagId Sag, IndsatsId Indsats, LocalDate? Holdt, IReadOnlyList<Maalsvar>? Maal, IReadOnlyList<Deltager>? Deltog, string? Deltagermangel, Opfoelgningsbeslutning? Beslutning, string? Begrundelse,
    int? NytTrin, Ophoersaarsag? Aarsag, LocalDate? NyTil, bool UndersoegIgen, bool RevidePlan, string? Lederbegrundelse, LocalDate? Naeste, string? NaesteBegrundelse, int Version, FaktumId? Statusrapport = null) : IHarVersion;

internal static class HoldOpfoelgningHandler
{
    public static async Task<(Indsats, Opfoelgningsgrundlag)> Load(HoldOpfoelgning c, MyndighedDb db, Afgoerelsesopslag opslag, Opsaetninger opsaetninger, Instant nu, CancellationToken ct)
    {
        var a = await db.Hent<Indsats>(c.Indsats, ct: ct) is { } i && i.Sag == c.Sag ? i : null;
        return (a!, (await Opfoelgningsgrundlag.Hent(db, a, opslag, opsaetninger, nu, ct))!);
    }

    public static Afvisning? Validate(HoldOpfoelgning c, Indsats a, Opfoelgningsgrundlag g, Sammenhaeng s) => Opfoelgningskrav.Afgoer(c, a, g, s);

    public static IReadOnlyList<object?> Handle(HoldOpfoelgning c, Indsats a, Opfoelgningsgrundlag g, Fristregler regler, IHelligdage helligdage, Sammenhaeng s)
    {
        List<object?> ud = [];
        var dag = c.Holdt ?? Fristdag.Af(s.Nu);
        var holdt = Tidspunkt(dag, a, s);
        var kendt = a.Alle.First().Tid;
        var skulle = Senest(a, regler, helligdage, kendt) ?? holdt;
        var foerste = a.Opfoelgninger.Count == 0;
        var vaerdier = Opfoelgningskrav.Vaerdier(c, a, g.Plan);
        var fremgang = Opfoelgningskrav.HarProgression(vaerdier, g.Plan);
        var (beslutning, begrundelse) = (c.Beslutning!.Value, c.Begrundelse!);
        var ophoer = beslutning == Opfoelgningsbeslutning.Ophoer;

        var h = a.HoldOpfoelgning(new(
            beslutning, begrundelse, [.. (c.Deltog ?? []).Distinct()], vaerdier, fremgang, skulle, c.UndersoegIgen, c.RevidePlan, c.Deltagermangel,
            s.Bruger.ErLeder ? c.Lederbegrundelse : null, ophoer ? null : c.Naeste, ophoer ? null : c.NaesteBegrundelse, c.Statusrapport, Opfoelgningskrav.Skridt(vaerdier, g.Plan)), holdt, s);
        ud.Add(h);
        ud.AddRange(g.Laeste(c.Statusrapport).Select(r => new OpgaveLukket(Nyt.Id(r.Id), Lukkeart.Opfyldt)));
        ud.Add(Nyt.Slut(a));
        ud.Add(new OpfoelgningHoldt(h.Faktum, h.Gaelder, a.Borger, a.Sag, a.Id, beslutning, fremgang, skulle, foerste));

        foreach (var v in vaerdier)
        {
            ud.Add(g.Plan!.RegistrerMaaling(v.Maal, v.Vaerdi, dag, $"Opfølgning på {a.Bevilling.TilbudNavn}", s));
        }

        if (c is { Beslutning: Opfoelgningsbeslutning.TrinNed or Opfoelgningsbeslutning.TrinOp, NytTrin: { } trin })
        {
            h = a.SkiftTrin(g.Trappe.Paa(trin), begrundelse, s, holdt);
        }

        if (!ophoer && c.NyTil is { } til && til != a.Til)
        {
            h = a.SaetSlutdato(til, begrundelse, s, holdt);
        }

        if (ophoer)
        {
            h = a.Ophoer(c.Aarsag!.Value, begrundelse, s, holdt);
            ud.Add(new IndsatsOphoert(h.Faktum, h.Gaelder, a.Borger, a.Sag, a.Id, c.Aarsag.Value));
            return ud;
        }

        if (a.Nye.Count > 1)
        {
            ud.Add(new IndsatsAendret(h.Faktum, h.Gaelder, a.Borger, a.Sag, a.Id, a.Trin, a.Spor ?? 0, a.Til));
        }

        ud.Add(new OpfoelgningAftalt(FaktumId.Ny(), holdt, a.Borger, a.Id, Senest(a, regler, helligdage, kendt)!.Value, g.Plan?.TilOverdragelse() ?? [], $"Afgørelse efter {a.Bevilling.Grundlag}"));
        return ud;
    }

    /// <summary>The earliest of the law's, the track's and the case's own date: what binds now.</summary>
    internal static Instant? Senest(Indsats a, Fristregler regler, IHelligdage helligdage, Instant kendt) => IndsatsAfledt.Naeste(a)?.Beregn(regler, helligdage, kendt).Bindende?.Udloeb;

    /// <summary>Today it is now; another day it is noon, and never before what it follows.</summary>
    internal static Instant Tidspunkt(LocalDate dag, Indsats a, Sammenhaeng s)
    {
        var tid = dag == Fristdag.Af(s.Nu) ? s.Nu : Fristdag.Begynder(dag) + Duration.FromHours(12);
        return Instant.Max(tid, a.SenesteOpfoelgning?.Holdt ?? a.Bevilget);
    }
}
