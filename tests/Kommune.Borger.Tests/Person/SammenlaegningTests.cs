using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Borger.Tests;

[Krav("B1")]
public sealed class SammenlaegningTests : Borgertest
{
    private const string Hvorfor = "Samme mor, samme adresse og samme skole";

    [Fact(DisplayName = "B1: to registreringer lægges sammen med hvem og hvorfor, og det udgives med id'er alene")]
    public async Task Sammen()
    {
        var (behold, dublet) = await To();
        await V.Koer(new SammenlaegPersoner(behold, dublet, false, Hvorfor), O.SocLeder);
        var besked = Assert.Single(await Beskeder(dublet), b => b.Type == "borger.sammenlagt.v1");
        Assert.Contains(behold.ToString(), besked.Indhold, StringComparison.Ordinal);
        Assert.DoesNotContain("Samme", besked.Indhold.Replace("sammeSom", "", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
        var p = await Person(dublet);
        Assert.Equal((dublet, behold, "Ida Kristensen"), (p.Id, p.Hoved, p.Fuldt));
        Assert.Equal(1, await Antal("select count(*) from borger.aendring where borger_id = $1 and begrundelse = '" + Hvorfor + "' and bruger = '" + O.SocLeder.Id + "'", dublet));
        Assert.Equal(0, await Antal("select count(*) from borger.aendring where borger_id = $1 and begrundelse = '" + Hvorfor + "'", behold));       // why goes with the one (X9)
    }

    [Fact(DisplayName = "B1: det, den ene mangler, findes på den anden: CPR-nummer, fødselsdato, adresse og søskende")]
    public async Task Udfylder()
    {
        var mor = await Registrer("Line", "Kristensen");
        var behold = await Registrer("Ida", "K");
        var dublet = await Registrer("Ida", "Kristensen", "010122-4123", mor: mor);
        var bror = await Registrer("Emil", "Kristensen", mor: mor);
        await V.Koer(new SammenlaegPersoner(behold, dublet, false, Hvorfor), O.SocLeder);
        var p = await Person(behold);
        Assert.Equal(("0101224123", new LocalDate(2022, 1, 1)), (p.Cpr, p.Foedselsdato!.Value));
        foreach (var id in new[] { behold, dublet })
        {
            var f = await Familie(id);
            Assert.Equal([bror], f.Soeskende);
            Assert.Equal([mor], f.Foraeldre);
        }

        Assert.Equal([behold], (await Familie(bror)).Soeskende);
        Assert.Equal(behold, Assert.Single(await Med<IBorgere, IReadOnlyList<BorgerTraef>>(b => b.Soeg("010122-4123", O.Soc1, tilUnderretning: true))).Navn.Id);
    }

    [Fact(DisplayName = "B1: en mor, der er registreret to gange, er én mor: børnene er søskende")]
    public async Task Moderen()
    {
        var (mor, igen) = (await Registrer("Line", "Sørensen"), await Registrer("Line Marie", "Sørensen"));
        var (alma, oskar) = (await Registrer("Alma", "Sørensen", mor: mor), await Registrer("Oskar", "Sørensen", mor: igen));
        Assert.Empty((await Familie(alma)).Soeskende);
        await V.Koer(new SammenlaegPersoner(mor, igen, false, Hvorfor), O.SocLeder);
        Assert.Equal([oskar], (await Familie(alma)).Soeskende);
        Assert.Equal([mor], (await Familie(oskar)).Foraeldre);
        await V.Koer(new RetForaeldremyndighed(oskar, mor, null, IDag, "Oplyst"));
        Assert.Equal([mor], (await Familie(oskar)).Foraeldremyndighed);
        await V.Koer(new AdskilPersoner(igen, "To søstre med samme fornavn"), O.SocLeder);
        Assert.Empty((await Familie(alma)).Soeskende);
        Assert.Equal([igen], (await Familie(oskar)).Foraeldre);
    }

    [Fact(DisplayName = "B1, X1: den, der er tilknyttet den ene, ser hele barnet, og ikke længere, når de skilles")]
    public async Task Tilknytning()
    {
        var (behold, dublet) = await To();
        await Tilknyt(dublet, O.Nord);
        Assert.Equal([dublet], await Ser(O.Soc1, behold, dublet));
        await V.Koer(new SammenlaegPersoner(behold, dublet, false, Hvorfor), O.SocLeder);
        Assert.Equal([behold, dublet], await Ser(O.Soc1, behold, dublet));
        Assert.Empty(await Ser(O.Soc2, behold, dublet));
        await V.Koer(new RetNavn(behold, "Ida Marie", "Kristensen", null, IDag, "Mellemnavn"), O.Soc1);
        await V.Koer(new AdskilPersoner(dublet, "Det var to kusiner"), O.SocLeder);
        Assert.Equal([dublet], await Ser(O.Soc1, behold, dublet));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new RetNavn(behold, "Ida", "K", null, IDag, "Prøve"), O.Soc1));
        Assert.Single(await Beskeder(dublet), b => b.Type == "borger.adskilt.v1");
    }

