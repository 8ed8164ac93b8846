using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Eksempel Kommune's employees, teams and houses, with fixed ids so that every seeding is the same.</summary>
internal static class Demoorganisation
{
    public static readonly TeamId Nord = new(Guid.Parse("0a000000-0000-8000-8000-000000000001"));
    public static readonly TeamId Syd = new(Guid.Parse("0a000000-0000-8000-8000-000000000002"));
    public static readonly EnhedId Familiehuset = Enhed(3);
    public static readonly EnhedId Ekstern = Enhed(4);
    public static readonly EnhedId Ungehuset = Enhed(5);
    public static readonly EnhedId Boegely = Enhed(6);
    public static readonly EnhedId Solsikken = Enhed(7);
    public static readonly EnhedId Moellen = Enhed(8);
    public static readonly EnhedId Havblik = Enhed(9);
    public static readonly EnhedId Ppr = Enhed(10);
    public static readonly EnhedId Soendermark = Enhed(11);
    public static readonly EnhedId Bakkeskolen = Enhed(12);
    public static readonly EnhedId Klub = Enhed(13);
    public static readonly EnhedId Regnbuen = Enhed(14);
    public static readonly EnhedId Dagplejen = Enhed(15);
    public static readonly EnhedId Dagtilbudsafdeling = Enhed(16);
    public static readonly EnhedId Krisecentret = Enhed(17);

    // M14: those who start a small effort together, from three departments.
    public static readonly EnhedId DistriktNord = Enhed(18);
    public static readonly EnhedId DistriktSyd = Enhed(19);

    // The departments as Styring sees them: only their leaders belong to them, so that nobody comes by a child that way.
    public static readonly EnhedId Myndighedsafdeling = Enhed(80);
    public static readonly EnhedId Udfoererafdeling = Enhed(81);
    public static readonly EnhedId Krisecenterafdeling = Enhed(82);
    public static readonly EnhedId Dagtilbudsledelse = Enhed(83);
    public static readonly EnhedId Pprafdeling = Enhed(84);

    public static async Task Opret(Organisationsdata data)
    {
        await data.Enhed(Nord.Vaerdi, "team", "Team Nord", "myndighed");
        await data.Enhed(Syd.Vaerdi, "team", "Team Syd", "myndighed");
        await data.Enhed(Familiehuset.Vaerdi, "hus", "Familiehuset", "udfoerer");
        await data.Enhed(Ekstern.Vaerdi, "hus", "Eksterne tilbud og plejefamilier", "udfoerer");
        await data.Enhed(Ungehuset.Vaerdi, "hus", "Ungehuset", "udfoerer");
        await data.Enhed(Boegely.Vaerdi, "hus", "Døgninstitutionen Bøgely", "udfoerer");
        await data.Enhed(Solsikken.Vaerdi, "institution", "Børnehaven Solsikken", "dagtilbud");
        await data.Enhed(Moellen.Vaerdi, "institution", "Vuggestuen Møllen", "dagtilbud");
        await data.Enhed(Havblik.Vaerdi, "institution", "Børnehuset Havblik", "dagtilbud");
        await data.Enhed(Regnbuen.Vaerdi, "institution", "Specialbørnehaven Regnbuen", "dagtilbud");
        await data.Enhed(Dagplejen.Vaerdi, "institution", "Dagplejen", "dagtilbud");
        await data.Enhed(Klub.Vaerdi, "institution", "Klub Kometen", "dagtilbud");
        await data.Enhed(Soendermark.Vaerdi, "skole", "Søndermarkskolen", "dagtilbud");
        await data.Enhed(Bakkeskolen.Vaerdi, "skole", "Bakkeskolen", "dagtilbud");
        await data.Enhed(Dagtilbudsafdeling.Vaerdi, "afdeling", "Dagtilbud og visitation", "dagtilbud");
        await data.Enhed(Ppr.Vaerdi, "afdeling", "PPR", "ppr");
        await data.Enhed(Krisecentret.Vaerdi, "hus", "Krisecentret", "krisecenter");
        await data.Enhed(DistriktNord.Vaerdi, "afdeling", "Distriktsteam Nord", "distriktsteam");
        await data.Enhed(DistriktSyd.Vaerdi, "afdeling", "Distriktsteam Syd", "distriktsteam");
        await data.Enhed(Myndighedsafdeling.Vaerdi, "afdeling", "Myndighed", "styring");
        await data.Enhed(Udfoererafdeling.Vaerdi, "afdeling", "Udfører", "styring");
        await data.Enhed(Krisecenterafdeling.Vaerdi, "afdeling", "Krisecenter", "styring");
        await data.Enhed(Pprafdeling.Vaerdi, "afdeling", "PPR", "styring");
        await data.Enhed(Dagtilbudsledelse.Vaerdi, "afdeling", "Dagtilbud og skole", "styring");
        await data.Graense(Rolle.Socialraadgiver, new(3, 25_000), new LocalDate(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        await data.Graense(Rolle.Teamleder, new(5, 75_000), new LocalDate(2024, 1, 1), Instant.FromUtc(2024, 1, 1, 0, 0));
        var nr = 0;
        foreach (var m in Demomedarbejdere.Alle)
        {
            await data.Medarbejder(Medarbejder(++nr), m.Brugernavn, m.Navn, m.Titel, [m.Rolle], m.Steder);
        }
    }

    public static MedarbejderId Medarbejder(int nr) => new(Guid.Parse($"0b000000-0000-8000-8000-{nr:D12}"));

    public static EnhedId Enhed(int nr) => new(Guid.Parse($"0a000000-0000-8000-8000-{nr:D12}"));
}
