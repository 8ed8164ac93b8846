namespace Kommune.Fundament;

/// <summary>Something long that this host is doing beside the pages; the operations page shows how far it has come.</summary>
public interface IBaggrundsarbejde
{
    string Navn { get; }

    /// <summary>Null: nothing is going on.</summary>
    int? Procent { get; }

    /// <summary>What is done and what is left, in words.</summary>
    string Status { get; }
}
