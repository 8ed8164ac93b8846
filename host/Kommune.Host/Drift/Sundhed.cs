using System.Globalization;

namespace Kommune.Host;

/// <summary>The verb `sundhed`: asks the host in the same container whether it is ready. The image has no other program that could.</summary>
internal static class Sundhed
{
    /// <returns>0 when ready, as a container's health check wants it.</returns>
    public static async Task<int> Spoerg()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var svar = await http.GetAsync(new Uri(Adresse(), "/health/ready"));
            return svar.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>The first of ASPNETCORE_URLS, or the port of ASPNETCORE_HTTP_PORTS, seen from inside.</summary>
    private static Uri Adresse()
    {
        var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS")?.Split(';')[0];
        var port = url is { Length: > 0 } ? BindingAddress.Parse(url).Port : int.Parse(Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0] ?? "8080", CultureInfo.InvariantCulture);
        return new UriBuilder("http", "127.0.0.1", port).Uri;
    }
}
