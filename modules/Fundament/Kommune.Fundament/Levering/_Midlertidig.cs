using Npgsql; using NodaTime;
namespace Kommune.Fundament;
public enum Begyndelse { FraBegyndelsen, FraNu }
public sealed record Modtager(string Navn, string Skema, Begyndelse Fra, IReadOnlySet<string> Typer);
public sealed class Modtagere { public short[] For(string type) => []; }
public sealed class Leveringssignal { public void Vaek() { } }
public sealed record LeveretBesked(long Nr, string Type, Guid Noegle, Guid Korrelation, string Indhold, Instant Gaelder, Instant Registreret);
public interface IBeskedHaandtering { Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct); }
