using System.ComponentModel;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring;

public sealed class StyringModul : IModul, IModulApi
{
    private static readonly Rolle[] Ledelsen = [Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.Oekonom, Rolle.Politiker];
    private static readonly Rolle[] Laesere = [.. Ledelsen, Rolle.Teamleder, Rolle.PprLeder];

    public string Navn => "Styring";
    public string Skema => "styring";

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Overblik", StyringRuter.Overblik, Laesere),
        new("Indikatorer", StyringRuter.Indikatorer, Laesere),
        new("Økonomi", StyringRuter.Oekonomi, Ledelsen),
        new("Værdistrøm", StyringRuter.Vaerdistroem, Laesere),
        new("Genafspilning", StyringRuter.Genafspilning, Rolle.Drift),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<StyringDb>(v => new(v));
        services.AddSingleton<Faktalager>().AddSingleton<Genafspiller>().AddSingleton<IBaggrundsarbejde>(s => s.GetRequiredService<Genafspiller>()).AddHostedService(s => s.GetRequiredService<Genafspiller>());
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapKommando<BestilGenafspilning>("/api/styring/genafspilninger");
        api.MapGet("/api/styring/indikatorer/{kode}/csv", ([Description("The indicator's code, as its page gives it.")] string kode, [Description("As the figures were on this day: 23.11.2026.")] string? pr, HttpContext http) => UdtraekApi.Csv(http, kode, pr))
            .Kraev(Laesere).WithTags("styring").Produces<string>(contentType: "text/csv").WithSummary("An indicator with its breakdowns as CSV; figures about fewer than five children are left out");
        api.MapGet("/api/styring/indikatorer/{kode}/xlsx", ([Description("The indicator's code, as its page gives it.")] string kode, [Description("As the figures were on this day: 23.11.2026.")] string? pr, HttpContext http) => UdtraekApi.Xlsx(http, kode, pr))
            .Kraev(Laesere).WithTags("styring").Produces<byte[]>(contentType: Regneark.Mime).WithSummary("The same as a spreadsheet");
    }
}