    [Fact(DisplayName = "B1: tre registreringer er én person, og den ene kan tages ud igen")]
    public async Task Tre()
    {
        var (a, b) = await To();
        var c = await Registrer("Ida", "Bech");
        await V.Koer(new SammenlaegPersoner(a, b, false, Hvorfor), O.SocLeder);
        await V.Koer(new SammenlaegPersoner(a, c, false, Hvorfor), O.SocLeder);
        await Tilknyt(c, O.Nord);
        Assert.Equal(3, (await Ser(O.Soc1, a, b, c)).Count);
        await V.Koer(new AdskilPersoner(b, "Kun de to andre er ens"), O.SocLeder);
        Assert.Equal([a, c], await Ser(O.Soc1, a, b, c));
        Assert.Equal(a, (await Med<IBorgere, Aliasser>(x => x.Aliasser([c]))).Hoved(c));
    }

    [Fact(DisplayName = "B1: en sammenlægning afvises, når noget taler imod den")]
    public async Task Afvises()
    {
        var (a, b) = await To();
        var c = await Registrer("Ida", "Berg", "020222-4126");
        var barn = await Registrer("Noah", "Berg", mor: c);
        async Task<string> Felt(BorgerId behold, BorgerId dublet, bool alligevel = false, string hvorfor = Hvorfor) =>
            Assert.IsType<Svar.Afvist>(await V.Proev(new SammenlaegPersoner(behold, dublet, alligevel, hvorfor), O.SocLeder)).Afvisning.Mangler[0].Tekst;
        Assert.StartsWith("Det er den samme registrering", await Felt(a, a), StringComparison.Ordinal);
        Assert.StartsWith("De har hver sit CPR-nummer", await Felt(a, c), StringComparison.Ordinal);
        Assert.StartsWith("Den ene er registreret som den andens mor", await Felt(c, barn), StringComparison.Ordinal);
        Assert.StartsWith("Skriv, hvordan", await Felt(a, b, hvorfor: "ens"), StringComparison.Ordinal);
        await V.Koer(new SammenlaegPersoner(a, b, false, Hvorfor), O.SocLeder);
        Assert.StartsWith("Den er selv lagt sammen", await Felt(b, barn), StringComparison.Ordinal);
        Assert.StartsWith("Den er allerede lagt sammen", await Felt(c, b), StringComparison.Ordinal);
        Assert.StartsWith("Andre er lagt sammen med den", await Felt(barn, a), StringComparison.Ordinal);
        Assert.IsType<Svar.Forbudt>(await V.Proev(new SammenlaegPersoner(a, barn, false, Hvorfor), O.Soc1));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new SammenlaegPersoner(a, BorgerId.Ny(), false, Hvorfor), O.SocLeder));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new AdskilPersoner(c, "Det er to personer"), O.SocLeder));
        await V.Koer(new SammenlaegPersoner(a, c, true, "Nyt CPR-nummer efter rettet fødselsdato"), O.SocLeder);
    }

    [Fact(DisplayName = "B1, X9: en sammenlagt person slettes med begge registreringer")]
    public async Task Slettes()
    {
        var (a, b) = await To();
        await Adresse(b, "Kildevej 1");
        await V.Koer(new SammenlaegPersoner(a, b, false, Hvorfor), O.SocLeder);
        await V.Services.GetRequiredService<Sletning>().Slet(a, O.SocLeder, "Prøve");
        Assert.Equal(0, await Antal("select count(*) from borger.person where borger_id = any($1)", new[] { a.Vaerdi, b.Vaerdi }));
        Assert.Equal(0, await Antal("select count(*) from borger.adresse where borger_id = any($1)", new[] { a.Vaerdi, b.Vaerdi }));
        Assert.Equal(0, await Antal("select count(*) from borger.alias where borger_id = any($1) or samme_som_id = any($1)", new[] { a.Vaerdi, b.Vaerdi }));
        Assert.Equal(2, await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select count(*)::int from adgang.gravsten where borger_id = any($1)", (object)new[] { a.Vaerdi, b.Vaerdi }).Skalar<int>());
    }

    [Fact(DisplayName = "B2: er den ene registrering beskyttet, er personen det")]
    public async Task Beskyttet()
    {
        var (a, b) = await To();
        await Beskyt(b);
        Assert.False((await Person(a)).Beskyttet);
        await V.Koer(new SammenlaegPersoner(a, b, false, Hvorfor), O.SocLeder);
        Assert.True((await Person(a)).Beskyttet);
    }

    private async Task<(BorgerId Behold, BorgerId Dublet)> To() => (await Registrer("Ida", "Kristensen", "010122-4123"), await Registrer("Ida", "K"));

    private async Task<Stamdata> Person(BorgerId id) => (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([id], Tidspunkt.Nu(V.Nu), default)))[id];

    private async Task<Familie> Familie(BorgerId id) => (await Med<IBorgere, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([id])))[id];

    private async Task<IReadOnlyList<BorgerId>> Ser(Bruger bruger, params BorgerId[] ider)
    {
        var synlige = await Adgang.Synlige(V.Datakilder["borger"], bruger, ider, V.Nu);
        return [.. ider.Where(synlige.Contains)];
    }

    private Task<int> Antal(string sql, object parameter) => Sql.Kommando(V.Datakilder["borger"], sql.Replace("count(*)", "count(*)::int", StringComparison.Ordinal), parameter).Skalar<int>();
}
