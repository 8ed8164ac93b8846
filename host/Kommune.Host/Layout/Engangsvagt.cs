using System.Collections.Concurrent;
using Kommune.Fundament;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kommune.Host;

/// <summary>
/// A form that is sent twice, word for word, is done once: the second waits for the first and is led to where it led. The
/// page it came from may look otherwise by then, or be gone. That it is done once holds over all hosts, by the pipeline
/// (<see cref="Engang"/>); that the second waits here spares it a page that no longer has its form.
/// </summary>
internal sealed class Engangsvagt(Kladdelager kladder)
{
    private readonly ConcurrentDictionary<Guid, Task> _igang = new();

    public async Task Kald(HttpContext http, RequestDelegate naeste)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            || await http.RequestServices.GetRequiredService<Brugerkontekst>().Find() is not { } bruger)
        {
            await naeste(http);
            return;
        }

        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            // The page stood open over a sign-in. It is refused here, and the refusal may read the form, to give back what was typed.
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!http.Request.HasFormContentType)
        {
            await naeste(http);
            return;
        }

        var noegle = Engang.Af(bruger, http.Request, await http.Request.ReadFormAsync(http.RequestAborted));
        var faerdig = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_igang.GetOrAdd(noegle, faerdig.Task) is var foerste && foerste != faerdig.Task)
        {
            await foerste.WaitAsync(http.RequestAborted);
        }

        try
        {
            if (await kladder.Udfoert(noegle, http.RequestAborted) is { } rute)
            {
                http.Response.StatusCode = StatusCodes.Status302Found;
                http.Response.Headers.Location = UriHelper.Encode(new Uri(rute.Sti, UriKind.Relative));
                return;
            }

            await naeste(http);
        }
        finally
        {
            _igang.TryRemove(noegle, out _);
            faerdig.SetResult();
        }
    }
}
