using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>Reads aggregates from a module's event store, as they are now or as they were known at a moment.</summary>
public static class Stroemlaeser
{
    private const string Felter = "h.nr, h.stroem_id, h.version, h.type, h.indhold::text, h.faktum_id, h.gaelder, h.registreret, h.bruger, h.begrundelse, s.art, s.borger_id";

    public static async Task<T?> Hent<T>(this ModulDb db, IId id, Instant? somKendt = null, CancellationToken ct = default) where T : Aggregat =>
        (T?)(await Laes(db, "s.id = $1 and s.art = $3", id.Vaerdi, somKendt, Haendelsestyper.Art(typeof(T)), ct)).SingleOrDefault();

    /// <summary>Several streams in one round trip.</summary>
    public static async Task<IReadOnlyList<T>> HentFlere<T>(this ModulDb db, IEnumerable<IId> ider, CancellationToken ct = default) where T : Aggregat =>
        (await Laes(db, $"s.id = any({Sql.Ens}) and s.art = $3", ider.Select(i => i.Vaerdi).ToArray(), null, Haendelsestyper.Art(typeof(T)), ct)).Cast<T>().ToArray();

    /// <summary>Every stream of one kind about these citizens (a person and its aliases).</summary>
    public static async Task<IReadOnlyList<T>> HentForBorger<T>(this ModulDb db, IReadOnlyCollection<BorgerId> borgere, Instant? somKendt = null, CancellationToken ct = default) where T : Aggregat =>
        (await Laes(db, $"s.borger_id = any({Sql.Ens}) and s.art = $3", borgere.Select(b => b.Vaerdi).ToArray(), somKendt, Haendelsestyper.Art(typeof(T)), ct)).Cast<T>().ToArray();

    /// <summary>Everything the module knows about these citizens, of all kinds.</summary>
    public static Task<IReadOnlyList<Aggregat>> HentAltOm(this ModulDb db, IReadOnlyCollection<BorgerId> borgere, Instant? somKendt = null, CancellationToken ct = default) =>
        Laes(db, $"s.borger_id = any({Sql.Ens}) and $3::text is null", borgere.Select(b => b.Vaerdi).ToArray(), somKendt, null, ct);

    internal static Task<IReadOnlyList<Aggregat>> HentStroemme(this ModulDb db, IReadOnlyCollection<Guid> ider, CancellationToken ct) =>
        Laes(db, $"s.id = any({Sql.Ens}) and $3::text is null", ider.ToArray(), null, null, ct);

    private static async Task<IReadOnlyList<Aggregat>> Laes(ModulDb db, string hvor, object noegle, Instant? somKendt, string? art, CancellationToken ct)
    {
        var typer = Haendelsestyper.For(db.GetType().Assembly);
        var c = await db.AabenForbindelse(ct);
        // offset 0: the streams first, then the events of each by the index, whatever the planner believes about the tables' size.
        var raekker = await Sql.Kommando(c, $"""
            select {Felter} from {db.Skema}.stroem s
            cross join lateral (select * from {db.Skema}.haendelse x where x.stroem_id = s.id and x.registreret <= $2 offset 0) h
            where {hvor} order by s.id, h.version
            """, noegle, somKendt ?? Instant.FromUtc(9999, 1, 1, 0, 0), art ?? (object)DBNull.Value).Liste(r => Raekke(r, typer), ct);
        return raekker.GroupBy(r => r.Registreret.StroemId)
            .Select(g => Aggregat.Fold(typer.Stroemme[g.First().Art], g.First().Borger, g.Select(x => x.Registreret))).ToArray();
    }

    internal static (Registreret Registreret, string Art, BorgerId Borger) Raekke(NpgsqlDataReader r, Haendelsestyper typer) => (
        new Registreret(r.GetInt64(0), r.GetGuid(1), r.GetInt32(2), typer.Laes(r.GetString(3), r.GetString(4)), new(r.GetGuid(5)), r.Instant(6), r.Instant(7), new(r.GetGuid(8)), r.TekstEllerNull(9)),
        r.GetString(10), new BorgerId(r.GetGuid(11)));
}
