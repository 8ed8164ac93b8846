using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The placement's events in plain Danish (M13). Where the child lives beyond the catalogue's name is not told here.</summary>
internal sealed class AnbringelseTekst : IHaendelsestekst<Anbringelse>
{
    public Journaltekst? Tekst(Anbringelse a, Registreret r)
    {
        var link = MyndighedRuter.Anbringelse(a.Id);
        return r.Haendelse switch
        {
            Anbringelse.Besluttede { Placering: var p, Formand: null } => new($"Anbringelse besluttet fra {DanskTid.Dato(p.Fra)}: {Lille(p.Form)}", Anbringelsesord.Af(p.Grundlag), Link: link),
            Anbringelse.Besluttede { Placering: var p, Formand: { } formand } => new($"Akut anbringelse besluttet af formanden {DanskTid.Tidspunkt(formand)}: {Lille(p.Form)}", Link: link),
            Anbringelse.NyPlacering { Placering: var p } e => new(
                e.Skifte is null ? $"Anbringelsen hviler nu på {p.Hjemmel}" : $"Nyt sted besluttet fra {DanskTid.Dato(p.Fra)}: {Lille(p.Form)}", $"{Anbringelsesord.Af(p.Grundlag)}{(e.Skifte == Stedskifte.Uplanlagt ? " · ikke planlagt" : "")}", Link: link),
            Anbringelse.PlaceringAnnulleret => new("Afgørelsen om anbringelse blev annulleret", r.Begrundelse, Link: link),
            Anbringelse.StedBegyndt e => new($"Barnet kom til stedet {DanskTid.Dato(e.Fra)}", Link: link),
            Anbringelse.StedSkrevet { Skifte: null } e => new($"Oplysningerne om stedet blev skrevet: {Lille(e.Form)} fra {DanskTid.Dato(e.Fra)}", r.Begrundelse, Link: link),
            Anbringelse.StedSkrevet e => new($"Barnet flyttede {DanskTid.Dato(e.Fra)} til {Lille(e.Form)}{(e.Skifte == Stedskifte.Uplanlagt ? ", uden at det var planlagt" : "")}", r.Begrundelse, Link: link),
            Anbringelse.StedetOphoerte e => new($"Stedet ophørte {DanskTid.Dato(e.Til)}", Link: link),
            Anbringelse.Ophoerte e => new($"Anbringelsen sluttede {DanskTid.Dato(e.Sidste)}: {Lille(Anbringelsesord.Af(e.Aarsag))}", r.Begrundelse, Link: link),
            Anbringelse.OphoerRettet e => new($"Anbringelsens slutning blev rettet til {DanskTid.Dato(e.Sidste)}: {Lille(Anbringelsesord.Af(e.Aarsag))}", r.Begrundelse, Link: link),
            Anbringelse.OphoerAnnulleret => new("Anbringelsen var ikke sluttet", r.Begrundelse, Link: link),
            Anbringelse.MeddelelseGivet => new("Parterne fik skriftlig meddelelse om den akutte anbringelse", Link: link),
            Anbringelse.FormandsafgoerelseBehandlet e => new($"Børne- og ungeudvalget {(e.Godkendt ? "godkendte" : "godkendte ikke")} formandsafgørelsen {DanskTid.Dato(e.Dato)}", r.Begrundelse, Link: link),
            Anbringelse.TilsynHoldt { Indhold: var i } => new("Tilsynsbesøg", Om(i), i.BarnetsOrd, "Tilsynsbesøg", link),
            Anbringelse.TilsynRettet { Indhold: var i } e => new($"Et tilsynsbesøg blev rettet: holdt {DanskTid.Dato(e.Holdt)}", $"{Om(i)} · {r.Begrundelse}", i.BarnetsOrd, Link: link),
            Anbringelse.TilsynAnnulleret => new("Et tilsynsbesøg blev annulleret", r.Begrundelse, Link: link),
            Anbringelse.SamvaeretSkrevet { Samvaer: var s } => new(s.Count == 0 ? "Der er intet samvær" : $"Samvær: {string.Join(" · ", s.Select(x => $"{x.Hvem}, {x.HvorOfte} ({Lille(Anbringelsesord.Af(x.Form))}, {Lille(Anbringelsesord.Af(x.Grundlag))})"))}", Link: link),
            _ => null,
        };
    }

    public static string Om(Besoegsindhold i) => string.Join(" · ", new[]
    {
        i.BarnetsOrd is null ? $"ikke talt med barnet: {i.IkkeTalt}" : i.UdenPersonale ? "talt med barnet uden personale" : "talt med barnet, personale var til stede", i.Vurdering,
    });

    private static string Lille(Anbringelsesform f) => Lille(Anbringelsesord.Af(f));

    private static string Lille(string t) => Afgoerelsesord.Lille(t);
}
