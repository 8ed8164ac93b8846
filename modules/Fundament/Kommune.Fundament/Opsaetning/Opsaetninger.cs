using System.Reflection;
using System.Text.Json;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>A setting with dated versions (X7): its stable name, and the Danish title of its editing page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpsaetningAttribute(string navn, string titel, params Rolle[] maaAendre) : Attribute
{
    public string Navn { get; } = navn;
    public string Titel { get; } = titel;

    /// <summary>Nobody named: operations.</summary>
    public IReadOnlyList<Rolle> MaaAendre { get; } = maaAendre.Length == 0 ? [Rolle.Drift] : maaAendre;
}

/// <summary>What the editing page calls a field; without it the C# name is written out with æ, ø and å.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class EtiketAttribute(string tekst, string? hint = null) : Attribute
{
    public string Tekst { get; } = tekst;
    public string? Hint { get; } = hint;
}

/// <summary>Any kind of setting, as the editing page sees it.</summary>
public interface IOpsaetning
{
    /// <summary>What is wrong with it as a whole, in Danish. A setting that has rules declares a public method of this name.</summary>
    IEnumerable<string> Fejl() => [];
}

/// <summary>A kind of setting. <see cref="Standard"/> is what the product comes with.</summary>
public interface IOpsaetning<TSelf> : IOpsaetning where TSelf : IOpsaetning<TSelf>
{
    static abstract TSelf Standard { get; }
}

/// <summary>A stored version: in force from <paramref name="GaelderFra"/> until the next one, unless superseded.</summary>
public sealed record Opsaetningsudgave(Guid Id, string Json, LocalDate GaelderFra, Instant Registreret, Instant? Afloest, MedarbejderId Bruger, string Begrundelse)
{
    /// <summary>The one in force on the date: the latest beginning of those that are not superseded.</summary>
    public static Opsaetningsudgave? Paa(IEnumerable<Opsaetningsudgave> udgaver, LocalDate dag) =>
        udgaver.Where(u => u.Afloest is null && u.GaelderFra <= dag).MaxBy(u => u.GaelderFra);
}

/// <summary>Reads settings as they were in force on a date, and as they were known at a moment; stores new versions.</summary>
public sealed class Opsaetninger(Datakilder datakilder, IClock ur)
{
    private NpgsqlDataSource Db => datakilder[Datakilder.Fundament];

    public async Task<T> Hent<T>(LocalDate paa, Instant? kendt = null, CancellationToken ct = default) where T : IOpsaetning<T>
    {
        var json = await Sql.Kommando(Db, """
            select vaerdi::text from opsaetning.vaerdi
            where navn = $1 and gaelder_fra <= $2 and registreret <= $3 and (afloest is null or afloest > $3)
            order by gaelder_fra desc, registreret desc limit 1
            """, Navn<T>(), paa, kendt ?? Instant.FromUtc(9999, 1, 1, 0, 0)).Skalar<string>(ct);
        return json is null ? T.Standard : JsonSerializer.Deserialize<T>(json, Json.Valg)!;
    }

    /// <summary>Every version that is not superseded, by the date it is in force from.</summary>
    public Task<List<(LocalDate Fra, T Vaerdi)>> Gaeldende<T>(CancellationToken ct = default) where T : IOpsaetning<T> =>
        Sql.Kommando(Db, "select gaelder_fra, vaerdi::text from opsaetning.vaerdi where navn = $1 and afloest is null order by gaelder_fra", Navn<T>())
            .Liste(r => (r.Dato(0), JsonSerializer.Deserialize<T>(r.GetString(1), Json.Valg)!), ct);

    /// <summary>All versions there ever were, the newest registered first.</summary>
    public Task<List<Opsaetningsudgave>> Udgaver(string navn, CancellationToken ct = default) =>
        Sql.Kommando(Db, "select id, vaerdi::text, gaelder_fra, registreret, afloest, bruger, begrundelse from opsaetning.vaerdi where navn = $1 order by registreret desc, id desc", navn)
            .Liste(r => new Opsaetningsudgave(r.GetGuid(0), r.GetString(1), r.Dato(2), r.Instant(3), r.InstantEllerNull(4), new(r.GetGuid(5)), r.GetString(6)), ct);

    /// <summary>A new version from a date; one from the same date is superseded by it.</summary>
    /// <param name="set">The newest version that was seen, null when there was none.</param>
    /// <returns>False when somebody else saved meanwhile: then nothing is stored.</returns>
    public async Task<bool> Gem(string navn, object vaerdi, LocalDate fra, Bruger bruger, string begrundelse, Guid? set, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(begrundelse);
        var nu = ur.GetCurrentInstant();
        await using var c = await Db.OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(ct);
        await Sql.Kommando(c, "select pg_advisory_xact_lock(hashtextextended('opsaetning:' || $1, 0))", navn).Udfoer(ct);
        var nyeste = (await Sql.Kommando(c, "select id from opsaetning.vaerdi where navn = $1 order by registreret desc, id desc limit 1", navn).Liste(r => r.GetGuid(0), ct)) is [var id] ? id : (Guid?)null;
        if (nyeste != set)
        {
            return false;
        }

        await Sql.Kommando(c, "update opsaetning.vaerdi set afloest = $3 where navn = $1 and gaelder_fra = $2 and afloest is null", navn, fra, nu).Udfoer(ct);
        await Sql.Kommando(c, "insert into opsaetning.vaerdi(id, navn, vaerdi, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,$4,$5,$6,$7)",
            Id.Ny(), navn, new Jsonb(Json.Skriv(vaerdi)), fra, nu, bruger.Id, begrundelse.Trim()).Udfoer(ct);
        await tx.CommitAsync(ct);
        return true;
    }

    private static string Navn<T>() => typeof(T).GetCustomAttribute<OpsaetningAttribute>()?.Navn ?? throw new InvalidOperationException($"{typeof(T).Name} has no [Opsaetning].");
}
