using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M16: the day care, school or club has answered.</summary>
internal static class UdtalelseAfgivetHandler
{
    public static async Task<Indhentning> Load(UdtalelseAfgivet b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indhentning>(new IndhentningId(b.Indhentning), ct: ct))!;

    public static IReadOnlyList<object> Handle(UdtalelseAfgivet b, Indhentning i, Sammenhaeng s) => Indhentningssvar.Modtag(i, "dagtilbud", b.Faktum, b.Gaelder, b.Svar, b.Af, s);
}

/// <summary>X2: they put their answer right. Told again, since the first may have been read and built upon; the first stays in the journal.</summary>
internal static class UdtalelseRettetHandler
{
    public static Task<Indhentning> Load(Rettet<UdtalelseAfgivet> b, MyndighedDb db, CancellationToken ct) => UdtalelseAfgivetHandler.Load(b.Nyt, db, ct);

    public static IReadOnlyList<object> Handle(Rettet<UdtalelseAfgivet> b, Indhentning i, Sammenhaeng s) => i.Svar is not { } svar || svar.Kilde != b.Faktum || svar.Tekst == b.Nyt.Svar
        ? []
        :
        [
            i.RetSvar(b.Nyt.Svar, b.Nyt.Af, svar.Tid, null, s), new Rettet<UdtalelseModtaget>(Indhentningsord.Modtaget(i)),
            new Opgave(Nyt.Id(b.Faktum, Json.Skriv(b.Nyt)), Opgaveart.Nyt, "dagtilbud", i.Ejer, "Rettet udtalelse", $"Fra {i.Indhold.Navn}", "Læs", MyndighedRuter.Udtalelse(i.Sag, i.Id), s.Nu) { Borger = i.Borger },
        ];
}
