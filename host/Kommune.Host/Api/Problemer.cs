using System.Text.Json.Nodes;
using Kommune.Fundament;
using Microsoft.OpenApi;

namespace Kommune.Host;

/// <summary>The problem documents of the API, as they are described. A test holds them against those that are really sent.</summary>
internal static class Problemer
{
    public const string Skema = "Problem";
    public const string Mime = "application/problem+json";

    private static readonly IReadOnlyDictionary<int, (string Hvad, string Titel, string Type)> Alle = new Dictionary<int, (string, string, string)>
    {
        [400] = ("A field cannot be used, or the body cannot be read. Nothing was done.", KommandoEndpoint.Ubrugelig, Rfc9110("15.5.1")),
        [401] = ("Nobody is signed in.", "Log ind først", Rfc9110("15.5.2")),
        [403] = ("The role of the one who calls does not give access.", "Din rolle giver ikke adgang til dette", Rfc9110("15.5.4")),
        [404] = ("It does not exist, or the one who calls may not know that it does.", "Findes ikke", Rfc9110("15.5.5")),
        [409] = ("Somebody else has changed it meanwhile: read it again, and send with the new version.", "En anden har ændret det imens. Hent det igen, og prøv med den nye version", Rfc9110("15.5.10")),
        [410] = ("The cursor is ahead of the log, which was restored to before it.", "Markøren er længere fremme end loggen. Databasen er gendannet fra et tidligere tidspunkt: begynd forfra, eller fra en markør fra før gendannelsen", Rfc9110("15.5.11")),
        [413] = ("More than 300 kB was sent.", "Forespørgslen er for stor", Rfc9110("15.5.14")),
        [415] = ("The body is no JSON.", "Send JSON: Content-Type skal være application/json", Rfc9110("15.5.16")),
        [422] = ("Understood and refused: something is missing or against the rules. What is in order already is named too.", "Der mangler noget, før det kan lade sig gøre", "https://tools.ietf.org/html/rfc4918#section-11.2"),
    };

    public static OpenApiResponse Svar(int kode, string? felt, OpenApiDocument? dokument) => new()
    {
        Description = Alle[kode].Hvad,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [Mime] = new() { Schema = new OpenApiSchemaReference(Skema, dokument), Example = Eksempel(kode, felt) } },
    };

    public static OpenApiSchema Beskrivelse() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Required = new HashSet<string>(StringComparer.Ordinal) { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri", Description = "Which kind of problem." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What went wrong, in Danish." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The same as the answer's status." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "More of it, where there is more to say." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "By field, as the body names it (`maal[0].tekst`); what is about no field stands under an empty name.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
            ["iOrden"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String }, Description = "With 422: what is in order already." },
            ["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What operations ask for." },
        },
    };

    private static JsonObject Eksempel(int kode, string? felt)
    {
        var (_, titel, type) = Alle[kode];
        var ud = new JsonObject { ["type"] = type, ["title"] = titel, ["status"] = kode };
        if (kode is 400 or 422)
        {
            ud["errors"] = new JsonObject { [felt ?? ""] = new JsonArray(kode == 400 && felt is null ? "Kroppen skal være et JSON-objekt" : "Feltet skal udfyldes") };
        }

        if (kode is 422)
        {
            ud["iOrden"] = new JsonArray("Partshøring");
        }

        ud["traceId"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
        return ud;
    }

    private static string Rfc9110(string afsnit) => $"https://tools.ietf.org/html/rfc9110#section-{afsnit}";
}
