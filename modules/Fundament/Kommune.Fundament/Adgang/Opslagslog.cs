using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// Collects the children that a request shows and writes one log row before the answer's first byte leaves: an answer that
/// could not be logged is not given (F32). Only the route's pattern is kept, never an id or a search text.
/// </summary>
public sealed class Opslagslog(Datakilder datakilder, IClock ur)
{
    private readonly HashSet<Guid> _boern = [];       // contributions to one page run side by side: lock it

    public string Formaal { get; set; } = "sagsbehandling";

    public void Vist(IEnumerable<BorgerId> boern)
    {
        lock (_boern)
        {
            _boern.UnionWith(boern.Select(b => b.Vaerdi));
        }
    }

    public async Task Skriv(HttpContext http, Bruger? bruger)
    {
        if (_boern.Count == 0 || bruger is null)
        {
            return;
        }

        var side = (http.GetEndpoint() as Microsoft.AspNetCore.Routing.RouteEndpoint)?.RoutePattern.RawText ?? "?";
        await Sql.Kommando(datakilder[Datakilder.Fundament], "select adgang.log_opslag($1,$2,$3,$4,$5,$6)",
            ur.GetCurrentInstant(), bruger.Id, Formaal, side, Id.Ny(), _boern.ToArray()).Udfoer();
        _boern.Clear();
    }
}
