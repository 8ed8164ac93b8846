using Kommune.Fundament;

namespace Kommune.Host.Demo;

internal sealed record Demomedarbejder(string Brugernavn, string Navn, string Titel, Rolle Rolle, params SubjektId[] Steder);

/// <summary>Those who work in Eksempel Kommune. The demo's users come first and keep their order: their ids follow from it.</summary>
internal static class Demomedarbejdere
{
    private static readonly SubjektId Nord = Demoorganisation.Nord;
    private static readonly SubjektId Syd = Demoorganisation.Syd;

    public static IReadOnlyList<Demomedarbejder> Alle { get; } =
    [
        .. Demobrugere.Kendte.Where(b => b.Brugernavn is not ("kris-leder" or "direktoer" or "afd-leder" or "oekonom" or "politiker" or "sundhed1")).Select(b => b.Brugernavn switch
        {
            "soc1" => Som(b, Rolle.Socialraadgiver, Nord, Demoorganisation.DistriktNord),
            "soc2" => Som(b, Rolle.Socialraadgiver, Syd),
            "soc-leder" => Som(b, Rolle.Teamleder, Nord, Syd, Demoorganisation.DistriktNord, Demoorganisation.DistriktSyd),
            "fam1" => Som(b, Rolle.Familiebehandler, Demoorganisation.Familiehuset),
            "udf-leder" => Som(b, Rolle.Tilbudsleder, Demoorganisation.Familiehuset),
            "koordinator" => Som(b, Rolle.Tilbudskoordinator, Demoorganisation.Ekstern),
            "paed1" => Som(b, Rolle.Paedagog, Demoorganisation.Solsikken),
            "paed-leder" => Som(b, Rolle.PaedagogiskLeder, Demoorganisation.Solsikken),
            "dag-konsulent" => Som(b, Rolle.Dagtilbudskonsulent, Demoorganisation.Dagtilbudsafdeling),
            "skole-leder" => Som(b, Rolle.Skoleleder, Demoorganisation.Soendermark),
            "ppr1" => Som(b, Rolle.Psykolog, Demoorganisation.Ppr, Demoorganisation.DistriktNord),
            "ppr-leder" => Som(b, Rolle.PprLeder, Demoorganisation.Ppr, Demoorganisation.Pprafdeling),
            "borgerservice" => Som(b, Rolle.Borgerservice),
            _ => Som(b, Rolle.Drift),
        }),
        .. Flere("soc", 3, "Socialrådgiver, Team Nord", Rolle.Socialraadgiver, Nord, "Anne Bech", "Camilla Ravn", "Dorthe Lind", "Frederik Juhl", "Gitte Storm", "Henrik Dam", "Ida Munk"),
        .. Flere("soc", 10, "Socialrådgiver, Team Syd", Rolle.Socialraadgiver, Syd, "Jonas Bay", "Kirsten Vest", "Louise Hald", "Mads Egholm", "Nanna Toftegaard", "Ole Brink", "Pernille Skov"),
        .. Flere("fam", 2, "Familiebehandler, Familiehuset", Rolle.Familiebehandler, Demoorganisation.Familiehuset, "Rikke Aagaard", "Steen Winther", "Tina Foged", "Ulla Kjær", "Viggo Berg", "Zenia Holst", "Astrid Bak", "Bo Hvid"),
        .. Flere("ung-leder", 1, "Tilbudsleder, Ungehuset", Rolle.Tilbudsleder, Demoorganisation.Ungehuset, "Sine Lyng"),
        .. Flere("ung", 1, "Ungevejleder, Ungehuset", Rolle.Familiebehandler, Demoorganisation.Ungehuset, "Emil Borg", "Freja Dahl", "Kasper Elm", "Line Grøn"),
        .. Flere("bog-leder", 1, "Forstander, Bøgely", Rolle.Tilbudsleder, Demoorganisation.Boegely, "Mogens Fisker"),
        .. Flere("bog", 1, "Socialpædagog, Bøgely", Rolle.Familiebehandler, Demoorganisation.Boegely, "Nina Kruse", "Oskar Leth", "Pia Nyborg"),
        .. Flere("solsikken", 2, "Pædagog, Solsikken", Rolle.Paedagog, Demoorganisation.Solsikken, "Maria Kofoed", "Thor Riis"),
        .. Flere("moellen-leder", 1, "Pædagogisk leder, Møllen", Rolle.PaedagogiskLeder, Demoorganisation.Moellen, "Jette Fjord"),
        .. Flere("moellen", 1, "Pædagog, Møllen", Rolle.Paedagog, Demoorganisation.Moellen, "Alma Gade", "Carl Højer", "Eva Klit"),
        .. Flere("havblik-leder", 1, "Pædagogisk leder, Havblik", Rolle.PaedagogiskLeder, Demoorganisation.Havblik, "Birger Kvist"),
        .. Flere("havblik", 1, "Pædagog, Havblik", Rolle.Paedagog, Demoorganisation.Havblik, "Filippa Lund", "Gustav Mørk", "Helle Nord"),
        .. Flere("soender", 1, "Lærer, Søndermarkskolen", Rolle.Laerer, Demoorganisation.Soendermark, "Yrsa Bech", "Palle Qvist"),
        .. Flere("bakke-leder", 1, "Skoleleder, Bakkeskolen", Rolle.Skoleleder, Demoorganisation.Bakkeskolen, "Dorte Lyhne"),
        .. Flere("ppr", 2, "Psykolog, PPR", Rolle.Psykolog, Demoorganisation.Ppr, "Karen Rask", "Lea Sander", "Morten Thrane", "Nete Uhre", "Rune Vang"),
        .. Flere("tale", 1, "Talehørelærer, PPR", Rolle.Psykolog, Demoorganisation.Ppr, "Signe Wolff", "Tove Ørum", "Uffe Ask"),
        .. Demobrugere.Kendte.Where(b => b.Brugernavn == "kris-leder").Select(b => Som(b, Rolle.Krisecenterleder, Demoorganisation.Krisecentret, Demoorganisation.Krisecenterafdeling)),     // came last, and moves nobody's number
        .. Flere("kris", 1, "Rådgiver, Krisecentret", Rolle.Krisecentermedarbejder, Demoorganisation.Krisecentret, "Gerda Lyst"),
        .. Flere("regnbuen-leder", 1, "Pædagogisk leder, Regnbuen", Rolle.PaedagogiskLeder, Demoorganisation.Regnbuen, "Laila Moos"),
        .. Flere("dagplejen-leder", 1, "Leder, Dagplejen", Rolle.PaedagogiskLeder, Demoorganisation.Dagplejen, "Ruth Pihl"),
        .. Flere("klub-leder", 1, "Klubleder, Klub Kometen", Rolle.PaedagogiskLeder, Demoorganisation.Klub, "Jon Brask"),
        .. Ledelse(("direktoer", Rolle.Direktoer, []), ("afd-leder", Rolle.Afdelingsleder, [Demoorganisation.Myndighedsafdeling]), ("oekonom", Rolle.Oekonom, []), ("politiker", Rolle.Politiker, [])),
        .. Flere("udfoerer-chef", 1, "Afdelingsleder, Udfører", Rolle.Afdelingsleder, Demoorganisation.Udfoererafdeling, "Kirsten Boje"),
        .. Flere("dagtilbud-chef", 1, "Afdelingsleder, Dagtilbud og skole", Rolle.Afdelingsleder, Demoorganisation.Dagtilbudsledelse, "Poul Engell"),
        .. Demobrugere.Kendte.Where(b => b.Brugernavn == "sundhed1").Select(b => Som(b, Rolle.Sundhedsplejerske, Demoorganisation.DistriktNord)),
        .. Flere("sundhed", 2, "Sundhedsplejerske, Distriktsteam Syd", Rolle.Sundhedsplejerske, Demoorganisation.DistriktSyd, "Agnes Ibsen"),
    ];

