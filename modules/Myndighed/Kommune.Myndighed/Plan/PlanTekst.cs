using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The plan's events in plain Danish (M13).</summary>
internal sealed class PlanTekst : IHaendelsestekst<Plan>
{
    public Journaltekst? Tekst(Plan a, Registreret r)
    {
        var link = MyndighedRuter.Plan(a.Sag);
        return r.Haendelse switch
        {
            Plan.Begyndte e => new($"Udkast til plan: {Antal(e.Maal.Count)}", Maal(e.Maal), Link: link),
            Plan.UdkastSkrevet e => new($"Planen blev skrevet om: {Antal(e.Maal.Count)}", Maal(e.Maal), Link: link),
            Plan.BlevGodkendt e => new($"Planen blev godkendt med {Antal(e.AntalMaal)}", Link: link),
            Plan.GodkendelseTrukket => new("Godkendelsen af planen blev trukket tilbage", r.Begrundelse, Link: link),
            Plan.AfgoerelseNoteret { PlanKraeves: true } e => new($"Der skal være en plan inden 3 måneder efter afgørelsen {DanskTid.Dato(e.Tid)}", Link: link),
            Plan.AfgoerelseNoteret e => new($"Det blev afgjort, at en plan ikke er nødvendig efter afgørelsen {DanskTid.Dato(e.Tid)}", Link: link),
            Plan.AfgoerelseRettet e => new(e.Tid is { } t ? $"Planens frist regnes nu fra afgørelsen {DanskTid.Dato(t)}" : "Planens frist bortfaldt, fordi afgørelsen er annulleret", r.Begrundelse, Link: link),
            Plan.UngeplanBlevAfgjort e => new(e.Ungeplan ? "Det blev afgjort, at planen skal være en ungeplan" : "Det blev afgjort, at der ikke skal være en ungeplan", r.Begrundelse, Link: link),
            Plan.MaalMaalt e => new($"Mål målt til {e.Vaerdi} af 10: {Navn(a, e.Maal)}", e.Kilde, Link: link),
            Plan.MaalingRettet e => new($"En måling blev rettet til {e.Vaerdi} af 10", r.Begrundelse, Link: link),
            _ => null,
        };
    }

    private static string Antal(int n) => n == 1 ? "1 mål" : $"{n} mål";

    private static string Maal(IEnumerable<Planmaal> maal) => string.Join(" · ", maal.Select(m => $"{m.Tekst} (fra {m.Udgangspunkt} til {m.Maal})"));

    /// <summary>Also a goal that has left the plan since has its name in the history.</summary>
    private static string Navn(Plan a, Guid maal) =>
        a.Alle.Select(r => r.Haendelse switch { Plan.Begyndte e => e.Maal, Plan.UdkastSkrevet e => e.Maal, _ => null }).OfType<IReadOnlyList<Planmaal>>()
            .SelectMany(m => m).LastOrDefault(m => m.Id == maal)?.Tekst ?? "et mål";
}
