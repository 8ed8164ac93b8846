using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Samspil.Tests;

/// <summary>Myndighed and Udfører of the design, a school and PPR; children whom the tests attach to whoever works with them.</summary>
public sealed class Samspilvaert : IAsyncLifetime
{
    public static readonly EnhedId Skolen = new(new Guid("0198c0de-0000-7000-8000-0000000000a2"));
    public static readonly EnhedId Ppr = new(new Guid("0198c0de-0000-7000-8000-0000000000a3"));
    private static int _nummer = 700;

    public Testvaert Vaert { get; private set; } = null!;
    public Testorganisation O { get; private set; } = null!;
    public Bruger Skoleleder { get; private set; } = null!;
    public Bruger Psykolog { get; private set; } = null!;
    public Instant Nu { get => Vaert.Nu; set => Vaert.Nu = value; }
    public LocalDate Dag => Fristdag.Af(Nu);

    public async ValueTask InitializeAsync()
    {
        Vaert = await Testvaert.Start();
        O = await Testorganisation.Opret(Vaert);
        var data = Vaert.Services.GetRequiredService<Organisationsdata>();
        await data.Enhed(Skolen.Vaerdi, "skole", "Søndermarkskolen", "dagtilbud");
        await data.Enhed(Ppr.Vaerdi, "afdeling", "PPR", "ppr");
        Skoleleder = await Medarbejder("skole-leder", "Anders Kjær", Rolle.Skoleleder, Skolen);
        Psykolog = await Medarbejder("ppr1", "Jakob Palm", Rolle.Psykolog, Ppr);

        async Task<Bruger> Medarbejder(string brugernavn, string navn, Rolle rolle, EnhedId sted)
        {
            await data.Medarbejder(MedarbejderId.Ny(), brugernavn, navn, rolle.ToString(), [rolle], [sted]);
            return (await Vaert.Services.GetRequiredService<Organisation>().Find(brugernavn, Nu))!;
        }
    }

    public ValueTask DisposeAsync() => Vaert.DisposeAsync();

    /// <summary>A child with a mother who has custody, whom soc1 works with.</summary>
    public async Task<(BorgerId Barn, BorgerId Mor)> Barn(int alder = 7)
    {
        var f = Dag.PlusYears(-alder).PlusDays(-3);
        var nr = Interlocked.Increment(ref _nummer);
        var (barn, mor) = (BorgerId.Ny(), BorgerId.Ny());
        await Koer("RegistrerPerson", new { id = mor, fornavne = $"Mona {nr}", efternavn = "Prøve", foedselsdato = new LocalDate(1980, 1, 1).PlusDays(nr) });
        await Koer("RegistrerPerson", new { id = barn, fornavne = $"Ida {nr}", efternavn = "Prøve", cpr = Kommandoer.Cpr(f, nr), mor });
        await Koer("RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = f, begrundelse = "Prøve" });
        await Tilknyt(barn, O.Soc1);
        return (barn, mor);
    }

    public Task Tilknyt(BorgerId barn, Bruger bruger, string modul = "myndighed") =>
        Sql.Kommando(Vaert.Datakilder[modul], "select adgang.tilknyt(jsonb_build_array(jsonb_build_object('id', $1::uuid, 'borger_id', $2::uuid, 'subjekt_id', $3::uuid, 'art', 'sag', 'modul', $5::text, 'fra', $4::timestamptz)))", Guid.NewGuid(), barn, bruger.Id, Nu - Duration.FromDays(1), modul).Udfoer();

    internal async Task<SamtykkeId> Samtykke(BorgerId barn, BorgerId mor, params Afdeling[] mellem)
    {
        var id = new SamtykkeId(Id.Ny());
        await Vaert.Koer(new GivSamtykke(id, barn, mellem, [Delingsart.Trivsel, Delingsart.Ppr], [mor], Dag, Dag.PlusMonths(6)), O.Soc1);
        return id;
    }

    internal IndkaldMoede Familiemoede(BorgerId barn, BorgerId mor, SamtykkeId? samtykke, params MedarbejderId[] andre) => new(
        new(Id.Ny()), "familiemoede", Moedeemne.Barn, barn, null, null, Nu + Duration.FromDays(7), 60, "Skolen, lokale 12", andre, [], true, [mor], "mormor", "Søvn og aftener", samtykke, null, false, null);

    /// <summary>The meeting is held with one task for each of these participants.</summary>
    internal async Task<Moede> Holdt(IndkaldMoede kald, params MedarbejderId[] ejere)
    {
        await Vaert.Koer(kald, O.Soc1);
        var a = (await Hent<Moede>(kald.Id))!;
        Nu = kald.Start + Duration.FromHours(2);
        await Vaert.Koer(new SkrivReferat(
            kald.Id, ejere.Length == 0 ? Moedeudfald.Besluttet : Moedeudfald.Aftalt, [.. a.Kald.Deltagere.Select(d => d.Id)],
            [new(1, "Aftener uden uro", Kreds.Alle), new(2, "Fagligt skøn", Kreds.Fagpersoner), new(3, "Internt i Myndighed", Kreds.EgenAfdeling), new(a.Kald.Dagsorden.Count, "Ned i trin til maj", Kreds.Alle)],
            "Mormor henter om tirsdagen\nIda sover hos mormor", [.. ejere.Select((e, i) => new SkrivReferat.Linje($"Opgave {i}", a.Kald.Deltagere.Single(d => d.Medarbejder == e).Id, Dag.PlusDays(10)))], 1), O.Soc1);
        return (await Hent<Moede>(kald.Id))!;
    }

    internal async Task<T> Db<T>(Func<SamspilDb, Task<T>> laes)
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return await laes(scope.ServiceProvider.GetRequiredService<SamspilDb>());
    }

    internal Task<T?> Hent<T>(IId id) where T : Aggregat => Db(db => db.Hent<T>(id));

    public Task<T?> Skalar<T>(string sql, params object?[] parametre) => Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], sql, parametre).Skalar<T>();

    public async Task<List<string>> Aabne(Bruger bruger) =>
        [.. (await Vaert.Services.GetRequiredService<IDagsoverblik>().Hent(bruger, Nu, false)).Where(o => o.Modul == "samspil").Select(o => o.Tekst)];

    public async Task<bool> Ser(string skema, Bruger bruger, BorgerId barn) => (await Adgang.Synlige(Vaert.Datakilder[skema], bruger, [barn], Nu)).Contains(barn);

    internal static string Afvist(Svar svar) => string.Join(' ', Assert.IsType<Svar.Afvist>(svar).Afvisning.Mangler.Select(m => m.Tekst));

    public async Task Stille()
    {
        using var tid = Ur.Paa(Nu);
        await Vaert.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromMinutes(3));
        Assert.Null(await Skalar<string>("select string_agg(s.fejl, '; ') from besked.spaerring s join besked.modtager m on m.id = s.modtager where m.navn = 'samspil'"));
    }

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

    private async Task Koer(string kommando, object krop)
    {
        using var tid = Ur.Paa(Nu);
        var type = typeof(BorgerModul).Assembly.GetTypes().Single(t => t.Name == kommando && t.IsDefined(typeof(KraeverAttribute), false));
        var bundet = Kommandobinder.Bind(type, (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(Json.Skriv(krop))!, new Dictionary<string, string>(), out var fejl);
        Assert.Empty(fejl);
        var svar = await Vaert.Pipeline.Koer(bundet!, Bruger.System);
        Assert.True(svar is Svar.Udfoert, svar is Svar.Afvist a ? string.Join(" ", a.Afvisning.Mangler.Select(m => m.Tekst)) : svar.ToString());
    }
}