    /// <summary>The socialrådgivere of a team, and those who deliver in a house.</summary>
    public static IReadOnlyList<string> I(SubjektId sted, Rolle rolle) => [.. Alle.Where(m => m.Rolle == rolle && m.Steder.Contains(sted)).Select(m => m.Brugernavn)];

    public static MedarbejderId Id(string brugernavn) => Demoorganisation.Medarbejder(Alle.Select((m, i) => (m, i)).First(x => x.m.Brugernavn == brugernavn).i + 1);

    private static IEnumerable<Demomedarbejder> Ledelse(params (string Brugernavn, Rolle Rolle, SubjektId[] Steder)[] ledere) =>
        ledere.Select(l => Som(Demobrugere.Kendte.First(b => b.Brugernavn == l.Brugernavn), l.Rolle, l.Steder));

    private static Demomedarbejder Som(Demobruger b, Rolle rolle, params SubjektId[] steder) => new(b.Brugernavn, b.Navn, b.Rolle, rolle, steder);

    private static IEnumerable<Demomedarbejder> Flere(string navn, int fra, string titel, Rolle rolle, SubjektId sted, params string[] navne) =>
        navne.Select((n, i) => new Demomedarbejder(navne.Length == 1 && navn.Contains('-', StringComparison.Ordinal) ? navn : $"{navn}{fra + i}", n, titel, rolle, sted));
}
