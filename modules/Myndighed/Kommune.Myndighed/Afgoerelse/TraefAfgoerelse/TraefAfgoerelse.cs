using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// M6 and M8: decides, grants the measure at a frozen price, freezes the letters and orders at Udfører. With siblings (M20) each
/// child gets all of that for itself, in one transaction; from there each is corrected and annulled alone.
/// </summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record TraefAfgoerelse(AfgoerelseId Id, SagId Sag, Afgoerelsesudkast Udkast, int Version = 0) : IHarVersion
{
    /// <summary>The measure that the decision grants has the same id however often it is asked.</summary>
    public IndsatsId Indsats => IndsatsAf(Id);

    public static IndsatsId IndsatsAf(AfgoerelseId id) => new(Fundament.Id.Af(id.Vaerdi, "indsats"));

    /// <summary>The fact that it was ordered: found again when the decision is annulled.</summary>
    public static FaktumId Bestilling(IndsatsId indsats) => new(Fundament.Id.Af(indsats.Vaerdi, "bestilt"));

    /// <summary>Why the order may be handed over.</summary>
    public static string Grundlag(string hjemmel, LocalDate dag) => $"Afgørelse efter {hjemmel} den {DanskTid.Dato(dag)}";
}

internal static class TraefAfgoerelseHandler
{
    /// <summary>The siblings' cases come last: they are what the user must be attached to, beside the first.</summary>
    public static async Task<(Afgoerelse?, Afgoerelsesgrundlag, Faellesgrundlag, IReadOnlyList<Sag>)> Load(TraefAfgoerelse c, MyndighedDb db, Afgoerelsesopslag opslag, Sammenhaeng s, CancellationToken ct)
    {
        await db.LaasSager([c.Sag, .. c.Udkast.Soeskende ?? []], ct);
        if (await opslag.Hent(db, c.Sag, s.Nu, ct) is not { } g)
        {
            return default;
        }

        var faelles = await Faellesgrundlag.Hent(db, opslag, g, c.Udkast, s, ct);
        return (await db.Hent<Afgoerelse>(c.Id, ct: ct), g, faelles, [.. faelles.Med.Select(m => m.Grundlag.Sag)]);
    }

    public static Afvisning? Validate(TraefAfgoerelse c, Afgoerelse? a, Afgoerelsesgrundlag g, Faellesgrundlag faelles, Sammenhaeng s) =>
        GemAfgoerelsesudkastHandler.Maa(c.Sag, a, g.Sag)
        ?? (c.Udkast.Erstatter is not null && g.Erstattes(c.Udkast) is null ? new Afvisning([new Fejl(null, "Den indsats, der skulle erstattes, er ikke længere afvist.", MyndighedRuter.Sag(c.Sag))], []) : null)
        ?? Faellesafgoerelse.Afgoer(c.Udkast, g.Fakta, faelles, s.Bruger);

    public static IReadOnlyList<object?> Handle(TraefAfgoerelse c, Afgoerelse? a, Afgoerelsesgrundlag g, Faellesgrundlag faelles, Fristregler regler, IHelligdage helligdage, Sammenhaeng s)
    {
        var foerste = faelles.Med.Count == 0 ? c.Udkast : c.Udkast with { Soeskende = null, Parter = [.. (c.Udkast.Parter ?? []).Where(p => g.Fakta.Parter.Any(x => x.Id == p.Hvem))] };
        (AfgoerelseId Id, Afgoerelse? Udkast, Afgoerelsesgrundlag G, Afgoerelsesudkast U)[] alle = [(c.Id, a, g, foerste), .. faelles.Med.Select(m => (m.Afgoerelse(c.Id), m.Udkast, m.Grundlag, Faellesafgoerelse.For(c.Udkast, m)))];
        return [.. alle.SelectMany(x => Traef(x.Id, x.Udkast, x.G, x.U, [.. alle.Select(y => y.Id).Where(id => id != x.Id)], regler, helligdage, s))];
    }

