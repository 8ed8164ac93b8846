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

    [Fact(DisplayName = "U2: en afvist bestilling er en opgave for den, der bestilte")]
    public async Task Afvist_bestilling()
    {
        var (id, _, barn) = await Bevilget();
        await Send(new BestillingBesvaret(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, Familiebehandling, Bestillingssvar.Afvist, null));
        Assert.Equal(("opgave", O.Soc1.Id.Vaerdi), (await Opgaver(barn)).Where(o => o.Overskrift == "Bestilling").Select(o => (o.Art, o.Ejer)).Single());
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
