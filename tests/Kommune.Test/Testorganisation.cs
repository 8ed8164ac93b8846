using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Test;

/// <summary>The demo users of the design, in a test's database: two teams of Myndighed, a house of Udfører.</summary>
public sealed class Testorganisation
{
    public TeamId Nord { get; } = new(Guid.Parse("0a000000-0000-8000-8000-000000000001"));
    public TeamId Syd { get; } = new(Guid.Parse("0a000000-0000-8000-8000-000000000002"));
    public EnhedId Familiehuset { get; } = new(Guid.Parse("0a000000-0000-8000-8000-000000000003"));

    public Bruger Soc1 { get; private set; } = null!;
    public Bruger Soc2 { get; private set; } = null!;
    public Bruger SocLeder { get; private set; } = null!;
    public Bruger Fam1 { get; private set; } = null!;
    public Bruger UdfLeder { get; private set; } = null!;

    public static async Task<Testorganisation> Opret(Testvaert vaert)
    {
        var o = new Testorganisation();
        var data = vaert.Services.GetRequiredService<Organisationsdata>();
        await data.Enhed(o.Nord.Vaerdi, "team", "Team Nord", "myndighed");
        await data.Enhed(o.Syd.Vaerdi, "team", "Team Syd", "myndighed");
        await data.Enhed(o.Familiehuset.Vaerdi, "hus", "Familiehuset", "udfoerer");
        await data.Graense(Rolle.Socialraadgiver, new(3, 25_000), new(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        await data.Graense(Rolle.Teamleder, new(5, 75_000), new(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        o.Soc1 = await Ny(1, "soc1", "Maja Holm", [Rolle.Socialraadgiver], [o.Nord]);
        o.Soc2 = await Ny(2, "soc2", "Per Lund", [Rolle.Socialraadgiver], [o.Syd]);
        o.SocLeder = await Ny(3, "soc-leder", "Hanne Krogh", [Rolle.Teamleder], [o.Nord, o.Syd]);
        o.Fam1 = await Ny(4, "fam1", "Karin Friis", [Rolle.Familiebehandler], [o.Familiehuset]);
        o.UdfLeder = await Ny(5, "udf-leder", "Jens Toft", [Rolle.Tilbudsleder], [o.Familiehuset]);
        return o;

        async Task<Bruger> Ny(int nr, string brugernavn, string navn, Rolle[] roller, SubjektId[] enheder)
        {
            await data.Medarbejder(new(Guid.Parse($"0b000000-0000-8000-8000-00000000000{nr}")), brugernavn, navn, navn, roller, enheder);
            return (await vaert.Services.GetRequiredService<Organisation>().Find(brugernavn, vaert.Nu))!;
        }
    }
}
