using Npgsql;

namespace Kommune.Fundament;

/// <summary>What the delivery calls for each message in a lane.</summary>
internal sealed class Beskedhaandtering(Pipeline pipeline, Beskedtyper typer) : IBeskedHaandtering
{
    public async Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct) =>
        typer.Laes(besked.Type, besked.Indhold) is { } b
            ? await pipeline.Haandter(modtager, besked, b, c, tx, ct)
            : throw new LeveringException($"Beskedtypen {besked.Type} kendes ikke længere.");
}
