using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>The letters of a visitation, in sentences a parent can read: the decision, and the reasons when somebody asks.</summary>
internal static class Visitationsbrev
{
    private const string Klageregel = "F28-KLAGE";

    /// <summary>By digital post and by letter alike: what the letter itself counts from.</summary>
    public static LocalDate AntagesModtaget(LocalDate sendt) => sendt.PlusDays(1);

    public static Brevtekst Skriv(AfgoerVisitation c, Visitation a, Afgoerelsesgrundlag g, Brevmodtager m, LocalDate dag, string underskrift)
    {
        var bevilget = c.Udfald == Visitationsudfald.Bevilget;
        var hvad = $"{PprOrd.Smaat(PprOrd.Af(c.Tilbud))}{(c.TimerPrUge > 0 ? $" i {PprOrd.Timer(c.TimerPrUge)}" : "")}";
        var sted = c.Sted is { } id ? g.Steder.FirstOrDefault(e => e.Id == id.Vaerdi)?.Navn : null;
        List<Brevafsnit> afsnit =
        [
            new(null, bevilget
                ? $"Vi har besluttet, at {g.Kreds.Fornavn} får {hvad}{(sted is null ? "" : $" på {sted}")} fra {DanskTid.LangDato(c.Fra)}. Afgørelsen er truffet efter {PprOrd.Smaat(g.Regler.Lovgrundlag)} af {PprOrd.Af(g.Regler.Beslutter(c.Tilbud, c.TimerPrUge))}."
                : c.Udfald == Visitationsudfald.AndenStoette
                    ? $"Vi har besluttet, at {g.Kreds.Fornavn} ikke får {hvad}, men anden støtte. Afgørelsen er truffet efter {PprOrd.Smaat(g.Regler.Lovgrundlag)} af {PprOrd.Af(g.Regler.Beslutter(c.Tilbud, c.TimerPrUge))}."
                    : $"Vi har besluttet, at {g.Kreds.Fornavn} ikke får {hvad}. Afgørelsen er truffet efter {PprOrd.Smaat(g.Regler.Lovgrundlag)} af {PprOrd.Af(g.Regler.Beslutter(c.Tilbud, c.TimerPrUge))}."),
            string.IsNullOrWhiteSpace(c.Begrundelse) ? new("Hvorfor", "", "Mangler: begrundelsen") : new("Hvorfor", c.Begrundelse),
        ];
        if (c.Kriterier.Count > 0)
        {
            afsnit.Add(new("Det har vi lagt vægt på", string.Join("\n", c.Kriterier)));
        }

        if (a.Anbefaling.BarnetsSyn is { } barnet)
        {
            afsnit.Add(new($"Hvad {g.Kreds.Fornavn} siger", barnet));
        }

        if (bevilget)
        {
            afsnit.Add(string.IsNullOrWhiteSpace(c.Effekt) ? new("Hvad støtten skal føre til", "", "Mangler: målet") : new("Hvad støtten skal føre til", c.Effekt));
            afsnit.Add(string.IsNullOrWhiteSpace(c.Tilbageslusning) ? new("Vejen tilbage", "", "Mangler: hvordan barnet kommer tilbage til almenområdet") : new("Vejen tilbage", c.Tilbageslusning));
            afsnit.Add(c.Revisiteres is { } r ? new(null, $"Vi ser på støtten igen senest den {DanskTid.LangDato(r)}.") : new(null, "", "Mangler: hvornår støtten tages op igen"));
        }

        afsnit.Add(new("Hvis du er uenig", $"{Klage(g, c, dag)}\n{g.Regler.Begrundelse}"));
        return new(g.Kreds.Afsender, m.Navn, dag, $"Afgørelse om støtte til {g.Kreds.Fornavn} i skolen", m.Hilsen, afsnit, underskrift);
    }

    public static Brevtekst Begrundelse(Visitation a, Brevkreds k, Brevmodtager m, string? begrundelse, LocalDate dag, string underskrift) =>
        new(k.Afsender, m.Navn, dag, $"Begrundelse for afgørelsen om {k.Fornavn}", m.Hilsen,
        [
            new(null, $"Du har bedt om en skriftlig begrundelse for vores afgørelse{(a.AfgjortGaelder is { } t ? $" af {DanskTid.LangDato(Fristdag.Af(t))}" : "")} om {PprOrd.Smaat(PprOrd.Af(a.Tilbud))}."),
            string.IsNullOrWhiteSpace(begrundelse) ? new(null, "", "Mangler: begrundelsen") : new(null, begrundelse),
        ], underskrift);

    private static string Klage(Afgoerelsesgrundlag g, AfgoerVisitation c, LocalDate dag)
    {
        var modtaget = Fristdag.Begynder(AntagesModtaget(dag));
        var senest = g.Fristregler.Find(Klageregel, modtaget, Fristdag.Slutter(dag)) is { HarUr: true } r ? Fristdag.Sidste(Fristberegner.Udloeb(r, modtaget, Helligdage.Lovens)) : AntagesModtaget(dag);
        var tekst = g.Regler.Beslutter(c.Tilbud, c.TimerPrUge) == Beslutter.Skoleleder ? g.Regler.KlageSkoleleder : g.Regler.KlageKommune;
        return tekst.Replace("{frist}", $"{DanskTid.Ugedag(senest)} den {DanskTid.LangDato(senest)}", StringComparison.Ordinal);
    }
}
