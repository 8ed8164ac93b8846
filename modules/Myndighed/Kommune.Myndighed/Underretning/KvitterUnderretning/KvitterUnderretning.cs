using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// F2, F3: the receipt. Sent after the assessment it tells a professional whether the child's case goes on, and no more; a
/// citizen is never told. The letter is frozen as it was sent (M22).
/// </summary>
/// <param name="Tilfoejelse">A sentence of one's own; read by the notifier.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record KvitterUnderretning(UnderretningId Id, string? Tilfoejelse, int Version) : IHarVersion;

internal static class KvitterUnderretningHandler
{
    public static async Task<(Underretning, Kvitteringsskabelon, Brevafsender)> Load(KvitterUnderretning c, MyndighedDb db, Opsaetninger opsaetninger, Instant nu, CancellationToken ct) =>
        ((await db.Hent<Underretning>(c.Id, ct: ct))!, await opsaetninger.Hent<Kvitteringsskabelon>(DanskTid.Dag(nu), ct: ct), await opsaetninger.Hent<Brevafsender>(DanskTid.Dag(nu), ct: ct));

    public static Afvisning? Validate(KvitterUnderretning c, Underretning u) => Afvisning.Af(
    [
        u.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
        !u.KanKvitteres ? new(null, "Underretningen er anonym, så der er ingen at kvittere til.") : null,
        u.Tilbagemeldt is not null || (u.Kvitteret is not null && u.Vurdering is null) ? new(null, "Der er allerede kvitteret.") : null,
    ]);

    public static (Haendelser, NytDokument, IBesked?) Handle(KvitterUnderretning c, Underretning u, Kvitteringsskabelon skabelon, Brevafsender afsender, Sammenhaeng s)
    {
        var brev = new NytDokument(Fundament.Id.Ny(), u.Borger, "Kvittering for underretning.html", "text/html", Brevhtml.Frys(Kvitteringsbrev.Skriv(skabelon, afsender, u, c.Tilfoejelse, DanskTid.Dag(s.Nu), s.Bruger.Navn)), u.StroemId);
        var foerste = u.Kvitteret is null;
        var h = u.Kvitter(brev.Id, s);
        return (h, brev, foerste ? new UnderretningKvitteret(h.Faktum, h.Gaelder, u.Borger, u.Id) : null);
    }
}

/// <summary>The receipt's words as a dated setting (M22).</summary>
[Opsaetning("myndighed.kvitteringsbrev", "Kvittering for underretning", Rolle.Teamleder)]
internal sealed record Kvitteringsskabelon(
    [Etiket("Overskrift")] string Titel,
    [Etiket("Tak", "{modtaget} bliver til tidspunktet.")] string Tak,
    [Etiket("Til en fagperson, når der er åbnet en sag")] string TilFagpersonMedSag,
    [Etiket("Til en fagperson, når der ikke gøres mere")] string TilFagpersonUdenSag,
    [Etiket("Til en fagperson, før underretningen er vurderet")] string FoerVurdering,
    [Etiket("Til alle andre")] string TilAndre) : IOpsaetning<Kvitteringsskabelon>
{
    public static Kvitteringsskabelon Standard { get; } = new(
        "Vi har modtaget din underretning",
        "Tak, fordi du har fortalt om din bekymring. Vi modtog underretningen {modtaget}.",
        "Vi har vurderet underretningen og er i gang med at se på, hvad barnet har brug for. Vi kan ikke fortælle mere om, hvad det indeholder.",
        "Vi har vurderet underretningen. Der er ikke sat en undersøgelse eller en indsats i gang efter denne underretning. Bliver du bekymret igen, skal du underrette igen.",
        "Vi vurderer underretningen inden 24 timer. Når det er sket, får du besked om, hvorvidt der er sat noget i gang.",
        "Vi vurderer alle underretninger inden 24 timer. Af hensyn til familien kan vi ikke fortælle, hvad der videre sker.");
}

internal static class Kvitteringsbrev
{
    public static Brevtekst Skriv(Kvitteringsskabelon k, Brevafsender afsender, Underretning u, string? tilfoejelse, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, Modtager(u), dag, k.Titel, "Goddag", [.. Afsnit(k, u, tilfoejelse).Where(a => a.Length > 0).Select(a => new Brevafsnit(null, a))], underskrift);

    /// <summary>No child's name stands in the letter: it may lie open at a place of work.</summary>
    private static IReadOnlyList<string> Afsnit(Kvitteringsskabelon k, Underretning u, string? tilfoejelse) =>
    [
        k.Tak.Replace("{modtaget}", DanskTid.Tidspunkt(u.ModtagetTid), StringComparison.Ordinal),
        (u.Underretter, u.Vurdering) switch
        {
            (Underretter.Fagperson, { Udfald: Udfald.IkkeYderligere }) => k.TilFagpersonUdenSag,
            (Underretter.Fagperson, not null) => k.TilFagpersonMedSag,
            (Underretter.Fagperson, null) => k.FoerVurdering,
            _ => k.TilAndre,
        },
        tilfoejelse ?? "",
    ];

    private static string Modtager(Underretning u) => string.Join(", ", new[] { u.NavnOgStilling, u.Sted }.OfType<string>().DefaultIfEmpty("Til den, der har underrettet"));
}
