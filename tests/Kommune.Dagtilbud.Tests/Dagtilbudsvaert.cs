using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

/// <summary>A day care with a leader and two pædagoger, a school, and the department that visits both.</summary>
public sealed class Dagtilbudsvaert : IAsyncLifetime
{
    public static readonly EnhedId Solsikken = new(new Guid("0198c0de-0000-7000-8000-0000000000d1"));
    public static readonly EnhedId Skolen = new(new Guid("0198c0de-0000-7000-8000-0000000000d2"));
    public static readonly EnhedId Afdeling = new(new Guid("0198c0de-0000-7000-8000-0000000000d3"));
    private static int _nummer = 100;

    public Testvaert Vaert { get; private set; } = null!;
    public Bruger Paed { get; private set; } = null!;
    public Bruger Paed2 { get; private set; } = null!;
    public Bruger Leder { get; private set; } = null!;
    public Bruger Skoleleder { get; private set; } = null!;
    public Bruger Konsulent { get; private set; } = null!;
    internal StueId Mariehoenen { get; } = new(new Guid("0198c0de-0000-7000-8000-0000000000e1"));
    public Instant Nu { get => Vaert.Nu; set => Vaert.Nu = value; }
    public LocalDate Dag => Fristdag.Af(Nu);

    public async ValueTask InitializeAsync()
    {
        Vaert = await Testvaert.Start();
        var data = Vaert.Services.GetRequiredService<Organisationsdata>();
        await data.Enhed(Solsikken.Vaerdi, "institution", "Børnehaven Solsikken", "dagtilbud");
        await data.Enhed(Skolen.Vaerdi, "skole", "Søndermarkskolen", "dagtilbud");
        await data.Enhed(Afdeling.Vaerdi, "afdeling", "Dagtilbud og visitation", "dagtilbud");
        Paed = await Medarbejder("paed1", "Lis Bang", Rolle.Paedagog, Solsikken);
        Paed2 = await Medarbejder("paed2", "Omar Said", Rolle.Paedagog, Solsikken);
        Leder = await Medarbejder("paed-leder", "Lisbeth Busk", Rolle.PaedagogiskLeder, Solsikken);
        Skoleleder = await Medarbejder("skole-leder", "Anders Kjær", Rolle.Skoleleder, Skolen);
        Konsulent = await Medarbejder("dag-konsulent", "Vibeke Sand", Rolle.Dagtilbudskonsulent, Afdeling);
        await Vaert.Koer(new RegistrerInstitution(Solsikken, Enhedsart.Boernehave, 60, new(2010, 8, 1), 0), Konsulent);
        await Vaert.Koer(new RegistrerInstitution(Skolen, Enhedsart.Skole, 400, new(1960, 8, 1), 0), Konsulent);
        await Vaert.Koer(new GemStue(Mariehoenen, Solsikken, "Mariehønen", [Paed.Id], false, 0), Leder);

        async Task<Bruger> Medarbejder(string brugernavn, string navn, Rolle rolle, EnhedId sted)
        {
            await data.Medarbejder(MedarbejderId.Ny(), brugernavn, navn, rolle.ToString(), [rolle], [sted]);
            return (await Vaert.Services.GetRequiredService<Organisation>().Find(brugernavn, Nu))!;
        }
    }

    public IBorgere Borgere => Vaert.Services.CreateScope().ServiceProvider.GetRequiredService<IBorgere>();

    public ValueTask DisposeAsync() => Vaert.DisposeAsync();

