using System.Runtime.InteropServices;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>From which message a receiver that the database has not seen before wants to hear.</summary>
public enum Begyndelse
{
    /// <summary>All that was ever published: it is filled in from the log before its first delivery.</summary>
    FraBegyndelsen,

    /// <summary>What is published from its first registration on.</summary>
    FraNu,
}

/// <summary>
/// Somebody who is given messages: usually a module. Order is kept per receiver and key, and one that fails holds back its
/// own key at this receiver only.
/// </summary>
/// <param name="Navn">Known for ever by the database. A renamed one names its old names in <see cref="Tidligere"/>.</param>
/// <param name="Skema">The role and data source that its handlers work on.</param>
/// <param name="Typer">Full names of messages, such as <c>udfoerer.forloeb-begyndt.v1</c>.</param>
public sealed record Modtager(string Navn, string Skema, Begyndelse Begyndelse, IReadOnlySet<string> Typer)
{
    public IReadOnlyList<string> Tidligere { get; init; } = [];
}

/// <summary>A message as it is handed to its receiver. <paramref name="Indhold"/> is JSON.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LeveretBesked(long Nr, string Type, Guid Noegle, Guid Korrelation, string Indhold, Instant Gaelder, Instant Registreret);

/// <summary>What the pipeline does with a message for a receiver.</summary>
public interface IBeskedHaandtering
{
    /// <summary>
    /// Called inside a savepoint of the lane's transaction, as the receiver's own role. It neither commits nor rolls back
    /// <paramref name="tx"/>, and it throws on failure; what a thrown exception tells a person is <see cref="Fejltekst"/>'s choice.
    /// </summary>
    /// <returns>
    /// True when it appended or published. The worker then commits at once: a publication holds its keys and the log's
    /// horizon until commit, so nothing slow may come after it, and no second message may take its keys in another order.
    /// Many handlers publish nothing, so this costs less than collecting publications to the batch's end would.
    /// </returns>
    Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct);
}

/// <summary>A failure whose text is fit for the operations page: it names what is missing, never a person or a message's content.</summary>
public sealed class LeveringException(string tekst) : Exception(tekst);
