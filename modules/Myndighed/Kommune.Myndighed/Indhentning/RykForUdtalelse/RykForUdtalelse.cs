using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F23: the statement has not come. They are reminded, in the system or by letter, and the clock runs to the new day.</summary>
/// <param name="SvarSenest">Null: as the rule proposes, from today.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RykForUdtalelse(IndhentningId Id, LocalDate? SvarSenest, int Version) : IHarVersion;

internal sealed record Rykkergrundlag(string Barnet, Indhentningsskabelon Skabelon, Brevafsender Afsender, LocalDate? Forslag);

internal static class RykForUdtalelseHandler
{
    public static async Task<(Indhentning, Rykkergrundlag)> Load(RykForUdtalelse c, MyndighedDb db, IBorgerNavne navne, Opsaetninger opsaetninger, Fristregelkilde frister, Instant nu, CancellationToken ct)
    {
        if (await db.Hent<Indhentning>(c.Id, ct: ct) is not { } i)
        {
            return default;
        }

        var dag = DanskTid.Dag(nu);
        return (i, new((await navne.Hent([i.Borger], ct)).GetValueOrDefault(i.Borger)?.Fuldt ?? "barnet", await opsaetninger.Hent<Indhentningsskabelon>(dag, ct: ct), await opsaetninger.Hent<Brevafsender>(dag, ct: ct),
            IndhentUdtalelseHandler.Forslag(frister.Regler, frister.Helligdage, nu)));
    }

    public static Afvisning? Validate(RykForUdtalelse c, Indhentning i, Rykkergrundlag g, Instant nu) => Afvisning.Af(
    [
        Indhentningsord.Afsluttet(i),
        c.SvarSenest is null && g.Forslag is null ? new(nameof(c.SvarSenest), "Skriv, hvornår du skal bruge svaret.") : null,
        IndhentUdtalelseHandler.Dag(nameof(c.SvarSenest), c.SvarSenest, nu),
    ]);

    public static IReadOnlyList<object> Handle(RykForUdtalelse c, Indhentning i, Rykkergrundlag g, Sammenhaeng s)
    {
        var (senest, dag) = (c.SvarSenest ?? g.Forslag!.Value, DanskTid.Dag(s.Nu));
        var brev = i.Indhold.ISystemet ? null : new NytDokument(Fundament.Id.Ny(), i.Borger, $"Rykker, {i.Indhold.Navn}.html", "text/html", Brevhtml.Frys(Indhentningsbrev.Rykket(g.Skabelon, g.Afsender, i.Indhold, DanskTid.Dag(i.BedtOm), g.Barnet, senest, dag, s.Bruger.Navn)), i.StroemId);
        var h = i.Ryk(senest, brev?.Id, s);
        var besked = new UdtalelseRykket(h.Faktum, h.Gaelder, i.Borger, i.Sag, i.Id, senest);
        return brev is null ? [h, besked] : [brev, h, besked];
    }
}
