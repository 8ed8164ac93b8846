using Kommune.Fundament;
using Kommune.Test;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M6", "M22", "X2")]
public sealed class AnnullerAfgoerelseTests : Afgoerelsestest
{
    private async Task<(TraefAfgoerelse C, AnnullerAfgoerelse Annuller, BorgerId Barn)> Truffet()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far));
        await V.Koer(c, O.Soc1);
        V.Nu += Duration.FromDays(2);
        return (c, new(c.Id, "Afgørelsen var om storebroren.", (await Hent<Afgoerelse>(c.Id)).Version), barn);
    }

    [Fact(DisplayName = "M6, X2: en annulleret afgørelse standser hvert ur, melder afgørelse, bevilling og bestilling annulleret, og intet er slettet")]
    public async Task Annulleres()
    {
        var (c, annuller, barn) = await Truffet();
        await V.Koer(annuller, O.Soc1);
        var frister = (await Frister(barn)).Where(f => f.Regel is "F8" or "F10" or "F18" or "F24").ToArray();
        Assert.Equal(["F10", "F18", "F24"], frister.Select(f => f.Regel).Distinct().Order(StringComparer.Ordinal));      // F8 never was to start
        Assert.All(frister, f => Assert.Equal(V.Nu, f.Lukket));
        foreach (var type in new[] { "afgoerelse-truffet", "indsats-bevilget", "indsats-bestilt" })
        {
            Assert.Equal(await Fakta($"myndighed.{type}.v1"), await Fakta($"myndighed.{type}-annulleret.v1"));
            Assert.Equal(1, await Beskeder($"myndighed.{type}-annulleret.v1", barn));
        }

        var a = await Hent<Afgoerelse>(c.Id);
        Assert.Equal((Afgoerelsestilstand.Annulleret, 2, "Afgørelsen var om storebroren."), (a.Tilstand, a.Indhold!.Breve.Count, a.Annullering!.Hvorfor));
        Assert.Equal(a.Indhold.Breve.Select(b => b.Modtager), a.Annullering.Breve.Select(b => b.Modtager));
        using var brev = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(a.Annullering.Breve[0].Dokument, brev);
        var skrevet = System.Text.Encoding.UTF8.GetString(brev.ToArray());
        Assert.All(new[] { "Kære Line", "brevet gælder ikke", "Afgørelsen var om storebroren.", "»Familiebehandling«" }, ord => Assert.Contains(ord, skrevet, StringComparison.Ordinal));
        await using var scope = V.Services.CreateAsyncScope();
        Assert.True((await Hent<Indsats>(c.Indsats)) is { Loeber: false, Ophoert: null, Annulleret: not null });
        Assert.False(await LoebendeIndsats.KraeverAndenVurderer(scope.ServiceProvider.GetRequiredService<MyndighedDb>(), [barn], default));
        Assert.Single(await Afvist(annuller with { Version = a.Version }));
        Assert.Single(await Afvist(new OphoerIndsats(c.Indsats, Ophoersaarsag.IngenVirkning, "Igen.", null, (await Hent<Indsats>(c.Indsats)).Version)));
        Assert.Single(await Afvist(new RetIndsatsSlut(c.Indsats, new(2027, 8, 1), "Igen.", (await Hent<Indsats>(c.Indsats)).Version)));
    }

    [Fact(DisplayName = "F13, F8: en annulleret afgørelse tæller ikke: samtalen gælder stadig for den rigtige, og planens frist regnes fra den")]
    public async Task Ny_afgoerelse()
    {
        var (c, annuller, barn) = await Truffet();
        await V.Koer(annuller, O.Soc1);
        V.Nu += Duration.FromHours(1);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), c.Sag, c.Udkast), O.Soc1);
        Assert.Equal(Fristdag.Slutter(Fristdag.Af(V.Nu).PlusMonths(3)), (await Frist(barn, "F8")).Udloeb);
        Assert.Null((await Frist(barn, "F8")).Lukket);
    }

    [Fact(DisplayName = "M6, U5: er forløbet begyndt, kan afgørelsen ikke annulleres; den stoppes eller erstattes, og siden viser hvor")]
    public async Task Begyndt()
    {
        var (c, annuller, barn) = await Truffet();
        await Send(new ForloebBegyndt(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), c.Indsats.Vaerdi, Familiebehandling));
        var fejl = Assert.Single(Assert.IsType<Svar.Afvist>(await V.Proev(annuller, O.Soc1)).Afvisning.Mangler);
        Assert.Equal(MyndighedRuter.Indsats(c.Indsats), fejl.Link);
        Assert.Equal(0, await Beskeder("myndighed.afgoerelse-truffet-annulleret.v1", barn));
    }

    [Fact(DisplayName = "M6, X1: kun en leder eller den, der traf afgørelsen, kan annullere den, og kun med en grund; den, der traf den, får det at vide")]
    public async Task Hvem()
    {
        var (c, annuller, barn) = await Truffet();
        Assert.False(AnnullerAfgoerelseHandler.MaaAnnullere(await Hent<Afgoerelse>(c.Id), O.Soc2));
        Assert.Equal(["Begrundelse"], await Afvist(annuller with { Begrundelse = "Nej" }));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(annuller, O.Soc2));
        await V.Koer(annuller, O.SocLeder);
        Assert.Equal((O.Soc1.Id.Vaerdi, "nyt"), (await Opgaver(barn)).Where(o => o.Overskrift == "Afgørelse annulleret").Select(o => (o.Ejer, o.Art)).Single());
    }

    [Fact(DisplayName = "M6: et udkast kan ikke annulleres")]
    public async Task Udkast_kan_ikke()
    {
        var (sag, _, mor, far) = await KlarSag();
        var id = new AfgoerelseId(Id.Ny());
        await V.Koer(new GemAfgoerelsesudkast(id, sag, Udkast(mor, far)), O.Soc1);
        Assert.StartsWith("Afgørelsen er ikke truffet", Assert.Single(await Afvist(new AnnullerAfgoerelse(id, "Forkert barn.", 1))), StringComparison.Ordinal);
    }
}
