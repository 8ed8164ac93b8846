using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// Eksempel Kommune: an invented municipality with two years behind it, made by the real commands under a virtual clock
/// (docs/demo.md). Only into a database that holds no employee.
/// </summary>
internal static class Demokommune
{
    public const int Froe = 1;

    /// <summary>The employees, so that one can sign in at once. False: somebody works here already, and nothing is put in.</summary>
    public static async Task<bool> Klargoer(IServiceProvider services)
    {
        var data = services.GetRequiredService<Datakilder>();
        if (await Sql.Kommando(data[Datakilder.Fundament], "select exists(select from organisation.medarbejder)").Skalar<bool>())
        {
            return false;
        }

        await Demoorganisation.Opret(services.GetRequiredService<Organisationsdata>());
        return true;
    }

    /// <summary>Two years of daily life, up to <paramref name="nu"/>. The pages answer meanwhile.</summary>
    /// <returns>How many commands of each kind were run.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Lev(IServiceProvider services, Instant nu, int froe = Froe, Demostoerrelse? stoerrelse = null, CancellationToken ct = default)
    {
        var tilstand = services.GetRequiredService<Demotilstand>();
        var levering = services.GetRequiredService<Leveringstjeneste>();
        tilstand.Naaet(0, "de første familier");
        levering.Hviler = true;
        try
        {
            var verden = new Demoverden(services, froe, Ur.Afkort(nu), tilstand, stoerrelse ?? Demostoerrelse.Lille);
            await Demoenheder.Opret(services.GetRequiredService<Organisationsdata>(), verden.Stoerrelse);
            await verden.LaerBrugere();
            var kommunen = new Scene(verden, "kommunen");
            await Demogeografi.Indlaes(kommunen);
            await Demotilbud.Opret(kommunen);
            using (Ur.Paa(kommunen.Nu))
            using (Id.MedKilde(kommunen.NytId(), kommunen.Nu))
            {
                await services.GetRequiredService<Opsaetninger>().Gem("myndighed.brevafsender", new Brevafsender(["Eksempel Kommune", "Børn og Unge, Myndighed"]), verden.Begyndelse, verden.Bruger("soc-leder"), "Navnet på brevene", null, ct);
                await Demoramme.Saet(services.GetRequiredService<Opsaetninger>(), verden, ct);
                await Demofordeling.Saet(services.GetRequiredService<Opsaetninger>(), verden, ct);
            }

            await levering.TilStille(ct);
            List<Func<Task>> liv = [() => Demotilbud.Aarshjul(kommunen), () => Afregningsliv.Lev(new Scene(verden, "afregning")), () => Tilsynsliv.Lev(new Scene(verden, "tilsyn")), () => Krisecenterliv.Lev(new Scene(verden, "krisecenter"))];
            List<(Familie, Sandhed?)> familier = [];
            foreach (var nr in Enumerable.Range(0, verden.Stoerrelse.Familier))
            {
                var s = new Scene(verden, $"familie/{nr}");
                var f = Livsloeb.Opdigt(s, nr);
                familier.Add((f, null));
                liv.Add(() => Hjem(s, f, Livsloeb.For(s.Verden.Stoerrelse, nr)));
                liv.Add(() => f.Foedsler(new Scene(verden, $"foedsler/{nr}")));
            }

            foreach (var sandhed in Sandhed.Alle)
            {
                var f = sandhed.Familie(verden);        // here and not in its story: people get their numbers one after the other
                familier.Add((f, sandhed));
                liv.Add(() => Hjem(new Scene(verden, $"sandhed/{sandhed.Nr}"), f, sandhed.Fortael));
            }

            var pladser = new Demopladser(verden, familier);
            liv.AddRange(Dagtilbudsliv.Alle(verden, pladser));
            liv.AddRange(Pprliv.Alle(verden, pladser));
            liv.AddRange(Miljoeliv.Alle(verden));
            liv.Add(() => Strategiliv.Lev(new Scene(verden, "strategi")));
            liv.AddRange(Stedsandhed.Alle.Select<Stedsandhed, Func<Task>>(sandhed => () => sandhed.Fortael(new Scene(verden, $"sandhed/{sandhed.Nr}"))));
            await verden.Tidslinje.Koer(liv, dag =>
            {
                ct.ThrowIfCancellationRequested();
                return verden.Aften(dag);
            });
            await levering.TilStille(ct);
            tilstand.Naaet(100, "færdig");
            return verden.Antal;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            tilstand.GikGalt("Demoen kunne ikke lægges ind. Slet databasen, og start igen.");
            Console.Error.WriteLine(e);
            throw;
        }
        finally
        {
            levering.Hviler = false;
        }
    }

    /// <summary>For <c>dotnet run</c>: beside the pages, with a line on the console for each tenth.</summary>
    public static void LevIBaggrunden(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(async () =>
    {
        var begyndt = Stopwatch.GetTimestamp();
        var stoerrelse = Demostoerrelse.Af(app.Configuration["demo"]);
        var tilstand = app.Services.GetRequiredService<Demotilstand>();
        using var vis = new Timer(_ => Vis(tilstand), null, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));
        try
        {
            await Lev(app.Services, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), stoerrelse: stoerrelse, ct: app.Lifetime.ApplicationStopping);
            Console.WriteLine($"  Demoen er lagt ind på {Stopwatch.GetElapsedTime(begyndt).TotalSeconds:0} sekunder.");
        }
        catch (Exception) when (app.Lifetime.ApplicationStopping.IsCancellationRequested || tilstand.Fejl is not null)
        {
            // said already, or the host stops in the middle of it
        }
    }));

    private static async Task Hjem(Scene s, Familie f, Func<Scene, Familie, Task>? liv)
    {
        await f.Registrer(s);
        if (liv is not null)
        {
            await liv(s, f);
        }
    }

    private static void Vis(Demotilstand tilstand)
    {
        if (tilstand.Procent is { } procent)
        {
            Console.WriteLine($"  Demoen bliver lagt ind: {procent} % ({tilstand.Status})");
        }
    }
}
