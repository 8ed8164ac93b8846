using Kommune.Fundament;
using Kommune.Host.Udvikling;
using Npgsql;

namespace Kommune.Host;

/// <summary>
/// What the program does instead of serving, when its first argument is a verb: <c>migrate</c>, <c>verify</c>,
/// <c>rebuild</c>. Nothing else is started. Ids only, never anything about a person (docs/drift.md).
/// </summary>
public sealed class Verber(string forbindelse, IReadOnlyList<IModul> moduler, TextWriter ud)
{
    private const int Ok = 0;
    private const int Fejl = 1;

    private const string Hjaelp = """
        Brug: Kommune.Host [verbum] [modul]

          (intet)          starter kommunens sider
          migrate          bringer databasen til denne version og siger, hvad der blev gjort
          verify [modul]   sammenligner hændelserne med det, der står i tabellerne, og ser leveringerne efter; ændrer intet
          sundhed          spørger værten i samme beholder, om den er klar (Dockerfilens HEALTHCHECK)
          rebuild [modul]  laver det, der følger af hændelserne, forfra, hvor det afviger; kan køre, mens der arbejdes
          sundhed          spørger værten i samme container, om den er klar

        Slutter med 0, når alt er, som det skal være, og ellers med 1. Databasen gives i ConnectionStrings__Kommune.
        """;

    private IReadOnlyList<IModul> MedStroemme => [.. moduler.Where(m => m.HarStroemme)];

    /// <summary>The first argument is a word and no option: then the program is not to serve.</summary>
    public static bool ErGivet(string[] args) => args is [{ Length: > 0 } foerste, ..] && foerste[0] is not ('-' or '/');

    /// <summary>Whether the words can be carried out; if not, <paramref name="ud"/> is told how they should be.</summary>
    public static bool Forstaar(string[] args, IReadOnlyList<IModul> moduler, TextWriter ud)
    {
        var ord = Ord(args);
        if (ord is ["migrate"] or ["verify" or "rebuild"])
        {
            return true;
        }

        if (ord is ["verify" or "rebuild", var modul])
        {
            var kendte = moduler.Where(m => m.HarStroemme).Select(m => m.Skema).ToArray();
            if (kendte.Contains(modul, StringComparer.Ordinal))
            {
                return true;
            }

            ud.WriteLine($"Der er ikke noget modul {modul} med hændelser. Der er {string.Join(", ", kendte.Order(StringComparer.Ordinal))}.");
            return false;
        }

        ud.WriteLine(Hjaelp);
        return false;
    }

