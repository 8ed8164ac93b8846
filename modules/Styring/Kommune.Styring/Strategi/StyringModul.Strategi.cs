using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Styring;

public sealed partial class StyringModul
{
    internal static readonly Rolle[] Strategilaesere = [Rolle.Direktoer, Rolle.Afdelingsleder, Rolle.PprLeder, Rolle.Krisecenterleder, Rolle.Oekonom, Rolle.Politiker];

    private static IEnumerable<Menupunkt> Strategimenu =>
    [
        new("Strategi", StrategiRuter.Strategier, Strategilaesere) { Ogsaa = [new("/styring/maal"), new("/styring/forandringsteori"), new("/styring/aarsstatus")] },
        new("Investeringer", StrategiRuter.Investeringer, Strategilaesere),
        new("Social profil", StrategiRuter.SocialProfil, Strategilaesere),
    ];

    private static void MapStrategi(IEndpointRouteBuilder api)
    {
        api.MapKommando<SkrivStrategi>("/api/styring/strategier");
        api.MapKommando<VedtagStrategi>("/api/styring/strategier/{id}/vedtagelse");
        api.MapKommando<AfslutStrategi>("/api/styring/strategier/{id}/afslutning");
        api.MapKommando<AfslutTrin>("/api/styring/strategier/{id}/trin/{trin}");
        api.MapKommando<SkrivMaal>("/api/styring/maal");
        api.MapKommando<IndsendMaal>("/api/styring/maal/{id}/indsendelse");
        api.MapKommando<GodkendMaal>("/api/styring/maal/{id}/godkendelse");
        api.MapKommando<SendMaalTilbage>("/api/styring/maal/{id}/tilbage");
        api.MapKommando<FoelgOpPaaMaal>("/api/styring/maal/{id}/opfoelgninger");
        api.MapKommando<OpretTeori>("/api/styring/forandringsteorier");
        api.MapKommando<SkrivLed>("/api/styring/forandringsteorier/{id}/led");
        api.MapKommando<SkrivPile>("/api/styring/forandringsteorier/{id}/pile");
        api.MapKommando<SkrivInvestering>("/api/styring/investeringer");
        api.MapKommando<MaalInvestering>("/api/styring/investeringer/{id}/maalinger");
        api.MapKommando<FrysAarsstatus>("/api/styring/aarsstatusser");
        api.MapKommando<IndlaesProfil>("/api/styring/profilfiler");
        api.MapKommando<SkrivFund>("/api/styring/fokusgruppefund");
        api.MapGet("/api/styring/profilfiler/{id:guid}/afviste", (Delegate)Profilafviste.Hent).Kraev(Rolle.Direktoer, Rolle.Oekonom).WithTags("styring")
            .Produces<string>(contentType: "text/csv").WithSummary("The lines of a file of key figures that were refused, each with its reason");
    }
}
