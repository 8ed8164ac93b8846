using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>An institution, a school or a club, with who leads it and who works there.</summary>
internal sealed record Demoenhed(EnhedId Id, string Navn, Enhedsart Art, string Distrikt, int Pladser, string Leder, IReadOnlyList<string> Ansatte, params string[] Stuer)
{
    public bool ErSkole => Art == Enhedsart.Skole;

    /// <summary>One is itself each time it is made: its lists would not be equal.</summary>
    public bool Equals(Demoenhed? anden) => anden?.Id == Id;
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Takes children of the day-care ages.</summary>
    public bool ErDagtilbud => Art is not (Enhedsart.Skole or Enhedsart.Klub);

    /// <summary>A stue by its name; a class by the year it began and its track.</summary>
    public StueId Stue(string gruppe, int aargang = 0) => new(Fundament.Id.Af(Id.Vaerdi, $"stue/{aargang}/{gruppe}"));

    /// <summary>For the units that only the large demo has: their own two, beside those that everybody knows.</summary>
    public IEnumerable<Demomedarbejder> Medarbejdere =>
    [
        new(Leder, $"Leder af {Navn}", ErSkole ? $"Skoleleder, {Navn}" : $"Pædagogisk leder, {Navn}", ErSkole ? Rolle.Skoleleder : Rolle.PaedagogiskLeder, Id),
        new(Ansatte[0], $"{(ErSkole ? "Lærer" : "Pædagog")} på {Navn}", ErSkole ? $"Lærer, {Navn}" : $"Pædagog, {Navn}", ErSkole ? Rolle.Laerer : Rolle.Paedagog, Id),
    ];
}

/// <summary>Where the children of Eksempel Kommune spend their days (D1).</summary>
internal static class Demoenheder
{
    public const int BoernPrKlasse = 24;

    public static readonly Demoenhed Solsikken = new(Demoorganisation.Solsikken, "Børnehaven Solsikken", Enhedsart.Boernehave, "Nord", 60, "paed-leder", ["paed1", "solsikken2", "solsikken3"], "Sommerfuglene", "Mariehønsene");
    public static readonly Demoenhed Moellen = new(Demoorganisation.Moellen, "Vuggestuen Møllen", Enhedsart.Vuggestue, "Øst", 40, "moellen-leder", ["moellen1", "moellen2", "moellen3"], "Vingerne", "Kværnen");
    public static readonly Demoenhed Havblik = new(Demoorganisation.Havblik, "Børnehuset Havblik", Enhedsart.Integreret, "Øst", 50, "havblik-leder", ["havblik1", "havblik2", "havblik3"], "Muslingerne", "Krabberne");
    public static readonly Demoenhed Regnbuen = new(Demoorganisation.Regnbuen, "Specialbørnehaven Regnbuen", Enhedsart.Specialdagtilbud, "Midt", 12, "regnbuen-leder", ["regnbuen-leder"], "Rød gruppe");
    public static readonly Demoenhed Dagplejen = new(Demoorganisation.Dagplejen, "Dagplejen", Enhedsart.Dagpleje, "Vest", 30, "dagplejen-leder", ["dagplejen-leder"], "Bente på Hedevej", "Kirsten på Søvej", "Mona i Havnegade", "Ulla på Åvej");
    public static readonly Demoenhed Klub = new(Demoorganisation.Klub, "Klub Kometen", Enhedsart.Klub, "Midt", 60, "klub-leder", ["klub-leder"], "Kometerne");
    public static readonly Demoenhed Soendermark = new(Demoorganisation.Soendermark, "Søndermarkskolen", Enhedsart.Skole, "Syd", 400, "skole-leder", ["soender1", "soender2"]);
    public static readonly Demoenhed Bakkeskolen = new(Demoorganisation.Bakkeskolen, "Bakkeskolen", Enhedsart.Skole, "Nord", 400, "bakke-leder", ["bakke-leder"]);

    /// <summary>The six institutions and two schools that the demo's users know.</summary>
    public static IReadOnlyList<Demoenhed> Kendte { get; } = [Solsikken, Moellen, Havblik, Regnbuen, Dagplejen, Klub, Soendermark, Bakkeskolen];

    public static IReadOnlyList<Demoenhed> Alle(Demostoerrelse d) => [.. Kendte, .. Flere(d)];

    /// <summary>The large demo's: three institutions and a school in each of the first eighteen grundområder; the last two have those above.</summary>
    public static IReadOnlyList<Demoenhed> Flere(Demostoerrelse d) => !d.Omraadets ? [] :
    [
        .. Demogeografi.Omraader.Take(18).SelectMany((o, i) => new[]
        {
            Ny(i, 0, o, $"Vuggestuen {o.Navn}", Enhedsart.Vuggestue, 60, "Gul stue", "Blå stue", "Hvid stue"),
            Ny(i, 1, o, $"Børnehaven {o.Navn}", Enhedsart.Boernehave, 100, "Rød stue", "Grøn stue", "Orange stue", "Lilla stue"),
            Ny(i, 2, o, $"Børnehuset {o.Navn}", Enhedsart.Integreret, 120, "Solen", "Månen", "Stjernen", "Skyen", "Vinden"),
            Ny(i, 3, o, $"{o.Navn} Skole", Enhedsart.Skole, 750),
        }),
    ];

    /// <summary>The units and their people, where the organisation does not have them yet.</summary>
    public static async Task Opret(Organisationsdata data, Demostoerrelse d)
    {
        var nr = 1000;
        foreach (var e in Flere(d))
        {
            await data.Enhed(e.Id.Vaerdi, e.ErSkole ? "skole" : "institution", e.Navn, "dagtilbud");
            foreach (var m in e.Medarbejdere)
            {
                await data.Medarbejder(Demoorganisation.Medarbejder(nr++), m.Brugernavn, m.Navn, m.Titel, [m.Rolle], m.Steder);
            }
        }
    }

    private static Demoenhed Ny(int omraade, int nr, Demoomraade o, string navn, Enhedsart art, int pladser, params string[] stuer) =>
        new(Demoorganisation.Enhed(1000 + (omraade * 10) + nr), navn, art, o.Distrikt, pladser, $"leder-{o.Kode}-{nr}", [$"ansat-{o.Kode}-{nr}"], stuer);
}
