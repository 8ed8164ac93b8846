using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>The employee of the present request, read once from `organisation`.</summary>
public sealed class Brugerkontekst(IHttpContextAccessor http, Organisation organisation, IClock ur)
{
    private Task<Bruger?>? _bruger;

    public Task<Bruger?> Find() => _bruger ??= http.HttpContext?.User.Identity is { IsAuthenticated: true, Name: { } navn }
        ? organisation.Find(navn, ur.GetCurrentInstant(), http.HttpContext.RequestAborted)
        : Task.FromResult<Bruger?>(null);

    /// <summary>On a page, whose policy has been checked already.</summary>
    public async Task<Bruger> Aktuel() => await Find() ?? throw new InvalidOperationException("The page has no signed-in employee: is it missing [Kraever]?");
}

/// <summary>
/// [Kraever] as ASP.NET's authorization sees it: signed in, an employee now, and with one of the roles. A page carries its
/// [Kraever] as metadata that ASP.NET itself does not understand, so the fallback policy's requirement reads it here.
/// </summary>
public sealed record RolleKrav(IReadOnlyList<Rolle> Roller) : IAuthorizationRequirement;

internal sealed class RolleKravHandler(IHttpContextAccessor http) : AuthorizationHandler<RolleKrav>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RolleKrav requirement)
    {
        // Denied by default: a page or endpoint that names no policy is open to nobody. An address that leads nowhere is
        // nothing to deny: whoever works here is told that it does not exist.
        if (http.HttpContext is { } c && c.GetEndpoint() is var e && (e is null ? [] : e.Metadata.GetMetadata<KraeverAttribute>()?.Roller) is { } roller
            && c.RequestServices.GetService(typeof(Brugerkontekst)) is Brugerkontekst k && await k.Find() is { } bruger && bruger.Har(requirement.Roller) && bruger.Har(roller))
        {
            context.Succeed(requirement);
        }
    }
}
