using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

internal sealed record Menneske(BorgerId Id, string Fornavn, string Efternavn, LocalDate Foedt, string Cpr)
{
    public int Alder(LocalDate dag) => Foedt > dag ? 0 : Period.Between(Foedt, dag, PeriodUnits.Years).Years;
}

/// <summary>One household: parents, siblings, home, who holds custody, whether the address is protected.</summary>
internal sealed record Familie(int Nr, string Efternavn, Menneske Mor, Menneske? Far, IReadOnlyList<Menneske> Boern, Demoomraade Omraade, string Vej, bool EneForaelder, bool Beskyttet, bool Venter)
{
    public TeamId Team => Omraade.Team;
    public IReadOnlyList<BorgerId> Indehavere => EneForaelder || Far is null ? [Mor.Id] : [Mor.Id, Far.Id];
    public string Kilde => $"familie/{Nr}";

    /// <summary>A family made up by chance, the same for the same seed.</summary>
    public static Familie Opdigt(Scene s, int nr, int? yngst = null, int? aeldst = null, int? boern = null)
    {
        var omraade = s.En(Demogeografi.Omraader);
        var efternavn = s.En(Navne.Efternavne);
        var foerste = s.Mellem(yngst ?? 0, aeldst ?? 16);
        var antal = boern ?? (s.Mellem(1, 10) switch { <= 2 => 1, <= 6 => 2, <= 9 => 3, _ => 4 });
        var morsAlder = Math.Min(foerste + s.Mellem(20, 34), 55);
        var mor = Nyt(s.En(Navne.Kvinder), efternavn, Foedt(s, morsAlder), true);
        var far = s.Sker(0.85) ? Nyt(s.En(Navne.Maend), s.Sker(0.7) ? efternavn : s.En(Navne.Efternavne), Foedt(s, morsAlder + s.Mellem(0, 6)), false) : null;
        List<Menneske> alle = [];
        for (var i = 0; i < antal && foerste - (i * 2) >= 0; i++)
        {
            var pige = s.Sker(0.49);
            var navn = s.En([.. (pige ? Navne.Piger : Navne.Drenge).Except(alle.Select(b => b.Fornavn))]);
            alle.Add(Nyt(navn, efternavn, Foedt(s, foerste - (i * 2)), pige));
        }

        return new(nr, efternavn, mor, far, alle, omraade, $"{s.En(omraade.Veje)} {s.Mellem(1, 98)}", EneForaelder: far is null || s.Sker(0.25), Beskyttet: nr % 37 == 5, Venter: nr % 31 == 7);

        Menneske Nyt(string fornavn, string efternavn, LocalDate foedt, bool kvinde) => new(new(s.NytId()), fornavn, efternavn, foedt, s.Verden.Cpr(foedt, kvinde));
    }

    /// <summary>Everybody becomes known, as from the civil register: on the demo's first day, or when they are born.</summary>
    public async Task Registrer(Scene s)
    {
        var begyndelse = s.Verden.Begyndelse;
        await Person(s, Mor);
        if (Far is not null)
        {
            await Person(s, Far);
        }

        foreach (var barn in Boern.OrderBy(b => b.Foedt).Where(b => b.Foedt < begyndelse))
        {
            await Barn(s, barn);
        }
    }

    /// <summary>Those who come later: a story of its own beside the family's other one.</summary>
    public async Task Foedsler(Scene s)
    {
        foreach (var barn in Boern.OrderBy(b => b.Foedt).Where(b => b.Foedt >= s.Verden.Begyndelse))
        {
            await s.Til(barn.Foedt.PlusDays(6));
            await Barn(s, barn);
        }

        if (Venter)
        {
            await s.Til(s.Verden.Idag.PlusDays(-s.Mellem(30, 70)));
            await s.Koer(Bruger.System, new RegistrerPerson(new(s.NytId()), Ufoedt: true, Termin: s.Verden.Idag.PlusDays(s.Mellem(30, 150)), Mor: Mor.Id, AndenForaelder: Far?.Id, Begrundelse: "Kommende forældre"));
        }
    }

    private async Task Barn(Scene s, Menneske barn)
    {
        var fra = LocalDate.Max(barn.Foedt, s.Verden.Begyndelse.PlusYears(-3));
        await Person(s, barn, Mor.Id, Far?.Id);
        await s.Koer(Bruger.System, new RetForaeldremyndighed(barn.Id, Mor.Id, EneForaelder ? null : Far?.Id, barn.Foedt, "Fra folkeregistret"));
        if (Beskyttet)
        {
            await s.Koer(Bruger.System, new RetBeskyttelse(barn.Id, true, fra, "Navne- og adressebeskyttelse fra folkeregistret"));
        }

        await Adresse(s, barn.Id, fra);
    }

    private static LocalDate Foedt(Scene s, int alderNu)
    {
        var dag = s.Verden.Idag.PlusYears(-alderNu).PlusDays(-s.Mellem(0, 363));
        return dag is { Day: 1, Month: 1 } ? dag.PlusDays(1) : dag;
    }

    private static Task Person(Scene s, Menneske m, BorgerId? mor = null, BorgerId? far = null) =>
        s.Koer(Bruger.System, new RegistrerPerson(m.Id, m.Fornavn, m.Efternavn, Cpr: m.Cpr, Mor: mor, AndenForaelder: far, Alligevel: true, Begrundelse: "Fra folkeregistret"));

    private Task Adresse(Scene s, BorgerId hvem, LocalDate fra) =>
        s.Koer(Bruger.System, new RetAdresse(hvem, Vej, Omraade.Postnr, Omraade.By, Omraade.Kode, fra, "Fra folkeregistret"));
}
