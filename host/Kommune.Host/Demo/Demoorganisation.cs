using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Eksempel Kommune's employees, teams and houses, with fixed ids so that every seeding is the same.</summary>
internal static class Demoorganisation
{
    public static readonly TeamId Nord = new(Guid.Parse("0a000000-0000-8000-8000-000000000001"));
    public static readonly TeamId Syd = new(Guid.Parse("0a000000-0000-8000-8000-000000000002"));
    public static readonly EnhedId Familiehuset = new(Guid.Parse("0a000000-0000-8000-8000-000000000003"));
    public static readonly EnhedId Ekstern = new(Guid.Parse("0a000000-0000-8000-8000-000000000004"));

    public static async Task Opret(Organisationsdata data)
    {
        await data.Enhed(Nord.Vaerdi, "team", "Team Nord", "myndighed");
        await data.Enhed(Syd.Vaerdi, "team", "Team Syd", "myndighed");
        await data.Enhed(Familiehuset.Vaerdi, "hus", "Familiehuset", "udfoerer");
        await data.Enhed(Ekstern.Vaerdi, "hus", "Eksterne tilbud og plejefamilier", "udfoerer");
        await data.Graense(Rolle.Socialraadgiver, new(3, 25_000), new LocalDate(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        await data.Graense(Rolle.Teamleder, new(5, 75_000), new LocalDate(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        var nr = 0;
        foreach (var b in Demobrugere.Kendte)
        {
            (Rolle[] roller, SubjektId[] enheder) = b.Brugernavn switch
            {
                "soc1" => ([Rolle.Socialraadgiver], [Nord]),
                "soc2" => ([Rolle.Socialraadgiver], [Syd]),
                "soc-leder" => ([Rolle.Teamleder], [Nord, Syd]),
                "fam1" => ([Rolle.Familiebehandler], [Familiehuset]),
                "udf-leder" => ([Rolle.Tilbudsleder], [Familiehuset]),
                "koordinator" => ([Rolle.Tilbudskoordinator], [Ekstern]),
                _ => ((Rolle[])[Rolle.Drift], (SubjektId[])[]),
            };
            await data.Medarbejder(Medarbejder(++nr), b.Brugernavn, b.Navn, b.Rolle, roller, enheder);
        }
    }

    public static MedarbejderId Medarbejder(int nr) => new(Guid.Parse($"0b000000-0000-8000-8000-{nr:D12}"));
}
