using System.ComponentModel;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring;

/// <summary>The half that counts: figures, economy, flow and statistics.</summary>
public sealed partial class StyringModul
{
    internal static readonly Rolle[] Ledelsen = [Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.Oekonom, Rolle.Politiker];
    private static readonly Rolle[] Laesere = [.. Ledelsen, Rolle.Teamleder, Rolle.PprLeder];

    private static IReadOnlyList<Menupunkt> Talmenu =>
    [
        new("Overblik", StyringRuter.Overblik, Laesere) { Forside = Ledelsen },
        new("Indikatorer", StyringRuter.Indikatorer, Laesere),
        new("Økonomi", StyringRuter.Oekonomi, Ledelsen),
        new("Værdistrøm", StyringRuter.Vaerdistroem, Laesere),
        new("Statistik", StyringRuter.Statistik, Rolle.Oekonom),
    ];

    private static void RegistrerTal(IServiceCollection services) => services
        .AddSingleton<Faktalager>().AddSingleton<Talregner>().AddSingleton<Indikatoropslag>().AddEnearbejder<Genafspiller>();

    private static void MapTal(IEndpointRouteBuilder api)
    {
        api.MapKommando<BestilGenafspilning>("/api/styring/genafspilninger");
        api.MapKommando<DanIndberetning>("/api/styring/indberetninger");
        api.MapKommando<MeldIndberetningSendt>("/api/styring/indberetninger/{id}/sendt");
        api.MapGet("/api/styring/indberetninger/{id:guid}/xml", (Delegate)StatistikApi.Xml).Kraev(Rolle.Oekonom).WithTags("styring")
            .Produces<string>(contentType: "application/xml").WithSummary("A statutory report (L201) as it was made; each child by its id, and logged");
        api.MapGet("/api/styring/indikatorer/{kode}/csv", ([Description("The indicator's code, as its page gives it.")] string kode, [Description("As the figures were on this day: 23.11.2026.")] string? pr, HttpContext http) => UdtraekApi.Csv(http, kode, pr))
            .Kraev(Laesere).WithTags("styring").Produces<string>(contentType: "text/csv").WithSummary("An indicator with its breakdowns as CSV; figures about fewer than five children are left out");
        api.MapGet("/api/styring/indikatorer/{kode}/xlsx", ([Description("The indicator's code, as its page gives it.")] string kode, [Description("As the figures were on this day: 23.11.2026.")] string? pr, HttpContext http) => UdtraekApi.Xlsx(http, kode, pr))
            .Kraev(Laesere).WithTags("styring").Produces<byte[]>(contentType: Regneark.Mime).WithSummary("The same as a spreadsheet");
    }
}
