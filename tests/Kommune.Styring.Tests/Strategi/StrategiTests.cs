using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Styring.Tests;

public sealed class StrategiTests : IAsyncLifetime
{
    /// <summary>Each test has its own: they move the clock, and count what is open.</summary>
    private readonly Strategivaert _v = new();

    public ValueTask InitializeAsync() => _v.InitializeAsync();

    public ValueTask DisposeAsync() => _v.DisposeAsync();

    [Fact(DisplayName = "ST1: en strategi vedtages, når den har visioner, afdelinger og en hel procesplan; så står trinnene hos dem, der skal gøre dem"), Krav("ST1")]
    public async Task Vedtages()
    {
        var c = _v.Ny(Strategivaert.Myndighed, Strategivaert.Ppr) with { Trin = [new(null, "Møde", Trinart.Orientering, _v.Dag.PlusMonths(1))] };
        await _v.Vaert.Koer(c, _v.Direktoer);
        Assert.Equal(4, Strategivaert.Afvist(await _v.Vaert.Proev(new VedtagStrategi(c.Id, 1), _v.Direktoer)).Count(m => m.Tekst.StartsWith("Procesplanen mangler", StringComparison.Ordinal)));
        Assert.Empty(await _v.Aabne(_v.Leder));

        var a = await _v.Vedtaget(Strategivaert.Myndighed, Strategivaert.Ppr);
        Assert.Equal(["Afdelingerne sætter mål: Tæt på hverdagen", "Opfølgning i september: Tæt på hverdagen"], await _v.Aabne(_v.Leder));
        Assert.Equal(await _v.Aabne(_v.Leder), await _v.Aabne(_v.PprLeder));
        Assert.Equal(["Målene godkendes: Tæt på hverdagen", "Justering: Tæt på hverdagen"], await _v.Aabne(_v.Direktoer));
        Assert.IsType<Svar.Forbudt>(await _v.Vaert.Proev(new AfslutStrategi(a.Id, "Slut", 2), _v.Leder));
        await _v.Vaert.Koer(new AfslutStrategi(a.Id, "Ny strategi følger", 2), _v.Direktoer);
        Assert.Empty(await _v.Aabne(_v.Leder));
    }

    [Fact(DisplayName = "ST1, ST2: et strategiår: mål sættes, sendes ind, godkendes, følges op og justeres, og hvert trin siger, hvad der mangler"), Krav("ST1", "ST2")]
    public async Task Aaret()
    {
        var a = await _v.Vedtaget(Strategivaert.Myndighed);
        var trin = a.Indhold.Trin;
        var (hvem, direktoer) = (Strategivaert.Myndighed.Vaerdi, _v.Direktoer.Id.Vaerdi);
        Assert.Equal(["Intet mål for »Tidlig indsats«", "Intet mål for »Professionel ledelse«"], Strategivaert.Afvist(await _v.Vaert.Proev(new AfslutTrin(a.Id, trin[0].Id, hvem, null), _v.Leder)).Select(m => m.Tekst));

        var (eget, faelles) = (_v.NytMaal(a, 0, Strategivaert.Myndighed) with { Goer = null }, _v.NytMaal(a, 1, null) with { Titel = "Fælles ledermøder" });
        await _v.Vaert.Koer(eget, _v.Leder);
        await _v.Vaert.Koer(faelles, _v.PprLeder);        // shared: any of the leaders
        Assert.Contains("leder ikke", Strategivaert.Afvist(await _v.Vaert.Proev(_v.NytMaal(a, 0, Strategivaert.Myndighed), _v.PprLeder)).Single().Tekst, StringComparison.Ordinal);
        Assert.Contains("Skriv, hvad I gør", Strategivaert.Afvist(await _v.Vaert.Proev(new IndsendMaal(eget.Id, 1), _v.Leder)).Single().Tekst, StringComparison.Ordinal);
        await _v.Vaert.Koer(eget with { Goer = "Vagt hver dag", Version = 1 }, _v.Leder);
        Assert.IsType<Svar.Konflikt>(await _v.Vaert.Proev(eget with { Goer = "En andens ord", Version = 1 }, _v.Leder));
        await _v.Vaert.Koer(new IndsendMaal(eget.Id, 2), _v.Leder);
        Assert.Equal(["»Fælles ledermøder« er ikke sendt ind"], Strategivaert.Afvist(await _v.Vaert.Proev(new AfslutTrin(a.Id, trin[0].Id, hvem, null), _v.Leder)).Select(m => m.Tekst));
        await _v.Vaert.Koer(new IndsendMaal(faelles.Id, 1), _v.Leder);
        await _v.Vaert.Koer(new AfslutTrin(a.Id, trin[0].Id, hvem, null), _v.Leder);

        await _v.Vaert.Koer(new SendMaalTilbage(eget.Id, "Hvornår ses det?", 3), _v.Direktoer);
        await _v.Vaert.Koer(new IndsendMaal(eget.Id, 4), _v.Leder);
        Assert.Equal(2, Strategivaert.Afvist(await _v.Vaert.Proev(new AfslutTrin(a.Id, trin[1].Id, direktoer, null), _v.Direktoer)).Count);
        await _v.Vaert.Koer(new GodkendMaal(eget.Id, 5), _v.Direktoer);
        await _v.Vaert.Koer(new GodkendMaal(faelles.Id, 2), _v.Direktoer);
        await _v.Vaert.Koer(new AfslutTrin(a.Id, trin[1].Id, direktoer, null), _v.Direktoer);

        _v.Vaert.Nu += Duration.FromDays(140);
        Assert.Equal(2, Strategivaert.Afvist(await _v.Vaert.Proev(new AfslutTrin(a.Id, trin[2].Id, hvem, null), _v.Leder)).Count(m => m.Tekst.Contains("er ikke fulgt op siden", StringComparison.Ordinal)));
        await _v.Vaert.Koer(new FoelgOpPaaMaal(eget.Id, Maalvurdering.Bagud, "To af ti kom for sent", 6), _v.Leder);
        await _v.Vaert.Koer(new FoelgOpPaaMaal(faelles.Id, Maalvurdering.Naaet, "Holdes hver måned", 3), _v.Leder);
        await _v.Vaert.Koer(new AfslutTrin(a.Id, trin[2].Id, hvem, "Holdt på ledermødet"), _v.Leder);

        var justeret = eget with { Goer = "Vagt også i weekenden", Version = 7 };
        Assert.Equal("Begrundelse", Strategivaert.Afvist(await _v.Vaert.Proev(justeret, _v.Leder)).Single().Felt);
        await _v.Vaert.Koer(justeret with { Begrundelse = "De sene kom i weekenden" }, _v.Leder);
        await _v.Vaert.Koer(new GodkendMaal(eget.Id, 8), _v.Direktoer);
        Assert.Equal("Note", Strategivaert.Afvist(await _v.Vaert.Proev(new AfslutTrin(a.Id, trin[3].Id, direktoer, null), _v.Direktoer)).Single().Felt);
        await _v.Vaert.Koer(new AfslutTrin(a.Id, trin[3].Id, direktoer, "Weekendvagten er med"), _v.Direktoer);

        var m = await _v.Hent(eget.Id);
        Assert.Equal([Maalfaktumart.Skrevet, Maalfaktumart.Skrevet, Maalfaktumart.Indsendt, Maalfaktumart.SendtTilbage, Maalfaktumart.Indsendt, Maalfaktumart.Godkendt, Maalfaktumart.FulgtOp, Maalfaktumart.Justeret, Maalfaktumart.Godkendt], m.Fakta.OrderBy(f => f.Nr).Select(f => f.Art));
        Assert.Equal(["Hvad gør vi: Vagt hver dag → Vagt også i weekenden"], Maalforskel.Af(m.Fakta.Single(f => f.Nr == 2), m.Fakta.Single(f => f.Nr == 8)));
        Assert.Equal(_v.Leder.Id, m.Fakta.Single(f => f.Nr == 8).Bruger);
    }

