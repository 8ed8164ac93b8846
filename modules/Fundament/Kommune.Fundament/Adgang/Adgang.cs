using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>Whether somebody may know about a child, and the log of those who looked (X1, F32).</summary>
public static class Adgang
{
    /// <summary>
    /// For lists: LINQ goes on top of <c>FromSqlRaw("select * from x where borger_id = any(array(" + MaaSe + "))", mig, nu)</c>.
    /// Only this form stays fast with thousands of children (docs/adr/0003).
    /// </summary>
    public const string MaaSe = "select borger_id from adgang.maa_se({0}, {1})";

    // offset 0: a look into the index for each child. Without it the planner may gather everybody the employee may see first.
    // Arrays stand in a select of their own (Sql.Ens).
    private const string Findes = "not exists (select from unnest((select $2::uuid[])) b(id) where not exists (select from adgang.synlig v where v.medarbejder_id = $1 and v.borger_id = b.id and v.s_fra <= $3 and v.s_til > $3 and v.fra <= $3 and v.til > $3 offset 0))";

    internal static async Task<bool> MaaSeAlle(NpgsqlConnection c, Sammenhaeng s, BorgerId[] borgere, CancellationToken ct) =>
        borgere.Length == 0 || await Sql.Kommando(c, "select " + Findes, s.Bruger.Id, borgere.Select(b => b.Vaerdi).ToArray(), s.Nu).Skalar<bool>(ct);

    /// <summary>The same check inside the command's last batch: no round trip of its own, and nothing is written when it fails.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> Krav(Sammenhaeng s, BorgerId[] borgere) =>
        borgere.Length == 0 ? [] : [Sql.Batch($"select adgang.kraev({Findes}, 'KO404', 'findes ikke')", s.Bruger.Id, borgere.Select(b => b.Vaerdi).ToArray(), s.Nu)];

    /// <summary>Which of these children the employee may see now: one query for a page.</summary>
    public static async Task<IReadOnlySet<BorgerId>> Synlige(NpgsqlDataSource kilde, Bruger bruger, IReadOnlyCollection<BorgerId> borgere, Instant nu, CancellationToken ct = default) =>
        (await Sql.Kommando(kilde, "select distinct borger_id from adgang.synlig v where v.medarbejder_id = $1 and v.borger_id = any($2) and v.s_fra <= $3 and v.s_til > $3 and v.fra <= $3 and v.til > $3",
            bruger.Id, borgere.Select(b => b.Vaerdi).ToArray(), nu).Liste(r => new BorgerId(r.GetGuid(0)), ct)).ToHashSet();
}