    /// <summary>A child known to the municipality, with a mother who has custody.</summary>
    public async Task<(BorgerId Barn, string Cpr, BorgerId Mor)> Barn(LocalDate? foedt = null)
    {
        var f = foedt ?? Dag.PlusYears(-4);
        var nr = Interlocked.Increment(ref _nummer);
        var cpr = Kommandoer.Cpr(f, nr);
        var (barn, mor) = (BorgerId.Ny(), BorgerId.Ny());
        await Koer("RegistrerPerson", new { id = mor, fornavne = $"Mona {nr}", efternavn = "Prøve", foedselsdato = new LocalDate(1980, 1, 1).PlusDays(nr) });
        await Koer("RegistrerPerson", new { id = barn, fornavne = $"Ida {nr}", efternavn = "Prøve", cpr, mor, alligevel = true });
        await Koer("RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = f, begrundelse = "Prøve" });
        return (barn, cpr, mor);
    }

    public async Task<(BorgerId Barn, string Cpr, BorgerId Mor)> Indskrevet(bool paaStue = true)
    {
        var b = await Barn();
        await Vaert.Koer(new Indskriv(Solsikken, b.Cpr, paaStue ? Mariehoenen : null, Dag.PlusYears(-1)), Leder);
        return b;
    }

    /// <summary>A stue of its own, so that a test's round is its own.</summary>
    internal async Task<(StueId Stue, IReadOnlyList<BorgerId> Boern, Guid Runde)> Stuen(int boern)
    {
        var stue = new StueId(Id.Ny());
        await Vaert.Koer(new GemStue(stue, Solsikken, $"Stue {stue.Vaerdi:N}"[..20], [], false, 0), Leder);
        var alle = new List<BorgerId>();
        for (var i = 0; i < boern; i++)
        {
            var (barn, cpr, _) = await Barn();
            await Vaert.Koer(new Indskriv(Solsikken, cpr, stue, Dag.PlusYears(-1)), Leder);
            alle.Add(barn);
        }

        return (stue, alle, (await Runde(stue))!.Id);
    }

    internal Task<Runde?> Runde(StueId stue) => Db(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleOrDefaultAsync(db.Runder, r => r.StueId == stue && r.Afsluttet == null));

    internal async Task<T> Db<T>(Func<DagtilbudDb, Task<T>> laes)
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return await laes(scope.ServiceProvider.GetRequiredService<DagtilbudDb>());
    }

    internal Task<T?> Hent<T>(IId id) where T : Aggregat => Db(db => db.Hent<T>(id));

    public Task<T?> Skalar<T>(string sql, params object?[] parametre) => Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], sql, parametre).Skalar<T>();

    public Task<List<Opgave>> Opgaver(SubjektId ejer) => Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], """
        select id, art, modul, ejer_id, overskrift, tekst, handling, rute, start, borger_id, udloeb, regel, regel_version, lovens_udloeb, binder, binder_version, stroem_id, saerkende, lukket, lukket_art from frist.opgave where ejer_id = $1
        """, ejer).Liste(Fristsql.Opgave);

    public async Task<bool> Ser(Bruger bruger, BorgerId barn) => (await Adgang.Synlige(Vaert.Datakilder["dagtilbud"], bruger, [barn], Nu)).Contains(barn);

    /// <summary>Publishes as another department would, and delivers until quiet.</summary>
    public async Task Send(IBesked b, string fra)
    {
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        using (Ur.Paa(Nu))
        {
            await Sql.Kommando(Vaert.Datakilder[fra], "select besked.udgiv($1,$2,$3,$4,$10,$5,$6,$7,$8,$9)",
                typer.Navn(b.GetType()), b.Noegle, b.Borger is { } barn ? barn : DBNull.Value, b.Faktum, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, Nu, Guid.NewGuid(), fra).Udfoer();
        }

        await Stille();
    }

    public async Task Stille()
    {
        using var tid = Ur.Paa(Nu);
        await Vaert.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromMinutes(3));
        Assert.Null(await Skalar<string>("select string_agg(s.fejl, '; ') from besked.spaerring s join besked.modtager m on m.id = s.modtager where m.navn = 'dagtilbud'"));
    }

    /// <summary>The latest message of this type about the child, if any.</summary>
    public async Task<T?> Udgivet<T>(BorgerId? barn = null) where T : class, IBesked
    {
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        var json = await Skalar<string>("select indhold::text from besked.besked where type = $1 and ($2::uuid is null or borger_id = $2) order by nr desc limit 1", typer.Navn(typeof(T)), barn is { } b ? b : DBNull.Value);
        return json is null ? null : (T?)typer.Laes(typer.Navn(typeof(T)), json);
    }

    internal static Afvisning Afvist(Svar svar) => Assert.IsType<Svar.Afvist>(svar).Afvisning;

    /// <summary>A command of Borger's, as the system.</summary>
    public async Task Koer(string kommando, object krop)
    {
        using var tid = Ur.Paa(Nu);
        var type = typeof(BorgerModul).Assembly.GetTypes().Single(t => t.Name == kommando && t.IsDefined(typeof(KraeverAttribute), false));
        var bundet = Kommandobinder.Bind(type, (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(Json.Skriv(krop))!, new Dictionary<string, string>(), out var fejl);
        Assert.Empty(fejl);
        var svar = await Vaert.Pipeline.Koer(bundet!, Bruger.System);
        Assert.True(svar is Svar.Udfoert, svar is Svar.Afvist a ? string.Join(" ", a.Afvisning.Mangler.Select(m => m.Tekst)) : svar.ToString());
    }
}
