using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Borger.Tests;

[Krav("B5")]
public sealed class OmlaegningTests : Borgertest
{
    private LocalDate Nytaar { get; } = new(2027, 1, 1);

    [Fact(DisplayName = "B5: områder flytter distrikt på en dato; det, der er sket, bliver i sit grundområde, så før og efter kan sammenlignes")]
    public async Task Flytter()
    {
        var barn = await Barn("11");
        await V.Koer(new PlanlaegOmlaegning(["11", "12"], null, "Fjorden", Nytaar, "Fem distrikter bliver til fire"));
        Assert.Equal("Nord", await Distrikt(barn));
        Assert.Equal([("11", "Nord", Nytaar, "Fjorden"), ("12", "Nord", Nytaar, "Fjorden"), ("21", "Syd", null, null)], (await Kort(IDag)).Select(o => (o.Kode, o.Distrikt, o.Flyttes, o.TilDistrikt)));
        V.Nu = Nytaar.AtStartOfDayInZone(DanskTid.Koebenhavn).ToInstant();
        Assert.Equal("Fjorden", await Distrikt(barn));
        var foer = (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([barn], Tidspunkt.Paa(IDag), default)))[barn];
        Assert.Equal("Nord", foer.Distrikt);
        Assert.Equal("11", (await Beskeder(barn)).Where(b => b.Type == "borger.flyttet.v1").Select(b => b.Indhold.Contains("\"11\"", StringComparison.Ordinal) ? "11" : "").Single());
    }

    [Fact(DisplayName = "B5: en omlægning fortrydes indtil dagen, og ikke bagefter")]
    public async Task Fortrydes()
    {
        var barn = await Barn("11");
        await V.Koer(new PlanlaegOmlaegning(["11"], "syd", null, Nytaar, "Prøve"));
        await V.Koer(new FortrydOmlaegning(Nytaar, "Besluttet om"));
        V.Nu = Nytaar.AtStartOfDayInZone(DanskTid.Koebenhavn).ToInstant();
        Assert.Equal("Nord", await Distrikt(barn));
        await V.Koer(new PlanlaegOmlaegning(["11"], "syd", null, Nytaar, "Alligevel"));
        Assert.Equal("Syd", await Distrikt(barn));
        Assert.StartsWith("Den er trådt i kraft", await Tekst(new FortrydOmlaegning(Nytaar, "For sent")), StringComparison.Ordinal);
        Assert.StartsWith("Der er ingen omlægning", await Tekst(new FortrydOmlaegning(Nytaar.PlusDays(7), "Ingen")), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B5: en omlægning afvises, når den går bagud, står i vejen for en anden eller intet flytter")]
    public async Task Afvises()
    {
        await Barn("11");
        Assert.StartsWith("Vælg de områder", await Tekst(new PlanlaegOmlaegning([], "syd", null, Nytaar, "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("Vælg af listen", await Tekst(new PlanlaegOmlaegning(["99"], "syd", null, Nytaar, "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("Vælg et distrikt", await Tekst(new PlanlaegOmlaegning(["11"], null, null, Nytaar, "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("Vælg af listen", await Tekst(new PlanlaegOmlaegning(["11"], "øst", null, Nytaar, "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("Skriv et navn", await Tekst(new PlanlaegOmlaegning(["11"], null, "Syd", Nytaar, "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("Inddelingen kan ikke ændres bagud", await Tekst(new PlanlaegOmlaegning(["11"], "syd", null, IDag.PlusDays(-1), "Prøve")), StringComparison.Ordinal);
        Assert.StartsWith("De ligger i det distrikt", await Tekst(new PlanlaegOmlaegning(["11", "12"], "nord", null, Nytaar, "Prøve")), StringComparison.Ordinal);
        await V.Koer(new PlanlaegOmlaegning(["11"], "syd", null, Nytaar, "Prøve"));
        Assert.StartsWith("Åparken er allerede planlagt flyttet den 1. jan. 2027", await Tekst(new PlanlaegOmlaegning(["11"], null, "Vest", Nytaar.PlusDays(-10), "Prøve")), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B5, F33: børnene tælles i det område, de bor i, og under fem siges ikke")]
    public async Task Tal()
    {
        await Barn("11");
        var tal = Assert.Single(await Med<Distriktskort, IReadOnlyList<Optaelling>>(k => k.Tael(IDag, default)), t => t.Hvad == "Børn");
        Assert.Equal((1, 0), (tal.For(["11", "12"]), tal.For(["21"])));
        Assert.Equal(["0", "under 5", "under 5", "5"], new[] { 0, 1, 4, 5 }.Select(Smaatal.Vis));
    }

    private async Task<BorgerId> Barn(string omraade)
    {
        await V.Koer(new IndlaesGeografi([new("11", "Åparken", "Nord"), new("12", "Engen", "Nord"), new("21", "Havnen", "Syd")], new(2020, 1, 1), "Kommunens inddeling"));
        var barn = await Registrer("Alma", "Holm", "010122-4123");
        await Adresse(barn, "Åvej 4", omraade);
        return barn;
    }

    private async Task<string?> Distrikt(BorgerId barn) => (await Med<IBorgere, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([barn])))[barn].Distrikt;

    private Task<IReadOnlyList<Omraadestilling>> Kort(LocalDate dag) => Med<Distriktskort, IReadOnlyList<Omraadestilling>>(k => k.Omraader(dag, default));

    private async Task<string> Tekst(object kommando) => Assert.IsType<Svar.Afvist>(await V.Proev(kommando)).Afvisning.Mangler[0].Tekst;
}
