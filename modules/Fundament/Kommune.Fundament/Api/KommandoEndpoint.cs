using System.Globalization;
using System.Reflection;
using System.Text;
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
    public const string Ubrugelig = "Noget i forespørgslen kan ikke bruges";
    private const int HoejstBytes = 300_000;
    private const int HoejstNoegle = 200;

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
        var (krop, sendt, afvist) = await Laes(http);
        if (krop is null)
        {
            return afvist!;
        }

        if (HarVersion(kommando) && http.Request.Headers.IfMatch.ToString() is { Length: > 0 } kendt)
        {
            // One that cannot be read must not be passed over: it was sent so that nobody is overwritten.
            if (!int.TryParse(kendt.Trim('"', 'W', '/'), NumberStyles.None, CultureInfo.InvariantCulture, out var v))
            {
                return Problem(400, Ubrugelig, [new("If-Match", "Send den ETag, som svaret havde, sidst det blev læst")]);
            }

            krop["version"] = v;
        }

        var rute = http.Request.RouteValues.Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!.ToString()!, StringComparer.OrdinalIgnoreCase);
        // A creating command gets its id from the key, so that the same request sent twice makes one thing, also after the day that it is remembered.
        var noegle = http.Request.Headers["Idempotency-Key"].ToString();
        if (noegle.Length > HoejstNoegle)
        {
            return Problem(400, Ubrugelig, [new("Idempotency-Key", $"Højst {HoejstNoegle} tegn")]);
        }

        var bruger = await ((Brugerkontekst)services.GetService(typeof(Brugerkontekst))!).Aktuel();
        var harId = kommando.GetProperty("Id") is { } idFelt && typeof(IId).IsAssignableFrom(idFelt.PropertyType);
        var skaber = harId && krop["id"] is null && !rute.ContainsKey("id");
        if (skaber)
        {
            krop["id"] = (noegle.Length > 0 ? Id.Af(bruger.Id.Vaerdi, kommando.Name + "/" + noegle) : Id.Ny()).ToString();
        }

        var bundet = Kommandobinder.Bind(kommando, krop, rute, out var feltfejl);
        if (bundet is null)
        {
            return Problem(400, Ubrugelig, feltfejl);
        }

        // What is made under the key's own id answers the same by itself; all else is remembered.
        var engang = noegle.Length == 0 || skaber ? null : new Engang(Engang.Af(bruger, [kommando.Name, noegle, http.Request.Path, sendt]));
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

    /// <summary>Also one that holds its version against a table of its own.</summary>
    internal static bool HarVersion(Type kommando) => kommando.GetProperty("Version")?.PropertyType is { } t && (Nullable.GetUnderlyingType(t) ?? t) == typeof(int);

    private static IResult Udfoert(HttpContext http, Svar.Udfoert u, Guid? id)
    {
        if (u.Version is { } version)
        {
            http.Response.Headers.ETag = $"\"{version}\"";
        }

        return Results.Json(new { id, version = u.Version, resultat = u.Resultat }, Json.Valg);
    }

    /// <returns>The object, and it to the letter; an empty one when nothing was sent; null and the answer when it is no JSON object.</returns>
    private static async Task<(JsonObject? Krop, string Sendt, IResult? Afvist)> Laes(HttpContext http)
    {
        if (http.Request.ContentLength > HoejstBytes)
        {
            return (null, "", ForStor());
        }

        using var buffer = new MemoryStream();
        var portion = new byte[16_384];
        int laest;
        while ((laest = await http.Request.Body.ReadAsync(portion, http.RequestAborted)) > 0)
        {
            if (buffer.Length + laest > HoejstBytes)
            {
                return (null, "", ForStor());
            }

            buffer.Write(portion, 0, laest);
        }

        if (buffer.Length == 0)
        {
            return ([], "", null);
        }

        if (!http.Request.HasJsonContentType())
        {
            return (null, "", Problem(415, "Send JSON: Content-Type skal være application/json", []));
        }

        try
        {
            var node = JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), documentOptions: new JsonDocumentOptions { MaxDepth = 12, AllowDuplicateProperties = false });
            return node is JsonObject o && Navne(o) ? (o, Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), null) : (null, "", Problem(400, Ubrugelig, [new(null, "Kroppen skal være et JSON-objekt")]));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return (null, "", Problem(400, Ubrugelig, [new(null, "JSON kan ikke læses, eller et felt er sendt to gange")]));
        }
    }

    /// <summary>Names are first read when they are asked for, and half a character in one throws: better here than later.</summary>
    private static bool Navne(JsonNode? node) => node switch
    {
        JsonObject o => o.All(f => Navne(f.Value)),
        JsonArray liste => liste.All(Navne),
        _ => true,
    };

    private static IResult ForStor() => Problem(413, "Forespørgslen er for stor", []);

    /// <summary>A query that cannot be read: one field, and what it should be.</summary>
    public static IResult Ulaeselig(string felt, string tekst = Kommandobinder.KanIkkeBruges) => Problem(400, Ubrugelig, [new(felt, tekst)]);

    internal static IResult Problem(int status, string titel, IReadOnlyList<Fejl> mangler, IReadOnlyList<string>? iOrden = null)
    {
        var felter = mangler.GroupBy(f => f.Felt is { } n ? Feltnavn(n) : "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(f => f.Tekst).ToArray(), StringComparer.Ordinal);
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

    /// <summary><c>Maal[0].Tekst</c> as the body has it: <c>maal[0].tekst</c>. A header keeps its name.</summary>
    private static string Feltnavn(string felt) =>
        felt.Contains('-', StringComparison.Ordinal) ? felt : string.Join('.', felt.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
