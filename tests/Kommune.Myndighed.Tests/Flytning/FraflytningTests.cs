using System.Text;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>A child moves to another municipality (M19, F17): told, handed over, receipted; and one that comes from there.</summary>
public sealed class FraflytningTests : Afgoerelsestest
{
    private const string Resume = "Alma har brug for ro om aftenen. Familiebehandling hjalp.";

    [Fact(DisplayName = "M19, F17: den nye kommune underrettes med et frosset brev, pligten står, til materialet er givet videre, og sagen lukkes med det")]
    public async Task Hele_vejen()
    {
        var (sag, barn, _, _) = await KlarSag();
        var c = await Anmeldt(sag);
        var f = await Hent<Fraflytning>(c.Id);
        Assert.Equal("Barnets lov § 132", f.Indhold.Lov);
        Assert.Contains("Alma Sørensen flytter til jeres kommune", await Dokument(f.Brev), StringComparison.Ordinal);
        Assert.Equal((null, null), ((await Frist(barn, "F17")).Udloeb, (await Frist(barn, "F17")).Lukket));
        Assert.Single(await Afvist(new AnmeldFraflytning(new(Id.Ny()), sag, "Odense Kommune", Fristdag.Af(V.Nu), null)));
        Assert.Contains("Materialet er ikke givet videre til Prøvekøbing Kommune", await Afvist(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet.", 3)));

        var udeladt = (await Akter(sag)).First(a => a.Titel.StartsWith("Underretning modtaget", StringComparison.Ordinal));
        Assert.Equal(["Resume"], await Afvist(new OverdragMateriale(c.Id, "Kort.", null, 1)));
        Assert.Equal(["Udelad"], await Afvist(new OverdragMateriale(c.Id, Resume, [Guid.NewGuid()], 1)));
        V.Nu += Duration.FromHours(1);
        await V.Koer(new OverdragMateriale(c.Id, Resume, [udeladt.Id], 1), O.Soc1);
        f = await Hent<Fraflytning>(c.Id);
        var pakke = await Dokument(f.Overdraget!.Pakke);
        Assert.True(pakke.IndexOf(Resume, StringComparison.Ordinal) is > 0 and var foerst && foerst < pakke.IndexOf("Jeg vil gerne sove hos mormor.", StringComparison.Ordinal));
        Assert.DoesNotContain(udeladt.Tekst, pakke, StringComparison.Ordinal);
        Assert.Contains($"{f.Overdraget.Akter} akter", await Dokument(f.Overdraget.Brev), StringComparison.Ordinal);
        var lukket = await Hent<Sag>(sag);
        Assert.Equal((Sagslukning.Fraflyttet, false), (lukket.Lukkeaarsag, lukket.ErAaben));
        Assert.Equal(1, await Beskeder("myndighed.sag-lukket.v1", barn));
        Assert.Equal(V.Nu, (await Frist(barn, "F17")).Lukket);

        // The receipt is still to come, and comes after the case was closed.
        Assert.Null(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Fraflytning").Lukket);
        Assert.Equal(["Modtaget"], await Afvist(new KvitterFraflytning(c.Id, Fristdag.Af(V.Nu).PlusDays(-1), f.Version)));
        V.Nu += Duration.FromDays(2);
        await V.Koer(new KvitterFraflytning(c.Id, Fristdag.Af(V.Nu), f.Version), O.Soc1);
        Assert.Equal(V.Nu, Assert.Single(await Opgaver(barn), o => o.Overskrift == "Fraflytning").Lukket);
    }

    [Fact(DisplayName = "M19: løber en indsats, nævnes den, og intet gives videre, før den er slut; flytter familien ikke, bortfalder pligten")]
    public async Task Hindret_og_annulleret()
    {
        var (_, sag, barn) = await Bevilget();
        var c = await Anmeldt(sag);
        Assert.Equal(["Indsatsen »Familiebehandling« løber stadig"], await Afvist(new OverdragMateriale(c.Id, Resume, null, 1)));
        Assert.Null((await Hent<Fraflytning>(c.Id)).Overdraget);
        Assert.Equal(["Begrundelse"], await Afvist(new AnnullerFraflytning(c.Id, "Nej", 1)));
        await V.Koer(new AnnullerFraflytning(c.Id, "De bliver boende.", 1), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F17")).Lukket);
        Assert.Contains("Flytningen er annulleret eller bortfaldet.", await Afvist(new OverdragMateriale(c.Id, Resume, null, 2)));
        await Anmeldt(sag);      // and may be told anew
    }

    [Fact(DisplayName = "M19, F1: et barn, der flytter hertil, kommer som en underretning med sit ur; dets indsatser dér følger med ind i sagen")]
    public async Task Tilflytning()
    {
        var (barn, id) = (BorgerId.Ny(), new HenvendelseId(Id.Ny()));
        var c = new ModtagUnderretning(id, [barn], Underretter.AndenKommune, "Prøvekøbing Kommune", null, "Sammenfatning: har haft familiebehandling.", false, false, null, null, new(Fristdag.Af(V.Nu), "Familiebehandling til maj"));
        Assert.Equal(["Underretter"], await Afvist(c with { Underretter = Underretter.Borger }));
        Assert.Equal(["Sted"], await Afvist(c with { Sted = null }));
        Assert.Equal(["Tilflytning.Flyttet"], await Afvist(c with { Tilflytning = new(Fristdag.Af(V.Nu).PlusYears(2)) }));
        await V.Koer(c, O.Soc1);
        Assert.Equal(V.Nu + Duration.FromHours(24), (await Frist(barn, "F1")).Udloeb);
        var u = ModtagUnderretning.Underretning(id, barn);
        await V.Koer(new VurderUnderretning(u, Fare.Maaske, Straks.Nej, Udfald.NySag, "Familien har brug for, at hjælpen fortsætter.", null, false, null, null, null, null, 1), O.Soc1);
        await using var scope = V.Services.CreateAsyncScope();
        var b = (await scope.ServiceProvider.GetRequiredService<Sagsopslag>().Hent(new(Id.Af(u.Vaerdi, "sag")), O.Soc1, V.Nu, null, default))!;
        Assert.Contains(Sagsskridt.Mangler(b), m => m.Tekst.StartsWith("Tag stilling til de indsatser", StringComparison.Ordinal));
        Assert.Contains("Familiebehandling til maj", (await Akter(b.Sag.Id)).Single(a => a.Titel.StartsWith("Underretning modtaget", StringComparison.Ordinal)).Tekst, StringComparison.Ordinal);
    }

    private async Task<AnmeldFraflytning> Anmeldt(SagId sag)
    {
        var c = new AnmeldFraflytning(new(Id.Ny()), sag, "Prøvekøbing Kommune", Fristdag.Af(V.Nu), "Ring til mig.");
        await V.Koer(c, O.Soc1);
        return c;
    }

    private async Task<IReadOnlyList<Akt>> Akter(SagId id)
    {
        await using var scope = V.Services.CreateAsyncScope();
        var (db, akter) = (scope.ServiceProvider.GetRequiredService<MyndighedDb>(), scope.ServiceProvider.GetRequiredService<Aktsamling>());
        var sag = (await db.Hent<Sag>(id))!;
        return await akter.Hent(sag, await db.HentAltOm([sag.Borger]), null, default);
    }

    private async Task<string> Dokument(Guid id)
    {
        using var ud = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(id, ud);
        return Encoding.UTF8.GetString(ud.ToArray());
    }
}
