using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// Lets many families live at the same time. A story is an ordinary async method that waits for its next day; when all stories
/// wait, the day is over, what was published is delivered, and the next day on which anything happens begins. What reads what many
/// stories have written, such as a month's settlement, waits until <see cref="Nat"/>: the day's own are then at rest.
/// </summary>
internal sealed class Tidslinje(Instant slut)
{
    private readonly PriorityQueue<(TaskCompletionSource Vaek, Instant Tid), Instant> _venter = new();
    private readonly Lock _laas = new();
    private TaskCompletionSource _stille = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fejl;
    private int _vaagne;

    /// <summary>The day's stories have ended by then.</summary>
    public static readonly LocalTime Nat = new(23, 0);

    /// <summary>Nothing happens after this.</summary>
    public Instant Slut { get; } = slut;

    /// <summary>Parks the story that calls until then. A story that would go on after the end stops here.</summary>
    public Task Til(Instant tid)
    {
        var vaek = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (tid > Slut)
        {
            vaek.SetException(new Nutid());
            return vaek.Task;
        }

        lock (_laas)
        {
            _venter.Enqueue((vaek, tid), tid);
            EnFaerre();
        }

        return vaek.Task;
    }

    public async Task Koer(IReadOnlyCollection<Func<Task>> liv, Func<Instant, Task> efterDag)
    {
        _vaagne = liv.Count;
        foreach (var l in liv)
        {
            _ = Task.Run(() => Lev(l));
        }

        while (true)
        {
            await _stille.Task;
            if (_fejl is not null)
            {
                throw new InvalidOperationException("A story of the demo does not hold.", _fejl);
            }

            List<TaskCompletionSource> dagens = [];
            Instant dag;
            lock (_laas)
            {
                if (!_venter.TryPeek(out var foerste, out _))
                {
                    return;
                }

                dag = foerste.Tid;
                var aften = Aften(dag);
                while (_venter.TryPeek(out var v, out _) && v.Tid < aften)
                {
                    dagens.Add(_venter.Dequeue().Vaek);
                }

                _vaagne = dagens.Count;
                _stille = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            dagens.ForEach(d => d.SetResult());
            await _stille.Task;
            await efterDag(dag);
        }
    }

    private static Instant Aften(Instant tid)
    {
        var dag = Fundament.Fristdag.Af(tid);
        var nat = (dag + Nat).InZoneLeniently(Fundament.DanskTid.Koebenhavn).ToInstant();
        return tid < nat ? nat : Fundament.Fristdag.Slutter(dag);
    }

    private async Task Lev(Func<Task> liv)
    {
        try
        {
            await liv();
        }
        catch (Nutid)
        {
            // the story has reached the present day
        }
        catch (Exception e)
        {
            _fejl ??= e;
        }

        lock (_laas)
        {
            EnFaerre();
        }
    }

    private void EnFaerre()
    {
        if (--_vaagne == 0)
        {
            _stille.TrySetResult();
        }
    }

    /// <summary>What stops a story at the end of time.</summary>
    private sealed class Nutid : Exception;
}
