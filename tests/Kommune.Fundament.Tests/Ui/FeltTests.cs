using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Kommune.Fundament.Tests;

[Krav("X3")]
public sealed class FeltTests
{
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 22, 10, 8);

    public sealed record Proeve(string Tekst, bool Akut);

    [Fact]
    public async Task Et_paakraevet_felt_som_ingen_laeser_afvises()
    {
        var fejl = await Assert.ThrowsAsync<InvalidOperationException>(() => Vis<TekstFelt>(Ny(), ("Navn", "Tekst"), ("Etiket", "Tekst"), ("Paakraevet", true)));
        Assert.Contains("Laeser", fejl.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X8_en_kladde_fra_foer_en_aendring_sendes_med_den_version_siden_viser_og_siger_det()
    {
        var form = Ny();
        form.HentKladde(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Tekst"] = ["min kladde"], ["Version"] = ["1"] }, Nu);
        var html = await Vis<Skjult>(form, ("Navn", "Version"), ("Vaerdi", 3));
        Assert.Equal("3", html.QuerySelector("input")!.GetAttribute("value"));
        Assert.Contains("ændret noget, siden du skrev kladden", html.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("min kladde", form.Vaerdi("Tekst"));

        var uaendret = Ny();
        uaendret.HentKladde(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Version"] = ["3"] }, Nu);
        Assert.Null((await Vis<Skjult>(uaendret, ("Navn", "Version"), ("Vaerdi", 3))).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Et_paakraevet_felt_siger_hvem_der_laeser_det()
    {
        var html = await Vis<TekstOmraade>(Ny(), ("Navn", "Tekst"), ("Etiket", "Bekymring"), ("Paakraevet", true), ("Laeser", "Den, der vurderer"));
        var felt = html.QuerySelector("textarea")!;
        Assert.Equal("true", felt.GetAttribute("aria-required"));
        Assert.Equal("Den, der vurderer", felt.GetAttribute("data-laeser"));
        Assert.False(felt.HasAttribute("required"));
        Assert.Equal("Læses af den, der vurderer.", html.GetElementById(felt.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task Efter_en_afvisning_staar_teksten_og_fejlen_ved_feltet()
    {
        var form = Ny();
        form.Modtag(new FormCollection(new() { ["tekst"] = "31.2. <b>" }));
        form.Afvis([new Fejl("Tekst", "Skriv en dato")]);
        var html = await Vis<TekstFelt>(form, ("Navn", "Tekst"), ("Etiket", "Dato"), ("Vaerdi", "start"));
        var felt = html.QuerySelector("input")!;
        Assert.Equal("31.2. <b>", felt.GetAttribute("value"));
        Assert.Equal("true", felt.GetAttribute("aria-invalid"));
        Assert.Equal("Fejl: Skriv en dato", html.GetElementById(felt.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task Et_kryds_der_blev_fjernet_kommer_ikke_igen()
    {
        Assert.True((await Vis<Afkryds>(Ny(), ("Navn", "Akut"), ("Etiket", "Akut"), ("Vaerdi", true))).QuerySelector("input")!.HasAttribute("checked"));
        var form = Ny();
        form.Modtag(new FormCollection(new() { ["Tekst"] = "x" }));
        Assert.False((await Vis<Afkryds>(form, ("Navn", "Akut"), ("Etiket", "Akut"), ("Vaerdi", true))).QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task En_kladde_vises_foer_startvaerdien_og_det_sendte_foer_kladden()
    {
        var form = Ny().Saet("Tekst", "start");
        form.HentKladde(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Tekst"] = ["kladde"] }, Nu);
        Assert.True(form.ErKladde);
        Assert.Equal("kladde", (await Vis<TekstFelt>(form, ("Navn", "Tekst"), ("Etiket", "T"))).QuerySelector("input")!.GetAttribute("value"));
        form.Modtag(new FormCollection(new() { ["Tekst"] = "sendt" }));
        Assert.False(form.ErKladde);
        Assert.Equal("sendt", (await Vis<TekstFelt>(form, ("Navn", "Tekst"), ("Etiket", "T"))).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Oversigten_siger_hvad_der_mangler_og_hvad_der_er_i_orden()
    {
        var form = Ny();
        await Vis<TekstFelt>(form, ("Navn", "Tekst"), ("Etiket", "Hvad er bekymringen?"));
        form.Afvis(Afvisning.Af([new("Tekst", "Feltet skal udfyldes"), new(null, "Samtale med barnet", new Rute("/samtale/1"))], "Partshøring", null)!);
        var html = await Vis<Fejloversigt>(form);
        Assert.Equal("Der mangler 2 ting", html.QuerySelector("h2")!.TextContent);
        Assert.Equal(["#f-Tekst", "/samtale/1"], html.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Partshøring", html.QuerySelector("li.ok")!.TextContent.Trim());
        Assert.NotNull(html.QuerySelector("[data-fejloversigt][autofocus][tabindex='-1']"));
    }

    [Theory]
    [InlineData(-1, FristTegn.Overskredet)]
    [InlineData(1, FristTegn.Idag)]
    [InlineData(24, FristTegn.Idag)]
    [InlineData(3 * 24, FristTegn.Snart)]
    [InlineData(5 * 24, FristTegn.Normal)]
    public void En_frists_tilstand_foelger_af_tiden(int timer, FristTegn ventet) =>
        Assert.Equal(ventet, FristTegnAf.Loebende(Nu + Duration.FromHours(timer), Nu));

    [Fact]
    public async Task En_frist_siger_sin_grund_og_hvad_der_standser_den()
    {
        var html = await Vis<FristMaerke>(Ny(), ("Udloeb", Nu + Duration.FromMinutes(21 * 60 + 4)), ("Nu", Nu), ("Regel", "Vurdering inden 24 timer."), ("Grundlag", "Barnets lov § 136"), ("StandsesAf", "vurdering"));
        Assert.Equal("om 21 t 04 m", html.QuerySelector("button.frist--idag")!.TextContent);
        Assert.Equal("Udløber i morgen kl. 08.12. Vurdering inden 24 timer. Barnets lov §\u00a0136. Standses af: vurdering.", html.QuerySelector("[role=tooltip]")!.TextContent);
    }

    private static Formular Ny() => new("f", typeof(Proeve), () => Task.CompletedTask);

    private static async Task<IDocument> Vis<T>(Formular form, params (string Navn, object? Vaerdi)[] parametre) where T : IComponent
    {
        await using var tjenester = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(tjenester, NullLoggerFactory.Instance);
        RenderFragment indhold = b =>
        {
            b.OpenComponent<T>(0);
            b.AddMultipleAttributes(1, parametre.Select(p => new KeyValuePair<string, object>(p.Navn, p.Vaerdi!)));
            b.CloseComponent();
        };
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CascadingValue<Formular>>(
            ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Value"] = form, ["ChildContent"] = indhold }))).ToHtmlString());
        return new HtmlParser().ParseDocument(html);
    }
}
