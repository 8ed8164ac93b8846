using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>Says on the next page that the last one was saved, and when. It goes along in a cookie that holds nothing else.</summary>
public static class Kvittering
{
    private const string Cookie = "kommune-gemt";

    public static void Saet(HttpContext http, Instant nu) =>
        http.Response.Cookies.Append(Cookie, nu.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromSeconds(20), Path = "/" });

    /// <returns>Null when nothing was just saved. It is said once.</returns>
    public static string? Hent(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || !long.TryParse(http.Request.Cookies[Cookie], out var tid) || tid is < 0 or > 253_402_300_799)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, new() { Path = "/" });
        return $"Gemt {DanskTid.Kl(Instant.FromUnixTimeSeconds(tid))}";
    }
}