    /// <summary>One child's decision and all that follows from it.</summary>
    private static List<object?> Traef(AfgoerelseId id, Afgoerelse? a, Afgoerelsesgrundlag g, Afgoerelsesudkast typet, AfgoerelseId[] sammen, Fristregler regler, IHelligdage helligdage, Sammenhaeng s)
    {
        var (f, sag, indsatsId) = (g.Fakta, g.Sag.Id, TraefAfgoerelse.IndsatsAf(id));
        var u = f.Udfyldt(typet, s.Bruger);
        var (h, tilbud, pris) = (f.Hjemmel(u)!, f.TilbudI(u)!, f.Pris(u)!.Value);
        var trin = f.Trappe.Paa(tilbud.Trin);
        var grundlag = TraefAfgoerelse.Grundlag(h.Skrevet, f.Idag);
        List<object?> ud = [];

        var (plan, skrevet) = Planen(u, g, h, s);
        ud.AddRange(skrevet);

        List<FrossetBrev> breve = [];
        foreach (var modtager in Afgoerelsesbrev.Modtagere(f, h))
        {
            var brev = Afgoerelsesbrev.Skriv(u, f, plan, modtager, g.Skabelon, g.Afsender, s.Bruger.Navn);
            var dokument = new NytDokument(Fundament.Id.Ny(), g.Borger, $"Afgørelse, brev {breve.Count + 1}.html", "text/html", Brevhtml.Frys(brev), id.Vaerdi);
            breve.Add(new(modtager.Id, dokument.Id));
            ud.Add(dokument);
        }

        var bevilget = Indsats.Bevilg(indsatsId, g.Borger, new Bevilling(
            sag, id, tilbud.Id, tilbud.Navn, h.Kode, h.Skrevet, h.Anbringelse, h.FornyetVurdering, tilbud.Trin, pris, u.Fra!.Value, u.Til!.Value, u.Opgave ?? "", g.Sag.Team, g.Sag.Ejer, trin.Spor, trin.Kadence), s);
        var indsats = (Indsats)bevilget.Aggregat;
        ud.Add(bevilget);

        var begyndt = a is null ? Afgoerelse.Begynd(id, sag, g.Borger, u, s) : null;
        var afgoerelse = a ?? (Afgoerelse)begyndt!.Aggregat;
        var samtaleHoldt = f.Samtale?.Holdt is not null;
        var truffet = afgoerelse.Traef(new(u, h.Kode, h.Skrevet, h.UdenSamtykke, samtaleHoldt, tilbud.Navn, tilbud.Trin, pris, indsatsId, breve, sammen.Length == 0 ? null : sammen,
            u.Bilag is { Count: > 0 } bilag ? [.. (f.Bilag ?? []).Where(b => bilag.Contains(b.Id))] : null), s);
        ud.Add(truffet);

        var foerste = IndsatsAfledt.Naeste(indsats)!.Beregn(regler, helligdage, s.Nu).Bindende!.Udloeb;
        ud.Add(new AfgoerelseTruffet(truffet.Faktum, truffet.Gaelder, g.Borger, sag, id, h.Kode, h.UdenSamtykke, samtaleHoldt));
        ud.Add(new IndsatsBevilget(bevilget.Faktum, bevilget.Gaelder, g.Borger, sag, indsatsId, id, tilbud.Id.Vaerdi, tilbud.Trin, trin.Spor ?? 0, pris, u.Fra.Value, u.Til.Value));
        ud.Add(new IndsatsBestilt(TraefAfgoerelse.Bestilling(indsatsId), bevilget.Gaelder, g.Borger, indsatsId, tilbud.Id.Vaerdi, tilbud.Trin, pris, u.Fra.Value, u.Til.Value, u.Opgave ?? "", plan.TilOverdragelse(), foerste, grundlag, f.Timer(u)));
        if (g.Erstattes(u) is { } afvist)
        {
            var slut = afvist.Ophoer(Ophoersaarsag.ErstattetAfAnden, $"Bestillingen blev afvist. Erstattet af »{tilbud.Navn}«.", s);
            ud.Add(slut);
            ud.Add(new IndsatsOphoert(slut.Faktum, slut.Gaelder, g.Borger, sag, afvist.Id, Ophoersaarsag.ErstattetAfAnden));
        }

        if (h.Anbringelse)
        {
            var placering = new Placeringsgrundlag(indsatsId, id, h.Anbringelsesgrundlag, h.Skrevet, u.Form ?? Anbringelsesord.Form(tilbud.Trin), tilbud.Id, tilbud.Navn, tilbud.Trin, u.Fra.Value);
            ud.AddRange(Anbringelsesstart.Ved(placering, g.Anbringelse, g.Placeret, g.Sag, h.Akut ? u.Formandstid ?? s.Gaelder : null, s));
        }

        ud.Add(Udvalgets(u, g, s));
        ud.Add(g.Sag.NoterStoetteFra18(id, u.Til.Value, s));
        ud.Add(Nyt.Truffet(afgoerelse, truffet, g.Sag, s));

        // What Udfører answered has been used: it is no longer news.
        ud.AddRange(g.Matchninger.Where(m => m.SvarFaktum is not null).Select(m => new OpgaveLukket(Nyt.Id(m.SvarFaktum!.Value), Lukkeart.Opfyldt)));
        return ud;
    }

    /// <summary>The committee that decided has met: what was typed on the decision is not typed again.</summary>
    private static Haendelser? Udvalgets(Afgoerelsesudkast u, Afgoerelsesgrundlag g, Sammenhaeng s) =>
        u is { Udvalg: { } udvalg, Udvalgsdato: { } dato } && g.Fakta.Moedekrav.Af(udvalg) is { } type && !g.Fakta.Moeder.Any(m => m.Udvalg == udvalg && m.Godt)
            ? Sagsmoede.Hold(new(Fundament.Id.Ny()), g.Sag.Id, g.Borger, new(type.Kode, type.Navn, udvalg, dato, Moedeudfald.Tiltraadt, null), s) : null;

    /// <summary>The goals and the way back, on the plan that is there or on a new draft; F8 starts where a plan is needed.</summary>
    private static (Plan, IReadOnlyList<Haendelser?>) Planen(Afgoerelsesudkast u, Afgoerelsesgrundlag g, Hjemmel h, Sammenhaeng s)
    {
        var nye = (u.Maal ?? []).Select(m => new Planmaal(Fundament.Id.Ny(), m.Tekst!, m.Udgangspunkt!.Value, m.Maal!.Value, m.Dato!.Value, m.HvemGoerHvad ?? "")).ToArray();
        Haendelser? skrevet = null;
        var plan = g.Plan;
        if (plan is null)
        {
            skrevet = Plan.Begynd(new PlanId(Fundament.Id.Ny()), g.Sag, nye, new Plantekster(u.VejenTilbage, null, null), s);
            plan = (Plan)skrevet.Aggregat;
        }
        else if ((string.IsNullOrWhiteSpace(u.VejenTilbage) ? plan.Tekster : plan.Tekster with { VejenTilbage = u.VejenTilbage }) is var tekster && (nye.Length > 0 || tekster != plan.Tekster))
        {
            skrevet = plan.Skriv([.. plan.Maalene, .. nye], tekster, s);
        }

        return (plan, [skrevet, plan.AfgoerelseTruffet(s.Gaelder, h.PlanKraeves, s)]);
    }
}
