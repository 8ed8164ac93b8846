using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>Familiehuset with a leader and two familiebehandlere, a coordinator's unit, and what Myndighed sends.</summary>
public sealed class Udfoerervaert : IAsyncLifetime
{
    public static readonly EnhedId Hus = new(new Guid("0198c0de-0000-7000-8000-0000000000a1"));
    public static readonly EnhedId Eksterne = new(new Guid("0198c0de-0000-7000-8000-0000000000a2"));

    public Testvaert Vaert { get; private set; } = null!;
    public Bruger Leder { get; private set; } = null!;
    public Bruger Koordinator { get; private set; } = null!;
    public Bruger Fam1 { get; private set; } = null!;
    public Bruger Fam2 { get; private set; } = null!;
    public Bruger Soc { get; private set; } = null!;
    public Instant Nu { get => Vaert.Nu; set => Vaert.Nu = value; }
    public LocalDate Dag => Fristdag.Af(Nu);

    public async ValueTask InitializeAsync()
    {
        Vaert = await Testvaert.Start();
        await Sql("insert into organisation.enhed(id, art, navn, afdeling) values ($1,'hus','Familiehuset','udfoerer'), ($2,'hus','Tilbudskoordinationen','udfoerer')", Hus, Eksterne);
        Leder = await Medarbejder("udf-leder", "Jens Toft", Rolle.Tilbudsleder, [Hus.Vaerdi, SubjektId.Ledelse(Hus).Vaerdi]);
        Koordinator = await Medarbejder("koordinator", "Lone Due", Rolle.Tilbudskoordinator, [Eksterne.Vaerdi, SubjektId.Ledelse(Eksterne).Vaerdi]);
        Fam1 = await Medarbejder("fam1", "Karin Friis", Rolle.Familiebehandler, [Hus.Vaerdi]);
        Fam2 = await Medarbejder("fam2", "Bo Lind", Rolle.Familiebehandler, [Hus.Vaerdi]);
        Soc = await Medarbejder("soc1", "Maja Holm", Rolle.Socialraadgiver, []);
    }

    public ValueTask DisposeAsync() => Vaert.DisposeAsync();

    public Task Sql(string sql, params object?[] parametre) => Fundament.Sql.Kommando(Vaert.Datakilder[Datakilder.Fundament], sql, parametre).Udfoer();

    public Task<T?> Skalar<T>(string skema, string sql, params object?[] parametre) => Fundament.Sql.Kommando(Vaert.Datakilder[skema], sql, parametre).Skalar<T>();

    /// <summary>Publishes as Myndighed would, and delivers until quiet. Myndighed itself does not know these orders, so only our own failures count.</summary>
    public async Task Send(IBesked b)
    {
        using var tid = Ur.Paa(Nu);
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        await Fundament.Sql.Kommando(Vaert.Datakilder["myndighed"], "select besked.udgiv($1,$2,$3,$4,'myndighed',$5,$6,$7,$8,$9)",
            typer.Navn(b.GetType()), b.Noegle, b.Borger is { } barn ? barn : DBNull.Value, b.Faktum, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, Nu, Guid.NewGuid()).Udfoer();
        await Vaert.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromMinutes(3));
        var fejl = await Skalar<string>(Datakilder.Fundament, "select string_agg(s.fejl, '; ') from besked.spaerring s join besked.modtager m on m.id = s.modtager where m.navn = 'udfoerer'");
        Assert.Null(fejl);
    }

    /// <summary>The latest message of this type about the child, if any.</summary>
    public async Task<T?> Udgivet<T>(BorgerId? barn = null) where T : class, IBesked
    {
        var typer = Vaert.Services.GetRequiredService<Beskedtyper>();
        var json = await Skalar<string>(Datakilder.Fundament, "select indhold::text from besked.besked where type = $1 and ($2::uuid is null or borger_id = $2) order by nr desc limit 1", typer.Navn(typeof(T)), barn is { } b ? b : DBNull.Value);
        return json is null ? null : (T?)typer.Laes(typer.Navn(typeof(T)), json);
    }

    internal async Task<T?> Hent<T>(IId id) where T : Aggregat
    {
        await using var scope = Vaert.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UdfoererDb>().Hent<T>(id);
    }

    public async Task<bool> Ser(Bruger bruger, BorgerId barn) =>
        (await Adgang.Synlige(Vaert.Datakilder["udfoerer"], bruger, [barn], Nu)).Contains(barn);

    internal OpretTilbud NytTilbud(EnhedId? hus = null) => new(new(Id.Ny()), "Familiebehandling", "Familier med børn 0-12 år", "Marte Meo", null, ["BL32-1-3"], false, Tilbudsform.Individuel, 3,
        true, null, hus ?? Hus, 12, Prisenhed.Time, 650m, Dag);

    internal async Task<TilbudId> Tilbud()
    {
        var c = NytTilbud();
        await Vaert.Koer(c, Leder);
        return c.Id;
    }

    public IndsatsBestilt Bestilt(TilbudId tilbud, Instant? opfoelgning = null, decimal? timer = null) => new(FaktumId.Ny(), Nu, BorgerId.Ny(), new(Id.Ny()), tilbud.Vaerdi, 3, 14_000m, Dag, Dag.PlusMonths(6).PlusDays(-1),
        "Familien ønsker hjælp til rolige aftener.", [new(Id.Ny(), "Ro ved sengetid", 3, 7, Dag.PlusMonths(6)), new(Id.Ny(), "I skole hver dag", 4, 8, Dag.PlusMonths(6))],
        opfoelgning ?? Fristdag.Slutter(Dag.PlusMonths(3)), "Barnets lov § 32, stk. 1, nr. 3", timer);

    /// <summary>Ordered, accepted and given to fam1, at the present time.</summary>
    internal async Task<(IndsatsBestilt Ordre, BestillingId Id)> Tildelt(decimal? timer = null)
    {
        var b = Bestilt(await Tilbud(), timer: timer);
        await Send(b);
        var id = Bestilling.IdAf(b.Indsats);
        await Vaert.Koer(new AccepterBestilling(id, Dag, 1), Leder);
        await Vaert.Koer(new TildelBestilling(id, Fam1.Id, 2), Leder);
        return (b, id);
    }

    internal async Task<(IndsatsBestilt Ordre, ForloebId Id)> Begyndt(decimal? timer = null)
    {
        var (b, id) = await Tildelt(timer);
        await Vaert.Koer(new BegyndForloeb(id, Dag, 3), Fam1);
        return (b, Bestilling.ForloebAf(id));
    }

    internal static Afvisning Afvist(Svar svar) => Assert.IsType<Svar.Afvist>(svar).Afvisning;

    private async Task<Bruger> Medarbejder(string brugernavn, string navn, Rolle rolle, Guid[] subjekter)
    {
        var id = Id.Ny();
        await Sql("insert into organisation.medarbejder(id, brugernavn, navn, titel) values ($1,$2,$3,$4)", id, brugernavn, navn, rolle.ToString());
        await Sql("insert into organisation.rolle(medarbejder_id, rolle) values ($1,$2)", id, rolle.ToString());
        await Sql("insert into organisation.subjekt(medarbejder_id, subjekt_id) select $1, s from unnest($2::uuid[]) s", id, subjekter.Append(id).ToArray());
        return (await Vaert.Services.GetRequiredService<Organisation>().Find(brugernavn, Nu))!;
    }
}
