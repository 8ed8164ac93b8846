using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>What Udfører tells: each message twice, since it may come twice, and once corrected.</summary>
public sealed class NaarUdfoererTests : Afgoerelsestest
{
    [Fact(DisplayName = "F10: løber fra den dag, forløbet begyndte, og flytter, når dagen rettes")]
    public async Task Begyndt()
    {
        var (id, _, barn) = await Bevilget();
        var b = new ForloebBegyndt(FaktumId.Ny(), Kl(2026, 12, 10), barn, new(Guid.NewGuid()), id.Vaerdi, Familiebehandling);
        V.Nu = Kl(2026, 12, 11);
        await Send(b);
        await Send(b);
        Assert.Equal(Slut(2027, 3, 10), (await Frist(barn, "F10")).Udloeb);
        Assert.Equal(2, (await Hent<Indsats>(id)).Version);
        await Send(new Rettet<ForloebBegyndt>(b with { Gaelder = Kl(2026, 12, 3) }));
        Assert.Equal(Slut(2027, 3, 3), (await Frist(barn, "F10")).Udloeb);
    }

    [Fact(DisplayName = "U5: et sammenbrud giver en opgave samme dag, som opfølgningen eller ophøret lukker")]
    public async Task Sammenbrud()
    {
        var (id, _, barn) = await Bevilget();
        var b = new ForloebAfsluttet(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, Afslutning.Sammenbrud, false);
        await Send(b);
        await Send(b);
        Assert.Null(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Sammenbrud").Lukket);
        V.Nu += Duration.FromHours(2);
        await V.Koer(new OphoerIndsats(id, Ophoersaarsag.Sammenbrud, "Familien kan ikke mere.", null, 2), O.Soc1);
        Assert.NotNull(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Sammenbrud").Lukket);
    }

    [Fact(DisplayName = "M9: en statusrapport gemmes én gang, står som nyt og rører ikke indsatsens version")]
    public async Task Rapport()
    {
        var (id, _, barn) = await Bevilget();
        var b = new StatusrapportAfgivet(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, "Aftenerne er roligere.", "Jeg sover bedre.", Anbefaling.Fortsaet, [new(Guid.NewGuid(), 5, null)], 6, 9.5m, "Opfølgning",
            [new("u1", "Følelser og ro", [new(new(2026, 12, 1), 3, null, 4), new(new(2027, 1, 10), 5, 6, 4)])]);
        await Send(b);
        await Send(b);
        await Send(new Rettet<StatusrapportAfgivet>(b with { SketSidenSidst = "Aftenerne er meget roligere." }));
        Assert.Equal("Aftenerne er meget roligere.", await Sql.Kommando(V.Datakilder["myndighed"], "select sket_siden_sidst from myndighed.statusrapport where indsats_id = $1", id).Skalar<string>());
        Assert.Equal(Json.Skriv(b.Profil!), await Sql.Kommando(V.Datakilder["myndighed"], "select profil from myndighed.statusrapport where indsats_id = $1", id).Skalar<string>());
        Assert.Equal(1, (await Hent<Indsats>(id)).Version);
        Assert.Equal(2, (await Hent<Statusrapport>(b.Faktum)).Version);
        Assert.Single(await Opgaver(barn), o => o is { Overskrift: "Statusrapport", Art: "nyt" });
    }

    [Fact(DisplayName = "U2: en afvist bestilling er en opgave for den, der bestilte, med grunden; bestilles hos en anden, ophører den, og opgaven er løst")]
    public async Task Afvist_bestilling()
    {
        var (id, sag, barn) = await Bevilget();
        var svar = new BestillingBesvaret(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, Familiebehandling, Bestillingssvar.Afvist, null);
        var grund = new BestillingAfvist(FaktumId.Ny(), V.Nu, barn, svar.Bestilling, id.Vaerdi, Familiebehandling, "Ingen ledige før sommer.", "Bestilling");
        foreach (var b in new IBesked[] { svar, grund, svar, grund })
        {
            await Send(b);
        }

        var i = await Hent<Indsats>(id);
        Assert.Equal((3, true, "Ingen ledige før sommer."), (i.Version, i.ErAfvist, i.AfvistFordi));
        await Send(new Rettet<BestillingAfvist>(grund with { Begrundelse = "Ingen ledige før maj." }));
        Assert.Equal("Ingen ledige før maj.", (await Hent<Indsats>(id)).AfvistFordi);
        var (handling, rute, ejer) = Assert.Single(await Sql.Kommando(V.Datakilder["myndighed"], "select handling, rute, ejer_id from frist.opgave_v where borger_id = $1 and art = 'opgave' and lukket is null", barn).Liste(r => (r.GetString(0), r.GetString(1), r.GetGuid(2))));
        Assert.Equal(("Bestil hos en anden", $"/myndighed/sag/{sag}/afgoerelse?efter={id}", O.Soc1.Id.Vaerdi), (handling, rute, ejer));

        V.Nu += Duration.FromDays(1);
        await V.Koer(Samtale(sag, 3), O.Soc1);
        await Catalog(Plejefamilie, "Kontaktperson", 3, "BL32", Prisenhed.Maaned, 9_000);
        var u = (await Hent<Afgoerelse>(i.Bevilling.Afgoerelse)).Udkast with { Tilbud = Plejefamilie, Maal = null, VejenTilbage = null, Erstatter = id };
        Assert.Single(await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u with { Erstatter = new(Id.Ny()) })));
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, u), O.Soc1);
        Assert.Equal((false, Ophoersaarsag.ErstattetAfAnden), ((await Hent<Indsats>(id)).Loeber, (await Hent<Indsats>(id)).Ophoersaarsag!.Value));
        Assert.Equal(1, await Beskeder("myndighed.indsats-ophoert.v1", barn));
        Assert.NotNull(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Bestilling afvist").Lukket);
    }

    [Fact(DisplayName = "U2, X2: rettes svaret til et ja, er der ingen opgave mere")]
    public async Task Rettet_svar()
    {
        var (id, _, barn) = await Bevilget();
        var svar = new BestillingBesvaret(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, Familiebehandling, Bestillingssvar.Afvist, null);
        await Send(svar);
        await Send(new Rettet<BestillingBesvaret>(svar with { Svar = Bestillingssvar.Accepteret, ForventetStart = new(2026, 12, 1) }));
        Assert.Equal([("Bestilling", "nyt")], (await Opgaver(barn)).Select(o => (o.Overskrift, o.Art)));
    }

    [Fact(DisplayName = "M8: en rettet pris erstatter den version, den nævner")]
    public async Task Rettet_pris()
    {
        var b = new TilbudAendret(FaktumId.Ny(), Kl(2025, 1, 1), Familiebehandling, "Familiebehandling", "Alle", 3, ["BL32"], Prisenhed.Dag, 500, new(2025, 1, 1), false, Tilbudsform.Individuel, true, 10, true);
        await Send(b);
        await Send(b);
        await Send(new Rettet<TilbudAendret>(b with { Pris = 550 }));
        Assert.Equal([550m], await Sql.Kommando(V.Datakilder["myndighed"], "select pris from myndighed.tilbud_version").Liste(r => r.GetDecimal(0)));
    }
}
