using System.Security.Claims;
using System.Text.Encodings.Web;
using Kommune.Fundament;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Kommune.Host;

/// <summary>
/// Sign-in is the host's; who somebody is then is `organisation`'s. In demo a click or <c>Authorization: Demo soc1</c> is
/// enough; otherwise the municipality's identity provider decides.
/// </summary>
internal static class Logind
{
    private const string Demo = "Demo";
    private const string Valg = "Valg";

    public static IServiceCollection AddLogind(this IServiceCollection services, IConfiguration konfiguration)
    {
        var demo = Vaert.ErDemo(konfiguration);
        services.AddSingleton<IDemobrugere>(new Demobrugere(demo));
        services.AddAuthentication(Valg)
            .AddPolicyScheme(Valg, null, o => o.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && http.Request.Headers.Authorization.Count > 0 ? Demo : CookieAuthenticationDefaults.AuthenticationScheme)
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
            .AddScheme<DemoValg, DemoHandler>(Demo, o => o.Slaaet = demo);
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
        app.MapPost("/log-ind/demo", async (HttpContext http, IFormCollection form, IDemobrugere demo) =>
        {
            var navn = form["bruger"].ToString();
            if (demo.Alle.All(b => b.Brugernavn != navn))
            {
                return Results.StatusCode(403);
            }

            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Person(navn, CookieAuthenticationDefaults.AuthenticationScheme));
            var retur = form["retur"].ToString();
            return Results.Redirect(ErLokal(retur) ? retur : "/");
        }).AllowAnonymous();
        app.MapPost("/log-ud", async (HttpContext http, IFormCollection _) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return Results.Redirect("/log-ind");
        }).Kraev();
    }

    internal static bool ErLokal(string sti) => sti.StartsWith('/') && !sti.StartsWith("//", StringComparison.Ordinal) && !sti.StartsWith("/\\", StringComparison.Ordinal) && !sti.Any(char.IsControl);

    private static ClaimsPrincipal Person(string navn, string skema) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, navn)], skema));

    internal sealed class DemoValg : AuthenticationSchemeOptions
    {
        public bool Slaaet { get; set; }
    }

    /// <summary>For scripts and tests of the API, in demo only.</summary>
    internal sealed class DemoHandler(IOptionsMonitor<DemoValg> options, ILoggerFactory logger, UrlEncoder encoder, Organisation organisation, NodaTime.IClock ur)
        : AuthenticationHandler<DemoValg>(options, logger, encoder)
    {
        protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var hoved = Request.Headers.Authorization.ToString();
            return Options.Slaaet && hoved.StartsWith("Demo ", StringComparison.Ordinal) && hoved[5..].Trim() is { Length: > 0 and < 100 } navn
                && await organisation.Find(navn, ur.GetCurrentInstant(), Context.RequestAborted) is not null
                ? AuthenticateResult.Success(new AuthenticationTicket(Person(navn, Scheme.Name), Scheme.Name))
                : AuthenticateResult.Fail("Unknown demo user.");
        }
    }
}
