using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>F31: the own goal is missed; the parents are told in writing why, and when they can expect it.</summary>
[Kraever(Rolle.PprLeder)]
internal sealed record MeldForsinkelse(IndstillingId Id, LocalDate VentesFaerdig, string Hvorfor, int Version) : IHarVersion;

internal static class MeldForsinkelseHandler
{
    public static async Task<(Indstilling, Brevkreds)> Load(MeldForsinkelse c, PprDb db, IBorgere borgere, IBorgerNavne navne, Opsaetninger opsaetninger, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Indstilling>(c.Id, ct: ct) is { } a ? (a, await Brevkreds.Hent(a.Borger, borgere, navne, opsaetninger, Fristdag.Af(s.Nu), ct)) : (null!, null!);

    public static Afvisning? Validate(MeldForsinkelse c, Indstilling a, Sammenhaeng s) => Afvisning.Af(
    [
        Ppradgang.IkkeLeder(s.Bruger, a.Indhold.Ppr, "Kun PPR's leder giver besked."),
        a.Aaben ? null : new Fejl(null, $"Indstillingen er {PprOrd.Af(a.Tilstand)}."),
        c.VentesFaerdig <= Fristdag.Af(s.Nu) ? new Fejl(nameof(c.VentesFaerdig), "Skriv en dag, der ligger forude.") : null,
    ]);

    public static IEnumerable<object> Handle(MeldForsinkelse c, Indstilling a, Brevkreds k, Sammenhaeng s)
    {
        var breve = k.Modtagere.Select(m => new NytDokument(Fundament.Id.Ny(), a.Borger, "PPR er forsinket.html", "text/html",
            Brevhtml.Frys(Forsinkelsesbrev.Skriv(a, k, m, c.VentesFaerdig, c.Hvorfor, Fristdag.Af(s.Nu), s.Bruger.Navn)), a.StroemId)).ToArray();
        return [a.MeldForsinkelse([.. breve.Select(b => b.Id)], c.VentesFaerdig, c.Hvorfor, s), breve];
    }
}

internal static class Forsinkelsesbrev
{
    public static Brevtekst Skriv(Indstilling a, Brevkreds k, Brevmodtager m, LocalDate? ventes, string? hvorfor, LocalDate dag, string underskrift) =>
        new(k.Afsender, m.Navn, dag, $"PPR's arbejde med {k.Fornavn} er forsinket", m.Hilsen,
        [
            new(null, $"Vi modtog indstillingen om {k.Fornavn} den {DanskTid.LangDato(Fristdag.Af(a.ModtagetGaelder))}. Vores mål er, at vi er færdige inden {a.MaalDage} dage. Det når vi ikke."),
            string.IsNullOrWhiteSpace(hvorfor) ? new("Hvorfor", "", "Mangler: grunden") : new("Hvorfor", hvorfor),
            ventes is { } v ? new("Hvornår", $"Vi regner med at være færdige senest den {DanskTid.LangDato(v)}.") : new("Hvornår", "", "Mangler: en ny dato"),
            new(null, "Målet er kommunens eget. Der er ingen frist i loven for, hvornår PPR skal være færdig, men vi skal give dig besked, når vi ikke når vores mål. Du er velkommen til at ringe til os."),
        ], underskrift);
}