    [Fact(DisplayName = "ST1: en vedtaget strategi justeres med begrundelse, den gamle ordlyd bliver stående, og planens opgaver flytter med"), Krav("ST1")]
    public async Task Justeres()
    {
        var a = await _v.Vedtaget(Strategivaert.Ppr);
        var i = a.Indhold;
        var ret = new SkrivStrategi(a.Id, i.Navn, "En ny mission", i.Fra, i.Til, i.Afdelinger, [.. i.Visioner.Select(x => new SkrivStrategi.Visionsraekke(x.Id, x.Navn, x.Retning, x.Tekst, x.Delmaal))],
            [.. i.Trin.Where(t => t.Art != Trinart.Opfoelgning).Select(t => new SkrivStrategi.Trinraekke(t.Id, t.Navn, t.Art, t.Dato)), new(null, "Opfølgning i december", Trinart.Opfoelgning, _v.Dag.PlusMonths(8))], null, 2);
        Assert.Equal("Begrundelse", Strategivaert.Afvist(await _v.Vaert.Proev(ret, _v.Direktoer)).Single().Felt);
        await _v.Vaert.Koer(ret with { Begrundelse = "Byrådet ønskede en opfølgning senere" }, _v.Direktoer);
        Assert.IsType<Svar.Konflikt>(await _v.Vaert.Proev(ret with { Begrundelse = "Samtidig" }, _v.Direktoer));

        a = await _v.Hent(a.Id);
        Assert.Equal(["Sammen skaber vi trivsel", "Sammen skaber vi trivsel", "En ny mission"], a.Udgaver.OrderBy(u => u.Nr).Select(u => u.Laes().Mission));
        Assert.Equal(["Mission: Sammen skaber vi trivsel → En ny mission", "Trinnet »Opfølgning i december« kom til", "Trinnet »Opfølgning i september« gik ud"], Strategiforskel.Af(i, a.Indhold, x => x.ToString()));
        Assert.Contains("Opfølgning i december: Tæt på hverdagen", await _v.Aabne(_v.PprLeder));

        await _v.Vaert.Koer(_v.NytMaal(a, 0, Strategivaert.Ppr), _v.PprLeder);
        Assert.Contains("har mål", Strategivaert.Afvist(await _v.Vaert.Proev(ret with { Afdelinger = [Strategivaert.Myndighed], Begrundelse = "x", Version = 3 }, _v.Direktoer)).Single().Tekst, StringComparison.Ordinal);
        Assert.Contains("sat mål for", Strategivaert.Afvist(await _v.Vaert.Proev(ret with { Visioner = [], Trin = [], Begrundelse = "x", Version = 3 }, _v.Direktoer)).Single().Tekst, StringComparison.Ordinal);
    }
}
