using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The Danish words of small efforts, once, for pages, letters and the journal.</summary>
internal static class Mindreord
{
    public static string Af(Mindreudfald u) => u switch
    {
        Mindreudfald.Hjalp => "Det hjalp",
        Mindreudfald.HjalpIkke => "Det hjalp ikke",
        _ => "Der skal mere til",
    };

    public static string Om(Mindreudfald u) => u switch
    {
        Mindreudfald.Hjalp => "Indsatsen slutter.",
        Mindreudfald.HjalpIkke => "Indsatsen slutter. Familien ved, hvor den kan henvende sig.",
        _ => "Bagefter åbner du en sag eller sender en underretning. Det, der står her, følger med.",
    };

    public static string Af(Viderevej v) => v switch { Viderevej.Sag => "Åbn en sag", _ => "Send en underretning" };

    public static string Om(Viderevej v) => v switch
    {
        Viderevej.Sag => "Familien ønsker mere hjælp. Sagen screenes bagefter.",
        _ => "Du er bekymret for barnet. Den vurderes inden 24 timer.",
    };

    public static string Stand(MindreIndsatsRaekke r) => (r.Udfald, r.Vej) switch
    {
        (_, Viderevej.Sag) => "Blev til en sag",
        (_, Viderevej.Underretning) => "Blev til en underretning",
        ({ } u, _) => Af(u),
        _ => "Løber",
    };
}

/// <summary>What was written, as one text: it goes along into the case or the notification, and nobody types it again.</summary>
internal static class Mindretekst
{
    public static string Begyndt(Mindreindhold i) => i.Anledning is { } a ? $"{a}\n{i.Hvad}" : i.Hvad;

    public static string Samlet(MindreIndsats m, string team, string hvorfor) => string.Join("\n", new[]
    {
        hvorfor,
        "",
        $"Mindre indsats fra {DanskTid.Dato(m.Begyndt)}, {team}: {m.Indhold.Artnavn}.",
        m.Indhold.Anledning is { } anledning ? $"Anledning: {anledning}" : null,
        $"Det blev gjort: {m.Indhold.Hvad}",
        m.Indhold.AftaltMed is { } med ? $"Aftalt med: {med}" : null,
        m.Opfoelgning is { } o ? $"Opfølgning {DanskTid.Dato(o.Tid)}: {Mindreord.Af(o.Udfald)}. {o.Hvordan}" : null,
    }.OfType<string>());
}
