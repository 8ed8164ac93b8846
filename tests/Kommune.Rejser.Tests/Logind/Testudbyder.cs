using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kommune.Rejser.Tests.Logind;

/// <summary>
/// A small OpenID Connect provider over real HTTP: discovery, keys, authorization code with PKCE, tokens signed with RS256. It
/// asks nobody for a password: <see cref="Bruger"/> is who sits at the keyboard.
/// </summary>
public sealed class Testudbyder : IAsyncDisposable
{
    public const string Klient = "kommune";
    public const string Hemmelighed = "en-hemmelighed-som-kun-testen-kender";

    private readonly RsaSecurityKey _noegle = new(RSA.Create(2048)) { KeyId = "n1" };
    private readonly Dictionary<string, (string Udfordring, string Nonce, string Omdirigering)> _koder = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private Testudbyder(WebApplication app) => _app = app;

    public string Bruger { get; set; } = "soc1";
    public string Adresse => _app.Urls.Single();

    public static async Task<Testudbyder> Start()
    {
        var b = WebApplication.CreateSlimBuilder();
        b.Logging.ClearProviders();
        b.WebHost.UseUrls("http://127.0.0.1:0");
        var u = new Testudbyder(b.Build());
        u.Map();
        await u._app.StartAsync();
        return u;
    }

    public string Token(string bruger, string publikum, string? nonce = null, SecurityKey? noegle = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Adresse,
        Audience = publikum,
        IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1),
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = bruger, ["nonce"] = nonce ?? "" },
        SigningCredentials = new SigningCredentials(noegle ?? _noegle, SecurityAlgorithms.RsaSha256),
    });

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Adresse,
            ["authorization_endpoint"] = Adresse + "/authorize",
            ["token_endpoint"] = Adresse + "/token",
            ["end_session_endpoint"] = Adresse + "/logout",
            ["jwks_uri"] = Adresse + "/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
        _app.MapGet("/jwks", () =>
        {
            var k = JsonWebKeyConverter.ConvertFromRSASecurityKey(_noegle);
            return new { keys = new[] { new { kty = k.Kty, use = "sig", kid = k.Kid, alg = "RS256", n = k.N, e = k.E } } };
        });
        _app.MapGet("/authorize", (HttpContext http) =>
        {
            var q = http.Request.Query;
            if (q["client_id"] != Klient || q["response_type"] != "code" || q["code_challenge_method"] != "S256")
            {
                return Results.BadRequest();
            }

            var kode = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            _koder[kode] = (q["code_challenge"].ToString(), q["nonce"].ToString(), q["redirect_uri"].ToString());
            return Results.Redirect($"{q["redirect_uri"]}?code={kode}&state={Uri.EscapeDataString(q["state"].ToString())}");
        });
        _app.MapPost("/token", async (HttpContext http) =>
        {
            var f = await http.Request.ReadFormAsync();
            if (!_koder.Remove(f["code"].ToString(), out var k) || f["client_secret"] != Hemmelighed || f["redirect_uri"] != k.Omdirigering
                || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(f["code_verifier"].ToString()))) != k.Udfordring)
            {
                return Results.BadRequest();
            }

            return Results.Json(new { access_token = Token(Bruger, Klient), token_type = "Bearer", expires_in = 300, id_token = Token(Bruger, Klient, k.Nonce) });
        });
        _app.MapGet("/logout", (string post_logout_redirect_uri, string? state) => Results.Redirect($"{post_logout_redirect_uri}?state={Uri.EscapeDataString(state ?? "")}"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _noegle.Rsa.Dispose();
    }
}
