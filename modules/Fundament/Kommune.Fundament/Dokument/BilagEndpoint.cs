using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>Putting a file on a case or a forløb, taking it away again, and reading it (X8). Plain form posts: they work without script.</summary>
public static class BilagEndpoint
{
    private static readonly Rolle[] Roller = [Rolle.Socialraadgiver, Rolle.Teamleder, Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent, Rolle.Psykolog, Rolle.PprLeder];

    public static void MapBilag(this IEndpointRouteBuilder app)
    {
        // The form is read as it comes, so its token is taken from its first part and not by the middleware, which would read it all.
        app.MapPost("/bilag/{modul}/{stroem:guid}", Modtag).Kraev(Roller).DisableAntiforgery().ExcludeFromDescription();
        app.MapPost("/bilag/{modul}/{stroem:guid}/fjern", Fjern).Kraev(Roller).ExcludeFromDescription();
        app.MapGet("/dokument/{id:guid}", Vis).Kraev(Roller).ExcludeFromDescription();
    }

    private static async Task<IResult> Modtag(string modul, Guid stroem, HttpContext http, Brugerkontekst brugere, Datakilder datakilder, IEnumerable<IBilagssted> steder, Bilagsmodtager modtager,
        IAntiforgery antiforgery, IOptions<AntiforgeryOptions> valg, IClock ur)
    {
        var bruger = await brugere.Aktuel();
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } graense)
        {
            return Results.BadRequest();
        }

        if (await Emne(modul, stroem, bruger, datakilder, steder, ur, http.RequestAborted) is not { } emne)
        {
            return Results.NotFound();
        }

        Bilagsfejl? fejl = Bilagsfejl.Mangler;
        try
        {
            var laeser = new MultipartReader(graense.ToString(), http.Request.Body) { BodyLengthLimit = (Bilagsmodtager.HoejstMb + 1) * 1024L * 1024 };
            var godkendt = false;
            while (await laeser.ReadNextSectionAsync(http.RequestAborted) is { } del)
            {
                if (del.AsFormDataSection() is { Name: var navn } felt && navn == valg.Value.FormFieldName && !godkendt)
                {
                    http.Request.Headers[valg.Value.HeaderName!] = await felt.GetValueAsync(http.RequestAborted);
                    godkendt = await antiforgery.IsRequestValidAsync(http);
                }
                else if (del.AsFileSection() is { FileStream: not null } fil)
                {
                    if (!godkendt)
                    {
                        return Results.BadRequest();
                    }

                    fejl = await modtager.Modtag(fil, Id.Ny(), emne.Borger, stroem, modul, bruger, http.RequestAborted);
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            fejl = Bilagsfejl.ForStor;      // the limit of a part, or of the request
        }
        catch (BadHttpRequestException e)
        {
            fejl = e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Bilagsfejl.ForStor : Bilagsfejl.Mangler;
        }
        catch (IOException)
        {
            return Results.BadRequest();
        }

        return Tilbage(emne, fejl is { } f ? $"?bilag={f}" : "");
    }

    private static async Task<IResult> Fjern(string modul, Guid stroem, IFormCollection form, HttpContext http, Brugerkontekst brugere, Datakilder datakilder, IEnumerable<IBilagssted> steder, Bilagsmodtager modtager, IClock ur)
    {
        var bruger = await brugere.Aktuel();
        if (await Emne(modul, stroem, bruger, datakilder, steder, ur, http.RequestAborted) is not { } emne || !Guid.TryParse(form["bilag"], out var id))
        {
            return Results.NotFound();
        }

        if (Feltlaeser.Normaliser(form["grund"].ToString())?.Trim() is not { Length: >= 3 and <= 500 } grund)
        {
            return Tilbage(emne, $"?bilag=Grund&fjern={id}");
        }

        if (await steder.Single(s => s.Modul == modul).ErSendt(id, http.RequestAborted))
        {
            return Tilbage(emne, $"?bilag=Sendt&fjern={id}");
        }

        return await modtager.Fjern(id, stroem, bruger, grund, http.RequestAborted) ? Tilbage(emne, "") : Results.NotFound();
    }

    /// <summary>A letter or attachment, for who may see its department's part of the child; shown in the browser under its own strict policy.</summary>
    private static async Task<IResult> Vis(Guid id, HttpContext http, Brugerkontekst brugere, Dokumentlager dokumenter, Datakilder datakilder, IEnumerable<IBilagssted> steder, Opslagslog log, IClock ur)
    {
        var bruger = await brugere.Aktuel();
        if (await dokumenter.Find(id, http.RequestAborted) is not { Fjernet: null } d
            || steder.SingleOrDefault(s => s.Modul == d.Modul) is not { } sted
            || !await sted.MaaLaese(d, bruger, await Barneindsigt.Afgoer(datakilder[Datakilder.Fundament], bruger, [d.Borger], ur.GetCurrentInstant(), http.RequestAborted), http.RequestAborted))
        {
            return Results.NotFound();
        }

        log.Vist([d.Borger]);
        var iBrowser = d.Mime is "text/html" or "application/pdf" or "image/png" or "image/jpeg" or "text/plain";
        // A browser shows a PDF in a viewer of its own, which a sandbox would forbid.
        http.Response.Headers.ContentSecurityPolicy = d.Mime == "application/pdf" ? "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'" : "default-src 'none'; style-src 'unsafe-inline'; img-src data: 'self'; sandbox allow-modals";
        http.Response.Headers.ContentDisposition = $"{(iBrowser ? "inline" : "attachment")}; filename*=UTF-8''{Uri.EscapeDataString(d.Navn)}";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = d.Laengde;
        return Results.Stream(s => dokumenter.Skriv(id, s, http.RequestAborted), d.Mime.StartsWith("text/", StringComparison.Ordinal) ? d.Mime + "; charset=utf-8" : d.Mime);
    }

    private static async Task<Bilagsemne?> Emne(string modul, Guid stroem, Bruger bruger, Datakilder datakilder, IEnumerable<IBilagssted> steder, IClock ur, CancellationToken ct) =>
        steder.SingleOrDefault(s => s.Modul == modul) is { } sted && await sted.Find(stroem, bruger, ct) is { } emne
            && (await Barneindsigt.Afgoer(datakilder[Datakilder.Fundament], bruger, [emne.Borger], ur.GetCurrentInstant(), ct)).HasFlag(emne.Kraever) ? emne : null;

    private static IResult Tilbage(Bilagsemne emne, string spoergsmaal) => Results.LocalRedirect(emne.Side.Sti + spoergsmaal + "#bilag");
}
