using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// M14: more is needed. In one action it becomes a case, when the family asks for help, or a notification, when somebody is worried
/// (then the 24 hours run, F1). What was written goes along word for word.
/// </summary>
/// <param name="Akut">The notification is acute.</param>
[KraeverDistriktsteam]
internal sealed record GoerTilSag(MindreIndsatsId Id, Viderevej Vej, string Hvorfor, bool Akut, int Version) : IHarVersion;

/// <param name="Team">Who gets the case or assesses the notification.</param>
/// <param name="Mit">The user is in that team, and can answer for the case.</param>
/// <param name="Sted">The distriktsteam's name.</param>
internal sealed record Videregrundlag(TeamId? Team, bool Mit, string Sted, string Titel, bool HarAabenSag, LocalDate? Foedt, Mindreindsatser Valg);

internal static class GoerTilSagHandler
{
    public static async Task<(MindreIndsats, Videregrundlag)> Load(GoerTilSag c, MyndighedDb db, Organisation organisation, Opsaetninger opsaetninger, IBorgere borgere, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Hent<MindreIndsats>(c.Id, ct: ct) is not { } m)
        {
            return default;
        }

        var dag = DanskTid.Dag(s.Nu);
        var teams = await organisation.Enheder("team", "myndighed", ct);
        var familie = (await borgere.Familier([m.Borger], ct)).GetValueOrDefault(m.Borger);
        var poster = (await borgere.Aliasser([m.Borger], ct)).Af(m.Borger);
        var team = (await opsaetninger.Hent<Modtagehold>(dag, ct: ct)).For(familie?.Distrikt, teams);
        var mit = teams.Where(t => s.Bruger.Subjekter.Contains((SubjektId)new TeamId(t.Id))).Select(t => (TeamId?)new TeamId(t.Id)).ToArray();
        return (m, new(
            c.Vej == Viderevej.Sag && mit.Length > 0 && !mit.Contains(team) ? mit[0] : team,
            mit.Length > 0,
            (await Distriktsteam.Alle(organisation, ct)).FirstOrDefault(e => e.Id == m.Team.Vaerdi)?.Navn ?? "Distriktsteam",
            (await organisation.Medarbejdere([s.Bruger.Id], ct)).GetValueOrDefault(s.Bruger.Id)?.Titel.Split(',')[0].ToLowerInvariant() ?? "",
            await db.Sagsliste.AnyAsync(x => poster.Contains(x.BorgerId) && x.Lukket == null, ct),
            familie?.Foedt,
            await opsaetninger.Hent<Mindreindsatser>(dag, ct: ct)));
    }

    public static Afvisning? Validate(GoerTilSag c, MindreIndsats m, Videregrundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        Distriktsteam.Fremmed(s.Bruger, m),
        m.Annulleret is not null ? new(null, "Indsatsen er annulleret.") : null,
        m.Videre is { } v ? new(null, $"Den blev ført videre {DanskTid.Dato(v.Tid)}.") : null,
        c.Vej == Viderevej.Sag && !MaaAabne(s.Bruger) ? new(nameof(c.Vej), "Kun en socialrådgiver kan åbne en sag. Send en underretning i stedet.") : null,
        c.Vej == Viderevej.Sag && g.HarAabenSag ? new(nameof(c.Vej), "Barnet har allerede en åben sag. Send en underretning, så den vurderes sammen med sagen.") : null,
        c.Vej == Viderevej.Sag && c.Akut ? new(nameof(c.Akut), "Er det akut, skal det sendes som en underretning, så det vurderes med det samme.") : null,
        c.Hvorfor.Length < 5 ? new(nameof(c.Hvorfor), "Skriv, hvorfor der skal mere til.") : null,
        g.Team is null ? new(null, "Der er intet team i Myndighed, som kan tage imod.") : null,
    ]);

    public static IReadOnlyList<object> Handle(GoerTilSag c, MindreIndsats m, Videregrundlag g, Sammenhaeng s)
    {
        var (team, tekst, sesTil) = (g.Team!.Value, Mindretekst.Samlet(m, g.Sted, c.Hvorfor), DanskTid.Dag(s.Nu).PlusDays(g.Valg.SesDage));
        if (c.Vej == Viderevej.Sag)
        {
            var sag = new SagId(Fundament.Id.Af(m.StroemId, "sag"));
            var aabnet = Sag.Aabn(sag, m.Borger, Sagsnummer.Kle, team, g.Mit && s.Bruger.Roller.Contains(Rolle.Socialraadgiver) ? s.Bruger.Id : null, efter: null, g.Foedt, s, tekst);
            var blev = m.BlivTilSag(sag, c.Hvorfor, sesTil, s);
            return [aabnet, new SagAabnet(aabnet.Faktum, aabnet.Gaelder, m.Borger, sag, Sagsnummer.Kle, team), blev, Besked(m, blev)];
        }

        var henvendelse = new HenvendelseId(Fundament.Id.Af(m.StroemId, "henvendelse"));
        var underretning = ModtagUnderretning.Underretning(henvendelse, m.Borger);
        var modtaget = Underretning.Modtag(underretning, m.Borger, henvendelse, Underretter.Fagperson, g.Sted, $"{s.Bruger.Navn}, {g.Titel}".TrimEnd(' ', ','), tekst, c.Akut, overgreb: false, team, s.Gaelder, s);
        var sendt = m.BlivTilUnderretning(underretning, c.Hvorfor, sesTil, s);
        return [modtaget, ModtagUnderretningHandler.Besked((Underretning)modtaget.Aggregat), sendt, Besked(m, sendt)];
    }

    /// <summary>A case is opened by those who answer for it; whoever else is worried notifies them.</summary>
    internal static bool MaaAabne(Bruger bruger) => bruger.Har(Rolle.Socialraadgiver, Rolle.Teamleder);

    private static MindreIndsatsFoertVidere Besked(MindreIndsats m, Haendelser h) => new(h.Faktum, h.Gaelder, m.Borger, m.Id, m.Videre!.Vej);
}
