using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>One message to publish, ready for the end of a transaction.</summary>
public sealed record Udgivelse(string Type, Guid Noegle, BorgerId? Borger, FaktumId Faktum, string Afsender, bool Offentlig, Jsonb Indhold, Instant Gaelder, Instant Registreret, Guid Korrelation)
{
    /// <summary>
    /// The commands that publish, for the end of the batch that ends the transaction. All publishers take keys in one
    /// order, so that no two wait for each other crosswise; per key the given order is kept.
    /// </summary>
    public static IEnumerable<NpgsqlBatchCommand> Kommandoer(IEnumerable<Udgivelse> udgivelser) =>
        udgivelser.OrderBy(u => u.Noegle).Select(u => u.Kommando());

    public NpgsqlBatchCommand Kommando() => Sql.Batch(
        "select besked.udgiv($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        Type, Noegle, Borger, Faktum, Afsender, Offentlig, Indhold, Gaelder, Registreret, Korrelation);
}
