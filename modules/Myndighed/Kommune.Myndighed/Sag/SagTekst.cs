using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The case's events in plain Danish (M13).</summary>
internal sealed class SagTekst : IHaendelsestekst<Sag>
{
    public Journaltekst? Tekst(Sag a, Registreret r) => r.Haendelse switch
    {
        Sag.Aabnede e => new(e.Efter is null ? "Sagen blev åbnet" : "Sagen blev åbnet efter en underretning", r.Begrundelse, Link: MyndighedRuter.Sag(a.Id)),
        Sag.BlevOverdraget e => new("Sagen blev overdraget", e.Note, Link: MyndighedRuter.Sag(a.Id)),
        Sag.BlevOvertaget => new("Sagen blev overtaget", Link: MyndighedRuter.Sag(a.Id)),
        Sag.TyngdeSat e => new($"Sagens tyngde blev sat til {e.Point}", r.Begrundelse, Link: MyndighedRuter.Tyngde(a.Id)),
        Sag.TyngdeOphaevet => new("Sagens tyngde følger formlen igen", r.Begrundelse, Link: MyndighedRuter.Tyngde(a.Id)),
        Sag.FoedselsdatoRettet e => new(e.Foedselsdato is { } d ? $"Barnets fødselsdato blev rettet til {DanskTid.Dato(d)}; det, der følger af alderen, flytter med" : "Barnets fødselsdato er ikke kendt længere", Link: MyndighedRuter.Sag(a.Id), Hvem: "Personoplysningerne"),
        Sag.StoetteFra18Fravalgt => new("Det er afgjort, at der ikke er brug for støtte fra 18 år", r.Begrundelse, Link: MyndighedRuter.Overgang(a.Id)),
        Sag.StoetteFra18Annulleret => new("Der er ikke længere truffet afgørelse om støtte fra 18 år", Link: MyndighedRuter.Sag(a.Id)),
        Sag.Lukkede e => new($"Sagen blev lukket: {Sagsord.Navn(e.Aarsag).ToLowerInvariant()}", r.Begrundelse, Link: MyndighedRuter.Sag(a.Id)),
        Sag.ScreeningGjort e => new(
            $"Screening: {Sagsord.Navn(e.Udfald).ToLowerInvariant()}",
            e.Risikovurdering is null ? e.Begrundelse : $"{e.Begrundelse} Risikovurdering ved æresrelateret konflikt: {e.Risikovurdering}",
            Link: MyndighedRuter.Screening(a.Id)),
        Sag.ScreeningAnnulleret e => new($"Screeningen {Den(a, e.Screening)} blev annulleret", r.Begrundelse, Link: MyndighedRuter.Screening(a.Id)),
        Sag.SamtaleHoldt e => new("Børnesamtale", Omstaendigheder(e.Indhold), e.Indhold.Ord, $"Børnesamtale {e.Indhold.Hvor}", MyndighedRuter.Samtale(a.Id)),
        Sag.SamtaleUdeladt e => new($"Børnesamtalen blev udeladt: {Sagsord.Navn(e.Grund).ToLowerInvariant()}", e.Forklaring, Link: MyndighedRuter.Samtale(a.Id)),
        Sag.SamtaleRettet e => new($"Børnesamtalen {Den(a, e.Samtale)} blev rettet til {DanskTid.Tidspunkt(e.Hvornaar)}", $"{Omstaendigheder(e.Indhold)} · {r.Begrundelse}", e.Indhold.Ord, Link: MyndighedRuter.Samtale(a.Id)),
        Sag.SamtaleAnnulleret e => new($"Børnesamtalen {Den(a, e.Samtale)} blev annulleret", r.Begrundelse, Link: MyndighedRuter.Samtale(a.Id)),
        _ => null,
    };

    public static string Omstaendigheder(Samtaleindhold x) => string.Join(" · ", new[]
    {
        x.Hvor,
        x.Bisidder is null ? null : $"bisidder: {x.Bisidder}",
        x.Medvirkende is null ? null : $"med: {x.Medvirkende}",
        x.Hoert is null ? null : $"følte sig hørt: {x.Hoert} af 10",
        x.Rettigheder == true ? "fik sine rettigheder at vide" : null,
    }.OfType<string>());

    /// <summary>A correction names the old: by the day it was said to have happened.</summary>
    private static string Den(Aggregat a, FaktumId faktum) =>
        a.Alle.FirstOrDefault(r => r.Faktum == faktum) is { } gammel ? $"fra {DanskTid.Dato(gammel.Gaelder)}" : "";
}
