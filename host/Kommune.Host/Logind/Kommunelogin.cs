using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommune.Host;

/// <summary>
/// The municipality's identity provider (OpenID Connect), from the settings `Logind__*` of docs/drift.md. It says who somebody
/// is; what they may do is `organisation`'s. Programs send an access token of the same provider as <c>Authorization: Bearer</c>.
/// </summary>
/// <param name="Felt">The claim that holds the name which `organisation` knows the employee by.</param>
/// <param name="Publikum">Whom a program's access token must be meant for.</param>
internal sealed record Kommunelogin(string Udsteder, string Klient, string? Hemmelighed, string Felt, string Publikum)
{
    public const string Skema = "Kommune";
    public const string Bearer = "Bearer";

    /// <returns>Null when none is set.</returns>
    /// <exception cref="InvalidOperationException">Half a configuration.</exception>
    public static Kommunelogin? Af(IConfiguration konfiguration)
    {
        var k = konfiguration.GetSection("Logind");
        if (k["Udsteder"] is not { Length: > 0 } udsteder)
        {
            return null;
        }

        var klient = k["Klient"] is { Length: > 0 } given ? given : throw new InvalidOperationException("Logind__Udsteder is set, but Logind__Klient is not. See docs/drift.md.");
        return new(udsteder, klient, k["Hemmelighed"], k["Felt"] is { Length: > 0 } felt ? felt : "sub", k["Publikum"] is { Length: > 0 } publikum ? publikum : klient);
    }

    public void Tilfoej(AuthenticationBuilder builder, bool kraevHttps)
    {
        builder.AddOpenIdConnect(Skema, o =>
        {
            o.Authority = Udsteder;
            o.RequireHttpsMetadata = kraevHttps;
            o.ClientId = Klient;
            o.ClientSecret = Hemmelighed;
            o.ResponseType = OpenIdConnectResponseType.Code;
            o.ResponseMode = OpenIdConnectResponseMode.Query;
            o.CallbackPath = "/log-ind/svar";
            o.SignedOutCallbackPath = "/log-ud/svar";
            o.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            // The answer comes as a plain navigation, so nothing of it need be sent across sites.
            foreach (var cookie in new[] { o.NonceCookie, o.CorrelationCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }

            o.MapInboundClaims = false;
            o.Scope.Clear();
            o.Scope.Add("openid");
            o.Scope.Add("profile");
            o.Events.OnTokenValidated = c =>
            {
                // The cookie carries the name and nothing else of what the provider tells.
                c.Principal = Person(c.Principal, CookieAuthenticationDefaults.AuthenticationScheme);
                return Task.CompletedTask;
            };
            o.Events.OnRemoteFailure = c =>
            {
#pragma warning disable RS0030 // sign-in answers before there is a page
                c.Response.Redirect("/log-ind?fejl=udbyder");
#pragma warning restore RS0030
                c.HandleResponse();
                return Task.CompletedTask;
            };
        });
        builder.AddJwtBearer(Bearer, o =>
        {
            o.Authority = Udsteder;
            o.RequireHttpsMetadata = kraevHttps;
            o.Audience = Publikum;
            o.MapInboundClaims = false;
            o.TokenValidationParameters.NameClaimType = Felt;
        });
    }

    private ClaimsPrincipal Person(ClaimsPrincipal? fra, string skema) =>
        fra?.FindFirst(Felt)?.Value is { Length: > 0 } navn
            ? new(new ClaimsIdentity([new Claim(ClaimTypes.Name, navn)], skema))
            : throw new AuthenticationFailureException($"The identity provider's token has no claim {Felt}.");

    public static void Map(WebApplication app) => app.MapGet("/log-ind/kommune", (string? retur) =>
        Results.Challenge(new AuthenticationProperties { RedirectUri = Logind.Lokal(retur) }, [Skema])).AllowAnonymous();
}
