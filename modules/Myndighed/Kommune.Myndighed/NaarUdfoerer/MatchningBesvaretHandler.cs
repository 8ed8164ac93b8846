using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>M8: the answer stands on the decision's page and as news to the one who asked.</summary>
internal static class MatchningBesvaretHandler
{
    public static async Task<MatchningRaekke> Load(MatchningBesvaret b, MyndighedDb db, CancellationToken ct) => (await db.Matchninger.FindAsync([new MatchningId(b.Matchning)], ct))!;

    public static (MatchningRaekke, Opgave) Handle(MatchningBesvaret b, MatchningRaekke m)
    {
        (m.SvarFaktum, m.Besvaret, m.Egnet, m.KanBegynde, m.Svar) = (b.Faktum, b.Gaelder, b.Egnet, b.KanBegynde, b.Svar);
        return (m, Nyhed(b, m));
    }

    internal static Opgave Nyhed(MatchningBesvaret b, MatchningRaekke m) =>
        new(Nyt.Id(b.Faktum), Opgaveart.Nyt, "udfoerer", m.SpurgtAf, "Svar om match", $"{m.TilbudNavn}: {(b.Egnet ? "kan tage opgaven" : "kan ikke tage opgaven")}", "Se svaret", MyndighedRuter.Afgoerelse(m.SagId), b.Gaelder) { Borger = b.Barn };
}

/// <summary>X2: the answer was another. Told again, since the first may have been read and built upon.</summary>
internal static class MatchningRettetHandler
{
    public static Task<MatchningRaekke> Load(Rettet<MatchningBesvaret> b, MyndighedDb db, CancellationToken ct) => MatchningBesvaretHandler.Load(b.Nyt, db, ct);

    public static (MatchningRaekke, OpgaveLukket, Opgave) Handle(Rettet<MatchningBesvaret> b, MatchningRaekke m, Sammenhaeng s)
    {
        var (raekke, nyt) = MatchningBesvaretHandler.Handle(b.Nyt, m);
        return (raekke, new OpgaveLukket(nyt.Id, Lukkeart.Bortfaldet), nyt with { Id = Nyt.Id(b.Faktum, Json.Skriv(b.Nyt)), Overskrift = "Rettet svar om match", Start = s.Nu });
    }
}

/// <summary>X2: the answer was about another child, or was never given: the question waits again.</summary>
internal static class MatchningAnnulleretHandler
{
    public static Task<MatchningRaekke> Load(Annulleret<MatchningBesvaret> b, MyndighedDb db, CancellationToken ct) => MatchningBesvaretHandler.Load(b.Faktisk, db, ct);

    public static (MatchningRaekke, OpgaveLukket, Opgave) Handle(Annulleret<MatchningBesvaret> b, MatchningRaekke m, Sammenhaeng s)
    {
        var nyt = MatchningBesvaretHandler.Nyhed(b.Faktisk, m);
        (m.SvarFaktum, m.Besvaret, m.Egnet, m.KanBegynde, m.Svar) = (null, null, null, null, null);
        return (m, new OpgaveLukket(nyt.Id, Lukkeart.Bortfaldet),
            nyt with { Id = Nyt.Id(b.Faktum, "annulleret"), Overskrift = "Svar om match trukket tilbage", Tekst = $"{m.TilbudNavn}: svaret gælder ikke", Handling = "Se spørgsmålet", Start = s.Nu });
    }
}

/// <summary>News in I dag: one row per fact, however often its message comes.</summary>
internal static class Nyt
{
    public static Guid Id(FaktumId faktum) => Fundament.Id.Af(faktum.Vaerdi, "nyt/myndighed");

    /// <summary>What is told once more about the same fact, such as a correction.</summary>
    public static Guid Id(FaktumId faktum, string igen) => Fundament.Id.Af(faktum.Vaerdi, $"nyt/myndighed/{igen}");

    /// <summary>Somebody has taken a stand on the ending that was told as news.</summary>
    public static OpgaveLukket? Slut(Indsats i) => i.Forloebsslut is { Planlagt: true } slut ? new(Id(slut.Kilde), Lukkeart.Opfyldt) : null;

    /// <summary>The leader decided what the caseworker sent: whoever has the case is told, or else the one who sent it.</summary>
    public static Opgave? Truffet(Afgoerelse a, Haendelser truffet, Sag sag, Sammenhaeng s) => a.Ture is [.., var tur] && tur.Af != s.Bruger.Id
        ? new(Id(truffet.Faktum), Opgaveart.Nyt, "myndighed", sag.Ansvarlig is { } m && m != s.Bruger.Id ? m : tur.Af, "Afgørelse truffet", $"{s.Bruger.Navn} har truffet afgørelsen om {a.Indhold!.TilbudNavn}", "Åbn", MyndighedRuter.Indsats(a.Indhold.Indsats), truffet.Gaelder) { Borger = a.Borger }
        : null;

    /// <summary>The one who sent the draft and no longer has the case is told that it went back; whoever has it gets the task.</summary>
    public static Opgave? SendtTilbage(Afgoerelse a, Haendelser tilbage, Sammenhaeng s) => a.Ture[^1] is { Tilbage: { } t, Af: var af } && t.Til != af && af != s.Bruger.Id
        ? new(Id(tilbage.Faktum), Opgaveart.Nyt, "myndighed", af, "Sendt tilbage", "Lederen har sendt dit udkast til afgørelse tilbage til den, der nu har sagen", "Åbn", MyndighedRuter.Afgoerelse(a.Sag), tilbage.Gaelder) { Borger = a.Borger }
        : null;

    /// <summary>Another annulled what one decided.</summary>
    public static Opgave Annulleret(Afgoerelse a, MedarbejderId af, Sammenhaeng s) =>
        new(Id(a.TruffetFaktum!.Value, "annulleret"), Opgaveart.Nyt, "myndighed", af, "Afgørelse annulleret", $"{s.Bruger.Navn} har annulleret afgørelsen om {a.Indhold!.TilbudNavn}", "Åbn", MyndighedRuter.Indsats(a.Indhold.Indsats), s.Nu) { Borger = a.Borger };

    public static Opgave Om(Indsats i, FaktumId faktum, string overskrift, string tekst, NodaTime.Instant tid, Rute? rute = null) =>
        new(Id(faktum), Opgaveart.Nyt, "udfoerer", i.Ejer, overskrift, tekst, "Åbn", rute ?? MyndighedRuter.Indsats(i.Id), tid) { Borger = i.Borger };
}
