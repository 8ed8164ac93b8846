using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The measure's events in plain Danish (M13).</summary>
internal sealed class IndsatsTekst : IHaendelsestekst<Indsats>
{
    /// <summary>What arrives from there was done there, however it came in.</summary>
    public const string Udfoereren = "Udføreren";

    public Journaltekst? Tekst(Indsats a, Registreret r)
    {
        var (navn, link) = (a.Bevilling.TilbudNavn, MyndighedRuter.Indsats(a.Id));
        return r.Haendelse switch
        {
            Indsats.Bevilgede { Bevilling: var b } => new($"{navn} bevilget på trin {b.Trin}", $"{DanskTid.Dato(b.Fra)} – {DanskTid.Dato(b.Til)}", Link: link),
            Indsats.BestillingBlevBesvaret e => new($"{navn}: bestillingen er {Afgoerelsesord.Af(e.Svar)}", e.ForventetStart is { } d ? $"Ventes begyndt {DanskTid.Dato(d)}" : null, Link: link, Hvem: Udfoereren),
            Indsats.BestillingBlevAfvist e => new($"{navn}: hvorfor bestillingen er afvist", Citat: e.Begrundelse, Link: link, Hvem: Udfoereren),
            Indsats.ForloebetBegyndte => new($"{navn} begyndte", Link: link, Hvem: Udfoereren),
            Indsats.ForloebetSluttede e => new(e.Planlagt ? $"Forløb afsluttet: {Afgoerelsesord.Af(e.Aarsag)}" : $"{navn} brød sammen: {Afgoerelsesord.Af(e.Aarsag)}", e.Planlagt ? navn : null, Link: link, Hvem: Udfoereren),
            Indsats.MagtBlevIndberettet { Indberetning: var m } => new($"{navn}: magtanvendelse {DanskTid.Tidspunkt(m.Hvornaar)}, {Afgoerelsesord.Af(m.Art).ToLowerInvariant()} i {m.Minutter} min.", m.Hvad, m.BarnetsOrd, "Barnet om magtanvendelsen", link, Hvem: Udfoereren),
            Indsats.TrinBlevSkiftet e => new($"{navn} flyttet fra trin {e.Fra} {(e.Til < e.Fra ? "ned" : "op")} til trin {e.Til}", r.Begrundelse, Link: link),
            Indsats.SlutdatoSat e => new($"{navn} har fået ny slutdato: {DanskTid.Dato(e.Til)}", r.Begrundelse, Link: link),
            Indsats.SlutdatoRettet e => new($"Slutdatoen for {navn} blev rettet til {DanskTid.Dato(e.Til)}", r.Begrundelse, Link: link),
            Indsats.OphoerBlevRettet e => new($"Den dag, {navn} ophørte, blev rettet til {DanskTid.Dato(Fristdag.Sidste(e.Ophoert))}", r.Begrundelse, Link: link),
            Indsats.BlevAnnulleret => null,     // the decision's line tells it
            Indsats.Ophoerte e => new($"{navn} ophørte: {Afgoerelsesord.Af(e.Aarsag).ToLowerInvariant()}", r.Begrundelse, Link: link),
            Indsats.OpfoelgningBlevHoldt { Indhold: var i } => new($"Opfølgning på {navn}: {Afgoerelsesord.Af(i.Beslutning).ToLowerInvariant()}, {(i.Progression ? "progression" : "ingen progression")}",
                i.Naeste is { } n ? $"Næste senest {DanskTid.Dato(n)}: {i.NaesteBegrundelse}" : null, i.Begrundelse, $"Opfølgning på {navn}", link),
            Indsats.BlevGennemset e => new($"{navn} set på igen: {Revisiteringsord.Navn(e.Udfald).ToLowerInvariant()}", $"Ses igen {DanskTid.Dato(e.Igen)}", r.Begrundelse, "Revisitering", link),
            Indsats.OpfoelgningBlevRettet e => new($"Datoen for en opfølgning på {navn} blev rettet til {DanskTid.Dato(e.Holdt)}", r.Begrundelse, Link: link),
            _ => null,
        };
    }
}

internal sealed class StatusrapportTekst : IHaendelsestekst<Statusrapport>
{
    public Journaltekst? Tekst(Statusrapport a, Registreret r)
    {
        var link = MyndighedRuter.Opfoelgning(a.Indhold.Indsats);
        return r.Haendelse switch
        {
            Statusrapport.Modtaget { Indhold: var i } => new("Statusrapport fra udføreren", $"Anbefaler: {Afgoerelsesord.Af(i.Anbefaling)}", i.SketSidenSidst, "Statusrapport", link, Hvem: IndsatsTekst.Udfoereren),
            Statusrapport.BlevRettet { Indhold: var i } => new("Statusrapporten blev rettet", $"Anbefaler: {Afgoerelsesord.Af(i.Anbefaling)}", i.SketSidenSidst, "Statusrapport", link, Hvem: IndsatsTekst.Udfoereren),
            Statusrapport.BlevAnnulleret => new("Statusrapporten blev annulleret", Link: link, Hvem: IndsatsTekst.Udfoereren),
            _ => null,
        };
    }
}
