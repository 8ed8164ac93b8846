using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A child as the API gives it. The address only when nothing protects it and the user may know it (B2).</summary>
internal sealed record BarnSvar(BorgerId Id, string Navn, string Kort, int? Alder, LocalDate? Foedselsdato, string? Cpr, bool Ufoedt, bool Beskyttet, string? Distrikt,
    IReadOnlyList<PersonSvar> Foraeldremyndighed, IReadOnlyList<PersonSvar> Foraeldre, IReadOnlyList<PersonSvar> Soeskende, string? Adresse);

internal sealed record PersonSvar(BorgerId Id, string Navn, bool Beskyttet);

internal static class BarnApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapKommando<RegistrerPerson>("/api/borger/boern");
        api.MapGet("/api/borger/boern/{id:guid}", Hent)
            .Kraev(Rolle.Socialraadgiver, Rolle.Teamleder, Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Psykolog, Rolle.PprLeder, Rolle.Skoleleder)
            .WithTags("borger").Produces<BarnSvar>().WithSummary("A child: name, age, parents, custody and siblings, as far as the one who calls may know");
    }

    private static async Task<IResult> Hent(Guid id, Brugerkontekst kontekst, Barneside sider, Personopslag personer, Adresser adresser, Opslagslog log, IClock ur, CancellationToken ct)
    {
        var (barn, bruger, nu) = (new BorgerId(id), await kontekst.Aktuel(), ur.GetCurrentInstant());
        var t = Tidspunkt.Nu(nu);
        var (maa, _) = await sider.Adgang(barn, bruger, nu, ct);
        if (!maa.HasFlag(Indsigt.Grunddata) || (await personer.Hent([barn], t, ct)).GetValueOrDefault(barn) is not { } p)
        {
            return Results.Problem(statusCode: 404, title: "Findes ikke");
        }

        var familie = (await personer.Familier([barn], t, ct))[barn];
        var navne = await personer.Hent([.. familie.Foraeldre, .. familie.Foraeldremyndighed, .. familie.Soeskende], t, ct);
        var (hjem, _) = await adresser.Vis(barn, maa, t, ct);
        log.Vist([barn, .. navne.Keys]);
        PersonSvar[] Svar(IEnumerable<BorgerId> ider) => [.. ider.Where(navne.ContainsKey).Select(i => new PersonSvar(i, navne[i].Kort, navne[i].Beskyttet))];
        return Results.Json(new BarnSvar(barn, p.Fuldt, p.Kort, p.Alder(DanskTid.Dag(nu)), p.Foedselsdato, p.MasketCpr, p.Ufoedt, p.Beskyttet,
            p.Beskyttet && !maa.HasFlag(Indsigt.Adresse) ? null : familie.Distrikt,
            Svar(familie.Foraeldremyndighed), Svar(familie.Foraeldre), Svar(familie.Soeskende), hjem?.ToString()), Json.Valg);
    }
}
