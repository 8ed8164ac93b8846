using System.ComponentModel;
using System.Globalization;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// The public events for other systems (X4): a gap-free feed of CloudEvents 1.0 that is read by a cursor, with long poll. What
/// has been read once stays in the same order; an <see cref="IOverdragelse"/> never appears.
/// </summary>
public static class OffentligFeed
{
    private const int HoejstAntal = 1000;
    private const int HoejstVent = 60;

    public static void MapOffentligeHaendelser(this IEndpointRouteBuilder app)
    {
        var gruppe = app.MapGroup("/api/offentlige-haendelser").Kraev(Rolle.Drift, Rolle.Integrator).WithTags("offentlige-haendelser");
        gruppe.MapGet("", Hent)
            .Produces<Cloudbesked[]>(contentType: "application/cloudevents-batch+json").ProducesProblem(400).ProducesProblem(410)
            .WithSummary("The public events after a cursor, the oldest first, as CloudEvents 1.0")
            .WithDescription("Always go on from Link rel=\"next\", also when nothing came. 410 means that the log was restored to before the cursor. The types stand in docs/haendelser.md.");
        gruppe.MapGet("/skemaer/{type}", ([Description("The type as an event names it: myndighed.sag-aabnet.v1.")] string type, Beskedtyper typer) =>
            typer.Offentlige.TryGetValue(type, out var t) ? Results.Json(Jsonskema.For(t), Json.Valg, "application/schema+json") : KommandoEndpoint.Problem(404, "Hændelsestypen findes ikke", []))
            .Produces<Skemaeksempel>(contentType: "application/schema+json").ProducesProblem(404).WithSummary("The JSON Schema of the data of a type of event");
    }

    private static async Task<IResult> Hent(HttpContext http, Beskedlaeser laeser, Beskedtyper kendte, Leveringssignal signal,
        [Description("The cursor of the last answer's Link header; 0 begins.")] string? efter = null, [Description("Only these types, with commas between.")] string? typer = null,
        [Description("How many at most, up to 1000; 100 when left out.")] string? antal = null, [Description("Seconds to wait for something new when there is nothing, up to 60.")] string? vent = null)
    {
        var fejl = new List<Fejl>();
        var fra = Tal(efter, "efter", 0, long.MaxValue, 0, fejl);
        var hoejst = (int)Tal(antal, "antal", 1, HoejstAntal, 100, fejl);
        var ventetid = TimeSpan.FromSeconds(Tal(vent, "vent", 0, HoejstVent, 0, fejl));
        var valgte = typer?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        if (valgte is not null && Array.FindIndex(valgte, t => !kendte.Offentlige.ContainsKey(t)) is >= 0 and var ukendt)
        {
            fejl.Add(new("typer", $"Hændelsestype nr. {ukendt + 1} findes ikke. Se kataloget, docs/haendelser.md."));
        }

        if (fejl.Count > 0)
        {
            return KommandoEndpoint.Problem(400, "Noget i forespørgslen kan ikke bruges", fejl);
        }

        if (await laeser.ErForan(fra, http.RequestAborted))
        {
            return KommandoEndpoint.Problem(410, "Markøren er længere fremme end loggen. Databasen er gendannet fra et tidligere tidspunkt: begynd forfra, eller fra en markør fra før gendannelsen", []);
        }

        var stykke = await laeser.Vent(fra, hoejst, valgte, ventetid, signal, http.RequestAborted);
        http.Response.Headers.Link = $"<{http.Request.Path}?efter={stykke.Naeste.ToString(CultureInfo.InvariantCulture)}{Ekstra("typer", typer)}{Ekstra("antal", antal)}{Ekstra("vent", vent)}>; rel=\"next\"";
        http.Response.Headers.CacheControl = "no-store";
        var rod = new Uri($"{http.Request.Scheme}://{http.Request.Host}");
        var krop = Formaterer.EncodeBatchModeMessage(stykke.Beskeder.Select(b => Cloudhaendelse.Af(b, rod)), out var mime);
        return Results.Bytes(krop, mime.ToString());
    }

