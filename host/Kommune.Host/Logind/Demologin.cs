using System.Security.Claims;
using System.Text.Encodings.Web;
using Kommune.Fundament;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Kommune.Host;

internal sealed class Demovalg : AuthenticationSchemeOptions
{
    public bool Slaaet { get; set; }
}

/// <summary><c>Authorization: Demo soc1</c>, for scripts and tests of the API; in demo only.</summary>
internal sealed class Demologin(IOptionsMonitor<Demovalg> options, ILoggerFactory logger, UrlEncoder encoder, Organisation organisation, NodaTime.IClock ur)
    : AuthenticationHandler<Demovalg>(options, logger, encoder)
{
    public const string Skema = "Demo";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var hoved = Request.Headers.Authorization.ToString();
        return Options.Slaaet && hoved.StartsWith("Demo ", StringComparison.Ordinal) && hoved[5..].Trim() is { Length: > 0 and < 100 } navn
            && await organisation.Find(navn, ur.GetCurrentInstant(), Context.RequestAborted) is not null
            ? AuthenticateResult.Success(new AuthenticationTicket(Person(navn, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("Unknown demo user.");
    }

    public static void Map(WebApplication app) => app.MapPost("/log-ind/demo", async (HttpContext http, IFormCollection form, IDemobrugere demo) =>
    {
        var navn = form["bruger"].ToString();
        if (demo.Alle.All(b => b.Brugernavn != navn))
        {
            return Results.StatusCode(403);
        }

        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Person(navn, CookieAuthenticationDefaults.AuthenticationScheme));
        return Results.Redirect(Logind.Lokal(form["retur"].ToString()));
    }).AllowAnonymous();

    private static ClaimsPrincipal Person(string navn, string skema) => new(new ClaimsIdentity([new Claim(ClaimTypes.Name, navn)], skema));
}
