using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    static partial void RegistrerAfgoerelser(IServiceCollection services) => services.AddScoped<Afgoerelsesopslag>().AddScoped<Sagsadgang>();

    static partial void MapAfgoerelser(IEndpointRouteBuilder api)
    {
        api.MapKommando<GemAfgoerelsesudkast>("/api/myndighed/sager/{sag}/afgoerelsesudkast");
        api.MapKommando<SendAfgoerelseTilLeder>("/api/myndighed/sager/{sag}/afgoerelsesudkast/leder");
        api.MapKommando<TraefAfgoerelse>("/api/myndighed/sager/{sag}/afgoerelser");
        api.MapKommando<SpoergOmMatchning>("/api/myndighed/sager/{sag}/matchninger");
        api.MapKommando<HoldOpfoelgning>("/api/myndighed/indsatser/{id}/opfoelgninger");
        api.MapKommando<RetOpfoelgningsdato>("/api/myndighed/indsatser/{id}/opfoelgninger/{opfoelgning}/rettelse");
        api.MapKommando<OphoerIndsats>("/api/myndighed/indsatser/{id}/ophoer");
        api.MapGet("/myndighed/brev/{id:guid}", (Delegate)Brev).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder);
    }

    /// <summary>A frozen letter as it was sent, for reading and printing. A child one may not see gives 404.</summary>
    private static async Task Brev(Guid id, HttpContext http)
    {
        T Hent<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();
        var bruger = await Hent<Brugerkontekst>().Aktuel();
        if (await Hent<Dokumentlager>().Find(id, http.RequestAborted) is not { Art: "brev", Mime: "text/html" } d
            || !await Hent<Sagsadgang>().MaaSe(bruger, d.Borger, Hent<IClock>().GetCurrentInstant(), http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await Hent<Opslagslog>().Skriv(http, bruger);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        await Hent<Dokumentlager>().Skriv(id, http.Response.Body, http.RequestAborted);
    }
}
