using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>A case where nothing lacks, for the pure rules: each test takes one thing away.</summary>
internal static class Eksempel
{
    public static readonly LocalDate Idag = new(2026, 11, 23);
    public static readonly BorgerId Barn = new(new Guid("0c000000-0000-8000-8000-000000000001"));
    public static readonly BorgerId Mor = new(new Guid("0c000000-0000-8000-8000-000000000002"));
    public static readonly BorgerId Far = new(new Guid("0c000000-0000-8000-8000-000000000003"));
    public static readonly Leder Leder = new(new(new Guid("0b000000-0000-8000-8000-000000000003")), "Hanne Krogh", new(5, 75_000));
    public static readonly Bruger Soc = new(new(new Guid("0b000000-0000-8000-8000-000000000001")), "soc1", "Maja Holm", [Rolle.Socialraadgiver], [], new(3, 25_000));
    public static readonly Bruger SocLeder = new(Leder.Id, "soc-leder", Leder.Navn, [Rolle.Teamleder], [], Leder.Graense);

    public static Tilbud Tilbud(int trin, decimal prPrMaaned = 14_200) =>
        new(new(Id.Af(Barn.Vaerdi, $"tilbud {trin}")), $"Tilbud på trin {trin}", "Alle", trin, [], true, true, [new(Prisenhed.Maaned, prPrMaaned, new(2025, 1, 1))]);

    public static Afgoerelsesfakta Fakta(int alder = 7, decimal pris = 14_200) => new(
        new(Id.Af(Barn.Vaerdi, "sag")), Barn, Fristdag.Begynder(Idag) + Duration.FromHours(9), Hjemmelkatalog.Standard, Indsatstrappe.Standard, [.. Enumerable.Range(1, 6).Select(t => Tilbud(t, pris))],
        [new(Mor, "Line Sørensen", false, true, null), new(Far, "Peter Sørensen", false, true, null), new(Barn, "Alma Sørensen", true, false, alder)],
        new(new(Id.Af(Barn.Vaerdi, "samtale")), Instant.FromUtc(2026, 11, 20, 12, 0), new("på skolen", "Jeg vil gerne sove hos mormor.", null, null, 8), null, null),
        true, true, 0, false, true, [Leder], Moedekrav.Standard, [Moede("VISITATION")]);

    public static Moedeindhold Moede(string kode, Moedeudfald udfald = Moedeudfald.Tiltraadt)
    {
        var t = Moedekrav.Standard.Find(kode)!;
        return new(t.Kode, t.Navn, t.Udvalg, Idag.PlusDays(-2), udfald, null);
    }

    public static Afgoerelsesudkast Udkast(Hjemmel h, int trin) => new(
        h.Kode, Tilbud(trin).Id, null, new(2026, 12, 1), new(2027, 5, 31), "Rolige aftener.", [new("I skole hver dag", 3, 8, new(2027, 5, 1), "Mormor henter")], "Trappes ned fra april.",
        "I fortæller begge, at aftenerne er svære.", null,
        [new(Mor, Idag, "Enig", Idag), new(Far, Idag, "Enig", Idag), new(Barn, Idag, "Jeg vil gerne.", Idag)], null,
        h.Udvalg, h.Udvalg is null ? null : Idag.PlusDays(-3));
}
