using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// F2, F3: the receipt. Sent after the assessment it tells a professional whether the child's case goes on, and no more; a
/// citizen is never told. The letter is frozen as it was sent (M22).
/// </summary>
/// <param name="Tilfoejelse">A sentence of one's own; read by the notifier.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record KvitterUnderretning(UnderretningId Id, string? Tilfoejelse, int Version) : IHarVersion;

/// <summary>One call about several children is answered by one letter, which is filed with each of them.</summary>
internal sealed record Henvendelsen(Underretning Underretning, IReadOnlyList<Underretning> Andre)
{
    /// <summary>Those that the letter is about: the one that was opened, and what is still to be answered of the rest.</summary>
    public IReadOnlyList<Underretning> Alle => [Underretning, .. Andre];

    /// <param name="synlige">Only children whom the user may see are answered for.</param>
    public static async Task<Henvendelsen> Hent(MyndighedDb db, Underretning u, Func<IReadOnlyCollection<BorgerId>, Task<IReadOnlySet<BorgerId>>> synlige, CancellationToken ct)
    {
        var raekker = await db.Register.AsNoTracking().Where(r => r.Henvendelse == u.Henvendelse && r.Id != u.Id && !r.Annulleret).OrderBy(r => r.Id).Take(20).ToListAsync(ct);
        var maa = raekker.Count == 0 ? new HashSet<BorgerId>() : await synlige([.. raekker.Select(r => r.BorgerId).Distinct()]);
        var andre = new List<Underretning>();
        foreach (var r in raekker.Where(r => maa.Contains(r.BorgerId)))
        {
            if (await db.Hent<Underretning>(r.Id, ct: ct) is { } a && !a.ErBesvaret)
            {
                andre.Add(a);
            }
        }

        return new(u, andre);
    }
}

internal static class KvitterUnderretningHandler
{
    /// <summary>The notification that was opened comes first: its version and its child are what the command is held against.</summary>
    public static async Task<(Underretning, Henvendelsen, Kvitteringsskabelon, Brevafsender)> Load(KvitterUnderretning c, MyndighedDb db, Datakilder kilder, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct)
    {
        if (await db.Hent<Underretning>(c.Id, ct: ct) is not { } u)
        {
            return default;     // not found
        }

        return (u, await Henvendelsen.Hent(db, u, boern => Adgang.Synlige(kilder["myndighed"], s.Bruger, boern, s.Nu, ct), ct),
            await opsaetninger.Hent<Kvitteringsskabelon>(DanskTid.Dag(s.Nu), ct: ct), await opsaetninger.Hent<Brevafsender>(DanskTid.Dag(s.Nu), ct: ct));
    }

