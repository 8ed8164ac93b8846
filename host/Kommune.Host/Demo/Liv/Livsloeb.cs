namespace Kommune.Host.Demo;

/// <summary>Which life each family leads: most are never heard of, some once, a few need help for years.</summary>
internal static class Livsloeb
{
    private static readonly Vare[] Smaa = [Demotilbud.Boegely, Demotilbud.Netvaerkspleje, Demotilbud.Forstaerket, Demotilbud.Plejefamilie];

    public static Func<Scene, Familie, Task>? For(Demostoerrelse d, int nr) => d.Liv[nr % d.Liv.Count] switch
    {
        0 or 1 or 2 or 3 or 4 or 5 => (s, f) => Bekymringsliv.Enkelt(s, Sag(s, f)),
        6 => (s, f) => Bekymringsliv.Serie(s, Sag(s, f)),
        7 => (s, f) => Undersoegelsesliv.UdenIndsats(s, Sag(s, f)),
        8 or 9 => (s, f) => Let(s, f),
        10 or 11 or 12 => (s, f) => Hjemme(s, f),
        13 => (s, f) => Anbragt(s, f),
        _ => null,
    };

    /// <summary>A family whose oldest child is of the age that the life is about.</summary>
    public static Familie Opdigt(Scene s, int nr) => s.Verden.Stoerrelse.Liv[nr % s.Verden.Stoerrelse.Liv.Count] switch
    {
        <= 7 => Familie.Opdigt(s, nr, yngst: 5, aeldst: 15),
        8 or 9 => Familie.Opdigt(s, nr, yngst: 5, aeldst: 14),
        10 or 11 or 12 => Familie.Opdigt(s, nr, yngst: 4, aeldst: 16),
        13 => Omgang(s, nr) % 2 == 0 ? Familie.Opdigt(s, nr, yngst: 5, aeldst: 11, boern: 1) : Familie.Opdigt(s, nr, yngst: 14, aeldst: 16, boern: 1),
        _ => Familie.Opdigt(s, nr),
    };

    /// <summary>How many times the row of lives has been gone through before this family.</summary>
    private static int Omgang(Scene s, int nr) => nr / s.Verden.Stoerrelse.Liv.Count;

    private static Task Let(Scene s, Familie f)
    {
        var alder = f.Boern[0].Alder(s.Idag);
        return Indsatsliv.Let(s, Sag(s, f), alder >= 12 ? Demotilbud.Ungementor : s.En([Demotilbud.Skilsmissegruppe, Demotilbud.Foraeldrekursus, Demotilbud.Familievejledning, Demotilbud.Aaben]));
    }

    private static Task Hjemme(Scene s, Familie f)
    {
        var alder = f.Boern[0].Alder(s.Idag);
        return Indsatsliv.Hjemme(s, Sag(s, f), alder >= 12 ? Demotilbud.Kontaktperson : s.En([Demotilbud.Familiebehandling, Demotilbud.Familiebehandling, Demotilbud.Intensiv, Demotilbud.Stoette]));
    }

    private static Task Anbragt(Scene s, Familie f) =>
        Indsatsliv.Anbragt(s, Sag(s, f), f.Boern[0].Alder(s.Idag) < 12 ? Smaa[Omgang(s, f.Nr) / 2 % Smaa.Length] : Omgang(s, f.Nr) % 4 == 1 ? Demotilbud.Opholdssted : Demotilbud.Plejefamilie);

    /// <summary>The oldest child, a theme of its age, and somebody of the district's team. soc1 and soc2 have the most, as the demo's own.</summary>
    private static Barnesag Sag(Scene s, Familie f)
    {
        var barn = f.Boern[0];
        var alder = barn.Alder(s.Idag);
        var kolleger = Demomedarbejdere.I(f.Team, Kommune.Fundament.Rolle.Socialraadgiver);
        return new(s, f, barn, s.En([.. Tema.Alle.Where(t => t.FraAlder <= alder && alder <= t.TilAlder)]), s.Sker(0.3) ? kolleger[0] : s.En(kolleger));
    }
}
