using System.Text.Json;
using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Ppr;
using Kommune.Samspil;
using Kommune.Styring;
using Kommune.Udfoerer;
using Microsoft.AspNetCore.Authentication;
using NodaTime;

namespace Kommune.Host;

/// <summary>Assembles the product: modules, database, sign-in, pages, API. No domain lives here.</summary>
public static class Vaert
{
    public static IReadOnlyList<IModul> AlleModuler { get; } = [new MyndighedModul(), new UdfoererModul(), new DagtilbudModul(), new PprModul(), new BorgerModul(), new SamspilModul(), new StyringModul()];

    /// <summary>Demo users may sign in without a password. Refused outside Development.</summary>
    public static bool ErDemo(IConfiguration konfiguration) => konfiguration.GetValue<bool>("Kommune:Demo");

    /// <param name="forbindelse">Connection string of a login that owns the database and may create roles.</param>
    /// <param name="ur">Null: the real clock.</param>
    public static async Task<WebApplication> Byg(string[] args, string forbindelse, IClock? ur = null, Action<WebApplicationBuilder>? tilpas = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Vaert).Assembly.GetName().Name });
        // A line per request or query costs more than it tells, and an address of a page can be about somebody.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        tilpas?.Invoke(builder);
        if (ErDemo(builder.Configuration) && !builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("Kommune__Demo=true is refused outside Development: anybody could sign in as anybody.");
        }

        await Migrator.Migrer(forbindelse, AlleModuler);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 30_000_000);
        builder.Services.AddFundament(AlleModuler, new Datakilder(forbindelse, AlleModuler.Select(m => m.Skema)), ur ?? new Ur());
        builder.Services.AddDemo(ErDemo(builder.Configuration));
        builder.Services.AddSider();
        builder.Services.AddScoped<ISkaldata, Skaldatakilde>();
        builder.Services.AddHostedService<Vedligehold>();
        builder.Services.AddLogind(builder.Configuration, builder.Environment);
        builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = p => p.ProblemDetails.Title = Problemtitel(p.ProblemDetails.Status) ?? p.ProblemDetails.Title);
        builder.Services.ConfigureHttpJsonOptions(o => Json.Opsaet(o.SerializerOptions));
        builder.Services.AddApibeskrivelse();
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);      // Ulaeseligt says which
        builder.Services.AddTraengsel(builder.Configuration);
        builder.Services.AddHealthChecks().AddCheck<Databasetjek>("database");

        var app = builder.Build();
        await app.Services.GetRequiredService<Modtagere>().Registrer();
        await app.Services.GetRequiredService<Fristregelkilde>().Start();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), api => api.UseExceptionHandler().UseStatusCodePages().UseMiddleware<Ulaeseligt>());
        app.UseSider();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(async (http, naeste) =>
        {
            // Whoever looked at a child is on record before the first byte leaves; if that fails, nothing is shown (F32).
            http.Response.OnStarting(async () =>
            {
                if (http.Response.StatusCode is < 400 or StatusCodes.Status409Conflict && http.RequestServices.GetService<Opslagslog>() is { } log)
                {
                    await log.Skriv(http, await http.RequestServices.GetRequiredService<Brugerkontekst>().Find());
                }
            });
            await naeste(http);
        });
        app.MapSider();
        app.MapLogind();
        app.MapKladde();
        app.MapBilag();
        app.MapNyt();
        app.MapFrister();
        app.MapOffentligeHaendelser();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        foreach (var m in AlleModuler.OfType<IModulApi>())
        {
            m.MapApi(app);
        }

        return app;
    }

    private static string? Problemtitel(int? status) => status switch
    {
        400 => "Noget i forespørgslen kan ikke bruges",
        401 => "Log ind først",
        403 => "Din rolle giver ikke adgang til dette",
        404 => "Findes ikke",
        405 => "Metoden kan ikke bruges her",
        500 => "Noget gik galt hos os",
        503 => "Der er travlt lige nu. Prøv igen om et øjeblik",
        _ => null,
    };
}