    public static Afvisning? Validate(KvitterUnderretning c, Henvendelsen h) => Afvisning.Af(
    [
        h.Underretning.ErAnnulleret ? new(null, "Underretningen er annulleret.") : null,
        !h.Underretning.KanKvitteres ? new(null, "Underretningen er anonym, så der er ingen at kvittere til.") : null,
        h.Underretning.ErBesvaret ? new(null, "Der er allerede kvitteret.") : null,
    ]);

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<NytDokument>, IReadOnlyList<IBesked>) Handle(KvitterUnderretning c, Henvendelsen h, Kvitteringsskabelon skabelon, Brevafsender afsender, Sammenhaeng s)
    {
        var brev = Brevhtml.Frys(Kvitteringsbrev.Skriv(skabelon, afsender, h.Alle, c.Tilfoejelse, DanskTid.Dag(s.Nu), s.Bruger.Navn));
        var (haendelser, breve, beskeder) = (new List<Haendelser>(), new List<NytDokument>(), new List<IBesked>());
        foreach (var u in h.Alle)
        {
            var kopi = new NytDokument(Fundament.Id.Ny(), u.Borger, "Kvittering for underretning.html", "text/html", brev, u.StroemId);
            var foerste = u.Kvitteret is null;
            var sket = u.Kvitter(kopi.Id, s);
            haendelser.Add(sket);
            breve.Add(kopi);
            if (foerste)
            {
                beskeder.Add(new UnderretningKvitteret(sket.Faktum, sket.Gaelder, u.Borger, u.Id));
            }

            if (u.FraEnhed is not null)
            {
                beskeder.AddRange(Tilbagemeldinger(u, sket, skabelon, foerste));
            }
        }

        return (haendelser, breve, beskeder);
    }

    /// <summary>To a department inside the system: the receipt once, and after the assessment whether something was begun (F3). The letter's own words, and no more.</summary>
    private static IEnumerable<TilbagemeldingGivet> Tilbagemeldinger(Underretning u, Haendelser sket, Kvitteringsskabelon skabelon, bool foerste)
    {
        if (foerste)
        {
            yield return Givet("kvittering", Tilbagemelding.Kvittering, skabelon.FoerVurdering);
        }

        if (u.Vurdering is { } v)
        {
            yield return v.Udfald == Udfald.IkkeYderligere ? Givet("svar", Tilbagemelding.IkkeSatIGang, skabelon.TilFagpersonUdenSag) : Givet("svar", Tilbagemelding.SatIGang, skabelon.TilFagpersonMedSag);
        }

        TilbagemeldingGivet Givet(string navn, Tilbagemelding art, string tekst) =>
            new(new(Fundament.Id.Af(sket.Faktum.Vaerdi, navn)), sket.Gaelder, u.Borger, u.Henvendelse, art, tekst, "Tilbagemelding til den, der har underrettet");
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
    [Etiket("Til alle andre")] string TilAndre) : IOpsaetning<Kvitteringsskabelon>, IBrevskabelon
{
    public static Kvitteringsskabelon Standard { get; } = new(
        "Vi har modtaget din underretning",
        "Tak, fordi du har fortalt om din bekymring. Vi modtog underretningen {modtaget}.",
        "Vi har vurderet underretningen og er i gang med at se på, hvad barnet har brug for. Vi kan ikke fortælle mere om, hvad det indeholder.",
        "Vi har vurderet underretningen. Der er ikke sat en undersøgelse eller en indsats i gang efter denne underretning. Bliver du bekymret igen, skal du underrette igen.",
        "Vi vurderer underretningen inden 24 timer. Når det er sket, får du besked om, hvorvidt der er sat noget i gang.",
        "Vi vurderer alle underretninger inden 24 timer. Af hensyn til familien kan vi ikke fortælle, hvad der videre sker.");

    public IEnumerable<string> Fejl() =>
    [
        .. Skabelontekst.Fejl("Overskrift", Titel, []), .. Skabelontekst.Fejl("Tak", Tak, [], "modtaget"), .. Skabelontekst.Fejl("Til en fagperson, når der er åbnet en sag", TilFagpersonMedSag, []),
        .. Skabelontekst.Fejl("Til en fagperson, når der ikke gøres mere", TilFagpersonUdenSag, []), .. Skabelontekst.Fejl("Til en fagperson, før underretningen er vurderet", FoerVurdering, []), .. Skabelontekst.Fejl("Til alle andre", TilAndre, []),
    ];

    public IEnumerable<Proevebrev> Proever() => new[] { ("Til en fagperson, når der er åbnet en sag", TilFagpersonMedSag), ("Til en fagperson, når der ikke gøres mere", TilFagpersonUdenSag), ("Til en fagperson, før underretningen er vurderet", FoerVurdering), ("Til alle andre", TilAndre) }
        .Select(x => new Proevebrev(x.Item1, Kvitteringsbrev.Skriv(this, Brevafsender.Standard, Proevebrev.Modtager, Fristdag.Begynder(Proevebrev.Dag) + Duration.FromHours(9), [x.Item2], Proevebrev.Dag, Proevebrev.Underskrift)));
}

internal static class Kvitteringsbrev
{
    public static Brevtekst Skriv(Kvitteringsskabelon k, Brevafsender afsender, IReadOnlyList<Underretning> alle, string? tilfoejelse, LocalDate dag, string underskrift) =>
        Skriv(k, afsender, Modtager(alle[0]), alle[0].ModtagetTid, Afsnit(k, alle, tilfoejelse), dag, underskrift);

    public static Brevtekst Skriv(Kvitteringsskabelon k, Brevafsender afsender, string modtager, Instant modtaget, IEnumerable<string> svar, LocalDate dag, string underskrift) =>
        new(afsender.Linjer, modtager, dag, k.Titel, "Goddag", [.. svar.Prepend(Skabelontekst.Udfyld(k.Tak, ("modtaget", DanskTid.Tidspunkt(modtaget)))).Where(a => a.Length > 0).Select(a => new Brevafsnit(null, a))], underskrift);

    /// <summary>
    /// No child's name stands in the letter: it may lie open at a place of work, and a brother or sister who was taken along is
    /// nothing the notifier is told of by name. Where the answers differ, each is told of "one child or more".
    /// </summary>
    private static IEnumerable<string> Afsnit(Kvitteringsskabelon k, IReadOnlyList<Underretning> alle, string? tilfoejelse)
    {
        var svar = alle.Select(u => Svar(k, u)).Distinct(StringComparer.Ordinal).ToArray();
        if (svar.Length > 1)
        {
            yield return "Underretningen handler om flere børn, og vi vurderer hvert barn for sig. Derfor er der mere end ét svar:";
        }

        foreach (var s in svar)
        {
            yield return svar.Length > 1 ? $"Om et eller flere af børnene: {s}" : s;
        }

        yield return tilfoejelse ?? "";
    }

    private static string Svar(Kvitteringsskabelon k, Underretning u) => (u.Underretter, u.Vurdering) switch
    {
        (Underretter.Fagperson, { Udfald: Udfald.IkkeYderligere }) => k.TilFagpersonUdenSag,
        (Underretter.Fagperson, not null) => k.TilFagpersonMedSag,
        (Underretter.Fagperson, null) => k.FoerVurdering,
        _ => k.TilAndre,
    };

    private static string Modtager(Underretning u) => string.Join(", ", new[] { u.NavnOgStilling, u.Sted }.OfType<string>().DefaultIfEmpty("Til den, der har underrettet"));
}
