using System.Diagnostics;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// What may be said about a failure on the operations page and in the log. Only our own exceptions' words are kept; those of
/// others may quote the data they choked on ("invalid input syntax … "Ida Hansen""), so of them only the kind and the place.
/// </summary>
public static class Fejltekst
{
    private const int Laengst = 500;

    public static string Af(Exception e)
    {
        for (var x = e; x is not null; x = x.InnerException)
        {
            if (x is PostgresException p)
            {
                // Class 22 quotes the value it could not read. Detail is never kept: it holds the row.
                return Kort(p.SqlState.StartsWith("22", StringComparison.Ordinal) ? $"{p.SqlState} (værdien kunne ikke læses){Sted(e)}" : $"{p.SqlState} {p.MessageText}");
            }
        }

        var inderst = e.GetBaseException();
        return Kort(ErVor(inderst.GetType()) ? $"{inderst.GetType().Name}: {inderst.Message}" : inderst.GetType().Name + Sted(inderst));
    }

    /// <summary>The database's code for what went wrong, wherever in the chain of causes it stands.</summary>
    public static string? SqlState(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is PostgresException p)
            {
                return p.SqlState;
            }
        }

        return null;
    }

    /// <summary>Deadlock, serialization, or a lane that was taken: done over, and no attempt of the message.</summary>
    internal static bool GoeresOm(Exception e) => SqlState(e) is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or "KO410" or "KO409";   // KO409: a person changed the same stream meanwhile

    private static string Sted(Exception e)
    {
        foreach (var f in new StackTrace(e).GetFrames())
        {
            if (f.GetMethod() is { DeclaringType: { } t } m && ErVor(t))
            {
                return $" i {t.FullName}.{m.Name}";
            }
        }

        return "";
    }

    private static bool ErVor(Type t) => t.Assembly.GetName().Name?.StartsWith("Kommune.", StringComparison.Ordinal) == true;
    private static string Kort(string s) => s.Length <= Laengst ? s : s[..Laengst];
}