    private static readonly JsonEventFormatter Formaterer = new(Json.Valg, default);

    private static string Ekstra(string navn, string? vaerdi) => string.IsNullOrEmpty(vaerdi) ? "" : $"&{navn}={Uri.EscapeDataString(vaerdi)}";

    private static long Tal(string? tekst, string felt, long mindst, long hoejst, long ellers, List<Fejl> fejl)
    {
        if (string.IsNullOrEmpty(tekst))
        {
            return ellers;
        }

        if (long.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var tal) && tal >= mindst && tal <= hoejst)
        {
            return tal;
        }

        fejl.Add(new(felt, hoejst == long.MaxValue ? "Skriv et helt tal." : $"Skriv et helt tal fra {mindst} til {hoejst}."));
        return ellers;
    }
}

/// <summary>A public event as the feed gives it (CloudEvents 1.0).</summary>
/// <param name="Id">The same every time it is read.</param>
/// <param name="Subject">The child it is about, or what it is about when that is no child.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Registreret">When the system learned of it.</param>
/// <param name="Dataschema">Where the schema of its data is.</param>
/// <param name="Data">As the catalogue describes it.</param>
internal sealed record Cloudbesked(
    string Specversion, string Id, string Source, string Type, string Subject, Instant Time, string Datacontenttype, string Dataschema, string Sequence, Instant Registreret, string Korrelation, object Data)
{
    public static Cloudbesked Eksempel { get; } = new(
        "1.0", "4711-9c9a5073-959d-8eff-a10b-bed38130eda6", "/myndighed", "myndighed.sag-lukket.v1", $"{Apieksempel.Id("BorgerId")}", Instant.FromUtc(2026, 11, 23, 8, 0), "application/json",
        "https://kommune.example/api/offentlige-haendelser/skemaer/myndighed.sag-lukket.v1", "4711", Instant.FromUtc(2026, 11, 23, 8, 1), $"{Apieksempel.Id("korrelation")}", new { sag = Apieksempel.Id("SagId"), barn = Apieksempel.Id("BorgerId"), aarsag = "IntetBehov" });
}

/// <summary>A JSON Schema.</summary>
internal sealed record Skemaeksempel(string Type, object Properties)
{
    public static Skemaeksempel Eksempel { get; } = new("object", new { barn = new { type = "string", format = "uuid" } });
}

/// <summary>One message of the log as a CloudEvent 1.0.</summary>
internal static class Cloudhaendelse
{
    private static readonly CloudEventAttribute Sequence = CloudEventAttribute.CreateExtension("sequence", CloudEventAttributeType.String);
    private static readonly CloudEventAttribute Registreret = CloudEventAttribute.CreateExtension("registreret", CloudEventAttributeType.Timestamp);
    private static readonly CloudEventAttribute Korrelation = CloudEventAttribute.CreateExtension("korrelation", CloudEventAttributeType.String);

    public static CloudEvent Af(LaestBesked b, Uri rod)
    {
        using var indhold = System.Text.Json.JsonDocument.Parse(b.Indhold);
        return new CloudEvent(CloudEventsSpecVersion.V1_0, [Sequence, Registreret, Korrelation])
        {
            // Both, because a log restored from a backup may give the same number to something else.
            Id = $"{b.Nr.ToString(CultureInfo.InvariantCulture)}-{b.Faktum.Vaerdi}",
            Source = new Uri("/" + b.Afsender, UriKind.Relative),
            Type = b.Type,
            Subject = b.Noegle.ToString(),
            Time = b.Gaelder.ToDateTimeOffset(),
            DataContentType = "application/json",
            DataSchema = new Uri(rod, $"/api/offentlige-haendelser/skemaer/{b.Type}"),
            Data = indhold.RootElement.Clone(),
            [Sequence] = b.Nr.ToString(CultureInfo.InvariantCulture),
            [Registreret] = b.Registreret.ToDateTimeOffset(),
            [Korrelation] = b.Korrelation.ToString(),
        };
    }
}
