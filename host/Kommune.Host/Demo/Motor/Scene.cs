using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// One family's stage: its own chance and its own ids, so that the same seed tells the same story whatever happens beside it,
/// and its own clock, which only the story moves.
/// </summary>
internal sealed class Scene
{
    private static readonly Guid Rod = Guid.Parse("0d000000-0000-8000-8000-000000000000");
    private readonly Guid _rod;
    private int _nr;

    public Scene(Demoverden verden, string navn)
    {
        Verden = verden;
        _rod = Id.Af(Rod, $"{verden.Froe}/{navn}");
        var b = _rod.ToByteArray();
        Tilfaeldig = new Random(BitConverter.ToInt32(b, 0) ^ BitConverter.ToInt32(b, 8));
        Nu = Fristdag.Begynder(verden.Begyndelse) + Duration.FromHours(8);
    }

    public Demoverden Verden { get; }
    public Random Tilfaeldig { get; }
    public Instant Nu { get; private set; }
    public LocalDate Idag => DanskTid.Dag(Nu);

    public Guid NytId() => Id.Af(_rod, $"id/{++_nr}");
    public bool Sker(double sandsynlighed) => Tilfaeldig.NextDouble() < sandsynlighed;
    public int Mellem(int mindst, int hoejst) => Tilfaeldig.Next(mindst, hoejst + 1);
    public T En<T>(IReadOnlyList<T> blandt) => blandt[Tilfaeldig.Next(blandt.Count)];

    /// <summary>Waits until then; never backwards.</summary>
    public async Task Til(Instant tid)
    {
        if (tid > Nu)
        {
            await Verden.Tidslinje.Til(tid);
            Nu = tid;
        }
    }

    /// <summary>A working day at some time between eight and three. Weekends become the Monday after.</summary>
    public Task Til(LocalDate dag)
    {
        dag = dag.DayOfWeek switch { IsoDayOfWeek.Saturday => dag.PlusDays(2), IsoDayOfWeek.Sunday => dag.PlusDays(1), _ => dag };
        return Til((dag + new LocalTime(8 + Tilfaeldig.Next(7), Tilfaeldig.Next(60))).InZoneLeniently(DanskTid.Koebenhavn).ToInstant());
    }

    public Task Dage(int antal) => Til(Idag.PlusDays(antal));
    public Task Dage(int mindst, int hoejst) => Dage(Mellem(mindst, hoejst));
    public Task Timer(double antal) => Til(Nu + Duration.FromMinutes((long)(antal * 60)));

    /// <summary>The present less this much: where the planted truths stand.</summary>
    public Task FoerNutid(Duration tid) => Til(Verden.Nu - tid);

    /// <summary>Runs a command as a page would, now on this stage. A story that is refused does not hold, and stops the seeding.</summary>
    public async Task<Svar.Udfoert> Koer(string brugernavn, object kommando) => await Koer(Verden.Bruger(brugernavn), kommando);

    public async Task<Svar.Udfoert> Koer(Bruger bruger, object kommando)
    {
        var svar = await Verden.Koer(kommando, bruger, Nu, Id.Af(_rod, $"kommando/{++_nr}"));
        Nu += Duration.FromSeconds(20);
        return svar switch
        {
            Svar.Udfoert u => u,
            Svar.Afvist a => throw new InvalidOperationException($"{DanskTid.Tidspunkt(Nu)} {bruger.Brugernavn}: {kommando}\n{string.Join("\n", a.Afvisning.Mangler.Select(m => $"  {m.Felt}: {m.Tekst}"))}"),
            _ => throw new InvalidOperationException($"{DanskTid.Tidspunkt(Nu)} {bruger.Brugernavn}: {kommando}\n  {svar}"),
        };
    }

    /// <summary>The version that a page would have shown before the form was sent.</summary>
    public Task<int> Version(string skema, Guid stroem) =>
        Sql.Kommando(Verden.Services.GetRequiredService<Datakilder>()[skema], $"select version from {skema}.stroem where id = $1", stroem).Skalar<int>();
}
