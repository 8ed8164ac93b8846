namespace Kommune.Fundament;

/// <summary>Tells this process's workers that something was committed, so that they need not wait for the next pulse.</summary>
public sealed class Leveringssignal
{
    internal event Action? Alle;
    internal event Action<IReadOnlyList<short>, Guid>? Bestemte;

    /// <summary>Calls back after every commit of this process that published, until disposed.</summary>
    internal IDisposable Lyt(Action naar)
    {
        Alle += naar;
        Bestemte += Nogle;
        return new Lytter(() =>
        {
            Alle -= naar;
            Bestemte -= Nogle;
        });

        void Nogle(IReadOnlyList<short> modtagere, Guid noegle) => naar();
    }

    /// <summary>After a commit that published: the workers look for lanes with something to do.</summary>
    public void Vaek() => Alle?.Invoke();

    /// <summary>The same when the receivers and the key are known: their lanes are taken up without looking first. With no receiver only the feed hears it.</summary>
    public void Vaek(IReadOnlyList<short> modtagere, Guid noegle) => Bestemte?.Invoke(modtagere, noegle);

    private sealed class Lytter(Action hold) : IDisposable
    {
        public void Dispose() => hold();
    }
}
