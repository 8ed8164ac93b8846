using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A module that offers an API beside its pages.</summary>
public interface IModulApi
{
    void MapApi(IEndpointRouteBuilder api);
}

/// <summary>What the OpenAPI document says of a command's endpoint.</summary>
public sealed record KommandoMetadata(Type Kommando);

public static class KommandoEndpoint
{
    private const int HoejstBytes = 300_000;

    /// <summary>
    /// The API of a command in one line: binding at its fields, RFC 9457 problems, If-Match/ETag for the version,
    /// Idempotency-Key, and the roles of the command's [Kraever].
    /// </summary>
    public static RouteHandlerBuilder MapKommando<T>(this IEndpointRouteBuilder endpoints, string moenster) where T : class =>
        endpoints.MapPost(moenster, (Delegate)((HttpContext http) => Koer(http, typeof(T))))
            .Kraev([.. typeof(T).GetCustomAttribute<KraeverAttribute>()!.Roller])
            .WithMetadata(new KommandoMetadata(typeof(T)))
            .WithTags(moenster.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).FirstOrDefault() ?? "api")
            .DisableAntiforgery();

    /// <summary>The policy of an endpoint that is no command.</summary>
    public static TBuilder Kraev<TBuilder>(this TBuilder b, params Rolle[] roller) where TBuilder : IEndpointConventionBuilder =>
        b.WithMetadata(new KraeverAttribute(roller), Politik(roller));

    public static AuthorizationPolicy Politik(IReadOnlyList<Rolle> roller) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new RolleKrav(roller)).Build();

    private static async Task<IResult> Koer(HttpContext http, Type kommando)
    {
        var services = http.RequestServices;
        var (krop, fejl) = await Laes(http);
        if (krop is null)
        {
            return Problem(400, "Kroppen skal være et JSON-objekt", fejl);
        }

        var sendt = krop.ToJsonString();
        if (http.Request.Headers.IfMatch.ToString().Trim('"', 'W', '/') is { Length: > 0 } version && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v))
        {
            krop["version"] = v;
        }

        var rute = http.Request.RouteValues.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!.ToString()!, StringComparer.OrdinalIgnoreCase);
        // A creating command gets its id from the key, so that the same request sent twice makes one thing, also after the day that it is remembered.
        var noegle = http.Request.Headers["Idempotency-Key"].ToString();
        var bruger = await ((Brugerkontekst)services.GetService(typeof(Brugerkontekst))!).Aktuel();
        var harId = kommando.GetProperty("Id") is { } idFelt && typeof(IId).IsAssignableFrom(idFelt.PropertyType);
        if (harId && krop["id"] is null && !rute.ContainsKey("id"))
        {
            krop["id"] = (noegle.Length > 0 ? Id.Af(bruger.Id.Vaerdi, kommando.Name + "/" + noegle) : Id.Ny()).ToString();
        }

        var bundet = Kommandobinder.Bind(kommando, krop, rute, out var feltfejl);
        if (bundet is null)
        {
            return Problem(400, "Noget i forespørgslen kan ikke bruges", feltfejl);
        }

        var engang = noegle.Length == 0 ? null : new Engang(Engang.Af(bruger, [kommando.Name, noegle, http.Request.Path, sendt]));
        var svar = await ((Pipeline)services.GetService(typeof(Pipeline))!).Koer(bundet, bruger, engang, http.RequestAborted);
        var id = harId ? ((IId)kommando.GetProperty("Id")!.GetValue(bundet)!).Vaerdi : (Guid?)null;
        return svar switch
        {
            Svar.Udfoert u => Udfoert(http, u, id),
            Svar.Afvist a => Problem(422, "Der mangler noget, før det kan lade sig gøre", a.Afvisning.Mangler, a.Afvisning.IOrden),
            Svar.Konflikt when noegle.Length > 0 && harId && kommando.GetProperty("Version") is null => Udfoert(http, new Svar.Udfoert(), id),
            Svar.Konflikt => Problem(409, "En anden har ændret det imens. Hent det igen, og prøv med den nye version", []),
            Svar.IkkeFundet => Problem(404, "Findes ikke", []),
            Svar.Forbudt => Problem(403, "Din rolle giver ikke adgang til dette", []),
            _ => throw new InvalidOperationException(svar.ToString()),
        };
    }

    private static IResult Udfoert(HttpContext http, Svar.Udfoert u, Guid? id)
    {
        if (u.Version is { } version)
        {
            http.Response.Headers.ETag = $"\"{version}\"";
        }

        return Results.Json(new { id, version = u.Version, resultat = u.Resultat }, Json.Valg);
    }

    private static async Task<(JsonObject? Krop, List<Fejl> Fejl)> Laes(HttpContext http)
    {
        if (http.Request.ContentLength > HoejstBytes)
        {
            return (null, [new(null, "Forespørgslen er for stor.")]);
        }

        try
        {
            using var buffer = new MemoryStream();
            var portion = new byte[16_384];
            int laest;
            while ((laest = await http.Request.Body.ReadAsync(portion, http.RequestAborted)) > 0)
            {
                if (buffer.Length + laest > HoejstBytes)
                {
                    return (null, [new(null, "Forespørgslen er for stor.")]);
                }

                buffer.Write(portion, 0, laest);
            }

            if (buffer.Length == 0)
            {
                return ([], []);
            }

            var node = JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), documentOptions: new JsonDocumentOptions { MaxDepth = 12, AllowDuplicateProperties = false });
            return node is JsonObject o ? (o, []) : (null, [new(null, "Kroppen skal være et JSON-objekt.")]);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return (null, [new(null, "JSON kan ikke læses.")]);
        }
    }

    internal static IResult Problem(int status, string titel, IReadOnlyList<Fejl> mangler, IReadOnlyList<string>? iOrden = null)
    {
        var felter = mangler.GroupBy(f => f.Felt is { } n ? JsonNamingPolicy.CamelCase.ConvertName(n) : "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.Tekst).ToArray(), StringComparer.Ordinal);
        Dictionary<string, object?> ekstra = new(StringComparer.Ordinal);
        if (felter.Count > 0)
        {
            ekstra["errors"] = felter;
        }

        if (iOrden is { Count: > 0 })
        {
            ekstra["iOrden"] = iOrden;
        }

        return Results.Problem(statusCode: status, title: titel, extensions: ekstra);
    }
}
