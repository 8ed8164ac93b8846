using System.Text.RegularExpressions;
using Kommune.Fundament;

namespace Kommune.Host;

/// <summary>
/// An address whose query cannot be read is told at its field. It stops here, before anything logs it: the exception repeats
/// what was sent.
/// </summary>
internal sealed partial class Ulaeseligt(RequestDelegate naeste)
{
    [GeneratedRegex("^(?:Failed to bind parameter|Required parameter) \"\\S+ (?<navn>\\w+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Felt { get; }

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await naeste(http);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status400BadRequest && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await (Felt.Match(e.Message) is { Success: true } m ? KommandoEndpoint.Ulaeselig(m.Groups["navn"].Value) : KommandoEndpoint.Problem(400, KommandoEndpoint.Ubrugelig, [])).ExecuteAsync(http);
        }
    }
}
