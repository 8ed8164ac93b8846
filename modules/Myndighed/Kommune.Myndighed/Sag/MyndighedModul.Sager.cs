using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    static partial void RegistrerSager(IServiceCollection services)
    {
        services.AddSingleton<GaarIgen>().AddScoped<Sagsopslag>().AddSingleton<Sagsoversigt>().AddSingleton<RevisiteringOversigt>().AddSingleton<AnbringelseOversigt>().AddSingleton<Haendelsestekster>();
        services.Scan(s => s.FromAssemblyOf<MyndighedModul>()
            .AddClasses(k => k.AssignableTo<IHaendelsestekst>(), publicOnly: false).As<IHaendelsestekst>().WithSingletonLifetime()
            .AddClasses(k => k.AssignableTo<ITrappekilde>(), publicOnly: false).As<ITrappekilde>().WithSingletonLifetime());
        services.AddKeyedScoped<IBarnBidrag, MyndighedBidrag>("myndighed").AddKeyedScoped<IBarnBidrag, MindreIndsatsBidrag>("myndighed").AddScoped<IOptaelling, AabneSager>();
        services.AddScoped<ISagssoegning, Sagssoegning>().AddScoped<Aktsamling>().AddScoped<Aktindsigtsopslag>().AddScoped<Klageopslag>().AddScoped<Soegebarn>().AddScoped<Familieopslag>();
        services.AddSingleton<Tyngdeopslag>().AddSingleton<Holdopslag>();
    }

    static partial void MapSager(IEndpointRouteBuilder api)
    {
        api.MapKommando<AabnSag>("/api/myndighed/sager");
        const string sag = "/api/myndighed/sager/{id}";
        api.MapKommando<OverdragSag>(sag + "/overdragelse");
        api.MapKommando<OvertagSag>(sag + "/overtagelse");
        api.MapKommando<SaetTyngde>(sag + "/tyngde");
        api.MapKommando<OphaevTyngde>(sag + "/tyngde/ophaev");
        api.MapKommando<FlytSager>("/api/myndighed/sagsfordeling/flytninger");
        api.MapKommando<LukSag>(sag + "/lukning");
        api.MapKommando<ScreenSag>(sag + "/screening");
        api.MapKommando<AnnullerScreening>(sag + "/screening/{screening}/annuller");
        api.MapKommando<HoldSamtale>(sag + "/boernesamtaler");
        api.MapKommando<UdeladSamtale>(sag + "/boernesamtaler/udeladt");
        api.MapKommando<RetSamtale>(sag + "/boernesamtaler/{samtale}/ret");
        api.MapKommando<AnnullerSamtale>(sag + "/boernesamtaler/{samtale}/annuller");
        api.MapKommando<GemUndersoegelse>(sag + "/undersoegelse");
        api.MapKommando<AfslutUndersoegelse>(sag + "/undersoegelse/afslut");
        api.MapKommando<RetUndersoegelse>(sag + "/undersoegelse/rettelse");
        api.MapKommando<VurderForeloebigt>(sag + "/undersoegelse/foreloebig");
        api.MapKommando<RetOpmaerksom>(sag + "/undersoegelse/opmaerksom");
        api.MapKommando<IndhentUdtalelse>("/api/myndighed/sager/{sag}/udtalelser");
        const string udtalelse = "/api/myndighed/udtalelser/{id}";
        api.MapKommando<RykForUdtalelse>(udtalelse + "/rykker");
        api.MapKommando<RegistrerUdtalelse>(udtalelse + "/svar");
        api.MapKommando<RetUdtalelse>(udtalelse + "/ret");
        api.MapKommando<OpgivUdtalelse>(udtalelse + "/opgiv");
        api.MapKommando<SkrivPlan>(sag + "/plan");
        api.MapKommando<GodkendPlan>(sag + "/plan/godkend");
        api.MapKommando<TraekGodkendelse>(sag + "/plan/traek-godkendelse");
        api.MapKommando<TagStillingTilUngeplan>(sag + "/plan/ungeplan");
        api.MapKommando<FravaelgStoetteFra18>(sag + "/overgang/fravalg");
        api.MapKommando<RetMaaling>(sag + "/plan/maalinger/{maaling}/ret");
        api.MapGet(sag, SagApi.Sag).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed")
            .Produces<SagSvar>().WithSummary("A case with everything in it, as known now or at the end of a day");
        api.MapGet(sag + "/serie", SagApi.Serie).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed")
            .Produces<SerieSvar>().WithSummary("The notifications about the child and its siblings as a whole, and the words that recur in them");
        api.MapGet(sag + "/journal", SagApi.Journal).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed")
            .Produces<JournalSvar>().WithSummary("The journal of a case, the newest first, as known now or at the end of a day");
    }
}
