namespace Kommune.Fundament;

/// <summary>Something of a module's that attachments are put on (X8): a case, a forløb. Found by Scrutor, one per module.</summary>
public interface IBilagssted
{
    /// <summary>The module's schema; part of the address.</summary>
    string Modul { get; }

    /// <returns>Null: there is no such thing, or this user has no business there. That the child may be seen is checked besides.</returns>
    Task<Bilagsemne?> Find(Guid stroem, Bruger bruger, CancellationToken ct);

    /// <summary>Whether the user may read a letter or an attachment of this module.</summary>
    Task<bool> MaaLaese(DokumentHoved dokument, Bruger bruger, Indsigt maa, CancellationToken ct);

    /// <summary>It has been sent with a letter: then it is part of what somebody got, and is not taken away.</summary>
    Task<bool> ErSendt(Guid bilag, CancellationToken ct) => Task.FromResult(false);
}

/// <param name="Kraever">What one must be allowed to know about the child.</param>
/// <param name="Side">The page that shows the attachments: where to go back to.</param>
public sealed record Bilagsemne(BorgerId Borger, Indsigt Kraever, Rute Side);
