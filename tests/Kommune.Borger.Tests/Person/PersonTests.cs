using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger.Tests;

public sealed class PersonTests : Borgertest
{
    [Fact(DisplayName = "B1: fødselsdatoen følger af CPR-nummeret, og registreringen udgives uden navn og nummer")]
    public async Task Registrering()
    {
        var id = await Registrer("Ida Marie", "Kristensen", "010122-4123");
        var p = (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([id], Tidspunkt.Nu(V.Nu), default)))[id];
        Assert.Equal(new LocalDate(2022, 1, 1), p.Foedselsdato);
        Assert.Equal("Ida K.", p.Kort);
        var besked = Assert.Single(await Beskeder(id));
        Assert.Equal("borger.registreret.v1", besked.Type);
        Assert.DoesNotContain("Ida", besked.Indhold, StringComparison.Ordinal);
        Assert.DoesNotContain("0101", besked.Indhold.Replace(id.ToString(), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B1: den samme registrering sendt to gange er én person")]
    public async Task Idempotent()
    {
        var c = new RegistrerPerson(BorgerId.Ny(), "Ida", "Kristensen");
        await V.Koer(c, O.Soc1);
        await V.Koer(c, O.Soc1);
        Assert.Single(await Beskeder(c.Id));
    }

    [Fact(DisplayName = "B1: et CPR-nummer kan ikke registreres to gange, og samme navn kun, når man siger, at det er en anden")]
    public async Task Dubletter()
    {
        await Registrer("Ida", "Kristensen", "010122-4123");
        Assert.Equal(nameof(RegistrerPerson.Cpr), await Felt(new RegistrerPerson(BorgerId.Ny(), "En", "Anden", Cpr: "0101224123")));
        Assert.Equal(nameof(RegistrerPerson.Alligevel), await Felt(new RegistrerPerson(BorgerId.Ny(), "Ida", "Christensen")));
        await V.Koer(new RegistrerPerson(BorgerId.Ny(), "Ida", "Kristensen", Foedselsdato: new(2015, 5, 5)), O.Soc1);
        await V.Koer(new RegistrerPerson(BorgerId.Ny(), "Ida", "Christensen", Alligevel: true), O.Soc1);
    }

    [Fact(DisplayName = "B1: et ufødt barn står på sin mor, og beholder sin BorgerId, når det får CPR-nummer")]
    public async Task Ufoedt()
    {
        Assert.Equal(nameof(RegistrerPerson.Mor), await Felt(new RegistrerPerson(BorgerId.Ny(), Ufoedt: true)));
        var barn = BorgerId.Ny();
        foreach (var ikkeMor in new[] { await Registrer("Anton", "Kjeldsen", "070790-1233"), await Registrer("Mille", "Kjeldsen", "070717-4120") })
        {
            Assert.Equal(nameof(RegistrerPerson.Mor), await Felt(new RegistrerPerson(barn, Ufoedt: true, Mor: ikkeMor)));      // a man, and a child of nine
        }

        var mor = await Registrer("Line", "Sørensen", "070790-1234");
        await V.Koer(new RegistrerPerson(barn, Ufoedt: true, Mor: mor, Termin: new(2027, 2, 1)), O.Soc1);
        var familie = await Familie(barn);
        Assert.True(familie.Ufoedt);
        Assert.Equal([mor], familie.Foraeldre);
        await V.Koer(new FoedBarn(barn, "201126-4123", null, "Vilma", null));
        familie = await Familie(barn);
        Assert.Equal((false, new LocalDate(2026, 11, 20)), (familie.Ufoedt, familie.Foedt!.Value));
    }

    [Fact(DisplayName = "B1: søskende følger af fælles forældre")]
    public async Task Soeskende()
    {
        var (mor, far) = (await Registrer("Line", "Sørensen"), await Registrer("Peter", "Sørensen"));
        var alma = await Registrer("Alma", "Sørensen", mor: mor, anden: far);
        var oskar = await Registrer("Oskar", "Sørensen", mor: mor);
        var halv = await Registrer("Sofus", "Holm", anden: far);
        Assert.Equal(new[] { oskar, halv }.ToHashSet(), (await Familie(alma)).Soeskende.ToHashSet());
        Assert.Equal([alma], (await Familie(oskar)).Soeskende);
    }

    [Fact(DisplayName = "B1: forældremyndighed har én eller to indehavere af barnets nærmeste, med gyldighed og begrundelse")]
    public async Task Foraeldremyndighed()
    {
        var (mor, far) = (await Registrer("Line", "Sørensen"), await Registrer("Peter", "Sørensen"));
        var barn = await Registrer("Alma", "Sørensen", mor: mor, anden: far);
        await V.Koer(new RetForaeldremyndighed(barn, mor, far, new(2026, 11, 1), "Fælles"));
        Assert.Equal([mor, far], (await Familie(barn)).Foraeldremyndighed);
        await V.Koer(new RetForaeldremyndighed(barn, mor, null, new(2026, 11, 20), "Dom"));
        Assert.Equal([mor], (await Familie(barn)).Foraeldremyndighed);
        Assert.Equal(nameof(RetForaeldremyndighed.Indehaver), await Felt(new RetForaeldremyndighed(barn, await Registrer("En", "Fremmed"), null, IDag, "Prøve")));
    }

    [Fact(DisplayName = "X2: et navn rettes ved en ny version, og hvad vi troede før, kan stadig læses")]
    public async Task Versioner()
    {
        var id = await Registrer("Ida", "Kristensn");
        var foer = V.Nu;
        V.Nu += Duration.FromDays(10);
        await V.Koer(new RetNavn(id, "Ida", "Kristensen", null, new(2026, 11, 23), "Slåfejl"));
        V.Nu += Duration.FromDays(10);
        await V.Koer(new RetNavn(id, "Ida", "Lund", null, new(2026, 12, 10), "Navneændring"));
        async Task<string> Paa(Tidspunkt t) => (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([id], t, default)))[id].Fuldt;
        Assert.Equal("Ida Lund", await Paa(Tidspunkt.Nu(V.Nu)));
        Assert.Equal("Ida Kristensen", await Paa(Tidspunkt.Paa(new(2026, 12, 5))));
        Assert.Equal("Ida Kristensn", await Paa(Tidspunkt.Paa(DanskTid.Dag(foer))));
        Assert.Equal("Ida Kristensen", await Paa(new(new(2026, 12, 1), Tidspunkt.Nu(V.Nu).Kendt)));
        Assert.Equal(["borger.registreret.v1", "borger.aendret.v1", "borger.aendret.v1"], (await Beskeder(id)).Select(b => b.Type));
        var udenGrund = await Sql.Kommando(V.Datakilder["borger"], "select count(*)::int from borger.navn where begrundelse !~ '\\S' or bruger is null").Skalar<int>();
        Assert.Equal(0, udenGrund);
    }

    [Fact(DisplayName = "B4: en ændring udgives med felternes navne og uden deres indhold")]
    public async Task Felter()
    {
        var id = await Registrer("Ida", "Kristensen");
        await V.Koer(new RetNavn(id, "Ida", "Lund", null, IDag, "Gift"));
        var besked = (await Beskeder(id))[^1];
        Assert.Contains("\"Navn\"", besked.Indhold, StringComparison.Ordinal);
        Assert.DoesNotContain("Lund", besked.Indhold, StringComparison.Ordinal);
        Assert.DoesNotContain("Gift", besked.Indhold, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B4 og B5: en flytning mellem grundområder udgives; distriktet følger grupperingen på datoen")]
    public async Task Flytning()
    {
        await V.Koer(new IndlaesGeografi([new("101", "Birkelunden", "Nord"), new("102", "Havnen", "Nord")], new(2020, 1, 1), "Start"));
        await V.Koer(new IndlaesGeografi([new("101", "Birkelunden", "Nord"), new("102", "Havnen", "Syd")], new(2026, 6, 1), "Fem distrikter"));
        var id = await Registrer("Ida", "Kristensen", "010122-4123");
        await Adresse(id, "Birkevej 1", "101", new(2025, 1, 1));
        await Adresse(id, "Havnegade 2", "102", new(2026, 1, 1));
        Assert.Equal(2, (await Beskeder(id)).Count(b => b.Type == "borger.flyttet.v1"));
        Assert.Equal("Syd", (await Familie(id)).Distrikt);
        async Task<string?> Distrikt(LocalDate dag) => (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([id], new(dag, Tidspunkt.Nu(V.Nu).Kendt), default)))[id].Distrikt;
        Assert.Equal("Nord", await Distrikt(new(2026, 3, 1)));
        Assert.Equal("Nord", await Distrikt(new(2025, 3, 1)));
    }

    [Fact(DisplayName = "B2: en beskyttet persons flytning udgives ikke, kun at adressen er ændret")]
    public async Task Beskyttet_flytning()
    {
        await V.Koer(new IndlaesGeografi([new("101", "Birkelunden", "Nord")], new(2020, 1, 1), "Start"));
        var id = await Registrer("Ida", "Kristensen");
        await Beskyt(id);
        await Adresse(id, "Hemmeligvej 7", "101");
        Assert.DoesNotContain(await Beskeder(id), b => b.Type == "borger.flyttet.v1" || b.Indhold.Contains("101", StringComparison.Ordinal) && b.Indhold.Contains("Grund", StringComparison.OrdinalIgnoreCase));
    }

    [Fact(DisplayName = "B1: netværk registreres med relation; en registreret findes på CPR-nummeret, en anden bliver en person")]
    public async Task Netvaerk()
    {
        var barn = await Registrer("Alma", "Sørensen");
        var mormor = await Registrer("Grethe", "Dam", "070750-1234");
        await V.Koer(new TilfoejRelation(barn, Relationsart.Netvaerk, "Mormor", null, "070750-1234", null, null, IDag, "Oplyst af mor"));
        await V.Koer(new TilfoejRelation(barn, Relationsart.Netvaerk, "træner", null, null, "Bo", "Ask", IDag, "Oplyst af Alma"));
        var alle = await Med<Personopslag, List<Paaroerende>>(x => x.Paaroerende(barn, Tidspunkt.Nu(V.Nu), default));
        Assert.Equal(2, alle.Count);
        Assert.Contains(alle, p => p.Person.Id == mormor && p.Ord == "mormor");
        await V.Koer(new AfslutRelation(barn, alle.Single(p => p.Ord == "træner").Relation!.Value, IDag.PlusDays(-1), "Var en fejl"));
        Assert.Single(await Med<Personopslag, List<Paaroerende>>(x => x.Paaroerende(barn, Tidspunkt.Nu(V.Nu), default)));
    }

    [Fact(DisplayName = "X1: alle børn kan registreres, men kun tilknyttede kan rettes, og kun af rådgivere og ledere")]
    public async Task Adgang()
    {
        var barn = await Registrer("Ida", "Kristensen");
        var ret = new RetNavn(barn, "Ida", "Lund", null, IDag, "Gift");
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(ret, O.Soc1));
        await Tilknyt(barn, O.Nord);
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(ret, O.Soc2));
        Assert.IsType<Svar.Udfoert>(await V.Proev(ret, O.Soc1));
        Assert.IsType<Svar.Forbudt>(await V.Proev(ret, O.Fam1));
        Assert.IsType<Svar.Forbudt>(await V.Proev(new RegistrerPerson(BorgerId.Ny(), "Bo", "Ask"), O.Fam1));
    }

