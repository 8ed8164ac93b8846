using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>P3: a letter to the child itself, in plain words; frozen as it was sent.</summary>
[Kraever(Rolle.Psykolog, Rolle.PprLeder)]
internal sealed record SendBrevTilBarn(PpvId Id, string Tekst, int Version) : IHarVersion;

internal static class SendBrevTilBarnHandler
{
    public static async Task<(Ppv, Brevkreds)> Load(SendBrevTilBarn c, PprDb db, IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await Ppvskrift.Hent(db, c.Id, s, ct) is { } a ? (a, await Brevkreds.Hent(a.Borger, borgere, navne, opsaetninger, Fristdag.Af(s.Nu), ct)) : (null!, null!);

    public static Afvisning? Validate(SendBrevTilBarn c, Ppv a, Sammenhaeng s) => Afvisning.Af(
    [
        a.ErAfsluttet ? null : new Fejl(null, "Afslut vurderingen først: brevet fortæller, hvad I er kommet frem til."),
        a.BrevTilBarn is not null ? new Fejl(null, "Brevet er allerede sendt.") : null,
        Ppvskrift.KunAnsvarlig(a, s),
    ]);

    public static (Haendelser, NytDokument) Handle(SendBrevTilBarn c, Ppv a, Brevkreds k, Sammenhaeng s)
    {
        var brev = new NytDokument(Fundament.Id.Ny(), a.Borger, "Brev til barnet.html", "text/html", Brevhtml.Frys(Barnebrev.Skriv(k, c.Tekst, Fristdag.Af(s.Nu), s.Bruger.Navn)), a.StroemId);
        return (a.SendBrev(brev.Id, c.Tekst, s), brev);
    }
}

internal static class Barnebrev
{
    public static Brevtekst Skriv(Brevkreds k, string? tekst, LocalDate dag, string underskrift) =>
        new(k.Afsender, $"Til {k.Fornavn}", dag, "Det fandt vi ud af sammen", $"Hej {k.Fornavn}",
            [string.IsNullOrWhiteSpace(tekst) ? new(null, "", "Mangler: brevets ord") : new(null, tekst), new(null, "Du må gerne spørge mig, hvis der er noget, du ikke forstår, eller noget, vi har misforstået.")], underskrift);
}
