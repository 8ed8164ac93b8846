using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The examination's events in plain Danish (M13).</summary>
internal sealed class UndersoegelseTekst : IHaendelsestekst<Undersoegelse>
{
    public Journaltekst? Tekst(Undersoegelse a, Registreret r)
    {
        var link = MyndighedRuter.Undersoegelse(a.Sag);
        return r.Haendelse switch
        {
            Undersoegelse.Begyndte e => new("Børnefaglig undersøgelse begyndt", $"De fire måneder regnes fra {DanskTid.Dato(e.OpmaerksomFra)}{(r.Begrundelse is null ? "" : $": {r.Begrundelse}")}", Link: link),
            Undersoegelse.TeksterGemt e => new("Undersøgelsen: skrevet i " + Afsnit(e.Tekster, e.IndsatsAnbefalet), Link: link),
            Undersoegelse.TeksterRettet e => new("Den afsluttede undersøgelse blev rettet i " + Afsnit(e.Tekster, e.IndsatsAnbefalet), r.Begrundelse, e.Tekster.FirstOrDefault(t => t.Felt == Undersoegelsesfelt.Konklusion)?.Tekst, Link: link),
            Undersoegelse.OpmaerksomRettet e => new($"Undersøgelsens fire måneder regnes nu fra {DanskTid.Dato(e.OpmaerksomFra)}", r.Begrundelse, Link: link),
            Undersoegelse.ForeloebigtVurderet e => new($"Foreløbig vurdering: {Stilling(e.IndsatsAnbefalet)}", e.Hvorfor, e.Vurdering, "Foreløbig vurdering", link),
            Undersoegelse.Afsluttede e => new($"Børnefaglig undersøgelse afsluttet: {Stilling(e.IndsatsAnbefalet)}", null, e.Konklusion, "Børnefaglig undersøgelse, konklusion", link),
            Undersoegelse.Bortfaldt e => new($"Undersøgelsen bortfaldt: {Sagsord.Navn(e.Aarsag).ToLowerInvariant()}", Link: link),
            _ => null,
        };
    }

    private static string Stilling(bool indsats) => indsats ? "der bør sættes en indsats i gang" : "der er ikke brug for en indsats";

    private static string Afsnit(IReadOnlyList<Undersoegelsestekst> tekster, bool? indsatsAnbefalet) =>
        string.Join(", ", tekster.Select(t => t.Felt == Undersoegelsesfelt.IkkeRelevant ? "hvad der ikke er relevant" : Sagsord.Afsnitsnavn(t.Felt).ToLowerInvariant()).Concat(indsatsAnbefalet is null ? [] : ["stilling til en indsats"]).Distinct());
}
