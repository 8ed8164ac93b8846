using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kommune.Fundament;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace Kommune.Host;

/// <summary>What the pages need of the host, in two calls, so that Program.cs stays composition.</summary>
internal static class Sideudstyr
{
    /// <summary>ECharts sets styles on its own nodes by script, which a CSP allows; nothing on a page is inline.</summary>
    private const string Csp = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddSider(this IServiceCollection services)
    {
        // A page that sends the browser on ends as any other: without it, doing so while a page loads is an error (Side.Viderestil).
        AppContext.SetSwitch("Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException", true);
        services.AddRazorComponents();
        services.AddSingleton<Engangsvagt>();
        services.AddCascadingAuthenticationState();
        services.AddWebEncoders(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));   // or æøå are sent as entities
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "kommune-formular";
            o.SuppressXFrameOptionsHeader = true;      // frame-ancestors says it
        });
        return services;
    }

    /// <summary>Before routing: headers, and the error pages in place of bare status codes.</summary>
    public static WebApplication UseSider(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            var hoveder = http.Response.Headers;
            hoveder.ContentSecurityPolicy = Csp;
            hoveder.XContentTypeOptions = "nosniff";
            hoveder["Referrer-Policy"] = "same-origin";
            return next(http);
        });
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), sider =>
        {
            if (!app.Environment.IsDevelopment()) sider.UseExceptionHandler("/fejl/500", createScopeForErrors: true);
            sider.UseStatusCodePagesWithReExecute("/fejl/{0}", createScopeForStatusCodePages: true);
            sider.Use((http, next) =>
            {
                // A refused POST is answered by a page that is shown, not posted to.
                if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
                    http.Request.Method = HttpMethods.Get;
                return next(http);
            });
        });
        app.UseRouting();
        return app;
    }

    public static WebApplication MapSider(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(app.Services.GetRequiredService<Engangsvagt>().Kald);
        app.Use(async (http, naeste) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            {
                http.Items[typeof(Skaldata)] = await Skal(http);
            }

            await naeste(http);
        });
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddAdditionalAssemblies(Moduler.Assemblies).Finally(Politik);
        return app;

        // When the database is what failed, the error page still has its frame.
        static async Task<Skaldata> Skal(HttpContext http)
        {
            try
            {
                return await http.RequestServices.GetRequiredService<ISkaldata>().Hent(http, http.RequestAborted);
            }
            catch (Exception e) when (e is not OperationCanceledException && http.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                return new Skaldata("Kommune", null, null, [], [], 0, 0, http.RequestServices.GetRequiredService<NodaTime.IClock>().GetCurrentInstant(), MaaSoege: false);
            }
        }

        // A page's [Kraever] is a policy like an endpoint's. One that says nothing about who may open it stops the start.
        static void Politik(EndpointBuilder e)
        {
            if (e.Metadata.OfType<KraeverAttribute>().FirstOrDefault() is { } kraever)
            {
                e.Metadata.Add(KommandoEndpoint.Politik(kraever.Roller));
            }
            else if (e.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault() is { } side && !e.Metadata.OfType<IAllowAnonymous>().Any())
            {
                throw new InvalidOperationException($"The page {side.Type.FullName} has neither [Kraever] nor [AllowAnonymous].");
            }
        }
    }
}
