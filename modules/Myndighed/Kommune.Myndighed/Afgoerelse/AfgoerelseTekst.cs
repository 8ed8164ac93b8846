using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The decision's events in plain Danish (M13).</summary>
internal sealed class AfgoerelseTekst : IHaendelsestekst<Afgoerelse>
{
    public Journaltekst? Tekst(Afgoerelse a, Registreret r) => r.Haendelse switch
    {
        Afgoerelse.Begyndte when a.Truffet == r.Gaelder => null,
        Afgoerelse.Begyndte => new("Udkast til afgørelse begyndt", Link: MyndighedRuter.Afgoerelse(a.Sag)),
        Afgoerelse.UdkastGemt => null,
        Afgoerelse.BlevSendtTilLeder => new("Udkast til afgørelse sendt til leder", r.Begrundelse, Link: MyndighedRuter.Afgoerelse(a.Sag)),
        Afgoerelse.BlevSendtTilbage => new("Lederen sendte udkastet til afgørelse tilbage", r.Begrundelse, Link: MyndighedRuter.Afgoerelse(a.Sag)),
        Afgoerelse.BrevModtaget e => new($"Et brev med afgørelsen blev modtaget {DanskTid.Dato(e.Dag)}; klagefristen regnes derfra", Link: a.Indhold is { } i ? MyndighedRuter.Indsats(i.Indsats) : null),
        Afgoerelse.Bortfaldt => new("Udkastet til afgørelse bortfaldt, da sagen blev lukket"),
        Afgoerelse.BlevAnnulleret => new($"Afgørelsen om {a.Indhold!.TilbudNavn} blev annulleret", r.Begrundelse, Link: MyndighedRuter.Indsats(a.Indhold.Indsats)),
        Afgoerelse.BlevTruffet { Indhold: var i } => new($"Afgørelse: {i.TilbudNavn} efter {i.Grundlag}{Af(i.Udkast)}", $"{DanskTal.KronerPrMaaned(i.PrisPrMaaned)} om måneden · {(i.Breve.Count == 1 ? "1 brev" : $"{i.Breve.Count} breve")} sendt",
            i.Udkast.Begrundelse, "Afgørelsens begrundelse", MyndighedRuter.Indsats(i.Indsats)),
        Afgoerelse.BlevPaaklaget or Afgoerelse.KlageBlevAnnulleret => null,     // the appeal tells it
        _ => null,
    };

    private static string Af(Afgoerelsesudkast u) => u.Udvalg is { } udvalg ? $", truffet af {Kompetence.Udvalgsnavn(udvalg)}" : "";
}
