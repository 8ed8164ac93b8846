using System.Collections.Concurrent;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Test;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Kommune.Borger.Tests;

/// <summary>A database with the demo users, and short ways to persons in it.</summary>
public abstract class Borgertest : IAsyncLifetime
{
    protected Testvaert V { get; private set; } = null!;
    protected Testorganisation O { get; private set; } = null!;
    protected static LocalDate IDag => new(2026, 11, 23);

    public virtual async ValueTask InitializeAsync()
    {
        V = await Testvaert.Start();
        await V.Services.GetRequiredService<Modtagere>().Registrer();
        O = await Testorganisation.Opret(V);
    }

    public virtual async ValueTask DisposeAsync() => await V.DisposeAsync();

    private protected async Task<BorgerId> Registrer(string fornavne, string efternavn, string? cpr = null, BorgerId? mor = null, BorgerId? anden = null, Bruger? bruger = null)
    {
        var id = BorgerId.Ny();
        await V.Koer(new RegistrerPerson(id, fornavne, efternavn, Cpr: cpr, Mor: mor, AndenForaelder: anden), bruger ?? O.Soc1);
        return id;
    }

    /// <summary>Attaches a team or house to a child, as the modules' own transactions do.</summary>
    protected Task Tilknyt(BorgerId barn, SubjektId subjekt, string modul = "myndighed") =>
        Sql.Kommando(V.Datakilder[modul], "select adgang.tilknyt($1)", new Jsonb(Json.Skriv(new[] { new { id = Id.Ny(), borger_id = barn, subjekt_id = subjekt, art = "sag", modul, stroem_id = (Guid?)null, fra = Instant.FromUtc(2020, 1, 1, 0, 0), til = (Instant?)null } }))).Udfoer();

    private protected Task Adresse(BorgerId id, string vej, string? omraade = null, LocalDate? fra = null) =>
        V.Koer(new RetAdresse(id, vej, "4700", "Næstved", omraade, fra ?? IDag, "Flyttet"));

    private protected Task Beskyt(BorgerId id, bool ja = true) => V.Koer(new RetBeskyttelse(id, ja, IDag, "Oplyst af CPR"));

    protected Task<List<(string Type, string Indhold)>> Beskeder(BorgerId? om = null) =>
        Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select type, indhold::text from besked.besked where $1::uuid is null or borger_id = $1 order by nr", om?.Vaerdi ?? (object)DBNull.Value).Liste(r => (r.GetString(0), r.GetString(1)));

    private protected T Service<T>(out IServiceScope scope) where T : notnull
    {
        scope = V.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    private protected async Task<T> Med<TService, T>(Func<TService, Task<T>> gør) where TService : notnull
    {
        await using var scope = V.Services.CreateAsyncScope();
        using var tid = Ur.Paa(V.Nu);
        return await gør(scope.ServiceProvider.GetRequiredService<TService>());
    }
}

/// <summary>The whole product over HTTP on the same database.</summary>
public abstract class Sidetest : Borgertest
{
    private WebApplication _app = null!;
    private protected ConcurrentQueue<string> Log { get; } = [];
    private protected Proevebidrag.Valg Udfoerer { get; } = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _app = await Vaert.Byg(["--environment", "Development", "--Kommune:Demo=true", "--urls", "http://127.0.0.1:0"], V.Forbindelse, new Ur(Instant.FromUtc(2026, 11, 23, 10, 0)), b =>
        {
            b.Logging.ClearProviders().AddProvider(new Opsamler(Log)).SetMinimumLevel(LogLevel.Debug);
            b.Services.AddSingleton(Udfoerer).AddKeyedScoped<IBarnBidrag, Proevebidrag>("udfoerer");
            b.Services.AddTransient(_ => new Ventetid(Udfoerer.Ventetid));
        });
        await _app.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var fejl in Log.Where(l => l.StartsWith("Error", StringComparison.Ordinal)).Take(3))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(fejl);
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Uri Rod => new(_app.Urls.First());

    private protected async Task<Browser> Som(string brugernavn)
    {
        var b = new Browser(new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Rod });
        var side = await b.Hent("/log-ind");
        await b.Send("/log-ind/demo", side, ("bruger", brugernavn));
        return b;
    }

    private sealed class Opsamler(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public void Dispose() { }
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}

/// <summary>A contribution that a test decides: late, throwing, impossible to make, or careless about what it may show.</summary>
internal sealed class Proevebidrag : IBarnBidrag
{
    private readonly Valg _valg;

    public Proevebidrag(Valg valg) => _valg = valg.KanIkkeLaves ? throw new InvalidOperationException("noget, den skal bruge, mangler") : valg;

    public Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct) => _valg.Svar?.Invoke(opslag) ?? Task.FromResult(BarnBidrag.Tomt);

    internal sealed class Valg
    {
        public Func<Barneopslag, Task<BarnBidrag>>? Svar { get; set; }
        public bool KanIkkeLaves { get; set; }

        /// <summary>How long the page waits: long, but where a late answer is the point.</summary>
        public TimeSpan Ventetid { get; set; } = TimeSpan.FromMinutes(2);
    }
}

internal sealed record Svarside(HttpStatusCode Kode, string Tekst, IDocument Dokument, Uri? Til);

internal sealed class Browser(HttpClient klient)
{
    public HttpClient Klient => klient;

    public async Task<Svarside> Hent(string sti) => await Laes(await klient.GetAsync(sti));

    /// <summary>Posts with the token of the page that the form stood on.</summary>
    public async Task<Svarside> Send(string sti, Svarside fra, params (string Navn, string Vaerdi)[] felter)
    {
        var token = fra.Dokument.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var indhold = new FormUrlEncodedContent([.. felter.Select(f => KeyValuePair.Create(f.Navn, f.Vaerdi)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await Laes(await klient.PostAsync(sti, indhold));
    }

    private static async Task<Svarside> Laes(HttpResponseMessage svar)
    {
        using (svar)
        {
            var tekst = await svar.Content.ReadAsStringAsync();
            return new(svar.StatusCode, tekst, await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(tekst)), svar.Headers.Location);
        }
    }
}
