namespace Kommune.Fundament;

/// <summary>One thing that is missing or wrong. <paramref name="Felt"/> is the command's property, null when it is not about a field.</summary>
public sealed record Fejl(string? Felt, string Tekst, Rute? Link = null);

/// <summary>A refusal: what is missing, at its field, and what is already in order, so that a person sees how close they are.</summary>
public sealed record Afvisning(IReadOnlyList<Fejl> Mangler, IReadOnlyList<string> IOrden)
{
    public Afvisning(string felt, string tekst) : this([new Fejl(felt, tekst)], []) { }

    /// <summary>Null when nothing is missing: what a Validate method returns at its end.</summary>
    public static Afvisning? Af(IEnumerable<Fejl?> mangler, params IEnumerable<string?> iOrden)
    {
        var m = mangler.OfType<Fejl>().ToArray();
        return m.Length == 0 ? null : new Afvisning(m, iOrden.OfType<string>().ToArray());
    }
}

/// <summary>What became of a command.</summary>
public abstract record Svar
{
    private Svar() { }

    /// <summary>Committed. <paramref name="Version"/> is the stream's new version, where the command wrote one stream.</summary>
    public sealed record Udfoert(int? Version = null, object? Resultat = null) : Svar;

    public sealed record Afvist(Afvisning Afvisning) : Svar;

    /// <summary>Somebody else changed the same thing meanwhile; nothing was written.</summary>
    public sealed record Konflikt : Svar;

    /// <summary>It does not exist, or the user may not know that it does.</summary>
    public sealed record IkkeFundet : Svar;

    /// <summary>The user's role may not do this.</summary>
    public sealed record Forbudt : Svar;
}
