using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kommune.Fundament;

namespace Kommune.Test;

/// <summary>The API as a script uses it: <c>Authorization: Demo soc1</c>.</summary>
public sealed class Api(Uri rod, string? bruger)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Task<ApiSvar> Hent(string sti, params (string Navn, string Vaerdi)[] hoveder) => Send(HttpMethod.Get, sti, null, hoveder);
    public Task<ApiSvar> Post(string sti, object krop, params (string Navn, string Vaerdi)[] hoveder) => Send(HttpMethod.Post, sti, krop as string ?? Json.Skriv(krop), hoveder);

    /// <summary>Expects success and gives what came.</summary>
    public async Task<JsonNode> Udfoer(string sti, object krop, params (string Navn, string Vaerdi)[] hoveder)
    {
        var svar = await Post(sti, krop, hoveder);
        return svar.Status is >= 200 and < 300 ? svar.Krop! : throw new InvalidOperationException($"{sti}: {svar.Status} {svar.Tekst}");
    }

    public async Task<ApiSvar> Send(HttpMethod metode, string sti, string? krop, params (string Navn, string Vaerdi)[] hoveder)
    {
        using var indhold = krop is null ? null : new StringContent(krop, Encoding.UTF8, "application/json");
        return await Raa(metode, sti, indhold, hoveder);
    }

    /// <summary>Whatever a client may send, JSON or not.</summary>
    public async Task<ApiSvar> Raa(HttpMethod metode, string sti, HttpContent? indhold, params (string Navn, string Vaerdi)[] hoveder)
    {
        using var m = new HttpRequestMessage(metode, new Uri(rod, sti)) { Content = indhold };
        if (bruger is not null)
        {
            m.Headers.Authorization = new AuthenticationHeaderValue("Demo", bruger);
        }

        foreach (var (navn, vaerdi) in hoveder)
        {
            m.Headers.TryAddWithoutValidation(navn, vaerdi);
        }

        using var svar = await Http.SendAsync(m);
        return new((int)svar.StatusCode, await svar.Content.ReadAsStringAsync(), svar.Content.Headers.ContentType?.MediaType, svar.Headers.ETag?.Tag);
    }
}

public sealed record ApiSvar(int Status, string Tekst, string? Mime, string? ETag)
{
    public JsonNode? Krop => Mime?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(Tekst) : null;
}
