using Kommune.Fundament;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Kommune.Host;

/// <summary>
/// Sign-in is the host's; who somebody is then is `organisation`'s. In demo a click is enough; otherwise the municipality's
/// identity provider decides, and without one nobody signs in.
/// </summary>
internal static class Logind
{
    private const string Valg = "Valg";

    public static IServiceCollection AddLogind(this IServiceCollection services, IConfiguration konfiguration, IHostEnvironment miljoe)
    {
        var demo = Vaert.ErDemo(konfiguration);
        var kommune = Kommunelogin.Af(konfiguration);
        services.AddSingleton<IDemobrugere>(new Demobrugere(demo));
        services.AddSingleton(new Loginmuligheder(kommune is not null));
        // One ring of keys for all hosts: whoever signed in at one is signed in at the others, and after a restart.
        services.AddDataProtection().SetApplicationName("kommune");
        services.AddOptions<KeyManagementOptions>().Configure<Datakilder>((o, kilder) => o.XmlRepository = new Noeglering(kilder));
        var builder = services.AddAuthentication(Valg)
            .AddPolicyScheme(Valg, null, o => o.ForwardDefaultSelector = http =>
                !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || http.Request.Headers.Authorization.Count == 0 ? CookieAuthenticationDefaults.AuthenticationScheme
                : kommune is not null && http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? Kommunelogin.Bearer
                : Demologin.Skema)
            .AddCookie(o =>
            {
                o.Cookie.Name = "kommune-login";
                o.Cookie.SameSite = SameSiteMode.Lax;
                o.LoginPath = "/log-ind";
                o.ReturnUrlParameter = "retur";
                o.ExpireTimeSpan = TimeSpan.FromHours(10);
                o.Events.OnRedirectToAccessDenied = c => Status(c.Response, 403);
                o.Events.OnRedirectToLogin = c => c.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !HttpMethods.IsGet(c.Request.Method)
                    ? Status(c.Response, 401)
                    : Omdiriger(c.Response, c.RedirectUri);
            })
            .AddScheme<Demovalg, Demologin>(Demologin.Skema, o => o.Slaaet = demo);
        kommune?.Tilfoej(builder, kraevHttps: !miljoe.IsDevelopment());
        services.AddAuthorization(o => o.FallbackPolicy = KommandoEndpoint.Politik([]));
        return services;

        static Task Status(HttpResponse r, int kode)
        {
            r.StatusCode = kode;
            return Task.CompletedTask;
        }

        static Task Omdiriger(HttpResponse r, string til)
        {
#pragma warning disable RS0030 // sign-in answers before there is a page
            r.Redirect(til);
#pragma warning restore RS0030
            return Task.CompletedTask;
        }
    }

    public static void MapLogind(this WebApplication app)
    {
        Demologin.Map(app);
        var kommune = app.Services.GetRequiredService<Loginmuligheder>().Kommune;
        if (kommune)
        {
            Kommunelogin.Map(app);
        }

        // Whoever is signed in may sign out, also without a place in `organisation`.
        app.MapPost("/log-ud", async (HttpContext http, IFormCollection _) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            if (!kommune)
            {
                return Results.Redirect("/log-ind");
            }

            return Results.SignOut(new AuthenticationProperties { RedirectUri = "/log-ind" }, [Kommunelogin.Skema]);
        }).AllowAnonymous();
    }

    /// <summary>Where to go after sign-in: a path of our own, or the front page.</summary>
    internal static string Lokal(string? sti) =>
        sti is not null && sti.StartsWith('/') && !sti.StartsWith("//", StringComparison.Ordinal) && !sti.StartsWith("/\\", StringComparison.Ordinal) && !sti.Any(char.IsControl) ? sti : "/";
}

/// <param name="Kommune">An identity provider is set.</param>
public sealed record Loginmuligheder(bool Kommune);
