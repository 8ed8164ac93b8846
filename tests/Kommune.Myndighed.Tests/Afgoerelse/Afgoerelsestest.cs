using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>A case that has been examined, a family in Borger, and Udfører's catalogue as it arrives by message.</summary>
public abstract class Afgoerelsestest : Sagstest
{
    protected static readonly TilbudId Familiebehandling = new(new Guid("0d000000-0000-8000-8000-000000000001"));
    protected static readonly TilbudId Plejefamilie = new(new Guid("0d000000-0000-8000-8000-000000000002"));

    private protected async Task<(SagId Sag, BorgerId Barn, BorgerId Mor, BorgerId Far)> KlarSag(bool samtale = true, int foedt = 2019)
    {
        var (sag, barn) = await EnSag();
        await V.Koer(Screen(sag, udfald: Screeningsudfald.Afdaekning), O.Soc1);
        if (samtale)
        {
            V.Nu += Duration.FromMinutes(10);
            await V.Koer(Samtale(sag, 2), O.Soc1);
        }

        var (mor, far) = (BorgerId.Ny(), BorgerId.Ny());
        await Person(barn, "Alma", "Sørensen", new(foedt, 1, 1));
        await Person(mor, "Line", "Sørensen", new(1990, 1, 1));
        await Person(far, "Peter", "Sørensen", new(1989, 1, 1));
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.foraeldremyndighed(id, borger_id, indehaver_id, medindehaver_id, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,$4,'2019-01-01',$5,$6,'cpr')", Guid.NewGuid(), barn, mor, far, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        await Catalog(Familiebehandling, "Familiebehandling", 3, "BL32-1-3", Prisenhed.Maaned, 14_200);
        await Catalog(Plejefamilie, "Plejefamilie", 5, "BL46", Prisenhed.Dag, 1_800);
        V.Nu += Duration.FromHours(1);
        return (sag, barn, mor, far);
    }

    private protected Afgoerelsesudkast Udkast(BorgerId mor, BorgerId far, string hjemmel = "BL32", TilbudId? tilbud = null)
    {
        var idag = Fristdag.Af(V.Nu);
        return new(hjemmel, tilbud ?? Familiebehandling, null, idag.PlusDays(7), idag.PlusDays(7).PlusMonths(6), "Rolige aftener.", [new("I skole hver dag", 3, 8, idag.PlusMonths(5), "Mormor henter")],
            "Trappes ned fra april.", "I fortæller begge, at aftenerne er svære.", null, [new(mor, idag, "Enig", idag), new(far, idag, "Enig", idag)]);
    }

    private protected async Task<(IndsatsId Indsats, SagId Sag, BorgerId Barn)> Bevilget()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far));
        await V.Koer(c, O.Soc1);
        return (c.Indsats, sag, barn);
    }

    private protected Task Catalog(TilbudId id, string navn, int trin, string hjemmel, Prisenhed enhed, decimal pris) =>
        Send(new TilbudAendret(FaktumId.Ny(), Kl(2025, 1, 1), id, navn, "Alle", trin, [hjemmel], enhed, pris, new(2025, 1, 1), false, Tilbudsform.Individuel, true, 10, true));

    private protected async Task Undersoegt(SagId sag)
    {
        await V.Koer(Screen(sag, version: (await Hent<Sag>(sag)).Version), O.Soc1);
        await using var scope = V.Services.CreateAsyncScope();
        var u = (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().SenesteUndersoegelse(sag, default))!;
        await V.Koer(new VurderForeloebigt(sag, "Barnet kan ikke bo hjemme nu.", "PPR har ikke svaret endnu", true, u.Version), O.Soc1);
    }

    /// <summary>Publishes as Udfører would, and delivers until Myndighed is quiet.</summary>
    private protected async Task Send(IBesked b, string modul = "udfoerer")
    {
        using var tid = Ur.Paa(V.Nu);
        var typer = V.Services.GetRequiredService<Beskedtyper>();
        await Sql.Kommando(V.Datakilder[modul], $"select besked.udgiv($1,$2,$3,$4,'{modul}',$5,$6,$7,$8,$9)",
            typer.Navn(b.GetType()), b.Noegle, b.Borger is { } barn ? barn : DBNull.Value, b.Faktum, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, V.Nu, Guid.NewGuid()).Udfoer();
        await Lever();
    }

    private protected async Task Lever()
    {
        using var tid = Ur.Paa(V.Nu);
        await V.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromSeconds(30));
        Assert.Null(await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select string_agg(s.fejl, '; ') from besked.spaerring s join besked.modtager m on m.id = s.modtager where m.navn like 'myndighed%'").Skalar<string>());
    }

    private protected async Task<T> Hent<T>(IId id) where T : Aggregat
    {
        await using var scope = V.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().Hent<T>(id))!;
    }

    private protected Task<List<(string Overskrift, string Art, Guid Ejer, Instant? Lukket)>> Opgaver(BorgerId barn) =>
        Sql.Kommando(V.Datakilder["myndighed"], "select overskrift, art, ejer_id, lukket from frist.opgave_v where borger_id = $1 and art <> 'frist' and rute like '/myndighed/%' order by start, overskrift", barn)
            .Liste(r => (r.GetString(0), r.GetString(1), r.GetGuid(2), r.InstantEllerNull(3)));

    /// <summary>The facts that messages of the type name.</summary>
    private protected Task<List<Guid>> Fakta(string type) => Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = $1 order by nr", type).Liste(r => r.GetGuid(0));

    private protected async Task Person(BorgerId id, string fornavn, string efternavn, LocalDate foedt)
    {
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.person(borger_id, foedselsdato, ufoedt, registreret, bruger, begrundelse) values ($1,$2,false,$3,$4,'cpr')", id, foedt, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.navn(id, borger_id, fornavne, efternavn, soegenavn, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,$4,'x',$5,$6,$7,'cpr')", Guid.NewGuid(), id, fornavn, efternavn, foedt, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
    }
}
