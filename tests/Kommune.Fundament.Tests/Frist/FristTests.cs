using Kommune.Test;
using System.Text.Json;
using NodaTime;
using static Kommune.Fundament.Tests.Fristmotor.Tid;

namespace Kommune.Fundament.Tests.Fristmotor;

[Krav("M10")]
public class FristTests
{
    private static readonly Guid Stroem = new("0198c0de-0000-7000-8000-000000000001");
    private static readonly Frist Opfoelgning = new("F10", "1", Kl("2026-01-15 10:00"), new SubjektId(Stroem), "Hold første opfølgning", "Hold opfølgning", new("/myndighed/opfoelgning/1"));

    [Fact(DisplayName = "F10: uden spor og egen dato binder loven")]
    public void Loven_binder()
    {
        var b = Beregn(Opfoelgning);
        Assert.Equal((Slut("2026-04-15"), "F10"), (b.Bindende!.Udloeb, b.Bindende.Regel?.Id));
    }

    [Fact(DisplayName = "F11-SPOR3: sporets seks uger binder før lovens tre måneder, og lovens frist huskes")]
    public void Sporet_binder()
    {
        var b = Beregn(Opfoelgning with { Sporregel = "F11-SPOR3" });
        Assert.Equal((Slut("2026-02-26"), "F11-SPOR3"), (b.Bindende!.Udloeb, b.Bindende.Regel?.Id));
        Assert.Equal((Slut("2026-04-15"), "F10"), (b.LovensUdloeb, b.Regel?.Id));
    }

    [Theory(DisplayName = "F10: sagens egen dato binder kun, når den er tidligere")]
    [InlineData("2026-02-01", "2026-02-01", null)]
    [InlineData("2026-06-01", "2026-04-15", "F10")]
    public void Egen_dato(string egen, string slut, string? regel)
    {
        var b = Beregn(Opfoelgning with { EgenDato = Den(egen) });
        Assert.Equal((Slut(slut), regel), (b.Bindende!.Udloeb, b.Bindende.Regel?.Id));
    }

    [Fact(DisplayName = "F23: en pligt uden længde løber til den dato, der er bedt om")]
    public void Egen_dato_alene()
    {
        Assert.Equal(Slut("2026-02-01"), Beregn(Opfoelgning with { Regel = "F23", EgenDato = Den("2026-02-01") }).Bindende!.Udloeb);
        Assert.Null(Beregn(Opfoelgning with { Regel = "F23" }).Bindende);
    }

    [Fact(DisplayName = "F1: en sag fra før Barnets lov får en række uden frist i stedet for en forkert")]
    public void Uden_regel()
    {
        var gammel = Opfoelgning with { Regel = "F1", Start = Kl("2023-06-01 10:00") };
        var opgave = Opgave.Af(gammel, Stroem, "myndighed", Beregn(gammel));
        Assert.Equal(("F1", null, null), (opgave.Overskrift, opgave.RegelVersion, opgave.Udloeb));
    }

    [Fact(DisplayName = "En frists identitet er strøm, regel og særkende; alt andet kan rettes")]
    public void Identitet()
    {
        var id = Opfoelgning.Id(Stroem);
        Assert.Equal(id, (Opfoelgning with { Start = Kl("2026-02-01 10:00"), Tekst = "Andet", Sporregel = "F11-SPOR2" }).Id(Stroem));
        Assert.Distinct([id, (Opfoelgning with { Saerkende = "2" }).Id(Stroem), (Opfoelgning with { Regel = "F11" }).Id(Stroem), Opfoelgning.Id(new Guid("0198c0de-0000-7000-8000-000000000002"))]);
    }

    [Fact(DisplayName = "M10: rækken i \"I dag\" har reglens navn, version og den, der binder")]
    public void Raekken_i_dag()
    {
        var frist = Opfoelgning with { Sporregel = "F11-SPOR3", Opfyldt = Kl("2026-02-20 10:00") };
        var opgave = Opgave.Af(frist, Stroem, "myndighed", Beregn(frist));
        Assert.Equal(("Første opfølgning", "F10", 1, "F11-SPOR3"), (opgave.Overskrift, opgave.Regel, opgave.RegelVersion, opgave.Binder));
        Assert.Equal((Kl("2026-02-20 10:00"), Lukkeart.Opfyldt), (opgave.Lukket, opgave.LukketArt));
    }

    [Fact(DisplayName = "Rækken skrives med kolonnernes navne og ord")]
    public void Raekken_som_json()
    {
        var frist = Opfoelgning with { Sporregel = "F11-SPOR3", Bortfaldet = Kl("2026-02-20 10:00") };
        var json = FristJson.Opgaver([Opgave.Af(frist, Stroem, "myndighed", Beregn(frist))], Kl("2026-01-15 10:01"));
        var raekke = JsonDocument.Parse(json).RootElement[0];
        Assert.Equal("frist", raekke.GetProperty("art").GetString());
        Assert.Equal("2026-02-26T23:00:00Z", raekke.GetProperty("udloeb").GetString());
        Assert.Equal("bortfaldet", raekke.GetProperty("lukket_art").GetString());
        Assert.Equal(JsonValueKind.Null, raekke.GetProperty("borger_id").ValueKind);
    }

    private static Fristberegning Beregn(Frist frist) => frist.Beregn(Fristregler.Katalog, Helligdage.Lovens, Kl("2026-01-15 10:01"));
}
