using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>What the case lacks next, each with the link to do it: never more than the law or the work asks for now.</summary>
internal static class Sagsskridt
{
    public static IReadOnlyList<Fejl> Mangler(Sagsbillede b)
    {
        var sag = b.Sag;
        List<Fejl?> ud =
        [
            sag.Ansvarlig is null ? new(null, "En ansvarlig socialrådgiver", MyndighedRuter.Overdrag(sag.Id)) : null,
            sag.SenesteScreening is null ? new(null, "Screening (Barnets lov § 18)", MyndighedRuter.Screening(sag.Id)) : null,
        ];
        if (b.Undersoegelse is { ErAaben: true } u)
        {
            ud.AddRange(u.KanAfsluttes(sag, b.Udtalelser)?.Mangler.Select(m => m with { Tekst = "Undersøgelsen: " + m.Tekst }) ?? [new Fejl(null, "Undersøgelsen kan afsluttes: alt er på plads", MyndighedRuter.Undersoegelse(sag.Id))]);
        }

        if (b.Undersoegelse is { Afsluttet: not null, IndsatsAnbefalet: true } && b.Plan?.Afgoerelse is null)
        {
            ud.Add(new(null, "Afgørelse: undersøgelsen anbefaler en indsats", MyndighedRuter.Afgoerelse(sag.Id)));
        }

        if (b.Sagens.OfType<Fraflytning>().FirstOrDefault(f => f.ErAaben) is { } flytter)
        {
            ud.Add(new(null, $"Familien flytter: giv materialet videre til {flytter.Indhold.Kommune} ({flytter.Indhold.Lov})", MyndighedRuter.Fraflytning(sag.Id)));
        }

        if (b.Sagens.OfType<Underretning>().Any(u => u.Tilflytning is { Indsatser: not null }) && !b.Sagens.OfType<Afgoerelse>().Any(a => a.Staar))
        {
            ud.Add(new(null, "Tag stilling til de indsatser, barnet havde i den anden kommune", MyndighedRuter.Afgoerelse(sag.Id)));
        }

        if (sag is { ErAaben: true, OvergangAfgjort: null, Overgangsstart: { } fra, SidsteBarndomsdag: { } sidste } && fra <= b.Paa)
        {
            ud.Add(new(null, $"Overgang til voksenlivet: støtten fra 18 år afgøres senest {DanskTid.Dato(sidste)}", MyndighedRuter.Overgang(sag.Id)));
        }

        ud.AddRange(b.Sagens.OfType<Indsats>().Where(i => i.ErAfvist).Select(i => new Fejl(null, $"»{i.Bevilling.TilbudNavn}« blev afvist: bestil hos en anden", MyndighedRuter.BestilHosAnden(sag.Id, i.Id))));

        ud.AddRange(b.Sagens.OfType<Anbringelse>().SelectMany(a => Anbringelsesmangler.Af(a, sag, b.Plan, DanskTid.Dag(b.Paa))).Select(m => m with { Tekst = "Anbringelsen: " + Afgoerelsesord.Lille(m.Tekst) }));

        if (b.Plan is { ErUdkast: true, PlanKraeves: true })
        {
            ud.Add(new(null, "Planen skal godkendes (Barnets lov § 91)", MyndighedRuter.Plan(sag.Id)));
        }

        return [.. ud.OfType<Fejl>()];
    }
}