    [Fact(DisplayName = "X2: to, der retter den samme oplysning samtidig, kommer ikke begge igennem")]
    public async Task Samtidig()
    {
        var barn = await Registrer("Ida", "Kristensen");
        var svar = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => V.Proev(new RetNavn(barn, "Ida", "Lund" + (char)('A' + i), null, IDag, "Gift"))));
        Assert.Contains(svar, s => s is Svar.Udfoert);
        Assert.All(svar, s => Assert.True(s is Svar.Udfoert or Svar.Konflikt));
        var aktive = await Sql.Kommando(V.Datakilder["borger"], "select count(*)::int from borger.navn where borger_id = $1 and afloest is null", barn).Skalar<int>();
        Assert.Equal(1, aktive);
    }

    [Fact(DisplayName = "X9: hver tabel om personer har borger_id; kun kataloger er uden")]
    public async Task Sletbar()
    {
        var uden = await Sql.Kommando(V.Datakilder["borger"], """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'borger' and c.relkind = 'r' and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'borger_id' and not a.attisdropped) order by 1
            """).Liste(r => r.GetString(0));
        Assert.Equal(["distrikt", "grundomraade", "gruppering", "import"], uden);
    }

    private async Task<Familie> Familie(BorgerId id) => (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([id], Tidspunkt.Nu(V.Nu), default)))[id];

    private async Task<string?> Felt(object kommando) => Assert.IsType<Svar.Afvist>(await V.Proev(kommando)).Afvisning.Mangler[0].Felt;
}