    /// <returns>The exit code: 0 when all is as it should be, otherwise 1.</returns>
    public async Task<int> Koer(string[] args, CancellationToken ct = default)
    {
        try
        {
            return Ord(args) switch
            {
                ["migrate"] => await Migrer(ct),
                ["verify", .. var modul] => await MedTjenester((g, l) => Efterse(g, l, modul, ct), ct),
                ["rebuild", .. var modul] => await MedTjenester((g, _) => Genopbyg(g, modul, ct), ct),
                _ => Fejl,
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What the database quotes may be about somebody; what it says of itself, and what we say, is not.
            await ud.WriteLineAsync($"Det kunne ikke gøres: {(e is InvalidOperationException || (e is NpgsqlException && Fejltekst.SqlState(e) is null) ? e.Message : Fejltekst.Af(e))}");
            return Fejl;
        }
    }

    /// <summary>The whole program, when a verb is given.</summary>
    public static async Task<int> Program(string[] args)
    {
        if (!Forstaar(args, Vaert.AlleModuler, Console.Out))
        {
            return Fejl;
        }

        try
        {
            await using var database = await Udviklingsmiljoe.Start(args, ogsaaKoerende: true);
            return await new Verber(database.Forbindelse, Vaert.AlleModuler, Console.Out).Koer(args);
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine($"Det kunne ikke gøres: {e.Message}");
            return Fejl;
        }
    }

    private static string[] Ord(string[] args) => [.. args.TakeWhile(a => a is { Length: > 0 } && a[0] is not ('-' or '/'))];

    private async Task<int> Migrer(CancellationToken ct)
    {
        var anvendt = await Migrator.Migrer(forbindelse, moduler, ct);
        foreach (var fil in anvendt)
        {
            await ud.WriteLineAsync($"anvendt  {fil}");
        }

        await ud.WriteLineAsync(anvendt.Count == 0 ? "Databasen var allerede på denne version." : $"Databasen er på denne version. {Flertal(anvendt.Count, "fil", "filer")} blev anvendt.");
        return Ok;
    }

    /// <summary>The product without anything that runs by itself.</summary>
    private async Task<int> MedTjenester(Func<Genopbygning, Leveringseftersyn, Task<int>> arbejde, CancellationToken ct)
    {
        if (await Migrator.Mangler(forbindelse, moduler, ct) is { Count: > 0 } mangler)
        {
            await ud.WriteLineAsync($"Databasen er ikke på denne version: {Flertal(mangler.Count, "fil", "filer")} mangler, først {mangler[0]}. Kør migrate.");
            return Fejl;
        }

        await using var datakilder = new Datakilder(forbindelse, moduler.Select(m => m.Skema), stoerstePulje: 4);
        await using var tjenester = new ServiceCollection().AddLogging().AddFundament(moduler, datakilder, new Ur()).BuildServiceProvider();
        await tjenester.GetRequiredService<Fristregelkilde>().Genindlaes(ct);
        return await arbejde(tjenester.GetRequiredService<Genopbygning>(), tjenester.GetRequiredService<Leveringseftersyn>());
    }

    private async Task<int> Efterse(Genopbygning genopbygning, Leveringseftersyn leveringer, string[] modul, CancellationToken ct)
    {
        var antal = 0;
        foreach (var m in Valgte(modul))
        {
            var s = await genopbygning.Efterse(m, ct);
            await Vis(s, s.Antal == 0 ? "intet afviger" : $"{s.Antal} afviger");
            antal += s.Antal;
        }

        if (modul.Length == 0)
        {
            var (afvigelser, venter) = await leveringer.Efterse(ct);
            await ud.WriteLineAsync($"leveringer: {venter} venter; {(afvigelser.Count == 0 ? "intet sidder fast" : $"{afvigelser.Count} sidder fast")}.");
            foreach (var a in afvigelser)
            {
                await ud.WriteLineAsync("  " + Tekst(a));
            }

            antal += afvigelser.Count;
        }

        await ud.WriteLineAsync(antal == 0 ? "Alt er, som det skal være." : $"{Flertal(antal, "afvigelse", "afvigelser")} i alt.");
        return antal == 0 ? Ok : Fejl;
    }

    private async Task<int> Genopbyg(Genopbygning genopbygning, string[] modul, CancellationToken ct)
    {
        var rest = 0;
        foreach (var m in Valgte(modul))
        {
            var s = await genopbygning.Koer(m, ct);
            await Vis(s, s.Antal == 0 ? "intet afveg" : $"{s.Antal} afveg, {s.Antal - s.KanIkkeRettes} er rettet");
            rest += s.KanIkkeRettes;
        }

        if (rest > 0)
        {
            await ud.WriteLineAsync($"{rest} kan ikke rettes ud fra hændelserne: det er dem selv, der er noget galt med.");
        }

        return rest == 0 ? Ok : Fejl;
    }

    private IEnumerable<IModul> Valgte(string[] modul) => MedStroemme.Where(m => modul.Length == 0 || m.Skema == modul[0]);

    private async Task Vis(Modulstand s, string udfald)
    {
        await ud.WriteLineAsync($"{s.Skema}: {s.Stroemme} strømme giver {s.Raekker} rækker, {s.Opgaver} frister og opgaver, {s.Tilknytninger} tilknytninger; {udfald}.");
        foreach (var f in s.Forskelle)
        {
            var hvad = f.Art switch { Forskelsart.Mangler => "mangler  ", Forskelsart.ForMeget => "for meget", _ => "afviger  " };
            await ud.WriteLineAsync($"  {hvad} {f.Tabel} {f.Id}{(f.Kolonner.Count == 0 ? "" : $" ({string.Join(", ", f.Kolonner)})")}");
        }

        if (s.Antal > s.Forskelle.Count)
        {
            await ud.WriteLineAsync($"  … og {s.Antal - s.Forskelle.Count} til");
        }
    }

    private static string Tekst(Leveringsafvigelse a) => a.Art switch
    {
        Leveringsfejl.BagIntet => $"{a.Modtager}: {Flertal(a.Antal, "besked", "beskeder")} fra nr. {a.Nr} venter uden grund (Drift → Leveringer → Frigiv)",
        Leveringsfejl.Doed => $"{a.Modtager}: nr. {a.Nr} ({a.Type}) er død og holder på {Flertal(Math.Max(0, a.Antal - 1), "besked", "beskeder")}",
        Leveringsfejl.UkendtModtager => $"{a.Modtager}: ingen kode kender modtageren; {Flertal(a.Antal, "besked", "beskeder")} venter på den",
        Leveringsfejl.Efterfyldes => $"{a.Modtager}: er ved at få loggen fra nr. {a.Nr}; {a.Antal} numre mangler",
        Leveringsfejl.SpaerretUdenLevering => $"{a.Modtager}: nr. {a.Nr} spærrer, men venter ikke selv; {Flertal(a.Antal, "besked", "beskeder")} bag den",
        Leveringsfejl.UdenBesked => $"{a.Modtager}: nr. {a.Nr} skal leveres, men er ikke i loggen",
        _ => $"Modtager nr. {a.Modtager} findes ikke, men {Flertal(a.Antal, "besked", "beskeder")} fra nr. {a.Nr} venter på den",
    };

    private static string Flertal(long antal, string en, string flere) => $"{antal} {(antal == 1 ? en : flere)}";
}
